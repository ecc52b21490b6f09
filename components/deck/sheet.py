"""The contact sheet: every slide of a deck as a small drawing with its name below it."""

from __future__ import annotations

from collections.abc import Callable

import htpy as h

from components.deck.items import Item, make_slide
from components.slides.drawings import picture
from components.slides.mini import HIGH, WIDE, mini_svg
from components.slides.ready import ready_names
from components.slides.slide import Room
from data.tables.loading import Dataset

GONE = "Deze dia kennen wij niet meer"


def sheet_html(
    data: Dataset, deck: tuple[Item, ...], room: Room, to: Callable[[int], str]
) -> h.Element:
    """A numbered list of links, by `to` the address of a slide (from 1), that each start there.

    A ready slide has a short name; one with a title of the reader's own, or a view, has its title.
    """
    return h.ol(".dia-lijst")[
        [h.li[_link(data, item, room, number, to(number))] for number, item in enumerate(deck, 1)]
    ]


def _link(data: Dataset, item: Item, room: Room, number: int, address: str) -> h.Element:
    slide = make_slide(data, item, room)
    short = "" if item.titel else ready_names(data).get(item.bron, "")
    return h.a(href=address, data_naar=True)[
        h.img(alt="", src=picture(mini_svg(data, slide)), width=int(WIDE), height=int(HIGH))
        if slide
        else None,
        h.span[h.b[str(number)], " ", short or (slide.title if slide else GONE)],
    ]
