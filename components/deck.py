"""A deck: ready slides or one's own choice, to change and to keep in a file or an address."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from functools import lru_cache

from components.compact import pack, unpack
from components.parameters import MOST_SLIDES, MOST_VIEW_LETTERS
from components.readydeck import ready_slides
from components.slide import Room, Slide
from components.viewslides import VIEWS, view_slide
from data.cleaning import clean
from data.loading import Dataset

KIND, VERSION = "mbo-presentatie", 1
MOST_LETTERS = {"bron": MOST_VIEW_LETTERS, "titel": 200, "notitie": 1500}
MOST_BYTES = 300_000
UP, DOWN = -1, 1
# Marks a view of the app, "page?query", apart from the key of a ready slide.
VIEW = "/"


class DeckError(ValueError):
    """A file or address is no deck of ours; the text says why in Dutch."""


@dataclass(frozen=True)
class Item:
    """One slide of a deck.

    bron: the key of a ready slide, or "/page?query" for a view of the app. titel, notitie: the
    reader's own; empty is what the slide says itself.
    """

    bron: str
    titel: str = ""
    notitie: str = ""


FIELDS = tuple(one.name for one in fields(Item))


def ready_deck(data: Dataset) -> tuple[Item, ...]:
    """The ready deck, in order."""
    return tuple(Item(key) for key in ready_slides(data))


@lru_cache(maxsize=1024)
def make_slide(data: Dataset, item: Item, room: Room) -> Slide | None:
    """The slide of an item, made once; None when its source is no longer there."""
    if item.bron.startswith(VIEW):
        slide = view_slide(data, item.bron.removeprefix(VIEW), room)
    else:
        build = ready_slides(data).get(item.bron)
        slide = build(data, room) if build else None
    if slide is None:
        return None
    own = (item.notitie,) if item.notitie else ()
    return replace(slide, title=item.titel or slide.title, notes=own or slide.notes)


def make_slides(data: Dataset, items: tuple[Item, ...], room: Room) -> list[Slide]:
    """All slides of a deck that can be made."""
    made = (make_slide(data, item, room) for item in items)
    return [slide for slide in made if slide]


def can_be_slide(page: str) -> bool:
    """Whether a page of the app can be shown as a slide."""
    return page in VIEWS


def add(deck: tuple[Item, ...], item: Item) -> tuple[Item, ...]:
    """The deck with one slide more at its end; the same deck when it is full."""
    return deck if len(deck) >= MOST_SLIDES else (*deck, item)


def remove(deck: tuple[Item, ...], place: int) -> tuple[Item, ...]:
    """The deck without one slide."""
    return deck[:place] + deck[place + 1 :]


def move(deck: tuple[Item, ...], place: int, step: int) -> tuple[Item, ...]:
    """The deck with one slide moved UP or DOWN; at the edge it stays."""
    other = place + step
    if not 0 <= other < len(deck):
        return deck
    items = list(deck)
    items[place], items[other] = items[other], items[place]
    return tuple(items)


def change(deck: tuple[Item, ...], place: int, name: str, text: str) -> tuple[Item, ...]:
    """The deck with the title or note of one slide changed."""
    items = list(deck)
    items[place] = replace(
        items[place], **{name: clean(text, keep="\n").strip()[: MOST_LETTERS[name]]}
    )
    return tuple(items)


def to_json(deck: tuple[Item, ...]) -> str:
    """The deck as a file that can be opened again."""
    slides = [{name: text for name, text in asdict(item).items() if text} for item in deck]
    content = {"soort": KIND, "versie": VERSION, "dias": slides}
    return json.dumps(content, ensure_ascii=False, indent=1)


def from_json(text: str) -> tuple[Item, ...]:
    """The deck in a file; raises DeckError for anything else, with what is wrong."""
    if len(text.encode("utf-8", "replace")) > MOST_BYTES:
        raise DeckError(f"Het bestand is te groot: meer dan {MOST_BYTES // 1000} kB.")
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DeckError("Dit is geen bewaarde presentatie: wij kunnen het niet lezen.") from error
    if not isinstance(content, dict) or content.get("soort") != KIND:
        raise DeckError("Dit bestand is geen presentatie van deze site.")
    if content.get("versie") != VERSION:
        raise DeckError(f"Deze presentatie heeft een andere versie; wij lezen versie {VERSION}.")
    slides = content.get("dias")
    if not isinstance(slides, list) or len(slides) > MOST_SLIDES:
        raise DeckError(f"De presentatie hoort hoogstens {MOST_SLIDES} dia’s te hebben.")
    return tuple(_item(slide) for slide in slides)


def _item(content) -> Item:
    if not isinstance(content, dict) or not set(content) <= set(FIELDS) or not content.get("bron"):
        raise DeckError("Een dia in dit bestand heeft onderdelen die wij niet kennen.")
    return Item(**{name: _text(content, name) for name in FIELDS})


def _text(content: Mapping, name: str) -> str:
    value = content.get(name, "")
    if not isinstance(value, str) or len(value) > MOST_LETTERS[name]:
        raise DeckError(f"‘{name}’ hoort tekst te zijn van hoogstens {MOST_LETTERS[name]} letters.")
    return clean(value, keep="\n")


def to_address(deck: tuple[Item, ...]) -> str:
    """The deck as letters for an address; "" for an empty deck."""
    return pack(to_json(deck)) if deck else ""


def from_address(letters: str) -> tuple[Item, ...]:
    """The deck in an address, empty for ""; raises DeckError when it is damaged."""
    if not letters:
        return ()
    try:
        text = unpack(letters, MOST_BYTES)
    except ValueError as error:
        raise DeckError("De presentatie in het adres is niet heel. Kopieer het opnieuw.") from error
    return from_json(text)
