"""The icons: one for each part of the model, status, rung of evidence and thing to do."""

import pytest

from components.look.icons import icon, icon_svg, icons
from components.maps.sheet import sheet
from components.rows.selection import concepts


@pytest.mark.parametrize("name", ["thema", "pijler", "rol", "status", "bewijs"])
def test_every_part_of_a_list_has_its_own_icon(real, name):
    drawn = [icons()[key] for key in concepts(real, name)["id"]]
    assert len({str(paths) for paths in drawn}) == len(drawn)


def test_an_icon_is_silent_or_has_a_name():
    assert 'aria-hidden="true"' in str(icon("stages"))
    assert 'role="img"' in str(icon("stages", label="Stages"))
    assert 'aria-label="Stages &amp; meer"' in str(icon("stages", label="Stages & meer"))


def test_what_is_white_in_an_icon_is_open_in_its_mask():
    assert '<mask id="gat">' in icon_svg("uitgevoerd")
    assert "<mask" not in icon_svg("stages")


def test_the_sheet_draws_each_example_once_in_its_own_colour(real):
    css = str(sheet(real))
    assert css.count(".vorm-utrecht{") == 1
    assert "--utrecht:#3527A1;" in css
    assert "<" not in css
