"""Search as Dutch people type: inflection, compounds, accents, errors, other words."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from components.examples.search import search, suggestions
from components.wording.words import fold, marked, stem, words_of

WORDS = ("begeleid", "stageplek", "leerling", "samenwerk", "vernieuw", "ondernem", "gelijk")


def titles(data, query: str) -> list[str]:
    frame = data["maatregelen"]
    return list(frame["titel"][search(data, query).scores > 0])


def ids(data, query: str) -> list[str]:
    frame = data["maatregelen"]
    return list(frame["maatregel_id"][search(data, query).scores > 0])


def test_fold_and_words():
    assert fold("Súdwest-Fryslân") == "sudwest-fryslan"
    assert words_of("Mbo-straat én café") == ["mbo-straat", "mbo", "straat", "en", "cafe"]


def test_all_words_must_be_found(tiny):
    assert ids(tiny, "a-coach") == ["a-coach"]
    assert ids(tiny, "titel stage") == ["a-stage"]
    assert ids(tiny, "stage haven") == []


def test_partners_and_names_are_searched(tiny):
    assert ids(tiny, "SBB") == ["a-coach"]
    assert ids(tiny, "B-dorp") == ["b-hulp"]
    assert ids(tiny, "Oude agenda") == ["a-gala"]


def test_other_words_for_the_same(tiny):
    assert ids(tiny, "leertraject") == ["a-coach", "a-stage"]


def test_a_typing_error_is_read_as_the_nearest_word_and_said(tiny):
    assert dict(search(tiny, "leertrajct").corrected) == {}
    assert dict(search(tiny, "gemeentte").corrected) == {"gemeentte": "gemeente"}
    assert len(ids(tiny, "gemeentte")) == 5


def test_nothing_found_has_suggestions(tiny):
    assert ids(tiny, "zwembad") == []
    assert isinstance(suggestions(tiny, "titel hulp"), list)
    frame = tiny["maatregelen"]
    assert frame["maatregel_id"].iloc[suggestions(tiny, "titel van b-hulp")[0]] == "b-hulp"


def test_an_empty_query_finds_everything(tiny):
    assert len(ids(tiny, "")) == 5


def test_marked():
    pieces = marked("Genoeg stageplekken voor mbo'ers", frozenset({"stageplekken"}))
    assert pieces == [("Genoeg ", False), ("stageplekken", True), (" voor mbo'ers", False)]
    assert marked("niets", frozenset()) == [("niets", False)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (
            "stageplekken",
            "Utrecht belooft elk jaar minstens 150 mbo-stageplekken",
        ),
        ("sportkaart", "Eindhoven stelt honderd sportkaarten beschikbaar voor mbo'ers"),
        ("studentnraad", "Mbo-studentenraad SR030 is volwaardige partner bij beleid in Utrecht"),
        ("lager opgeleid", "Utrecht ziet onderwijs als een waaier in plaats van een ladder"),
        (
            "uitval",
            "Roosendaal gaat schooluitval tegen met betere begeleiding",
        ),
        ("Cityhosts", "Studenten ontvangen als Utrechtse Cityhosts bezoekers in de stad"),
    ],
)
def test_real_questions(real, query, expected):
    assert expected in titles(real, query)


def test_inflections_find_the_same(real):
    assert ids(real, "stage") == ids(real, "stages")
    assert set(ids(real, "stageplekken")) < set(ids(real, "stage"))


def test_a_word_inside_another_is_not_a_hit(real):
    assert "betaalt" not in search(real, "taal").words


@pytest.mark.parametrize("name", ["Huis van Talent", "NexTechnician", "MyCoach", "Fleur", "Skills"])
def test_named_things_are_found(real, name):
    assert ids(real, name)


def test_two_visitors_may_search_at_the_same_time():
    words = [f"{part}{ending}" for part in WORDS for ending in ("", "en", "eren", "heid", "lijke")]
    expected = [stem.__wrapped__(word) for word in words]
    with ThreadPoolExecutor(8) as visitors:
        found = [
            visitors.submit(lambda: [stem.__wrapped__(word) for word in words]) for _ in range(40)
        ]
        assert all(one.result() == expected for one in found)
