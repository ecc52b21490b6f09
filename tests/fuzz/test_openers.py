"""Any file or letters at everything that opens: a draft, or a Dutch reason, never an exception.

An opener is one row in OPENERS: how it reads, what it raises, and what it wrote itself.
"""

import base64
import json
import zlib
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.agenda.documents import agenda_excel, agenda_pdf, agenda_word
from components.agenda.draft import (
    FIELDS,
    FORMAT,
    MOST_BYTES,
    AgendaError,
    Draft,
    Goal,
    from_address,
    from_json,
    to_address,
    to_json,
)
from components.deck import items as decks
from tests.fuzz.hostile import hostile
from tests.fuzz.profile import cases, count


@dataclass(frozen=True)
class Opener:
    """open raises `error` with a Dutch reason, or gives what `write` turns back into text."""

    open: Callable
    write: Callable
    error: type[Exception]
    right: str


GOALS = (Goal("a-stage", "Meer stages", "Wethouder"), Goal(wat="Een\ntweede", succes="Één"))
GOOD = Draft("GM0001", GOALS)
GOOD_DECK = (decks.Item("opening"), decks.Item("/kaart?thema=stages", "Één", "Een\ntweede"))
OPENERS = {
    "agenda file": Opener(from_json, to_json, AgendaError, to_json(GOOD)),
    "agenda in the address": Opener(from_address, to_address, AgendaError, to_address(GOOD)),
    "deck file": Opener(decks.from_json, decks.to_json, decks.DeckError, decks.to_json(GOOD_DECK)),
    "deck in the address": Opener(
        decks.from_address, decks.to_address, decks.DeckError, decks.to_address(GOOD_DECK)
    ),
}
DUTCH = ("agenda", "presentatie", "dia", "bestand", "webadres", "tekst te zijn", "lijst")

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | hostile,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(hostile, inner, max_size=4),
    max_leaves=20,
)


@st.composite
def nearly_agendas(draw):
    """A file that starts as one of ours and goes wrong somewhere."""
    goal = st.fixed_dictionaries({}, optional=dict.fromkeys(FIELDS, hostile | json_values))
    content = {
        "soort": draw(st.just(FORMAT.kind) | json_values),
        "versie": draw(st.just(FORMAT.version) | json_values),
        "gemeente": draw(hostile | json_values),
        "doelen": draw(st.lists(goal | json_values, max_size=40) | json_values),
    }
    text = json.dumps(content)
    return text[: draw(st.integers(0, len(text)))] if draw(st.booleans()) else text


@st.composite
def damaged(draw, text):
    """What we wrote ourselves, with a piece taken out, put in or repeated."""
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, len(text)))
    return text[:start] + draw(hostile) * draw(st.integers(0, 3)) + text[end:]


@st.composite
def packed(draw):
    """Letters that unpack to anything at all, also to far too much."""
    content = draw(
        st.binary(max_size=60) | nearly_agendas().map(lambda t: t.encode("utf-8", "replace"))
    )
    content *= draw(st.sampled_from([1, 1, 1, 50_000]))
    return base64.urlsafe_b64encode(zlib.compress(content)).decode().rstrip("=")


@pytest.mark.parametrize("kind", OPENERS)
@cases(100, 2000)
@given(draw=st.data())
def test_what_cannot_be_opened_says_why(kind, draw):
    opener = OPENERS[kind]
    anything = hostile | nearly_agendas() | damaged(opener.right) | packed()
    text = draw.draw(anything)
    count(f"texts at the opener of the {kind}")
    opened, reason = tried(opener, text)
    if opened is None:
        assert any(word in reason for word in DUTCH)
        assert len(reason) < 200
    elif opener.write(opened):
        assert opener.open(opener.write(opened)) == opened


def tried(opener: Opener, text: str):
    """What was opened, or None with the reason why not."""
    try:
        return opener.open(text), ""
    except opener.error as error:
        return None, str(error)


@pytest.mark.parametrize("kind", OPENERS)
def test_what_we_wrote_is_opened(kind):
    opener = OPENERS[kind]
    assert opener.write(opener.open(opener.right)) == opener.right


@pytest.mark.parametrize(
    "text", ["x" * (MOST_BYTES + 1), "[" * 150_000, '{"a":' * 30_000, "9" * 150_000]
)
def test_too_large_or_too_deep_is_refused(text):
    with pytest.raises(AgendaError):
        from_json(text)


@cases(8, 150)
@given(texts=st.lists(hostile, min_size=6, max_size=6), town=hostile)
def test_every_document_takes_any_text(tiny, texts, town):
    count("agendas as Word, PDF and Excel")
    draft = from_json(to_json_of(Goal("", *texts), town))
    assert agenda_word(tiny, draft).startswith(b"PK")
    assert agenda_excel(tiny, draft).startswith(b"PK")
    assert agenda_pdf(tiny, draft).startswith(b"%PDF")


def to_json_of(goal: Goal, town: str) -> str:
    """A file as a visitor could write it by hand: JSON escapes what a text file cannot hold."""
    content = {
        "soort": FORMAT.kind,
        "versie": FORMAT.version,
        "gemeente": town,
        "doelen": [vars(goal)],
    }
    return json.dumps(content, ensure_ascii=True)
