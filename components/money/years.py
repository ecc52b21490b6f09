"""One budget over the years, in the unit the reader asks for."""

from __future__ import annotations

import pandas as pd

from components.look.exhibit import Exhibit
from components.money.budget import budget, printed
from components.money.drawn import years_drawn
from components.money.parts import part_names, people_note
from components.money.slice import Slice, View
from components.money.yardsticks import YARDSTICK_NAMES, in_unit, unit_text, years_text
from components.rows.claim import Claim
from components.rows.memo import cached, memo
from components.rows.sources import bron_ids
from components.wording.amounts import euro, short_euro
from components.wording.dutch import UNKNOWN
from data.tables.loading import Dataset

OUR_SUM, PRINTED_SUM = "Samen, door ons opgeteld", "Totaal zoals de bron het drukt"


def year_level(view: View) -> str:
    """What the bars per year are divided into: never more parts than an eye can follow."""
    if view.by in ("instrument", "aard"):
        return view.by
    return "post" if view.chapter or view.post else "hoofdstuk"


@memo
def year_table(rows: pd.DataFrame, level: str) -> pd.DataFrame:
    """Euros per year (columns) for each value of `level` (index), in the order of the source."""
    table = rows.pivot_table(index=level, columns="jaar", values="bedrag_eur", aggfunc="sum")
    return table.reindex(list(dict.fromkeys(rows[level])))


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
    text.loc[OUR_SUM] = [euro(amount) for amount in table.sum()]
    shown = year_sums(data, piece, table)
    if list(shown) != list(table.sum()):
        text.loc[PRINTED_SUM] = [euro(amount) for amount in shown]
    if piece.unit != "euro":
        values = year_values(piece, table)
        if piece.people:
            values.loc["Samen"] = values.sum(min_count=1)
        for name, row in values.iterrows():
            text.loc[f"{name}, {YARDSTICK_NAMES[piece.unit].lower()}"] = _unit_row(piece, row)
    text.columns = [f"{year}" for year in table.columns]
    later = rows.loc[rows["en_verder"] == "true", "jaar"]
    notes = [f"{later.iloc[0]} geldt ook voor de jaren daarna."] if len(later) else []
    title = _years_title(data, piece, table)
    name = f"‘{budget(data, piece.view.begroting_id)['titel']}’"
    return Exhibit(
        title=title,
        alt=title.but(f"Staven per jaar van {name}. {title}. Alle bedragen staan in de tabel."),
        table=text.rename_axis("Onderdeel").reset_index(),
        bron_ids=tuple(bron_ids(rows)),
        rows=rows,
        file_name=f"jaren-{piece.view.begroting_id}",
        values=years_drawn(data, piece, table, year_values(piece, table)),
        note=" ".join([*notes, people_note(data, piece)]).strip(),
    )


def _years_title(data: Dataset, piece: Slice, table: pd.DataFrame) -> Claim:
    """How the amount runs over the years that are drawn, and which years have no value."""
    view = piece.view
    scope = f"regels van ‘{budget(data, view.begroting_id)['titel']}’ per jaar"
    false_if = "a year with another amount than is said, or without one that is not named"
    return Claim(_run(data, piece, table), piece.rows, scope, false_if)


def _run(data: Dataset, piece: Slice, table: pd.DataFrame) -> str:
    euros = year_sums(data, piece, table)
    if not piece.people:
        return _said("bedrag", euros, [short_euro(amount) for amount in euros])
    totals = year_values(piece, table).sum(min_count=1)
    known = totals.dropna()
    unit = YARDSTICK_NAMES[piece.unit].lower()
    text = _said(f"bedrag {unit}", known, _unit_row(piece, known))
    if euros.nunique() == 1 and known.nunique() > 1:
        first, last = (_unit_row(piece, known)[place] for place in (0, -1))
        text = (
            f"Het bedrag in euro’s is elk jaar gelijk; {unit} is het {first} in "
            f"{known.index[0]} en {last} in {known.index[-1]}, want het aantal verandert"
        )
    missing = [year for year in totals.index if pd.isna(totals[year])]
    return f"{text}; van {years_text(missing)} is geen aantal bekend" if missing else text


def _said(what: str, totals: pd.Series, texts: list[str]) -> str:
    if len(totals) == 1:
        return f"In {totals.index[0]} is het {what} {texts[0]}"
    if totals.nunique() == 1:
        return f"In {years_text(totals.index)} is het {what} gelijk: {texts[0]}"
    most = totals.abs().idxmax()
    word = "hoogst" if totals[most] >= 0 else "laagst"
    top = [year for year in totals.index if totals[year] == totals[most]]
    said = texts[list(totals.index).index(most)]
    return f"In {years_text(top)} is het {what} het {word}: {said}"


def year_sums(data: Dataset, piece: Slice, table: pd.DataFrame) -> pd.Series:
    """Euros per year: what the source prints as total where it does, else the sum of its lines."""
    sums, view = table.sum(), piece.view
    if view.post:
        return sums
    known = printed(data, view.begroting_id, view.chapter)
    return pd.Series([known.get(year, int(amount)) for year, amount in sums.items()], sums.index)


def year_texts(data: Dataset, piece: Slice) -> list[str]:
    """Per year its total as a label, in euros or per head; "onbekend" without a number."""
    table = over_years(data, piece)
    if not piece.people:
        return [short_euro(amount) for amount in year_sums(data, piece, table)]
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
