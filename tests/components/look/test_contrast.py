"""Text and shapes in charts and on the map stand out: 4.5:1 for text, 3:1 for shapes (WCAG 2.2)."""

import re

import pytest

from components.look import bars as figures
from components.look.tokens import TOKENS
from components.maps.basemap import BACKDROP_STYLE, STYLE
from components.maps.layers import DARK, GREY
from components.money.figures import parts_figure, years_figure
from components.money.known import amounts, references
from components.money.knownfigure import bar_rows
from components.money.slice import take, view_of

TEXT, SHAPE = 4.5, 3.0
WHITE = "#FFFFFF"


def luminance(colour: str) -> float:
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def colours(value) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


@pytest.fixture
def budget_views(real):
    found = []
    for begroting_id in real["begrotingen"]["begroting_id"]:
        for by in ("post", "hoofdstuk", "instrument", "aard"):
            view = view_of(real, {"begroting": begroting_id, "verdeel": by, "maat": "euro"})
            found.append(take(real, view))
    return found


def test_the_formula_is_that_of_wcag():
    assert contrast("#000000", WHITE) == 21
    assert round(contrast("#777777", WHITE), 2) == 4.48


def test_text_in_charts_is_dark_on_white(real, budget_views):
    for piece in budget_views:
        for figure in (parts_figure(real, piece), years_figure(real, piece)):
            assert figure.layout.plot_bgcolor == "white"
            assert contrast(figure.layout.font.color, WHITE) >= TEXT


def test_every_bar_or_its_edge_stands_out(real, budget_views):
    for piece in budget_views:
        for bar in parts_figure(real, piece).data:
            assert all(contrast(one, WHITE) >= SHAPE for one in colours(bar.marker.color))
        for bar in years_figure(real, piece).data:
            assert contrast(bar.marker.line.color, WHITE) >= SHAPE
            assert bar.marker.line.width >= 1


def test_text_inside_a_bar_can_be_read():
    # Plotly writes inside a bar in white or dark, whichever stands out more.
    for fill in (figures.BAR, figures.DOWN):
        assert max(contrast(WHITE, fill), contrast(figures.INK, fill)) >= TEXT


def test_bars_of_municipalities_stand_out(real):
    rows = bar_rows(real, amounts(real, "", next(iter(references(real)))), "")
    drawn = rows.loc[rows["waarde"] > 0, "kleur"]
    assert len(drawn) > 1
    assert all(contrast(one, WHITE) >= SHAPE for one in drawn)


def test_the_map_is_a_quiet_backdrop_on_which_dots_and_names_stand_out(real):
    ground = BACKDROP_STYLE["fillColor"]
    for dot in [*real["gemeenten"]["kleur"], GREY, DARK]:
        assert contrast(dot, ground) >= SHAPE, dot
    assert set(re.findall(r"(?<!-)color: ([^;]+)", STYLE)) == {"var(--inkt)"}
    assert contrast(TOKENS["inkt"], ground) >= TEXT
