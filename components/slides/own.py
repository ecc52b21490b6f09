"""The slide about the municipality of the room: what it resembles and what that example did."""

from __future__ import annotations

from dataclasses import replace

from components.examples.strongest import strongest
from components.overview.figure import overview_exhibit
from components.rows.claim import Claim, Fixed, Said
from components.rows.ids import Source
from components.rows.sources import all_row_sources
from components.slides import answers as roomanswers
from components.slides.slide import Points, Room, Slide, TownMap, joined
from components.slides.texts import NOTE, texts
from components.slides.topics import MOST_EXAMPLES, SIDE_LETTERS, example_cards
from components.slides.whole import room_dot, town_dots
from components.towns.lookup import town
from components.towns.resemblance import verdict
from components.wording.dutch import number
from data.tables.loading import Dataset


def own_slide(data: Dataset, room: Room) -> Slide:
    """The municipality of the room: what it resembles and what that example did."""
    if not room.code:
        every = len(data["nl_gemeenten"])
        lines = (
            f"Noem uw gemeente: wij kennen ze alle {number(every)}",
            "U ziet welk voorbeeld erop lijkt, en waarom",
            "U ziet wat dat voorbeeld deed",
        )
        question = Fixed("Welk voorbeeld lijkt op uw gemeente?")
        return _own(data, question, Points(lines), room, "uw-gemeente")
    row, found = town(data, room.code), roomanswers.alike(data, room.code)
    claim = verdict(list(found))
    said = claim.but(claim.replace("uw gemeente", row["naam"])).bare()
    towns = [one.gemeente_id for one in found[:1]]
    deeds = strongest(data, room.themes, towns, MOST_EXAMPLES)
    address = f"uw-gemeente?code={room.code}"
    slide = _own(data, said, Points(_why(found, row["naam"])), room, address)
    return replace(
        slide,
        blocks=(*slide.blocks, example_cards(data, deeds, SIDE_LETTERS)),
        sources=joined(slide.sources, all_row_sources(deeds.to_dict("records"))),
        answer=roomanswers.schools_answer(data, room.code),
        filters=("thema",),
    )


def _why(found, name: str) -> tuple[str, ...]:
    return tuple(
        f"{one.name}: {one.strength}, {one.words.replace('uw gemeente', name)}" for one in found[:3]
    )


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
