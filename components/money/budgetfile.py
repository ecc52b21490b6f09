"""One budget as Excel: its lines in the order of the source, with sums that go on working."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from components.files.cells import EURO, YEAR, Formula
from components.files.colophon import about_lines, source_columns, source_table
from components.files.excel import SOURCE_SHEET, Sheet, excel_bytes
from components.money.budget import budgets, totals
from components.money.parts import part_names
from components.money.slice import Slice, View, take
from components.money.years import OUR_SUM, PRINTED_SUM, over_years, year_sums
from components.rows.sources import bron_ids
from components.wording.dutch import years
from data.tables.loading import Dataset

SUM = "Samen"
HEADS = ["Hoofdstuk", "Post", "Instrument", "Soort bedrag"]
LINE = ["volgorde", "hoofdstuk", "post", "instrument", "aard"]
AFTER = "ook daarna"


def budget_excel(data: Dataset, begroting_id: str) -> bytes:
    """The whole budget: a row per line with its years and source, each amount, printed totals."""
    piece = take(data, View(begroting_id))
    about = about_lines(data, f"Begroting ‘{budgets(data)[begroting_id]}’, in euro’s.")
    printed = totals(data, begroting_id)
    sheets = {
        "Begroting": budget_sheet(data, piece),
        "Elk bedrag": amounts_sheet(data, piece),
        "Gedrukte totalen": totals_sheet(data, printed),
        SOURCE_SHEET: source_table(data, [*bron_ids(piece.rows), *bron_ids(printed)]),
    }
    return excel_bytes(data, about, sheets)


def budget_sheet(data: Dataset, piece: Slice) -> Sheet:
    """A row per line of the source and a column per year; below it our sum, apart per kind."""
    rows = piece.rows.assign(soort=part_names(data, piece.rows, "aard"))
    span = sorted(set(rows["jaar"]))
    names = [f"{year}{f' ({AFTER})' if _goes_on(rows, year) else ''}" for year in span]
    lines = [
        _line(data, own, span, names, place)
        for place, (_key, own) in enumerate(rows.groupby(LINE, sort=False, dropna=False), 1)
    ]
    kinds = list(dict.fromkeys(rows["soort"]))
    feet = [_foot(OUR_SUM, names, lines)]
    if len(kinds) > 1:
        feet += [_foot(f"Waarvan: {kind}", names, lines, kind) for kind in kinds]
    feet += _printed_foot(data, piece, span, names)
    columns = list(lines[0])
    frame = pd.DataFrame([*lines, *feet], columns=columns, dtype=object)
    return Sheet(frame, dict.fromkeys([*names, SUM], EURO), len(feet), frozen=2)


def _goes_on(rows: pd.DataFrame, year: int) -> bool:
    return bool((rows.loc[rows["jaar"] == year, "en_verder"] == "true").any())


def _line(
    data: Dataset, own: pd.DataFrame, span: list[int], names: list[str], place: int
) -> dict[str, Any]:
    first, by_year = own.iloc[0], own.groupby("jaar")["bedrag_eur"].sum()
    amounts = [int(by_year[year]) if year in by_year.index else None for year in span]
    ends = [xl_rowcol_to_cell(place, len(HEADS) + at) for at in (0, len(span) - 1)]
    joined = own.assign(bron_id=[tuple(own["bron_id"])] * len(own))
    joined["vindplaats"] = [tuple(own["vindplaats"])] * len(own)
    return {
        **dict(zip(HEADS, first[["hoofdstuk", "post", "instrument", "soort"]], strict=True)),
        **dict(zip(names, amounts, strict=True)),
        SUM: Formula(f"=SUM({':'.join(ends)})", sum(amount or 0 for amount in amounts)),
        **source_columns(data, joined.head(1)).iloc[0].to_dict(),
    }


def _foot(
    label: str, names: list[str], lines: Sequence[Mapping[str, Any]], kind: str = ""
) -> dict[str, Any]:
    """The sum of each column, of all lines or those of one kind."""
    bottom, cells = len(lines) + 1, {}
    kinds = xl_col_to_name(HEADS.index("Soort bedrag"))
    for at, name in enumerate([*names, SUM], len(HEADS)):
        column = xl_col_to_name(at)
        own = [line[name] for line in lines if not kind or line["Soort bedrag"] == kind]
        values = [one.value if isinstance(one, Formula) else one or 0 for one in own]
        span = f"{column}2:{column}{bottom}"
        text = f"=SUM({span})"
        if kind:
            quoted = kind.replace('"', '""')
            text = f'=SUMIF({kinds}2:{kinds}{bottom},"{quoted}",{span})'
        cells[name] = Formula(text, sum(values))
    return {"Hoofdstuk": label, **cells}


def _printed_foot(
    data: Dataset, piece: Slice, span: list[int], names: list[str]
) -> list[dict[str, Any]]:
    """What the source prints per year, when that differs from our sum: as the screen shows it."""
    table = over_years(data, piece)
    shown = year_sums(data, piece, table)
    if list(shown) == list(table.sum()):
        return []
    cells = {name: int(shown[year]) for name, year in zip(names, span, strict=True)}
    return [{"Hoofdstuk": PRINTED_SUM, **cells}]


def amounts_sheet(data: Dataset, piece: Slice) -> Sheet:
    """A row per amount, as in begroting.csv, with names instead of ids."""
    rows = piece.rows
    frame = pd.DataFrame(
        {
            "Hoofdstuk": rows["hoofdstuk"],
            "Post": rows["post"],
            "Instrument": rows["instrument"],
            "Jaar": rows["jaar"],
            "Geldt ook daarna": rows["en_verder"].map({"true": "ja"}).fillna("nee"),
            "Bedrag": rows["bedrag_eur"],
            "Soort bedrag": part_names(data, rows, "aard"),
        }
    )
    frame = frame.join(source_columns(data, rows)).assign(Sleutel=rows["post_id"])
    return Sheet(frame, {"Jaar": YEAR, "Bedrag": EURO}, frozen=2)


def totals_sheet(data: Dataset, rows: pd.DataFrame) -> Sheet:
    """Every printed total beside the sum of its terms; their difference is a formula."""
    names = [
        ", ".join(part for part in (row.hoofdstuk, row.post) if part) or "Geheel"
        for row in rows.itertuples()
    ]
    frame = pd.DataFrame(
        {
            "Totaal": names,
            "Jaren": [years(row.van_jaar, row.tot_jaar) for row in rows.itertuples()],
            "Gedrukt": rows["bedrag_eur"],
            "Som van de delen": rows["som"],
            "Verschil": [
                Formula(f"=C{place}-D{place}", int(row.verschil))
                for place, row in enumerate(rows.itertuples(), 2)
            ],
            "Reden": rows["reden"],
        },
        index=rows.index,
    )
    frame = frame.join(source_columns(data, rows)).assign(Sleutel=rows["totaal_id"])
    return Sheet(frame, dict.fromkeys(["Gedrukt", "Som van de delen", "Verschil"], EURO))
