"""Files that leave the app, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from typing import Any

import pandas as pd

from data.tables.cleaning import guard
from data.tables.description import SEPARATOR

# What a Dutch Excel takes for a number or a day, though it is a text: 1.1, 0344, 2022/2023, 1-2.
LIKE_NUMBER = re.compile(r"[€\s\d.,:/%-]*\d[€\s\d.,:/%-]*")
# Only what stands as in a day of a table is one in every language, and may become one.
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# A text that begins with it stays text in every spreadsheet, and shows nothing. Not a tab, an
# apostrophe or ="1.1": those are run, or shown. Our own reading leaves it out again (`clean`).
STAYS_TEXT = "\N{ZERO WIDTH SPACE}"
Text = Callable[[str], str]
Number = Callable[[Any], str]


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """`frame` as CSV (UTF-8 with BOM, comma, LF) in which no text can act as a formula."""
    return _written(frame, ",", guard, str)


def excel_csv_bytes(frame: pd.DataFrame) -> bytes:
    """The same for a Dutch Excel: semicolons, decimal commas, and codes that stay text."""
    return _written(frame, ";", _kept_text, lambda value: str(value).replace(".", ","))


def _written(frame: pd.DataFrame, between: str, of_text: Text, of_number: Number) -> bytes:
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=between, lineterminator="\n")
    writer.writerow([of_text(str(name)) for name in frame.columns])
    for row in frame.itertuples(index=False):
        writer.writerow([_cell(value, of_text, of_number) for value in row])
    # Excel reads UTF-8 only when the file starts with this mark.
    return buffer.getvalue().encode("utf-8-sig")


def _cell(value: Any, of_text: Text, of_number: Number) -> str:
    if isinstance(value, tuple | list):
        return of_text(SEPARATOR.join(value))
    if isinstance(value, str):
        return of_text(value)
    return "" if value is None or pd.isna(value) else of_number(value)


def _kept_text(text: str) -> str:
    safe = guard(text)
    alike = LIKE_NUMBER.fullmatch(safe) and not DAY.fullmatch(safe)
    return f"{STAYS_TEXT}{safe}" if alike else safe
