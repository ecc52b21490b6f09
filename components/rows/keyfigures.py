"""Key figures: which there are, and how one is said."""

from __future__ import annotations

from components.rows.ids import KeyFigure
from components.rows.memo import memo
from components.rows.selection import (
    concept_names,
    of_municipality,
)
from components.wording.dutch import (
    number,
)
from data.tables.loading import Dataset


@memo
def key_figures(data: Dataset) -> list[dict]:
    """The key figures for the top of the page: value as text, what it counts, and its row."""
    frame = data["kerncijfers"].set_index("kerncijfer_id", drop=False)
    rows = [frame.loc[key].to_dict() for key in KeyFigure if key in frame.index]
    return [{**row, "tekst": figure_text(data, row)} for row in rows]


@memo
def figures_of(data: Dataset, gemeente_id: str) -> list[dict]:
    """All key figures of one municipality, the latest period first; unknown periods last."""
    rows = of_municipality(data["kerncijfers"], gemeente_id)
    ordered = rows.sort_values(["periode", "indicator"], ascending=[False, True])
    return [{**row, "tekst": figure_text(data, row)} for row in ordered.to_dict("records")]


def figure_text(data: Dataset, row: dict) -> str:
    """A key figure as a reader says it: "ruim 250.000", "81%"."""
    reserve = concept_names(data, "bepaling").get(row["bepaling"], "")
    unit = "%" if row["eenheid"] == "%" else ""
    return f"{reserve} {number(row['waarde'])}{unit}".strip()
