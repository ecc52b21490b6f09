"""What a figure must come with: conclusion, description, table, sources and rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

import pandas as pd

from components.rows.claim import Claim

# Of each value of a figure: of what, of which series or year, the value itself as a number where
# it is one, its unit, by how many it was divided, and what must be said with it.
VALUE_COLUMNS = ("onderdeel", "reeks", "waarde", "eenheid", "gedeeld_door", "voorbehoud")
MAY_BE_EMPTY = ("note", "values")


def values_of(lines: Iterable[tuple]) -> pd.DataFrame:
    """What a figure draws, from a tuple per value in the order of VALUE_COLUMNS."""
    return pd.DataFrame(list(lines), columns=list(VALUE_COLUMNS), dtype=object)


@dataclass(frozen=True)
class Exhibit:
    """Everything a chart or map must come with.

    title: the conclusion, a claim on the rows shown.
    alt: what someone who cannot see the figure needs to know.
    table: the same facts as text, with Dutch column names (its twin).
    bron_ids: the sources of the rows shown.
    rows: the rows for the download, with the column names of the CSV.
    file_name: name of the download, without extension.
    note: what the reader must know about this figure; may be empty.
    values: what is drawn, a row per value with VALUE_COLUMNS; the cells of the table when None.
    """

    title: Claim
    alt: Claim
    table: pd.DataFrame
    bron_ids: tuple[str, ...]
    rows: pd.DataFrame
    file_name: str
    note: str = ""
    values: pd.DataFrame | None = None

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if field.name in ("title", "alt") and not isinstance(value, Claim):
                raise TypeError(f"a figure claims its {field.name}: {value}")
            missing = value.shape[1] == 0 if isinstance(value, pd.DataFrame) else not value
            if missing and field.name not in MAY_BE_EMPTY:
                raise ValueError(f"a figure needs {field.name}: {self.title or self.file_name}")
        if self.values is not None and tuple(self.values.columns) != VALUE_COLUMNS:
            raise ValueError(f"the values of a figure have the columns {VALUE_COLUMNS}")

    def shown(self) -> pd.DataFrame:
        """What is drawn: a row per value, with VALUE_COLUMNS."""
        if self.values is not None:
            return self.values
        first, *others = self.table.columns
        cells = [
            (row[first], column, row[column], "", "", self.note)
            for row in self.table.to_dict("records")
            for column in others
        ]
        return values_of(cells)
