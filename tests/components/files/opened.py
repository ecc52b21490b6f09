"""Files that we made, opened again as a reader's programme does."""

import io

from openpyxl import Workbook, load_workbook


def workbook(content: bytes, values: bool = False) -> Workbook:
    """The workbook; values: with the value of each formula that is in the file."""
    return load_workbook(io.BytesIO(content), data_only=values)


def rows_of(content: bytes, sheet: str, values: bool = True) -> list[list]:
    """All cells of a sheet, an empty one as None; formulas as their value, or as their text."""
    return [[cell.value for cell in row] for row in workbook(content, values)[sheet].iter_rows()]


def records_of(content: bytes, sheet: str) -> list[dict]:
    """The rows of a sheet by their heading, with values."""
    heads, *rows = rows_of(content, sheet)
    return [dict(zip(heads, row, strict=True)) for row in rows]
