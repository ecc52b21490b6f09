"""Lists of examples and actions as slides: found, compared, placed in the model."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from components.examples.beside import beside
from components.examples.facets import FACETS
from components.examples.finding import example, find
from components.examples.matrix import countable_sources, matrix, matrix_sentence, matrix_table
from components.examples.model import LEVERS, found_rows
from components.examples.modelflow import flow_title
from components.national.actions import actions, sentence
from components.national.filters import FILTERS
from components.rows.claim import Fixed, Quoted
from components.rows.sources import all_row_sources
from components.slides.slide import Cards, Points, Room, Slide, grid, only_said
from components.slides.topics import TEXT_LETTERS, example_cards
from components.slides.whole import action_cards, model_slide
from components.wording.dutch import listing
from components.wording.shortening import shortened
from data.tables.loading import Dataset

MOST_CARDS = 4
ACTION_LETTERS = 110


@dataclass(frozen=True)
class Values:
    """What an address chooses, by name: one value or text, "" without a choice, or many."""

    one: Mapping[str, str]
    many: Mapping[str, Collection[str]]


def examples_slide(data: Dataset, values: Values, _room: Room) -> Slide:
    """The examples that fit the choices on /voorbeelden, or the one that is opened."""
    row = example(data, values.one["voorbeeld"]) if values.one["voorbeeld"] else None
    if row:
        return _example(row)
    choices = {facet.name: values.many[facet.name] for facet in FACETS}
    found = find(data, choices, values.one["zoek"], values.one["volgorde"])
    rows = found.rows.head(MOST_CARDS)
    more = len(found.rows) - len(rows)
    said = found.sentence.bare()
    cards = _cards(data, rows)
    blocks = (replace(cards, heading=f"De eerste {len(rows)}") if more else cards,)
    sources = all_row_sources(rows.to_dict("records"))
    return Slide("", said, blocks if len(rows) else (Points((said,)),), sources, "")


def _cards(data: Dataset, rows: pd.DataFrame) -> Cards:
    """One or two examples with their text; of more only what they are called."""
    return example_cards(data, rows, 0 if len(rows) > 2 else TEXT_LETTERS)


def _example(row: dict) -> Slide:
    needs = row["randvoorwaarden"] or "onbekend"
    lines = (
        shortened(row["omschrijving"], 300),
        f"Wie het doet: {row['uitvoerder'] or 'onbekend'}",
        f"Met wie: {shortened(', '.join(row['partners']) or 'onbekend', 150)}",
        f"Wat er nodig is: {shortened(needs, 200)}",
    )
    title = Quoted(f"{row['gemeente']}: {row['titel']}")
    return Slide("", title, (Points(lines),), all_row_sources([row]), "")


def compare_slide(data: Dataset, values: Values, _room: Room) -> Slide:
    """Programmes beside each other, or who has what within one source, as on /vergelijken."""
    programmes = list(values.many["naast"])[:3]
    if len(programmes) > 1:
        return _beside(data, programmes)
    known = countable_sources(data)
    if not known:
        return only_said(Fixed("Er is geen bron over twee of meer gemeenten"))
    bron_id = values.one["telbron"] if values.one["telbron"] in known else next(iter(known))
    lever = values.one["matrix"]
    counts = matrix(data, lever, bron_id)
    said = matrix_sentence(data, counts, lever, bron_id)
    # Options run down and municipalities across: names of municipalities are short.
    table = matrix_table(data, counts, lever, bron_id).set_index("Gemeente").T
    cells = [
        (name, *(text if text.isdigit() else "–" for text in row))
        for name, row in zip(table.index, table.to_numpy(), strict=True)
    ]
    heads = ("Aantal in deze bron", *table.columns)
    return Slide(
        "",
        said.bare(),
        (grid(heads, cells, said, most=9),),
        ((bron_id, ""),),
        "",
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
    said = Quoted(f"{listing(frame['titel'])} naast elkaar")
    sources = all_row_sources(frame.to_dict("records"))
    return Slide("", said, (grid(heads, rows, said),), sources, "")


def found_model_slide(data: Dataset, values: Values, room: Room) -> Slide:
    """The model, or the examples that fit the levers chosen in it."""
    choices = {name: values.many[name] for name in (*LEVERS, "gemeente")}
    if not any(choices.values()):
        return model_slide(data, room)
    rows = found_rows(data, choices)
    if rows.empty:
        return only_said(Fixed("Geen voorbeeld past bij deze keuze"))
    few = rows.head(MOST_CARDS)
    said = flow_title(data, rows)
    sources = all_row_sources(few.to_dict("records"))
    return Slide("", said, (_cards(data, few),), sources, "")


def actions_slide(data: Dataset, values: Values, _room: Room) -> Slide:
    """The actions of the Werkagenda that fit the choices on /landelijk."""
    choices = {one.name: values.many[one.name] for one in FILTERS}
    rows = actions(data, choices)
    few = rows.head(MOST_CARDS).to_dict("records")
    said = sentence(data, rows, values.many["thema"]).bare()
    block = action_cards(data, few, ACTION_LETTERS) if few else Points((said,))
    return Slide("", said, (block,), all_row_sources(few), "")
