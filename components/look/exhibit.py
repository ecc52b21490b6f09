"""What a figure must come with: conclusion, description, table, sources and rows."""

from __future__ import annotations

from dataclasses import dataclass, fields

import pandas as pd

from components.rows.claim import Claim


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
    """

    title: Claim
    alt: Claim
    table: pd.DataFrame
    bron_ids: tuple[str, ...]
    rows: pd.DataFrame
    file_name: str
    note: str = ""

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            missing = value.shape[1] == 0 if isinstance(value, pd.DataFrame) else not value
            if field.name in ("title", "alt") and not isinstance(value, Claim):
                raise TypeError(f"a figure claims its {field.name}: {value}")
            if missing and field.name != "note":
                raise ValueError(f"a figure needs {field.name}: {self.title or self.file_name}")
