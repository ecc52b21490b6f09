"""What a slide says about the municipality of the room, with data in which it could be false."""

from dataclasses import replace

import pandas as pd
import pytest

from components.rows.ids import Status
from components.slides import answers
from components.towns.firstline import first_line
from components.towns.size import near_in_size

A, B = "GM0001", "GM0002"


def without(data, table: str, **cells):
    return replace(data, tables={**data.tables, table: data[table].assign(**cells)})


def no_places(tiny):
    return replace(tiny, tables={**tiny.tables, "mbo_locaties": tiny["mbo_locaties"].iloc[:0]})


def test_schools_answer_names_what_is_in_our_lists(tiny):
    said = answers.schools_answer(tiny, A)
    assert said.startswith("A-stad: School Een (hoofdadres")
    assert said.endswith("Onze lijst is niet volledig.")
    assert answers.schools_answer(tiny, B).startswith("B-dorp: School Een (leslocatie")
    assert answers.schools_answer(no_places(tiny), B) == first_line(tiny, B)


def test_call_answer_says_what_can_be_done_without_a_school(tiny):
    assert answers.call_answer(tiny, A).endswith("want er is een mbo-school.")
    said = answers.call_answer(no_places(tiny), B)
    assert said.startswith("B-dorp: zonder mbo-school kan dit: eigen stages")


def test_people_and_money_answer(tiny):
    assert answers.people_answer(tiny, A).startswith("A-stad: 1.000 inwoners ")
    assert "wij kennen twee bedragen" in answers.money_answer(tiny, A)


def test_region_answer_follows_the_row(tiny):
    assert answers.region_answer(tiny, B) == (
        "B-dorp hoort bij arbeidsmarktregio Midden en RMC-regio Midden."
    )
    moved = without(tiny, "nl_gemeenten", arbeidsmarktregio=["Noord", "Zuid"])
    assert "arbeidsmarktregio Zuid" in answers.region_answer(moved, B)


def test_an_example_is_compared_within_the_factor_only(real):
    said = answers.example_answer(real, "GM0193", "utrecht")
    assert said == "Utrecht is 2,8 keer zo groot als Zwolle."
    said = answers.example_answer(real, "GM0193", "roosendaal")
    assert said == "Zwolle is 1,7 keer zo groot als Roosendaal."
    for code, example in (("GM0096", "amsterdam"), ("GM0344", "utrecht")):
        assert answers.example_answer(real, code, example) == first_line(real, code)


def test_model_answer_counts_deeds_only(tiny):
    assert "iets bij twee van de drie thema’s" in answers.model_answer(tiny, B)
    advised = without(tiny, "maatregelen", status=Status.ADVICE)
    assert "bij nul van de drie thema’s" in answers.model_answer(advised, B)


@pytest.mark.parametrize("theme", ["stages", "inburgering", "vsv", "llo"])
def test_theme_answer_names_the_nearest_in_size_that_stands_on_the_slide(real, theme):
    for shown in (("roosendaal",), ("den-haag", "vlaardingen")):
        for code in real["nl_gemeenten"]["cbs_code"].iloc[::40]:
            near = near_in_size(real, code)
            names = list(near.loc[near["gemeente_id"].isin(shown), "naam"])
            said = answers.theme_answer(real, code, theme, shown)
            if names:
                assert said.endswith(f"eerst naar {names[0]}.")
            else:
                assert said == first_line(real, code)


def test_a_theme_answer_rests_on_rows(real):
    said = answers.theme_answer(real, "GM0193", "stages", ("utrecht",))
    assert isinstance(said.rows, pd.DataFrame)


def test_the_size_answer_names_the_two_beside_it(real):
    assert answers.size_answer(real, "GM0150") == (
        "In grootte staat Deventer tussen Roosendaal en Eindhoven."
    )
