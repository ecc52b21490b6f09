"""Found, ordered, explained: exact rows on tiny data."""

from components.examples.facets import index
from components.examples.finding import (
    example,
    find,
    reason,
    related,
    ways_out,
)
from components.examples.table import as_table


def ids(rows) -> list[str]:
    return list(rows["maatregel_id"])


def test_find_orders_by_fit_and_by_choice(tiny):
    assert ids(find(tiny, {}, "", "titel").rows) == ["a-coach", "a-stage", "b-hulp", "c-haven"]
    assert ids(find(tiny, {}, "", "gemeente").rows) == ["a-coach", "a-stage", "b-hulp", "c-haven"]
    everything = {"periode": ["lopend", "afgelopen"]}
    assert ids(find(tiny, everything, "", "programma").rows) == [
        "a-coach",
        "a-stage",
        "a-gala",
        "b-hulp",
        "c-haven",
    ]
    # "loopt" comes before "voornemen".
    assert ids(find(tiny, everything, "", "best").rows)[-1] == "a-gala"


def test_sentence_and_counts_come_with_the_rows(tiny):
    found = find(tiny, {"thema": ["stages"]}, "coach")
    assert found.sentence == "Eén voorbeeld over stages, gevonden met ‘coach’."
    assert found.counts["thema"] == {"llo": 0, "stages": 1, "vsv": 1}


def test_ways_out_name_the_search_words_too(tiny):
    found = find(tiny, {"gemeente": ["b-dorp"]}, "coach")
    assert found.rows.empty
    assert ways_out(tiny, found) == [("gemeente", "b-dorp", 1), ("zoek", "coach", 1)]


def test_example_has_the_names_around_it(tiny):
    row = example(tiny, "a-stage")
    assert (row["gemeente"], row["programma"], row["doel"]) == ("A-stad", "Agenda A", "Meer stages")
    assert example(tiny, "weg") is None


def test_related_prefers_elsewhere_and_says_why(tiny):
    pairs = related(tiny, "a-coach")
    assert [row["maatregel_id"] for row, _why in pairs][0] == "b-hulp"
    assert pairs[0][1] == "zelfde thema: stages; zelfde rol: verbinden"
    frame = index(tiny).rows.set_index("maatregel_id")
    assert reason(tiny, frame.loc["a-gala"], frame.loc["a-stage"]) == "zelfde rol: verbinden"


def test_table_to_take_along(tiny):
    table = as_table(tiny, index(tiny).rows)
    first = table.iloc[0]
    assert first["Gemeente"] == "A-stad"
    assert first["Thema’s"] == "Stages, Uitval"
    assert first["Wat er nodig is"] == "onbekend"
    assert first["Bron"] == "Agenda van A"
    assert list(table["Sleutel"]) == ["a-coach", "a-gala", "a-stage", "b-hulp", "c-haven"]
