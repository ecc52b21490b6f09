"""The slide about the municipality of the room: its size, what fits there, and who does that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from components.agenda.own import OWN_HEADING, Own, of_town
from components.overview.figure import overview_exhibit
from components.rows.claim import Claim, Fixed, Said
from components.rows.ids import Source
from components.rows.slidetexts import NOTE, texts
from components.rows.sources import all_row_sources
from components.slides.slide import (
    Block,
    Card,
    Cards,
    Points,
    Room,
    Slide,
    TownMap,
    joined,
)
from components.slides.tiles import row_tiles
from components.slides.whole import town_dots
from components.towns.firstline import first_line
from components.towns.fit import YES, Fit, fits
from components.towns.lookup import town
from components.towns.size import between
from components.wording.dutch import number
from components.wording.shortening import CUT
from data.tables.loading import Dataset

KEY = "uw-gemeente"
MOST_OWN, MOST_LINE = 2, 130


def own_slide(data: Dataset, room: Room) -> Slide:
    """The municipality of the room: approaches that fit, with an example of each."""
    if not room.code:
        every = len(data["nl_gemeenten"])
        lines = (
            f"Noem uw gemeente: wij kennen ze alle {number(every)}",
            "U ziet tussen welke gemeenten zij in grootte staat",
            "U ziet welke aanpakken passen, en waarom",
        )
        question = Fixed("Wat kan in uw gemeente?")
        dots = TownMap(town_dots(data), _map_alt(data))
        return _own(data, question, (Points(lines), dots), room, "uw-gemeente")
    found = fits(data, room.code)
    named = [dict(one.example)["maatregel_id"] for one in found if one.example]
    every = data["maatregelen"].set_index("maatregel_id", drop=False)
    deeds = every.loc[list(dict.fromkeys(named))]
    title = between(data, room.code)
    heading = f"Aanpakken die bij {town(data, room.code)['naam']} passen, en wie het doet"
    cards = Cards(tuple(_card(one) for one in found), heading)
    slide = _own(
        data, title, (cards, row_tiles(data, deeds)), room, f"uw-gemeente?code={room.code}"
    )
    return replace(
        slide,
        sources=joined(slide.sources, all_row_sources(deeds.to_dict("records"))),
        answer=first_line(data, room.code),
        code=room.code,
        below=True,
    )


def with_own(slide: Slide, items: Sequence[Own]) -> Slide:
    """The slide about a municipality with what the visitor added about it; any other as it is.

    Apart from own_slide, so that nothing of a visitor is remembered.
    """
    mine = of_town(items, slide.code) if slide.key.endswith(KEY) else ()
    if not mine:
        return slide
    lines = [_brief(one.line) for one in mine[:MOST_OWN]]
    more = len(mine) - len(lines)
    rest = [f"{OWN_HEADING}: en nog {more}"] if more else []
    return replace(slide, own=(*lines, *rest))


def _brief(line: str) -> str:
    return line if len(line) <= MOST_LINE else f"{line[:MOST_LINE].rstrip()}{CUT}"


def _card(one: Fit) -> Card:
    """An approach with its first condition that holds."""
    holds = [part.text for part in one.conditions if part.state == YES]
    return Card("", one.approach["titel"], holds[0] if holds else "")


def _own(data: Dataset, said: Said, blocks: tuple[Block, ...], room: Room, address: str) -> Slide:
    return Slide(
        key=KEY,
        title=said,
        blocks=blocks,
        sources=((Source.TOWNS, ""), (Source.STUDENTS, "")),
        address=address,
        notes=texts(data, "uw-gemeente", NOTE),
    )


def _map_alt(data: Dataset) -> Claim:
    return overview_exhibit(data).alt
