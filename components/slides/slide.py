"""What a slide is, apart from how it is drawn: on screen, in PowerPoint or in the offline file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from components.look.palette import ACT
from components.rows.claim import Claim, Fixed, Said
from components.slides.tiles import Tiles
from data.tables.loading import Dataset

MOST_ROWS = 7
MOST_SLIDES = 60
MOST_ON_SLIDE = 2
MOST_VIEW_LETTERS = 2000
# What a slide and its notes have in common in their addresses, beside the deck itself.
FOLLOWED = ("dia", "code", "diathema", "diagemeente", "maat")


@dataclass(frozen=True)
class Points:
    """Short lines below each other."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Numbers:
    """Large figures: (value as text, what it counts)."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Card:
    """One example or box: who, what, and a line of explanation.

    `colour` is that of its edge, `code` (CBS) the municipality of which the shape stands beside
    `who`, `icon` a name of look/icons.py.
    """

    who: str
    what: str
    text: str = ""
    colour: str = ACT
    code: str = ""
    icon: str = ""


@dataclass(frozen=True)
class Cards:
    """Cards beside each other, with an optional heading above them."""

    cards: tuple[Card, ...]
    heading: str = ""


@dataclass(frozen=True)
class Bars:
    """Horizontal bars: one value and label per name; unit names the axis; negative goes left."""

    names: tuple[str, ...]
    values: tuple[float, ...]
    texts: tuple[str, ...]
    unit: str
    alt: Claim


@dataclass(frozen=True)
class Grid:
    """A table of text; the first column names the row."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    alt: Said


@dataclass(frozen=True)
class Dot:
    """A named point in WGS84, of a municipality also its `code` (CBS).

    Text beside it only when `named`; `chosen` has a dark ring.
    """

    name: str
    lat: float
    lon: float
    colour: str
    named: bool = True
    chosen: bool = False
    code: str = ""


@dataclass(frozen=True)
class TownMap:
    """The Netherlands with points on it."""

    dots: tuple[Dot, ...]
    alt: Claim


Block = Points | Numbers | Cards | Tiles | Bars | Grid | TownMap


@dataclass(frozen=True)
class Slide:
    """One message with what carries it.

    title: the conclusion. blocks: one fills the slide, two stand beside each other (or below each
    other when `below`). answer: what the slide says about the municipality named by the room.
    intro: lines below the title. Above it stands an icon (a name of look/icons.py), or the shape of
    the municipality with this `code` (CBS).
    own: what a visitor added about the municipality, each line marked as theirs.
    sources: pairs (bron_id, vindplaats). address: page and query of the live view.
    filters: names in the address that this slide answers to.
    """

    key: str
    title: Said
    blocks: tuple[Block, ...]
    sources: tuple[tuple[str, str], ...]
    address: str
    notes: tuple[str, ...] = ()
    answer: Claim | None = None
    filters: tuple[str, ...] = ()
    below: bool = False
    intro: tuple[str, ...] = ()
    icon: str = ""
    code: str = ""
    own: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not isinstance(self.title, Said):
            raise TypeError(f"a slide claims its title: {self.title}")


@dataclass(frozen=True)
class Room:
    """What the room asked for: a municipality (CBS code) and the values of the slide's filters."""

    code: str = ""
    themes: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()
    unit: str = "euro"

    def ask(self, sentence: Callable[..., Claim | None], data: Dataset, *more) -> Claim | None:
        """What `sentence` (of answers.py) says about the municipality; None without one."""
        return sentence(data, self.code, *more) if self.code else None


def grid(
    heads: Sequence[str], rows: Sequence[Sequence[str]], alt: Said, most: int = MOST_ROWS
) -> Grid:
    """A table that fits a slide: at most `most` rows, and how many were left out."""
    shown = [tuple(row) for row in rows[:most]]
    more = len(rows) - len(shown)
    if more > 0:
        shown.append((f"en nog {more}", *("" for _head in heads[1:])))
    return Grid(tuple(heads), tuple(shown), alt)


def view_address(page: str, query: Mapping[str, str]) -> str:
    """The address of a view in the app; an empty choice is left out."""
    return f"{page}?{urlencode({name: text for name, text in query.items() if text})}"


def joined(*sources: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Pairs (bron_id, vindplaats) of several parts of a slide, each once."""
    return tuple(dict.fromkeys(pair for found in sources for pair in found))


def only_said(text: Claim | Fixed) -> Slide:
    """A slide that says in its title that there is nothing to show."""
    return Slide("", text, (Points(()),), (), "")
