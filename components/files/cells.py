"""How a cell of a workbook is written: a number, a formula with its value, a text or a link."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd
from xlsxwriter.worksheet import Worksheet

from components.wording.amounts import MINUS, STICKS
from data.tables.cleaning import guard
from data.tables.description import SEPARATOR

# As on screen: the sign, the currency and the number stick together.
EURO = f'"€{STICKS}"#,##0;[Red]"{MINUS}€{STICKS}"#,##0'
CENTS = f'"€{STICKS}"#,##0.00;[Red]"{MINUS}€{STICKS}"#,##0.00'
WHOLE, YEAR, SHARE, ANY = "#,##0", "0", "0.0%", "General"
# What Excel holds at most: letters in a cell, and letters in the address of a link.
MOST_LETTERS, MOST_ADDRESS = 32_767, 2_000
WEB = ("https://", "http://")


@dataclass(frozen=True)
class Formula:
    """A formula that goes on working, and what it gives now: for who reads without computing."""

    text: str
    value: float


def write_cell(sheet: Worksheet, row: int, column: int, value: Any, style, link) -> None:
    """Write a value where it stands; `link` is the style of a web address, None when it is none.

    A text never becomes a formula or a number, what is unknown leaves the cell empty.
    """
    if isinstance(value, tuple | list):
        value = SEPARATOR.join(map(str, value))
    if isinstance(value, Formula):
        sheet.write_formula(row, column, value.text, style, value.value)
    elif isinstance(value, str) and value:
        _write_text(sheet, row, column, value, style, link)
    elif isinstance(value, str) or pd.isna(value):
        sheet.write_blank(row, column, None, style)
    else:
        sheet.write_number(row, column, value, style)


def _write_text(sheet: Worksheet, row: int, column: int, text: str, style, link) -> None:
    text = guard(text)[:MOST_LETTERS]
    opens = link is not None and text.startswith(WEB) and " " not in text
    if opens and len(text) <= MOST_ADDRESS and sheet.write_url(row, column, text, link, text) == 0:
        return
    sheet.write_string(row, column, text, style)
