"""Lists as slides: examples and actions found, compared, placed in the model; sources."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from components.compare.matrix import (
    Presence,
    countable_sources,
    matrix_claim,
    matrix_exhibit,
    table_of,
)
from components.compare.model import LEVERS, found_rows, roles_claim
from components.compare.screen import WHO
from components.examples.beside import beside
from components.examples.facets import FACETS
from components.examples.finding import example, find
from components.look.exhibit import Exhibit
from components.national.filters import FILTERS, PRIORITY_NAMES
from components.national.moneyfigure import columns, millions
from components.national.screen import EVERY, MONEY, Wanted, screen, view_of
from components.rows.claim import Claim, Fixed, Quoted
from components.rows.ids import Source
from components.rows.selection import names
from components.rows.sources import all_row_sources, source_date
from components.slides.slide import Cards, Points, Room, Slide, grid, only_said
from components.slides.topics import TEXT_LETTERS, example_cards
from components.slides.whole import action_cards, model_slide
from components.wording.dutch import counted, listing
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
    if len(programmes) > 1 and values.one["zicht"] != WHO:
        return _beside(data, programmes)
    known = countable_sources(data)
    bron_id = values.one["telbron"] if values.one["telbron"] in known else ""
    lever = values.one["matrix"]
    said = matrix_claim(data, lever, bron_id)
    table = table_of(data, lever, bron_id)
    cells = [
        (name, *("–" if text == Presence.NONE else text for text in row))
        for name, *row in table.itertuples(index=False)
    ]
    sources = ((bron_id, ""),) if bron_id else _sources(matrix_exhibit(data, lever))
    return Slide("", said.bare(), (grid(tuple(table.columns), cells, said, most=9),), sources, "")


def _sources(exhibit: Exhibit) -> tuple[tuple[str, str], ...]:
    return tuple((bron_id, "") for bron_id in exhibit.bron_ids)


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
        return only_said(Fixed("Wij vonden geen voorbeeld bij deze keuze"))
    few = rows.head(MOST_CARDS)
    said = roles_claim(data, choices)
    sources = all_row_sources(few.to_dict("records"))
    return Slide("", said, (_cards(data, few),), sources, "")


def actions_slide(data: Dataset, values: Values, _room: Room) -> Slide:
    """The view of /landelijk: the tasks, the money, or the actions that fit the choices."""
    choices = {one.name: tuple(values.many[one.name]) for one in FILTERS}
    found = screen(data, Wanted(view_of(values.one["zicht"] or None, choices), choices))
    said = found.answer.bare()
    if found.wanted.view == MONEY and found.exhibit:
        return _money_of_agenda(data, found.exhibit)
    rows = found.all if found.wanted.view == EVERY else found.rows
    few = rows.head(MOST_CARDS).to_dict("records")
    block = action_cards(data, few, ACTION_LETTERS) if few else Points((said,))
    return Slide("", said, (block,), all_row_sources(few), "")


def _money_of_agenda(data: Dataset, exhibit: Exhibit) -> Slide:
    """The printed totals: priorities down, years across."""
    totals = columns(data).pivot(index="prioriteit", columns="jaar", values="gedrukt")
    cells = [
        (PRIORITY_NAMES[key], *(millions(amount) for amount in row))
        for key, row in zip(totals.index, totals.to_numpy(), strict=True)
    ]
    heads = ("Miljoenen euro, gedrukt totaal", *(str(year) for year in totals.columns))
    block = grid(heads, cells, exhibit.title)
    return Slide("", exhibit.title, (block,), _sources(exhibit), "")


def sources_slide(data: Dataset, _values: Values, _room: Room) -> Slide:
    """How many sources the measures rest on, and the letters and plans among them."""
    frame = data["bronnen"]
    used = {key for cell in data["maatregelen"]["bron_id"] for key in cell}
    towns = names(data)
    rows = [
        (row["titel"], row["uitgever"], source_date(row))
        for row in frame.loc[frame["soort"].isin(["brief", "plan"])].to_dict("records")
    ]
    said = Claim(
        f"Elke rij heeft een bron: {counted(len(used), 'bron', 'bronnen')} voor "
        f"{counted(len(data['maatregelen']), 'maatregel', 'maatregelen')} van {len(towns)} "
        "gemeenten en regio’s",
        data["maatregelen"],
        "alle maatregelen in onze tabellen",
        "a measure without a source",
    )
    heads = ("Brieven en plannen", "Uitgever", "Datum")
    return Slide("", said, (grid(heads, rows, said),), ((Source.AGENDA, ""),), "")
