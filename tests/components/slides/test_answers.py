"""What a slide says about the municipality of the room, with data in which it could be false."""

from dataclasses import replace

import pandas as pd
import pytest

from components.rows.ids import Status
from components.slides import answers
from components.towns.resemblance import resemblances

A, B = "GM0001", "GM0002"


def without(data, table: str, **cells):
    return replace(data, tables={**data.tables, table: data[table].assign(**cells)})


def test_schools_answer_names_what_is_in_our_lists(tiny):
    assert (
        answers.schools_answer(tiny, A) == "A-stad: twee mbo-scholen (School Een en School Twee)."
    )
    assert answers.schools_answer(tiny, B) == "B-dorp: één mbo-school (School Een)."
    none = replace(tiny, tables={**tiny.tables, "mbo_locaties": tiny["mbo_locaties"].iloc[:0]})
    assert answers.schools_answer(none, B) == (
        "B-dorp: niet in onze lijst van mbo-scholen; in de regio: School Een en School Twee."
    )


def test_call_answer_does_not_say_that_there_is_no_school(tiny):
    assert answers.call_answer(tiny, A).endswith("want er is een mbo-school.")
    none = replace(tiny, tables={**tiny.tables, "mbo_locaties": tiny["mbo_locaties"].iloc[:0]})
    assert answers.call_answer(none, B) == (
        "B-dorp: niet in onze lijst van mbo-scholen. Of de brief hier geldt, is onbekend."
    )


def test_people_and_money_answer(tiny):
    assert answers.people_answer(tiny, A) == (
        "A-stad: 1.000 inwoners (1 januari 2026) en 40 mbo-studenten die er wonen "
        "(2024, afgerond op tientallen)."
    )
    assert answers.money_answer(tiny, A) == (
        "A-stad: 1.000 inwoners (1 januari 2026); wij kennen twee bedragen."
    )
    none = replace(tiny, tables={**tiny.tables, "geldfeiten": tiny["geldfeiten"].iloc[:0]})
    assert answers.money_answer(none, A).endswith("; wij kennen geen los bedrag.")


def test_region_answer_follows_the_row(tiny):
    assert answers.region_answer(tiny, B) == (
        "B-dorp hoort bij arbeidsmarktregio Midden en RMC-regio Midden."
    )
    moved = without(tiny, "nl_gemeenten", arbeidsmarktregio=["Noord", "Zuid"])
    assert "arbeidsmarktregio Zuid" in answers.region_answer(moved, B)


def test_alike_and_example_answer_name_the_municipality(real):
    said = answers.alike_answer(real, "GM0193")
    assert said.startswith("Zwolle: ")
    assert "uw gemeente" not in said
    assert answers.example_answer(real, "GM0193", "utrecht").startswith("Zwolle en Utrecht: ")
    assert answers.example_answer(real, "GM0344", "utrecht") == "Utrecht is zelf dit voorbeeld."


def test_model_answer_counts_deeds_only(tiny):
    assert "iets bij twee van de drie thema’s" in answers.model_answer(tiny, B)
    advised = without(tiny, "maatregelen", status=Status.ADVICE)
    assert "bij nul van de drie thema’s" in answers.model_answer(advised, B)


@pytest.mark.parametrize("theme", ["stages", "inburgering", "vsv", "llo"])
def test_theme_answer_names_a_municipality_that_stands_on_the_slide(real, theme):
    for shown in (("roosendaal",), ("den-haag", "vlaardingen")):
        for code in real["nl_gemeenten"]["cbs_code"].iloc[::40]:
            names = [
                one.name
                for one in resemblances(real, code, answers.USUAL_WEIGHTS)
                if one.gemeente_id in shown
            ]
            said = answers.theme_answer(real, code, theme, shown)
            assert said is None if not names else said.endswith(f"eerst naar {names[0]}.")


def test_theme_answer_is_silent_about_what_is_not_shown(real):
    assert answers.theme_answer(real, "GM0193", "stages", ()) is None
    assert isinstance(
        answers.theme_answer(real, "GM0193", "stages", ("utrecht",)).rows, pd.DataFrame
    )
