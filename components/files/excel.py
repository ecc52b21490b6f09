"""Excel and Word files to take along: formatted, with sources, and safe to open."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from components.files.properties import set_properties, with_programme
from data.tables.cleaning import guard
from data.tables.loading import Dataset

ACCENT = "0B5A7A"
WIDEST = 60
NARROWEST = 12
ABOUT_SHEET = "Over dit bestand"
SOURCE_SHEET = "Bronnen"


def excel_bytes(data: Dataset, about: Iterable[str], sheets: Mapping[str, pd.DataFrame]) -> bytes:
    """A workbook with one formatted sheet per table and a last sheet that says what it is."""
    book = Workbook()
    book.remove(book.active)
    for name, frame in sheets.items():
        _fill_sheet(book.create_sheet(name), frame)
    return _finished(data, book, about)


def _finished(data: Dataset, book: Workbook, about: Iterable[str]) -> bytes:
    """The workbook with, as its last sheet, what the file says about itself."""
    sheet = book.create_sheet(ABOUT_SHEET)
    lines = list(about)
    set_properties(book.properties, lines[0], data)
    for line in lines:
        sheet.append([guard(line)])
    sheet.column_dimensions["A"].width = 100
    buffer = io.BytesIO()
    book.save(buffer)
    return with_programme(buffer.getvalue())


def _fill_sheet(sheet, frame: pd.DataFrame) -> None:
    sheet.append([guard(str(name)) for name in frame.columns])
    for row in frame.itertuples(index=False):
        sheet.append([guard(cell) if isinstance(cell, str) else cell for cell in row])
    for cell in sheet[1]:
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor=ACCENT)
    for row in sheet.iter_rows():
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for number, name in enumerate(frame.columns, start=1):
        longest = max([len(str(name)), *(len(str(cell)) for cell in frame[name])])
        width = min(max(longest + 2, NARROWEST), WIDEST)
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = "B2"
    if len(frame):
        sheet.auto_filter.ref = sheet.dimensions


def budget_excel(
    data: Dataset, about: Iterable[str], table: pd.DataFrame, sources: pd.DataFrame
) -> bytes:
    """A budget with working sums: one row per post, one column per year, totals as formulas.

    table: index post (hoofdstuk in its first level), columns years, whole euros; gaps stay empty.
    """
    book = Workbook()
    sheet = book.active
    sheet.title = "Begroting"
    heads = ["Hoofdstuk", "Post", *(str(year) for year in table.columns), "Samen"]
    sheet.append(heads)
    last = get_column_letter(len(heads) - 1)
    for number, ((chapter, post), row) in enumerate(table.iterrows(), start=2):
        amounts = [None if pd.isna(amount) else int(amount) for amount in row]
        cells = [guard(chapter), guard(post), *amounts]
        sheet.append([*cells, f"=SUM(C{number}:{last}{number})"])
    bottom = len(table) + 1
    columns = [get_column_letter(place) for place in range(3, len(heads) + 1)]
    sheet.append(["Samen", "", *(f"=SUM({name}2:{name}{bottom})" for name in columns)])
    _format_budget(sheet, columns)
    _fill_sheet(book.create_sheet(SOURCE_SHEET), sources)
    return _finished(data, book, about)


def _format_budget(sheet, columns: list[str]) -> None:
    for cell in (*sheet[1], *sheet[sheet.max_row]):
        cell.font = Font(bold=True)
    for name in columns:
        sheet.column_dimensions[name].width = 16
        for cell in sheet[name][1:]:
            cell.number_format = '"€" #,##0;[Red]-"€" #,##0'
    sheet.column_dimensions["A"].width = 34
    sheet.column_dimensions["B"].width = 48
    sheet.freeze_panes = "C2"
