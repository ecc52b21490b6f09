"""A draft aanvalsagenda: goals that can be changed, kept in an address or a file, and undone."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace

from components.address.draftformat import DraftFormat, cut, moved, plain, room_for, without
from components.address.letters import pack
from components.agenda import own
from components.agenda.own import Own

MOST_GOALS = 30
MOST_LETTERS = 1500
# A date or a quarter; with this all fields fit in one message of a browser.
MOST_DATE_LETTERS = 60


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
    wanneer: str = ""


FIELDS = tuple(one.name for one in fields(Goal))
MOST = {name: MOST_DATE_LETTERS if name == "wanneer" else MOST_LETTERS for name in FIELDS}
MOST_BYTES = room_for(MOST_GOALS, MOST.values()) + own.MOST_BYTES
FORMAT = DraftFormat(
    kind="mbo-aanvalsagenda",
    noun="agenda",
    version=1,
    most_bytes=MOST_BYTES,
    error=AgendaError,
    unreadable="Dit is geen bewaarde agenda: het bestand is niet te lezen.",
    damaged="De agenda in het webadres is niet heel. Kopieer het opnieuw.",
)


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
    goals[place] = replace(goals[place], **{name: cut(plain(text), MOST[name])})
    return replace(draft, doelen=tuple(goals))


def remove(draft: Draft, place: int) -> Draft:
    """The draft without one goal."""
    return replace(draft, doelen=without(draft.doelen, place))


def move(draft: Draft, place: int, step: int) -> Draft:
    """The draft with one goal moved UP or DOWN; at the edge it stays."""
    return replace(draft, doelen=moved(draft.doelen, place, step))


def to_json(draft: Draft, items: tuple[Own, ...] = ()) -> str:
    """The draft as a file that can be opened again, with the visitor's own examples and figures."""
    more = {"eigen": own.content_of(items)} if items else {}
    return FORMAT.write({**asdict(draft), **more})


def own_in(text: str) -> tuple[Own, ...]:
    """The visitor's own examples and figures in a file; raises ValueError with what is wrong."""
    return own.from_content(FORMAT.read(text).get("eigen", []))


def from_json(text: str) -> Draft:
    """The draft in a file; raises AgendaError for anything else, with what is wrong."""
    content = FORMAT.read(text)
    goals = content.get("doelen")
    if not isinstance(goals, list) or len(goals) > MOST_GOALS:
        raise AgendaError(f"De agenda hoort een lijst van hoogstens {MOST_GOALS} doelen te hebben.")
    town = FORMAT.text(content, "gemeente", MOST_LETTERS)
    return Draft(town, tuple(_goal(goal) for goal in goals))


def _goal(content) -> Goal:
    if not isinstance(content, dict) or not set(content) <= set(FIELDS):
        raise AgendaError("Een doel in dit bestand heeft onderdelen die wij niet kennen.")
    return Goal(**{name: FORMAT.text(content, name, MOST[name]) for name in FIELDS})


def to_address(draft: Draft) -> str:
    """The draft as letters for an address; "" for a draft with nothing in it."""
    return pack(to_json(draft)) if draft != Draft() else ""


def from_address(text: str) -> Draft:
    """The draft in an address, empty for "" ; raises AgendaError when it is damaged."""
    return from_json(FORMAT.unpack(text)) if text else Draft()
