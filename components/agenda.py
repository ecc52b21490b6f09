"""A draft aanvalsagenda: goals that can be changed, kept in an address or a file, and undone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace

from components.compact import pack, unpack
from data.cleaning import clean

KIND, VERSION = "mbo-aanvalsagenda", 1
MOST_GOALS = 30
MOST_LETTERS = 1500
MOST_BYTES = 200_000
UP, DOWN = -1, 1


class AgendaError(ValueError):
    """A file or address is no draft of ours; the text says why in Dutch."""


@dataclass(frozen=True)
class Goal:
    """One goal. bouwt_op: the id of the measure or national action it builds on, or "".

    Everything else is the reader's own text; empty is still to be filled in.
    """

    bouwt_op: str = ""
    wat: str = ""
    trekker: str = ""
    partners: str = ""
    eerste_stap: str = ""
    nodig: str = ""
    succes: str = ""


FIELDS = tuple(one.name for one in fields(Goal))


@dataclass(frozen=True)
class Draft:
    """A whole draft. gemeente: the CBS code, or "" when none is chosen yet."""

    gemeente: str = ""
    doelen: tuple[Goal, ...] = ()


def add(draft: Draft, goal: Goal) -> Draft:
    """The draft with one goal more; the same draft when it is full or builds on that already."""
    present = {one.bouwt_op for one in draft.doelen if one.bouwt_op}
    if len(draft.doelen) >= MOST_GOALS or goal.bouwt_op in present:
        return draft
    return replace(draft, doelen=(*draft.doelen, goal))


def change(draft: Draft, place: int, name: str, text: str) -> Draft:
    """The draft with one field of one goal changed."""
    goals = list(draft.doelen)
    goals[place] = replace(goals[place], **{name: _plain(text)[:MOST_LETTERS]})
    return replace(draft, doelen=tuple(goals))


def remove(draft: Draft, place: int) -> Draft:
    """The draft without one goal."""
    return replace(draft, doelen=draft.doelen[:place] + draft.doelen[place + 1 :])


def move(draft: Draft, place: int, step: int) -> Draft:
    """The draft with one goal moved UP or DOWN; at the edge it stays."""
    other = place + step
    if not 0 <= other < len(draft.doelen):
        return draft
    goals = list(draft.doelen)
    goals[place], goals[other] = goals[other], goals[place]
    return replace(draft, doelen=tuple(goals))


def to_json(draft: Draft) -> str:
    """The draft as a file that can be opened again."""
    content = {"soort": KIND, "versie": VERSION, **asdict(draft)}
    return json.dumps(content, ensure_ascii=False, indent=1)


def from_json(text: str) -> Draft:
    """The draft in a file; raises AgendaError for anything else, with what is wrong."""
    if len(text.encode("utf-8", "replace")) > MOST_BYTES:
        raise AgendaError(f"Het bestand is te groot: meer dan {MOST_BYTES // 1000} kB.")
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise AgendaError("Dit is geen bewaarde agenda: het bestand is niet te lezen.") from error
    if not isinstance(content, dict) or content.get("soort") != KIND:
        raise AgendaError("Dit bestand is geen agenda van deze site.")
    if content.get("versie") != VERSION:
        raise AgendaError(f"Deze agenda heeft een andere versie; wij lezen versie {VERSION}.")
    goals = content.get("doelen")
    if not isinstance(goals, list) or len(goals) > MOST_GOALS:
        raise AgendaError(f"De agenda hoort een lijst van hoogstens {MOST_GOALS} doelen te hebben.")
    return Draft(_text(content, "gemeente"), tuple(_goal(goal) for goal in goals))


def _goal(content) -> Goal:
    if not isinstance(content, dict) or not set(content) <= set(FIELDS):
        raise AgendaError("Een doel in dit bestand heeft onderdelen die wij niet kennen.")
    return Goal(**{name: _text(content, name) for name in FIELDS})


def _text(content: Mapping, name: str) -> str:
    value = content.get(name, "")
    if not isinstance(value, str) or len(value) > MOST_LETTERS:
        raise AgendaError(f"‘{name}’ hoort tekst te zijn van hoogstens {MOST_LETTERS} letters.")
    return _plain(value)


def _plain(text: str) -> str:
    """Text without what Word, Excel and PDF refuse; the ends of lines stay."""
    return clean(text, keep="\n")


def to_address(draft: Draft) -> str:
    """The draft as letters for an address; "" for an empty draft."""
    return pack(to_json(draft)) if draft.doelen else ""


def from_address(text: str) -> Draft:
    """The draft in an address, empty for "" ; raises AgendaError when it is damaged."""
    if not text:
        return Draft()
    try:
        unpacked = unpack(text, MOST_BYTES)
    except ValueError as error:
        raise AgendaError("De agenda in het webadres is niet heel. Kopieer het opnieuw.") from error
    return from_json(unpacked)
