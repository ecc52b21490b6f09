"""The slides of the ready deck about one thing: a municipality, a theme, your own municipality."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from components.examples.facets import BY_NAME
from components.examples.sentence import in_sentence
from components.examples.strongest import strongest
from components.rows.ids import Source
from components.rows.selection import (
    concept_names,
    concepts,
    current_measures,
    examples,
    is_past,
    names,
    programmes_of,
    with_any,
)
from components.rows.sources import all_row_sources
from components.slides import answers as roomanswers
from components.slides.slide import (
    Card,
    Cards,
    Points,
    Room,
    Slide,
    TownMap,
    joined,
    shortened,
    view_address,
)
from components.slides.texts import NOTE, POINT, text_sources, texts
from components.slides.whole import room_dot, town_dots
from components.towns.lookup import town
from components.towns.resemblance import verdict
from components.wording.dutch import counted, in_words, number, years
from data.tables.loading import Dataset

MOST_GOALS, MOST_EXAMPLES = 5, 2
TEXT_LETTERS = 200
# Beside other text a card is half as wide.
SIDE_LETTERS = 120


def example_cards(
    data: Dataset, rows: pd.DataFrame, letters: int = TEXT_LETTERS, with_town: bool = True
) -> Cards:
    """Measures as cards in the colour of their municipality, with so many letters of text."""
    towns, colours = names(data), data["gemeenten"].set_index("gemeente_id")["kleur"]
    return Cards(
        tuple(
            Card(
                towns[row["gemeente_id"]] if with_town else "",
                row["titel"],
                shortened(row["omschrijving"], letters) if letters else "",
                colours[row["gemeente_id"]],
            )
            for row in rows.to_dict("records")
        )
    )


def town_slide(data: Dataset, gemeente_id: str, room: Room) -> Slide:
    """One example municipality: its newest programme, goals, and its two strongest measures."""
    name = names(data)[gemeente_id]
    found = strongest(data, room.themes, (gemeente_id,), MOST_EXAMPLES)
    cards = example_cards(data, found, SIDE_LETTERS, with_town=False)
    programme = _programme(data, gemeente_id)
    lines = _programme_lines(data, programme) if programme else ()
    rows = [*([programme] if programme else []), *found.to_dict("records")]
    query = {"gemeente": gemeente_id, "thema": ",".join(room.themes)}
    return Slide(
        key=f"gemeente-{gemeente_id}",
        title=_town_title(data, name, found, programme, room),
        blocks=(*((Points(lines),) if lines else ()), cards),
        sources=all_row_sources(rows),
        address=view_address("voorbeelden", query),
        notes=texts(data, "gemeente", NOTE),
        answer=room.ask(roomanswers.example_answer, data, gemeente_id),
        filters=("thema",),
    )


def _programme_lines(data: Dataset, programme: dict) -> tuple[str, ...]:
    goals = data["doelen"].loc[data["doelen"]["programma_id"] == programme["programma_id"]]
    goals = list(goals.sort_values("volgnummer")["titel"])
    period = years(programme["start_jaar"], programme["eind_jaar"])
    more = len(goals) - MOST_GOALS
    rest = (f"en nog {counted(more, 'doel', 'doelen')}",) if more > 0 else ()
    return (f"{programme['titel']} ({period})", *goals[:MOST_GOALS], *rest)


def _programme(data: Dataset, gemeente_id: str) -> dict | None:
    rows = programmes_of(data, gemeente_id).to_dict("records")
    current = [row for row in rows if not is_past(row, int(data.date[:4]))]
    return (current or rows or [None])[0]


def _town_title(data: Dataset, name: str, found, programme: dict | None, room: Room) -> str:
    if room.themes:
        words = in_sentence(data, BY_NAME["thema"])[room.themes[0]]
        if found.empty:
            return f"{name}: geen voorbeeld over {words} in onze bronnen"
        return f"{name} over {words}: {found.iloc[0]['titel']}"
    if not programme:
        return f"{name}: geen programma in onze bronnen"
    said = shortened(programme["kern"], 150).rstrip(".")
    return said if name in said else f"{name}: {said}"


def theme_slide(data: Dataset, theme: str, room: Room) -> Slide:
    """One theme: what the letter asks or what it is, and two strong examples."""
    key = f"thema-{theme}"
    row = concepts(data, "thema").set_index("id", drop=False).loc[theme].to_dict()
    found = strongest(data, (theme,), room.towns, MOST_EXAMPLES)
    lines = texts(data, key, POINT) or (row["omschrijving"],)
    query = {"thema": theme, "gemeente": ",".join(room.towns)}
    return Slide(
        key=key,
        title=_theme_title(data, theme),
        blocks=(Points(lines), example_cards(data, found)),
        sources=joined(text_sources(data, key), all_row_sources([row, *found.to_dict("records")])),
        address=view_address("voorbeelden", query),
        notes=(*texts(data, key, NOTE), *texts(data, "thema", NOTE)),
        answer=room.ask(roomanswers.theme_answer, data, theme),
        filters=("gemeente",),
        below=True,
    )


def _theme_title(data: Dataset, theme: str) -> str:
    with_theme = with_any(current_measures(data), "themas", (theme,))["gemeente_id"].nunique()
    every = len(examples(data))
    name = concept_names(data, "thema")[theme]
    phrase = in_sentence(data, BY_NAME["thema"])[theme]
    if not with_theme:
        return f"{name}: geen voorbeeld in onze bronnen"
    who = f"{in_words(with_theme)} van de {in_words(every)} gemeenten"
    who = f"alle {in_words(every)} gemeenten" if with_theme == every else who
    return f"In onze bronnen {'werkt' if with_theme == 1 else 'werken'} {who} aan {phrase}"


def own_slide(data: Dataset, room: Room) -> Slide:
    """The municipality of the room: what it resembles and what that example did."""
    if not room.code:
        every = len(data["nl_gemeenten"])
        lines = (
            f"Noem uw gemeente: wij kennen ze alle {number(every)}",
            "U ziet welk voorbeeld erop lijkt, en waarom",
            "U ziet wat dat voorbeeld deed",
        )
        said = "Welk voorbeeld lijkt op uw gemeente?"
        return _own(data, said, Points(lines), room, "uw-gemeente")
    row, found = town(data, room.code), roomanswers.alike(data, room.code)
    said = verdict(list(found)).replace("uw gemeente", row["naam"])
    towns = [one.gemeente_id for one in found[:1]]
    deeds = strongest(data, room.themes, towns, MOST_EXAMPLES)
    address = f"uw-gemeente?code={room.code}"
    slide = _own(data, said.rstrip("."), Points(_why(found, row["naam"])), room, address)
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


def _own(data: Dataset, said: str, points: Points, room: Room, address: str) -> Slide:
    dots = (*town_dots(data), *room_dot(data, room))
    alt = "Kaart van Nederland met de voorbeelden" + (" en deze gemeente." if room.code else ".")
    return Slide(
        key="uw-gemeente",
        title=said,
        blocks=(points, TownMap(dots, alt)) if not room.code else (points,),
        sources=((Source.TOWNS, ""),),
        address=address,
        notes=texts(data, "uw-gemeente", NOTE),
    )
