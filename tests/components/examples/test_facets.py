"""Filters: exact counts, what is left out by default, ways out, and the Dutch sentence."""

import numpy as np
import pytest

from components.examples import facets
from components.examples.sentence import sentence
from components.rows import filtering
from components.rows.ids import Status

EVERYTHING = np.ones(5, bool)


def found(data, **choices) -> list[str]:
    index = facets.index(data)
    fits = filtering.mask(index, facets.with_default_period(choices))
    return list(index.rows["maatregel_id"][fits])


def test_what_has_ended_stays_out_until_asked(tiny):
    assert found(tiny) == ["a-coach", "a-stage", "b-hulp", "c-haven"]
    assert found(tiny, periode=["afgelopen"]) == ["a-gala"]
    assert len(found(tiny, periode=["lopend", "afgelopen"])) == 5
    assert found(tiny, programma=["a-oud"]) == ["a-gala"]


def test_any_value_within_a_facet_and_all_facets_together(tiny):
    assert found(tiny, thema=["vsv", "llo"]) == ["a-coach", "c-haven"]
    assert found(tiny, thema=["stages"], gemeente=["a-stad"]) == ["a-coach", "a-stage"]
    assert found(tiny, thema=["vsv"], gemeente=["b-dorp"]) == []


def test_counts_are_those_under_the_other_filters(tiny):
    index = facets.index(tiny)
    choices = facets.with_default_period({"gemeente": ["a-stad"], "thema": ["vsv"]})
    counts = filtering.counts(index, choices, EVERYTHING)
    # The count of a theme ignores the choice of theme, not that of the municipality.
    assert counts["thema"] == {"llo": 0, "stages": 2, "vsv": 1}
    assert counts["gemeente"] == {"a-stad": 1, "b-dorp": 0, "regio-c": 0}
    assert counts["periode"] == {"lopend": 1, "afgelopen": 0}


def test_ways_out_of_an_empty_result(tiny):
    index = facets.index(tiny)
    choices = facets.with_default_period({"thema": ["vsv"], "gemeente": ["b-dorp"]})
    assert filtering.ways_out(index, choices, EVERYTHING) == [
        ("thema", "vsv", 1),
        ("gemeente", "b-dorp", 1),
    ]


@pytest.mark.parametrize(
    ("count", "choices", "query", "text"),
    [
        (4, {}, "", "Vier voorbeelden."),
        (1, {"thema": ["stages"]}, "", "Eén voorbeeld over stages."),
        (0, {"thema": ["stages", "vsv"]}, "", "Wij vonden geen voorbeelden over stages of uitval."),
        (
            12,
            {"thema": ["stages"], "rol": ["voorbeeld"], "gemeente": ["a-stad", "b-dorp"]},
            "",
            "Twaalf voorbeelden over stages waarin de gemeente het voorbeeld geeft, "
            "in A-stad en B-dorp.",
        ),
        (
            2,
            {"rol": ["voorbeeld", "verbinden"]},
            "",
            "Twee voorbeelden waarin de gemeente verbindt of het voorbeeld geeft.",
        ),
        (
            21,
            {"periode": ["lopend", "afgelopen"], "gemeente": ["b-dorp"]},
            "coach",
            "21 voorbeelden in B-dorp, ook uit afgelopen programma’s, gevonden met ‘coach’.",
        ),
        (3, {"periode": ["afgelopen"]}, "", "Drie voorbeelden, uit afgelopen programma’s."),
        (1, {"programma": ["a-oud"]}, "", "Eén voorbeeld uit ‘Oude agenda (A-stad)’."),
        (
            5,
            {"doelgroep": ["mbo-studenten"], "fase": ["mbo"], "sector": ["zorg-welzijn"]},
            "",
            "Vijf voorbeelden voor mbo-studenten in de fase mbo in het werkveld zorg en welzijn.",
        ),
        (
            5,
            {"status": ["loopt"], "bewijs": ["effect"], "pijler": ["regierol"]},
            "",
            "Vijf voorbeelden bij regierol met status loopt met bewijs ‘effect gemeten’.",
        ),
    ],
)
def test_sentence(tiny, count, choices, query, text):
    rows = facets.index(tiny).rows.iloc[:1].loc[[0] * count]
    assert sentence(tiny, rows, choices, query) == text


def test_a_sentence_tells_advice_and_what_has_ended_apart(tiny):
    rows = facets.index(tiny).rows
    advised = rows.assign(status=[Status.ADVICE, *rows["status"].iloc[1:]])
    assert sentence(tiny, advised, {}, hidden=3) == (
        "Vijf voorbeelden. Daarvan is één een advies, geen daad. "
        "Nog drie uit afgelopen programma’s staan er niet bij."
    )
    only = advised.iloc[:1]
    assert sentence(tiny, only, {"status": [Status.ADVICE]}) == "Eén voorbeeld."


def test_every_option_of_the_real_data_has_a_name(real):
    for name, options in facets.index(real).options.items():
        assert options, name
        assert all(options.values()), name
