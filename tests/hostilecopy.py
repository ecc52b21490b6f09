"""Writes a copy of the real data with hostile text in every free text cell; keys stay right."""

import csv
import shutil
from pathlib import Path

from data.tables.description import FOLDER, SEPARATOR, Column, Table, describe
from tests.fuzz.hostile import HOSTILE

WRITABLE = [text for text in HOSTILE if text != "\ud800"]


def free_columns(table: Table) -> list[Column]:
    """The columns in which any text may stand: no key, reference, list of values or fixed form."""
    bound = {*table.key, *(reference.column for reference in table.references)}
    return [
        column
        for column in table.columns
        if column.type == "string"
        and column.name not in bound
        and not column.concept_list
        and not {"enum", "pattern", "unique"} & set(column.constraints)
    ]


def write_hostile(folder: Path) -> Path:
    """A folder in which each distinct text has become a hostile one, different from the others."""
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__", "live"))
    for table in describe(folder).values():
        path = folder / table.path
        rows = list(csv.DictReader(path.open(encoding="utf-8", newline="")))
        for shift, column in enumerate(free_columns(table)):
            _spoil(rows, column.name, shift)
        with path.open("w", encoding="utf-8", newline="") as file:
            options = {"lineterminator": "\n", "quoting": csv.QUOTE_ALL}
            writer = csv.DictWriter(file, table.column_names, **options)
            writer.writeheader()
            writer.writerows(rows)
    return folder


def _spoil(rows: list[dict], name: str, shift: int) -> None:
    texts = sorted({row[name] for row in rows if row[name]})
    spoiled = {text: _hostile(text, number, shift) for number, text in enumerate(texts)}
    for row in rows:
        row[name] = spoiled.get(row[name], "")


def _hostile(text: str, number: int, shift: int) -> str:
    """As many parts as before, since a cell has one place for each of its sources."""
    parts = text.count(SEPARATOR) + 1
    chosen = (WRITABLE[(number + shift + part) % len(WRITABLE)] for part in range(parts))
    return SEPARATOR.join(f"{one.replace(SEPARATOR, '¦')} {number}" for one in chosen)
