"""A draft agenda: changed without loss, kept in an address or file; a broken one is refused."""

import base64
import json
import zlib

import pytest

from components.address.draftformat import DOWN, UP, cut
from components.address.letters import ADDRESS_BYTES, fits_address
from components.agenda.draft import (
    FIELDS,
    FORMAT,
    MOST,
    MOST_BYTES,
    MOST_GOALS,
    MOST_LETTERS,
    AgendaError,
    Draft,
    Goal,
    add,
    change,
    from_address,
    from_json,
    move,
    remove,
    to_address,
    to_json,
)

THREE = Draft("GM0001", (Goal(wat="een"), Goal(wat="twee"), Goal("a-stage", "drie")))


def words(draft: Draft) -> list[str]:
    return [goal.wat for goal in draft.doelen]


def test_goals_are_added_once_changed_moved_and_removed():
    assert add(THREE, Goal("a-stage")) == THREE
    assert words(add(THREE, Goal())) == ["een", "twee", "drie", ""]
    assert words(move(THREE, 2, UP)) == ["een", "drie", "twee"]
    assert words(move(THREE, 0, DOWN)) == ["twee", "een", "drie"]
    assert move(THREE, 0, UP) == move(THREE, 2, DOWN) == THREE
    assert words(remove(THREE, 1)) == ["een", "drie"]
    changed = change(THREE, 1, "trekker", "  Wethouder  ")
    assert changed.doelen[1] == Goal(wat="twee", trekker="Wethouder")
    assert len(change(THREE, 0, "wat", "x" * 9999).doelen[0].wat) == MOST_LETTERS
    full = Draft(doelen=tuple(Goal(wat=str(number)) for number in range(MOST_GOALS)))
    assert add(full, Goal("a-stage")) == full


def test_file_and_address_come_back_the_same():
    draft = change(THREE, 0, "succes", "‘Meer’ <b>stages</b>, één & al\n=1+1")
    assert from_json(to_json(draft)) == draft
    assert from_address(to_address(draft)) == draft
    assert json.loads(to_json(draft))["versie"] == 1
    assert (to_address(Draft()), from_address("")) == ("", Draft())
    # What was typed is stored, however little: else the page would ask for it again, for ever.
    assert from_address(to_address(Draft("GM0001"))) == Draft("GM0001")
    assert fits_address(to_address(draft))
    assert not fits_address("x" * (ADDRESS_BYTES + 1))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "het bestand is niet te lezen"),
        ("{", "het bestand is niet te lezen"),
        ("[" * 100_000, "het bestand is niet te lezen"),
        ("[]", "geen agenda van deze site"),
        ('{"soort": "deck", "versie": 1}', "geen agenda van deze site"),
        ('{"soort": "mbo-aanvalsagenda", "versie": 2}', "een andere versie"),
        ('{"soort": "mbo-aanvalsagenda", "versie": 1}', "een lijst van hoogstens 30 doelen"),
        (
            '{"soort": "mbo-aanvalsagenda", "versie": 1, "doelen": [{"script": "x"}]}',
            "onderdelen die wij niet kennen",
        ),
        (
            '{"soort": "mbo-aanvalsagenda", "versie": 1, "doelen": [{"wat": 5}]}',
            "‘wat’ hoort tekst te zijn",
        ),
        ("x" * (MOST_BYTES + 1), "te groot"),
    ],
)
def test_a_foreign_or_broken_file_is_refused_with_the_reason(text, message):
    with pytest.raises(AgendaError, match=message):
        from_json(text)


def packed(content: bytes) -> str:
    return base64.urlsafe_b64encode(zlib.compress(content)).decode().rstrip("=")


@pytest.mark.parametrize(
    "text", ["x", "<script>", "a" * 5999, packed(b"{"), packed(b"\xff"), packed(b"x" * 50_000_000)]
)
def test_a_damaged_address_is_refused(text):
    with pytest.raises(AgendaError):
        from_address(text)


@pytest.mark.parametrize("letter", ["a", '"', "\\", "€", "\U0001f393"])
def test_a_draft_that_is_full_in_every_field_opens_again(letter):
    full = cut(letter * MOST_LETTERS, MOST_LETTERS)
    fields = {name: cut(letter * MOST[name], MOST[name]) for name in FIELDS}
    goals = tuple(Goal(**fields) for _ in range(MOST_GOALS))
    draft = Draft("GM0001", goals)
    assert from_json(to_json(draft)) == draft
    assert from_address(to_address(draft)) == draft
    assert change(draft, 0, "wat", full + letter) == draft
    # One message of a browser carries at most 1 MB.
    assert FORMAT.most_bytes < 1_000_000
