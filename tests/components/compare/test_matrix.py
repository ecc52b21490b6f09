"""Who does what: there or not, with advice and what has ended apart."""

from dataclasses import replace

import pandas as pd

from components.compare.matrix import (
    Place,
    Presence,
    countable_sources,
    matrix_cells,
    matrix_claim,
    matrix_exhibit,
    places,
    table_of,
    towns_of,
)
from components.rows.ids import Source, Status


def with_measures(data, frame):
    return replace(data, tables={**data.tables, "maatregelen": frame})


def test_only_a_source_about_several_municipalities_can_compare(tiny):
    assert countable_sources(tiny) == {"bron": "Agenda van A"}


def test_a_deed_of_today_is_stronger_than_one_that_has_ended(tiny):
    found = places(tiny, "thema")
    assert found["a-stad", "stages"] == Place(Presence.DEED, ("a-coach", "a-stage"))
    assert found["a-stad", "llo"].presence == Presence.PAST
    assert found["b-dorp", "stages"].presence == Presence.DEED
    assert ("b-dorp", "vsv") not in found


def test_advice_is_no_deed(tiny):
    frame = tiny["maatregelen"].assign(status=Status.ADVICE)
    data = with_measures(tiny, frame)
    kinds = {place.presence for place in places(data, "thema").values()}
    assert kinds == {Presence.ADVICE}
    assert matrix_cells(data, "thema") == {}
    assert "hebben alle" not in matrix_claim(data, "thema")


def test_the_claim_says_what_all_have_and_what_one_has_never_who_has_most(tiny):
    assert matrix_claim(tiny, "thema") == (
        "In onze bronnen hebben alle twee iets over stages en heeft alleen A-stad iets over uitval."
    )
    frame = tiny["maatregelen"]
    other = frame.loc[frame["gemeente_id"] == "b-dorp"].assign(
        maatregel_id="b-krant", themas=[("vsv",)], bron_id=[("krant",)]
    )
    data = with_measures(tiny, pd.concat([frame, other]))
    assert matrix_claim(data, "thema") == (
        "In onze bronnen hebben alle twee iets over stages en uitval."
    )
    # In the one source nothing has changed.
    assert "heeft alleen A-stad iets over uitval" in matrix_claim(data, "thema", "bron")


def test_nothing_to_say_is_said(tiny):
    nothing = with_measures(tiny, tiny["maatregelen"].iloc[:0])
    assert matrix_claim(nothing, "rol") == (
        "In onze bronnen staat niets dat alle gemeenten hebben, of maar één."
    )


def test_the_table_says_in_words_what_the_signs_say(tiny):
    assert table_of(tiny, "thema").to_dict("records") == [
        {
            "Thema": "Leven lang ontwikkelen",
            "A-stad": "alleen afgelopen",
            "B-dorp": "niet in deze bronnen",
        },
        {"Thema": "Stages", "A-stad": "ja", "B-dorp": "ja"},
        {"Thema": "Uitval", "A-stad": "ja", "B-dorp": "niet in deze bronnen"},
    ]
    assert matrix_exhibit(tiny, "thema").table.equals(table_of(tiny, "thema"))


def test_a_source_without_examples_shows_who_is_in_it(tiny):
    assert towns_of(tiny) == ["a-stad", "b-dorp"]
    only = tiny["maatregelen"].loc[tiny["maatregelen"]["gemeente_id"] == "regio-c"]
    assert towns_of(with_measures(tiny, only), "bron") == ["regio-c"]


def test_the_real_matrix(real):
    assert matrix_claim(real, "thema").startswith("In onze bronnen hebben alle zes iets over ")
    said = matrix_claim(real, "thema", Source.AGENDA)
    assert said.startswith("In ‘mbo inspiratieagenda gemeenten’ ")
    found = places(real, "thema")
    # Utrecht had it in a plan that has ended; Vlaardingen has it now.
    assert found["utrecht", "inburgering"].presence == Presence.PAST
    assert found["vlaardingen", "inburgering"].presence == Presence.DEED
