"""One budget over the years, in the unit the reader asks for."""

from __future__ import annotations

import pandas as pd

from components.look.exhibit import Exhibit
from components.money.budget import year_table
from components.money.parts import part_names, people_note
from components.money.slice import Slice, View
from components.money.yardsticks import YARDSTICK_NAMES, in_unit, unit_text
from components.rows.memo import cached
from components.rows.sources import bron_ids
from components.wording.amounts import euro, short_euro
from components.wording.dutch import UNKNOWN
from data.tables.loading import Dataset


def year_level(view: View) -> str:
    """What the bars per year are divided into: never more parts than an eye can follow."""
    if view.by in ("instrument", "aard"):
        return view.by
    return "post" if view.chapter or view.post else "hoofdstuk"


@cached
def over_years(data: Dataset, piece: Slice) -> pd.DataFrame:
    """Euros per year (columns) and part (index); what is not broken down is its own part."""
    rows = piece.rows.assign(deel=part_names(data, piece.rows, year_level(piece.view)))
    return year_table(rows, "deel")


def year_values(piece: Slice, table: pd.DataFrame) -> pd.DataFrame:
    """`table` of over_years on the axis of the unit; a year without a number of people is empty."""
    columns = {}
    for year in table.columns:
        people = piece.people[year].people if year in piece.people else 0
        whole = int(table[year].sum())
        gap = (piece.people and not people) or (piece.unit == "aandeel" and not whole)
        columns[year] = [
            None if gap or pd.isna(amount) else in_unit(amount, piece.unit, whole, people)
            for amount in table[year]
        ]
    return pd.DataFrame(columns, index=table.index, dtype="Float64")


@cached
def years_exhibit(data: Dataset, piece: Slice) -> Exhibit:
    """How the budget runs over the years, in euros and in the unit asked for."""
    table, rows = over_years(data, piece), piece.rows
    text = table.map(euro)
    text.loc["Samen"] = [euro(amount) for amount in table.sum()]
    if piece.unit != "euro":
        values = year_values(piece, table)
        if piece.people:
            values.loc["Samen"] = values.sum(min_count=1)
        for name, row in values.iterrows():
            text.loc[f"{name}, {YARDSTICK_NAMES[piece.unit].lower()}"] = _unit_row(piece, row)
    text.columns = [f"{year}" for year in table.columns]
    later = rows.loc[rows["en_verder"] == "true", "jaar"]
    notes = [f"{later.iloc[0]} geldt ook voor de jaren daarna."] if len(later) else []
    title = _years_title(piece, table)
    return Exhibit(
        title=title,
        alt=f"Staven per jaar. {title}. Alle bedragen staan in de tabel.",
        table=text.rename_axis("Onderdeel").reset_index(),
        bron_ids=tuple(bron_ids(rows)),
        rows=rows,
        file_name=f"jaren-{piece.view.begroting_id}",
        note=" ".join([*notes, people_note(data, piece)]).strip(),
    )


def _years_title(piece: Slice, table: pd.DataFrame) -> str:
    totals, texts = table.sum(), [short_euro(amount) for amount in table.sum()]
    what = "bedrag"
    if piece.people:
        totals = year_values(piece, table).sum(min_count=1).dropna()
        texts = _unit_row(piece, totals)
        what = f"bedrag {YARDSTICK_NAMES[piece.unit].lower()}"
    if len(totals) == 1:
        return f"In {totals.index[0]} is het {what} {texts[0]}"
    if totals.nunique() == 1:
        return f"Elk jaar is het {what} gelijk: {texts[0]}"
    most = totals.abs().idxmax()
    word = "hoogst" if totals[most] >= 0 else "laagst"
    return f"In {most} is het {what} het {word}: {texts[list(totals.index).index(most)]}"


def year_texts(data: Dataset, piece: Slice) -> list[str]:
    """Per year its total as a label, in euros or per head; "onbekend" without a number."""
    table = over_years(data, piece)
    totals = table.sum()
    if not piece.people:
        return [short_euro(amount) for amount in totals]
    return _unit_row(piece, year_values(piece, table).sum(min_count=1))


def year_details(table: pd.DataFrame, year: int) -> list[str]:
    """The parts of one year in euros, as labels; `table` as over_years gives it."""
    present = table[year].dropna()
    return [f"{name}: {short_euro(amount)}" for name, amount in present.items() if amount]


def _unit_row(piece: Slice, row: pd.Series) -> list[str]:
    return [
        UNKNOWN
        if pd.isna(value)
        else unit_text(0, value, piece.unit, year not in piece.people or piece.people[year].exact)
        for year, value in row.items()
    ]
