"""Search as Dutch people type: inflection, compounds, accents, errors, other words."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from components.finding.documents import Kind, documents
from components.finding.search import Result, search
from components.finding.thesaurus import expression, other_words
from components.finding.vocabulary import root, vocabulary
from components.wording.words import fold, marked, stem, words_of

WORDS = ("begeleid", "stageplek", "leerling", "samenwerk", "vernieuw", "ondernem", "gelijk")


def found(data, query: str, kind: Kind = Kind.EXAMPLE) -> Result:
    return search(data, query, kind)


def ids(data, query: str, kind: Kind = Kind.EXAMPLE) -> list[str]:
    return [hit.document.key for hit in found(data, query, kind).hits]


def test_fold_and_words():
    assert fold("Súdwest-Fryslân") == "sudwest-fryslan"
    assert words_of("Mbo-straat én café") == ["mbo-straat", "mbo", "straat", "en", "cafe"]


def test_marked():
    pieces = marked("Genoeg stageplekken voor mbo'ers", frozenset({"stageplekken"}))
    assert pieces == [("Genoeg ", False), ("stageplekken", True), (" voor mbo'ers", False)]
    assert marked("niets", frozenset()) == [("niets", False)]


def test_a_stem_is_that_of_the_word_and_of_nothing_that_looks_like_it():
    assert root("stage") == root("stages")
    assert root("mbo'ers") == root("mbo'er") == root("mbo")
    assert root("uitvallen") == root("uitval")
    assert root("ouders") != root("ouderen")
    assert root("begeleiding") != root("beleid")
    assert root("leefbaarheid") != root("leven")


def test_a_compound_falls_apart_in_words_of_our_own():
    known = vocabulary(["school gebouw kosten stage plekken student huisvesting", "wet houder"])
    assert known.parts("schoolgebouw") == ("school", "gebouw")
    assert known.parts("stageplekken") == ("stage", "plekken")
    assert known.parts("studentenhuisvesting") == ("studenten", "huisvesting")
    assert known.parts("onkosten") == ()
    assert known.parts("leefbaarheid") == ()


def test_other_words_work_both_ways(tiny):
    assert other_words(tiny)[expression("coach")] == (expression("leertraject"),)
    assert ids(tiny, "leertraject")[:2] == ["a-coach", "a-stage"]


def test_partners_names_and_what_has_ended_are_found(tiny):
    assert ids(tiny, "SBB") == ["a-coach"]
    assert ids(tiny, "B-dorp") == ["b-hulp"]
    (hit,) = found(tiny, "Oude agenda gala").hits[:1]
    assert (hit.document.key, hit.document.past) == ("a-gala", True)


def test_names_of_themes_and_target_groups_are_found(tiny):
    assert set(ids(tiny, "leven lang ontwikkelen")) == {"a-gala", "c-haven"}


def test_all_words_come_first_and_what_is_missed_is_said(tiny):
    one = found(tiny, "coach haven")
    assert one.complete == 0
    assert [(hit.document.key, hit.missing) for hit in one.hits] == [
        ("a-coach", ("haven",)),
        ("c-haven", ("coach",)),
    ]
    assert one.without == ("haven", "coach")


def test_question_words_do_not_count_unless_there_is_nothing_else(tiny):
    assert ids(tiny, "hoe vind ik een coach?") == ids(tiny, "coach")
    assert ids(tiny, "") == []


def test_a_word_with_one_letter_wrong_is_read_as_what_was_meant(tiny):
    assert dict(found(tiny, "leertrajct").corrected) == {"leertrajct": "leertraject"}
    assert dict(found(tiny, "leertraject").corrected) == {}
    assert ids(tiny, "zwembad") == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("studentnraad", "utrecht-2023-studentenraad-sr030"),
        ("sportkaart", "eindhoven-feit-sportkaarten"),
        ("lager opgeleid", "utrecht-2023-onderwijs-als-waaier"),
        ("Cityhosts", "utrecht-2020-cityhosts"),
        ("stageplekken", "utrecht-2023-150-stageplekken"),
    ],
)
def test_real_questions(real, query, expected):
    assert expected in ids(real, query)


def test_inflections_find_the_same(real):
    assert ids(real, "stage") == ids(real, "stages")


@pytest.mark.parametrize("name", ["Huis van Talent", "NexTechnician", "MyCoach", "Fleur", "Skills"])
def test_named_things_are_found(real, name):
    assert ids(real, name)


def test_every_kind_is_found(real):
    assert ids(real, "stagepact", Kind.APPROACH)[0] == "stagepact-met-bedrijven"
    assert ids(real, "deventer", Kind.TOWN) == ["GM0150"]
    assert "utrecht-sroi-bol" in ids(real, "sroi", Kind.AMOUNT)
    assert ids(real, "werkagenda", Kind.BUDGET)
    assert ids(real, "stagediscriminatie", Kind.ACTION)


def test_every_row_is_a_document(real):
    kinds = [one.kind for one in documents(real)]
    assert kinds.count(Kind.EXAMPLE) == len(real["maatregelen"])
    assert kinds.count(Kind.TOWN) == len(real["nl_gemeenten"])


@pytest.mark.parametrize(
    "typed", ['"', "a OR b", "namen:x*", "(((", "NEAR(a b)", "é'’-", "x" * 999]
)
def test_what_is_typed_is_never_read_as_an_instruction(tiny, typed):
    assert found(tiny, typed).hits == ()


def test_two_visitors_may_search_at_the_same_time(real):
    words = [f"{part}{ending}" for part in WORDS for ending in ("", "en", "eren", "heid", "lijke")]
    expected = [stem.__wrapped__(word) for word in words]
    with ThreadPoolExecutor(8) as visitors:
        stems = [
            visitors.submit(lambda: [stem.__wrapped__(word) for word in words]) for _ in range(40)
        ]
        hits = [visitors.submit(ids, real, word) for word in words]
        assert all(one.result() == expected for one in stems)
        assert [one.result() for one in hits] == [ids(real, word) for word in words]
