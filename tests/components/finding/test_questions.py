"""The search is as good as it was on two lists of questions, and right on those that failed."""

import pytest

from bench.questions import AIM_EMPTY, AIM_PRECISION, questions, right_ones, score
from components.finding.documents import Kind
from components.finding.search import search


def first(data, query: str, most: int = 3) -> list[str]:
    return [hit.document.key for hit in search(data, query, Kind.EXAMPLE).hits[:most]]


def test_the_open_half_reaches_the_aim(real):
    found = score(real, "open")
    assert found.precision >= AIM_PRECISION
    assert found.empty <= AIM_EMPTY


def test_each_half_has_forty_questions_with_an_answer(real):
    halves = [questions(half) for half in ("open", "sealed")]
    assert [len(half) for half in halves] == [40, 40]
    assert all(right_ones(real, text) for half in halves for _question, text in half)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("inburgering", "roosendaal-convenanten-werkgeverschap"),
        ("studentenhuisvesting", "utrecht-2023-studentenhuisvesting"),
        ("meiden in techniek", "rotterdam-haven-voor-iedereen"),
        ("hoe voorkom ik schooluitval", "roosendaal-overstap-begeleiding"),
        ("jeugdwerkloosheid", "utrecht-2020-jobhunters"),
        ("zorgpersoneel", "utrecht-2020-zorg-modules-met-werkgevers"),
        ("stage tekort", "utrecht-2020-zorg-stageplek-vanaf-leerjaar-1"),
        ("aanbesteding", "den-haag-advies-eigen-inkoop"),
        ("statushouders", "utrecht-2020-plekken-statushouders-beperking"),
        ("gemeente neemt stagiairs", "utrecht-2020-meer-stages-niveau-1-2"),
        ("startkwalificatie", "roosendaal-entree-niveau-2-dichtbij"),
        ("leefbaarheid", "roosendaal-veilig-bereikbaar"),
        ("ouders", "utrecht-2023-advies-zicht-op-vakopleidingen"),
        ("bouw", "rotterdam-stichting-techniek"),
        ("kosten", "utrecht-2020-org-subsidieregeling"),
        ("vergrijzing", "vlaardingen-zia-ouderen-thuis"),
    ],
)
def test_what_once_failed_is_found_first(real, query, expected):
    assert expected in first(real, query)


def test_the_plusprogramma_is_found_in_the_agenda_it_belongs_to(real):
    found = search(real, "plusprogramma", Kind.EXAMPLE)
    assert dict(found.corrected) == {}
    assert {hit.document.key.split("-")[0] for hit in found.hits} == {"amsterdam"}


@pytest.mark.parametrize(
    ("query", "wrong"),
    [
        ("leefbaarheid", {"leef", "leven", "leeft"}),
        ("ouders", {"ouderen", "wethouder", "oudere"}),
        ("bouw", {"schoolgebouw", "gebouw", "gebouwen"}),
        ("kosten", {"onkosten"}),
        ("vergrijzing", {"verwijzing"}),
        ("plusprogramma", {"lesprogramma"}),
        ("taal", {"betaalt"}),
    ],
)
def test_what_only_looks_alike_is_no_hit(real, query, wrong):
    found = search(real, query, Kind.EXAMPLE)
    assert not found.words & wrong
    assert wrong.isdisjoint(found.corrected.values())


def test_few_hits_come_of_few_words(real):
    assert len(search(real, "leefbaarheid", Kind.EXAMPLE).hits) < 25
    assert len(search(real, "ouders", Kind.EXAMPLE).hits) < 5


def test_the_word_that_is_missed_is_said(real):
    found = search(real, "campus sportveld", Kind.EXAMPLE)
    assert found.complete == 0
    assert found.without == ("sportveld",)
    assert found.hits[0].missing == ("sportveld",)


def test_an_example_is_found_by_what_its_approach_says_after_those_that_say_it_themselves(real):
    found = search(real, "nederlands leren op de werkvloer", Kind.EXAMPLE)
    assert found.hits[0].document.key == "vlaardingen-feit-anderstaligen-zorg"
    assert found.hits[0].document.approaches == ("taal-en-werk-nieuwkomers",)
    first = [hit.document for hit in search(real, "coach", Kind.EXAMPLE).hits]
    assert "coach" in f"{first[0].title} {first[0].text}".lower()


def test_a_word_that_is_nowhere_keeps_nothing_away(real):
    found = search(real, "praktijkleren in een achterstandswijk", Kind.EXAMPLE)
    assert len(found.hits) > 10
    assert found.without == ("achterstandswijk",)


def test_the_later_list_keeps_what_was_reached(real):
    """Written by somebody who knew the data, before the approaches counted: it was 0.56 then."""
    found = score(real, "later")
    assert found.precision >= 0.68
    assert found.empty <= 1 / 32


def test_the_sealed_half_keeps_what_was_reached(real):
    """The aim of 0.85 was not reached here: docs/zoeken.md says so."""
    found = score(real, "sealed")
    assert found.precision >= 0.76
    assert found.empty <= AIM_EMPTY
