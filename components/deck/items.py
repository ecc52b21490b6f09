"""A deck: ready slides or one's own choice, to change and to keep in a file or an address."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace

from components.address.draftformat import DraftFormat, cut, plain, room_for
from components.address.letters import pack
from components.agenda.own import Own
from components.frame.parameters import PARAMETERS
from components.rows.claim import Quoted
from components.rows.memo import cached
from components.slides.frompage import view_slide
from components.slides.own import with_own
from components.slides.ready import ready_slides
from components.slides.slide import MOST_SLIDES, MOST_VIEW_LETTERS, Room, Slide
from data.tables.loading import Dataset
from data.yearly.figures import LiveData, load_live

MOST_LETTERS = {"bron": MOST_VIEW_LETTERS, "titel": 200, "notitie": 1500}
MOST_BYTES = room_for(MOST_SLIDES + 1, MOST_LETTERS.values())
# Marks a view of the app, "page?query", apart from the key of a ready slide.
VIEW = "/"


class DeckError(ValueError):
    """A file or address is no deck of ours; the text says why in Dutch."""


FORMAT = DraftFormat(
    kind="mbo-presentatie",
    noun="presentatie",
    version=1,
    most_bytes=MOST_BYTES,
    error=DeckError,
    unreadable="Dit is geen bewaarde presentatie: wij kunnen het niet lezen.",
    damaged="De presentatie in het adres is niet heel. Kopieer het opnieuw.",
)


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


def make_slide(data: Dataset, item: Item, room: Room) -> Slide | None:
    """The slide of an item, made once; None when its source is no longer there."""
    return made_on(data, item, room, load_live())


@cached
def made_on(data: Dataset, item: Item, room: Room, _live: LiveData) -> Slide | None:
    """As make_slide; a slide names schools, so figures fetched anew make it anew."""
    if item.bron.startswith(VIEW):
        slide = view_slide(data, item.bron.removeprefix(VIEW), room, PARAMETERS)
    else:
        build = ready_slides(data).get(item.bron)
        slide = build(data, room) if build else None
    if slide is None:
        return None
    own = (item.notitie,) if item.notitie else ()
    return replace(
        slide, title=Quoted(item.titel) if item.titel else slide.title, notes=own or slide.notes
    )


def make_slides(
    data: Dataset, items: tuple[Item, ...], room: Room, own: tuple[Own, ...] = ()
) -> list[Slide]:
    """All slides of a deck that can be made; own: what the visitor added about municipalities."""
    made = (make_slide(data, item, room) for item in items)
    return [with_own(slide, own) for slide in made if slide]


def add(deck: tuple[Item, ...], item: Item) -> tuple[Item, ...]:
    """The deck with one slide more at its end; the same deck when it is full."""
    return deck if len(deck) >= MOST_SLIDES else (*deck, item)


def change(deck: tuple[Item, ...], place: int, name: str, text: str) -> tuple[Item, ...]:
    """The deck with the title or note of one slide changed."""
    items = list(deck)
    own = cut(plain(text).strip(), MOST_LETTERS[name])
    items[place] = replace(items[place], **{name: own})
    return tuple(items)


def to_json(deck: tuple[Item, ...]) -> str:
    """The deck as a file that can be opened again."""
    slides = [{name: text for name, text in asdict(item).items() if text} for item in deck]
    return FORMAT.write({"dias": slides})


def from_json(text: str) -> tuple[Item, ...]:
    """The deck in a file; raises DeckError for anything else, with what is wrong."""
    content = FORMAT.read(text)
    slides = content.get("dias")
    if not isinstance(slides, list) or len(slides) > MOST_SLIDES:
        raise DeckError(f"De presentatie hoort hoogstens {MOST_SLIDES} dia’s te hebben.")
    return tuple(_item(slide) for slide in slides)


def _item(content) -> Item:
    if not isinstance(content, dict) or not set(content) <= set(FIELDS) or not content.get("bron"):
        raise DeckError("Een dia in dit bestand heeft onderdelen die wij niet kennen.")
    return Item(**{name: FORMAT.text(content, name, MOST_LETTERS[name]) for name in FIELDS})


def to_address(deck: tuple[Item, ...]) -> str:
    """The deck as letters for an address; "" for an empty deck."""
    return pack(to_json(deck)) if deck else ""


def from_address(letters: str) -> tuple[Item, ...]:
    """The deck in an address, empty for ""; raises DeckError when it is damaged."""
    return from_json(FORMAT.unpack(letters)) if letters else ()
