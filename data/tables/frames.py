"""Makes typed tables of what was read."""

from __future__ import annotations

import pandas as pd

from data.tables.cleaning import clean, sticking, unguard
from data.tables.description import SEPARATOR, Table
from data.tables.reading import RawTable


def table_frame(raw: RawTable) -> pd.DataFrame:
    """The rows without a fault that drops them, typed as the description says."""
    dropped = {finding.row for finding in raw.findings if finding.drops == "row"}
    rows = [row for line, row in raw.rows.items() if line not in dropped] if raw.readable else []
    frame = pd.DataFrame(rows, columns=raw.table.column_names, dtype=object)
    frame = frame.assign(**{name: _typed(frame[name], raw.table, name) for name in frame.columns})
    # The names of columns are read far more often than anything else, and plain ones read faster.
    return frame.set_axis(frame.columns.astype(object), axis="columns")


def _typed(values: pd.Series, table: Table, name: str) -> pd.Series:
    """A column with its type; text as plain strings.

    pandas keeps text as Arrow by itself. That is for millions of rows: choosing some of our
    hundreds took 27% of a rerun of /landelijk, and one block of plain strings a tenth of that.
    """
    column = table.column(name)
    if column.type == "integer":
        return pd.to_numeric(values, errors="coerce").astype("Int64")
    if column.type == "number":
        return pd.to_numeric(values, errors="coerce").astype("Float64")
    if column.many:
        return values.map(lambda cell: _parts(cell))
    return values.map(_shown).astype(object)


def _shown(cell: str) -> str:
    return sticking(clean(unguard(cell)))


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part for part in map(_shown, cell.split(SEPARATOR)) if part)
