"""Reads the fetched files as if anyone may have written in them: what cannot be right is left out.

The folder is there to be looked at, so it is also edited by hand.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

from data.tables.files import read_bytes
from data.tables.reading import MOST_BYTES as LONGEST_CELL
from data.yearly.judging import key_of, row_fault
from data.yearly.records import MOST_ROWS, Row
from data.yearly.sources import LiveSource

MOST_BYTES = 20_000_000


def right_rows(source: LiveSource, folder: Path) -> tuple[list[Row], list[str]]:
    """The rows that can be right, and what is wrong with the rest in Dutch; none without a file."""
    try:
        rows = read_rows(folder / source.file)
    except FileNotFoundError:
        return [], []
    except (OSError, ValueError) as error:
        return [], [f"{source.file}: {_why(error)}"]
    right, faults, seen = [], [], set()
    for row in rows:
        if fault := _fault(source, row):
            faults.append(f"{source.file}, {fault}")
        elif key_of(source, row) not in seen:
            seen.add(key_of(source, row))
            right.append(row)
    return right, faults


def read_rows(path: Path) -> list[Row]:
    """The rows of a fetched file as they stand there."""
    text = read_bytes(path, MOST_BYTES).decode("utf-8")
    # The border of a municipality is longer than the longest cell that csv reads by itself.
    csv.field_size_limit(LONGEST_CELL)
    rows: list[Row] = []
    try:
        for row in csv.DictReader(io.StringIO(text, newline=""), strict=True):
            if len(rows) == MOST_ROWS:
                raise ValueError("too many rows")
            rows.append(row)
    except csv.Error as error:
        raise ValueError("no CSV") from error
    return rows


def _fault(source: LiveSource, row: Row) -> str:
    # A row with too many cells has one without a name, a row with too few has one without text.
    if set(row) != set(source.columns) or None in row.values():
        return f"een rij past niet; nodig: {', '.join(source.columns)}"
    return row_fault(source, row)


def _why(error: Exception) -> str:
    return str(error) if isinstance(error, OSError) else "is geen leesbare CSV"
