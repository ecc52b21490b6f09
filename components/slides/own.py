"""The slide about the municipality of the room: what it resembles and what that example did."""

from __future__ import annotations

from dataclasses import replace

from components.overview.figure import overview_exhibit
from components.rows.claim import Claim, Fixed, Said
from components.rows.ids import Source
from components.rows.sources import all_row_sources
from components.slides.slide import Points, Room, Slide, TownMap, joined
from components.slides.texts import NOTE, texts
from components.slides.topics import SIDE_LETTERS, example_cards
from components.slides.whole import room_dot, town_dots
from components.towns.firstline import first_line
from components.towns.fit import YES, Fit, fits
from components.towns.size import between
from components.wording.dutch import lower_first, number
from data.tables.loading import Dataset


def own_slide(data: Dataset, room: Room) -> Slide:
    """The municipality of the room: what it resembles and what that example did."""
    if not room.code:
        every = len(data["nl_gemeenten"])
        lines = (
            f"Noem uw gemeente: wij kennen ze alle {number(every)}",
            "U ziet tussen welke gemeenten zij in grootte staat",
            "U ziet welke aanpakken passen, en waarom",
        )
        question = Fixed("Wat kan in uw gemeente?")
        return _own(data, question, Points(lines), room, "uw-gemeente")
    found = fits(data, room.code)
    named = [dict(one.example)["maatregel_id"] for one in found if one.example]
    every = data["maatregelen"].set_index("maatregel_id", drop=False)
    deeds = every.loc[list(dict.fromkeys(named))]
    title = between(data, room.code)
    points = Points(tuple(_why(one) for one in found))
    slide = _own(data, title, points, room, f"uw-gemeente?code={room.code}")
    return replace(
        slide,
        blocks=(*slide.blocks, example_cards(data, deeds, SIDE_LETTERS)),
        sources=joined(slide.sources, all_row_sources(deeds.to_dict("records"))),
        answer=first_line(data, room.code),
    )


def _why(one: Fit) -> str:
    """An approach with its first condition that holds."""
    holds = [part.text for part in one.conditions if part.state == YES]
    return f"{one.approach['titel']}: {lower_first(holds[0])}" if holds else one.approach["titel"]


def _own(data: Dataset, said: Said, points: Points, room: Room, address: str) -> Slide:
    dots = (*town_dots(data), *room_dot(data, room))
    return Slide(
        key="uw-gemeente",
        title=said,
        blocks=(points, TownMap(dots, _map_alt(data))) if not room.code else (points,),
        sources=((Source.TOWNS, ""),),
        address=address,
        notes=texts(data, "uw-gemeente", NOTE),
    )


def _map_alt(data: Dataset) -> Claim:
    return overview_exhibit(data).alt
