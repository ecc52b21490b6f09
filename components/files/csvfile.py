"""Files that leave the app, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io

import pandas as pd

from data.tables.cleaning import guard
from data.tables.description import SEPARATOR


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """`frame` as CSV (UTF-8 with BOM, comma, LF) in which no text can act as a formula."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([_cell(name) for name in frame.columns])
    for row in frame.itertuples(index=False):
        writer.writerow([_cell(value) for value in row])
    # Excel reads UTF-8 only when the file starts with this mark.
    return buffer.getvalue().encode("utf-8-sig")


def _cell(value) -> str:
    if isinstance(value, tuple | list):
        return guard(SEPARATOR.join(value))
    if isinstance(value, str):
        return guard(value)
    return "" if value is None or pd.isna(value) else str(value)
