"""Lists of examples and actions as slides: found, compared, placed in the model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from components.comparison import (
    beside,
    countable_sources,
    matrix,
    matrix_sentence,
    matrix_table,
)
from components.examples import example, find
from components.facets import FACETS
from components.formatting import listing
from components.model import LEVERS, flow_title, flows, found_rows
from components.national import actions, filters, sentence
from components.readyslides import model_slide
from components.slide import Card, Cards, Points, Room, Slide, grid, shortened
from components.sources import row_sources
from components.topicslides import TEXT_LETTERS, example_cards
from data.loading import Dataset

Values = Mapping[str, object]
MOST_CARDS = 4


def examples_slide(data: Dataset, values: Values, _room: Room) -> Slide:
    row = example(data, values["voorbeeld"]) if values["voorbeeld"] else None
    if row:
        return _example(data, row)
    choices = {facet.name: values[facet.name] for facet in FACETS}
    found = find(data, choices, values["zoek"], values["volgorde"])
    rows = found.rows.head(MOST_CARDS)
    more = len(found.rows) - len(rows)
    said = found.sentence.rstrip(".")
    cards = example_cards(data, rows, 0 if len(rows) > 2 else TEXT_LETTERS)
    blocks = (replace(cards, heading=f"De eerste {len(rows)}") if more else cards,)
    pairs = [pair for one in rows.to_dict("records") for pair in row_sources(one)]
    return Slide("", said, blocks if len(rows) else (Points((said,)),), _unique(pairs), "")


def _unique(pairs) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys(pairs))


def _example(data: Dataset, row: dict) -> Slide:
    needs = row["randvoorwaarden"] or "onbekend"
    lines = (
        shortened(row["omschrijving"], 300),
        f"Wie het doet: {row['uitvoerder'] or 'onbekend'}",
        f"Met wie: {shortened(', '.join(row['partners']) or 'onbekend', 150)}",
        f"Wat er nodig is: {shortened(needs, 200)}",
    )
    return Slide(
        "", f"{row['gemeente']}: {row['titel']}", (Points(lines),), _unique(row_sources(row)), ""
    )


def compare_slide(data: Dataset, values: Values, _room: Room) -> Slide:
    programmes = values["naast"][:3]
    if len(programmes) > 1:
        return _beside(data, programmes)
    known = countable_sources(data)
    if not known:
        return Slide("", "Er is geen bron over twee of meer gemeenten", (Points(()),), (), "")
    bron_id = values["telbron"] if values["telbron"] in known else next(iter(known))
    counts = matrix(data, values["matrix"], bron_id)
    said = matrix_sentence(data, counts, values["matrix"])
    # Options run down and municipalities across: names of municipalities are short.
    table = matrix_table(data, counts, values["matrix"]).set_index("Gemeente").T
    cells = [
        (name, *(text if text.isdigit() else "–" for text in row))
        for name, row in zip(table.index, table.to_numpy(), strict=True)
    ]
    heads = ("Aantal in deze bron", *table.columns)
    return Slide(
        "", shortened(said, 170), (grid(heads, cells, said, most=9),), ((bron_id, ""),), ""
    )


def _beside(data: Dataset, programmes: list[str]) -> Slide:
    lines = dict(beside(data, programmes))
    frame = data["programmas"].set_index("programma_id", drop=False).loc[programmes]
    rows = [
        (name, *(shortened("; ".join(cell), 220 // len(programmes)) for cell in lines[name]))
        for name in ("Waar het om draait", "Periode", "Doelen")
        if name in lines
    ]
    heads = ("", *(f"{cell[0]}" for cell in lines["Gemeente"]))
    said = f"{listing(frame['titel'])} naast elkaar"
    pairs = [pair for row in frame.to_dict("records") for pair in row_sources(row)]
    return Slide("", said, (grid(heads, rows, said),), _unique(pairs), "")


def found_model_slide(data: Dataset, values: Values, room: Room) -> Slide:
    choices = {name: values[name] for name in (*LEVERS, "gemeente")}
    if not any(choices.values()):
        return model_slide(data, room)
    rows = found_rows(data, choices)
    if rows.empty:
        return Slide("", "Geen voorbeeld past bij deze keuze", (Points(()),), (), "")
    few = rows.head(MOST_CARDS)
    pairs = [pair for row in few.to_dict("records") for pair in row_sources(row)]
    said = flow_title(data, flows(data, rows))
    cards = example_cards(data, few, 0 if len(few) > 2 else TEXT_LETTERS)
    return Slide("", said, (cards,), _unique(pairs), "")


def actions_slide(data: Dataset, values: Values, _room: Room) -> Slide:
    choices = {one.name: values[one.name] for one in filters()}
    rows = actions(data, choices)
    cards = tuple(
        Card(f"Doelstelling {row['doelstelling']}", "", shortened(row["actie"], 110))
        for row in rows.head(MOST_CARDS).to_dict("records")
    )
    said = sentence(data, rows, values["thema"]).rstrip(".")
    pairs = [pair for row in rows.head(MOST_CARDS).to_dict("records") for pair in row_sources(row)]
    return Slide("", said, (Cards(cards) if cards else Points((said,)),), _unique(pairs), "")
