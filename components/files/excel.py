"""Excel files to take along: numbers as numbers, formatted, with sources, and safe to open."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from components.files.cells import ANY, Formula, write_cell
from components.files.properties import AUTHOR, about_data, with_programme
from data.tables.cleaning import guard
from data.tables.loading import Dataset

ACCENT = "0B5A7A"
WIDEST = 60
NARROWEST = 12
ABOUT_SHEET = "Over dit bestand"
SOURCE_SHEET = "Bronnen"
ADDRESS = "Webadres"


@dataclass(frozen=True)
class Sheet:
    """A table as it stands in a workbook.

    frame: cells are text, numbers or Formulas; a missing value is an empty cell. formats: of a
    column, by its name, how Excel shows its numbers. feet: how many rows at the end are sums.
    frozen: how many columns stay in sight.
    """

    frame: pd.DataFrame
    formats: Mapping[str, str] = field(default_factory=dict)
    feet: int = 0
    frozen: int = 1


def excel_bytes(
    data: Dataset, about: Iterable[str], sheets: Mapping[str, pd.DataFrame | Sheet]
) -> bytes:
    """A workbook with one sheet per table and a last sheet that says what it is.

    The first line of `about` is its title. The same data give the same file, byte for byte.
    """
    lines, buffer = list(about), io.BytesIO()
    book = Workbook(buffer, {"in_memory": True})
    # Only ever one date: XlsxWriter takes it for the last change as well.
    day = dt.datetime.fromisoformat(data.date)
    book.set_properties(
        {"title": lines[0], "author": AUTHOR, "comments": about_data(data), "created": day}
    )
    styles = Styles(book)
    for name, table in sheets.items():
        _fill(book.add_worksheet(name), table if isinstance(table, Sheet) else Sheet(table), styles)
    last = book.add_worksheet(ABOUT_SHEET)
    last.set_column(0, 0, 100)
    for place, line in enumerate(lines):
        last.write_string(place, 0, guard(line), styles.of())
    book.close()
    return with_programme(buffer.getvalue())


class Styles:
    """The styles of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple, Any] = {}

    def of(self, number_format: str = ANY, **more: Any) -> Any:
        """The style of a cell: its number format, and more by the names of XlsxWriter."""
        key = (number_format, *sorted(more.items()))
        if key not in self._made:
            values = {"text_wrap": True, "valign": "top", "num_format": number_format, **more}
            self._made[key] = self._book.add_format(values)
        return self._made[key]


def _fill(sheet: Worksheet, table: Sheet, styles: Styles) -> None:
    frame = table.frame
    rows, bottom = len(frame), len(frame) - table.feet
    head = styles.of(bold=True, font_color="FFFFFF", bg_color=ACCENT)
    for column, name in enumerate(map(str, frame.columns)):
        write_cell(sheet, 0, column, name, head, None)
        own = table.formats.get(name, ANY)
        link = styles.of(font_color=ACCENT, underline=1) if name == ADDRESS else None
        for row, value in enumerate(frame.iloc[:, column], 1):
            style = styles.of(own, bold=True, top=1) if row > bottom else styles.of(own)
            write_cell(sheet, row, column, value, style, link)
        sheet.set_column(column, column, _width(name, frame.iloc[:, column], own))
    sheet.freeze_panes(1, min(table.frozen, max(len(frame.columns) - 1, 0)))
    if bottom and len(frame.columns):
        sheet.autofilter(0, 0, bottom, len(frame.columns) - 1)
    # A code such as 1.1 is text: Excel need not offer to make a number of it.
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{rows + 1}"})


def _width(name: str, cells: pd.Series, number_format: str) -> int:
    longest = max([len(name), *(_letters(cell) for cell in cells)])
    room = 6 if number_format != ANY else 2
    return min(max(longest + room, NARROWEST), WIDEST)


def _letters(cell: Any) -> int:
    return len(str(cell.value if isinstance(cell, Formula) else cell))
