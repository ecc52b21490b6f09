"""Files that leave the app, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io

import pandas as pd

from data.description import SEPARATOR

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """`frame` as CSV (UTF-8 with BOM, comma, LF) in which no text can act as a formula."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(frame.columns)
    for row in frame.itertuples(index=False):
        writer.writerow([_cell(value) for value in row])
    # Excel reads UTF-8 only when the file starts with this mark.
    return buffer.getvalue().encode("utf-8-sig")


def _cell(value) -> str:
    if isinstance(value, tuple | list):
        return harmless(SEPARATOR.join(value))
    if isinstance(value, str):
        return harmless(value)
    return "" if value is None or pd.isna(value) else str(value)


def harmless(text: str) -> str:
    """Text that a spreadsheet would run as a formula gets an apostrophe in front."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
