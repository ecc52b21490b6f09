"""The slides of the ready deck about one thing: a municipality, a theme, your own municipality."""

from __future__ import annotations

import pandas as pd

from components.examples.facets import BY_NAME
from components.examples.sentence import in_sentence
from components.rows.claim import Claim
from components.rows.selection import (
    concept_names,
    concepts,
    current_deeds,
    examples,
    is_past,
    names,
    programmes_of,
    with_any,
)
from components.rows.slidetexts import NOTE, POINT, text_sources, texts
from components.rows.sources import all_row_sources
from components.slides import answers as roomanswers
from components.slides.slide import (
    Card,
    Cards,
    Points,
    Room,
    Slide,
    joined,
    view_address,
)
from components.slides.tiles import row_tiles, strong_rows, tile_rows, town_tiles
from components.wording.dutch import counted, out_of, years
from components.wording.shortening import shortened
from data.tables.loading import Dataset

DEEDS = "voorbeelden uit lopende programma’s of zonder programma, zonder adviezen"
MOST_GOALS, MOST_EXAMPLES = 5, 2
TEXT_LETTERS = 200


def example_cards(
    data: Dataset, rows: pd.DataFrame, letters: int = TEXT_LETTERS, with_town: bool = True
) -> Cards:
    """Measures as cards in the colour of their municipality, with so many letters of text."""
    every = data["gemeenten"].set_index("gemeente_id")
    towns, colours, codes = names(data), every["kleur"], every["cbs_code"]
    return Cards(
        tuple(
            Card(
                towns[row["gemeente_id"]] if with_town else "",
                row["titel"],
                shortened(row["omschrijving"], letters) if letters else "",
                colours[row["gemeente_id"]],
                codes[row["gemeente_id"]] if with_town else "",
            )
            for row in rows.to_dict("records")
        )
    )


def town_slide(data: Dataset, gemeente_id: str, room: Room) -> Slide:
    """One example municipality: its newest programme, goals, and two strong measures."""
    found = strong_rows(data, room.themes, (gemeente_id,)).head(MOST_EXAMPLES)
    tiles = row_tiles(data, found)
    programme = _programme(data, gemeente_id)
    lines = _programme_lines(data, programme) if programme else ()
    rows = [*([programme] if programme else []), *found.to_dict("records")]
    query = {"gemeente": gemeente_id, "thema": ",".join(room.themes)}
    return Slide(
        key=f"gemeente-{gemeente_id}",
        title=_town_title(data, gemeente_id, found, programme, room),
        blocks=(*((Points(lines),) if lines else ()), *((tiles,) if tiles.tiles else ())),
        sources=all_row_sources(rows),
        address=view_address("voorbeelden", query),
        notes=texts(data, "gemeente", NOTE),
        answer=room.ask(roomanswers.example_answer, data, gemeente_id),
        filters=("thema",),
        code=data["gemeenten"].set_index("gemeente_id").loc[gemeente_id, "cbs_code"],
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


def _town_title(
    data: Dataset, gemeente_id: str, found: pd.DataFrame, programme: dict | None, room: Room
) -> Claim:
    name = names(data)[gemeente_id]
    if room.themes:
        words = in_sentence(data, BY_NAME["thema"])[room.themes[0]]
        said = f"{name}: wij kennen nu geen voorbeeld over {words}"
        if not found.empty:
            said = f"{name} over {words}: {found.iloc[0]['titel']}"
        return Claim(said, found, DEEDS, "a current deed of this municipality on the theme")
    rows = programmes_of(data, gemeente_id)
    if not programme:
        said = f"{name}: geen programma in onze bronnen"
    else:
        said = shortened(programme["kern"], 150).rstrip(".")
        said = said if name in said else f"{name}: {said}"
    return Claim(said, rows, "programma’s van deze gemeente", "a newer programme of it")


def theme_slide(data: Dataset, theme: str, room: Room) -> Slide:
    """One theme: what it is, and what each municipality does on it; the letter in the notes."""
    key = f"thema-{theme}"
    row = concepts(data, "thema").set_index("id", drop=False).loc[theme].to_dict()
    found = tile_rows(data, theme, room.towns)
    query = {"thema": theme, "gemeente": ",".join(room.towns)}
    return Slide(
        key=key,
        title=_theme_title(data, theme),
        blocks=(town_tiles(data, found, room.towns),),
        sources=joined(text_sources(data, key), all_row_sources([row, *found.to_dict("records")])),
        address=view_address("voorbeelden", query),
        notes=(*texts(data, key, POINT), *texts(data, key, NOTE), *texts(data, "thema", NOTE)),
        answer=room.ask(roomanswers.theme_answer, data, theme, tuple(found["gemeente_id"])),
        filters=("gemeente",),
        intro=(row["omschrijving"],),
        icon=theme,
    )


def _theme_title(data: Dataset, theme: str) -> Claim:
    rows = with_any(current_deeds(data), "themas", (theme,))
    with_theme, every = rows["gemeente_id"].nunique(), len(examples(data))
    phrase = in_sentence(data, BY_NAME["thema"])[theme]
    # Not "in plans": some of these examples stand in no programme.
    said = f"Over {phrase} kennen wij nu iets van {out_of(with_theme, every)} gemeenten"
    if not with_theme:
        said = f"{concept_names(data, 'thema')[theme]}: wij kennen nu geen voorbeeld"
    return Claim(said, rows, DEEDS, "an example with a current deed on it that is not counted")
