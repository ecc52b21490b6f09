"""Key figures: which there are, and how one is said."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pandas as pd

from components.rows.ids import KeyFigure
from components.rows.memo import memo
from components.rows.selection import (
    concept_names,
)
from components.wording.dutch import (
    date,
    number,
)
from data.tables.loading import Dataset

MONTH = re.compile(r"\d{4}-\d{2}")


@memo
def key_figures(data: Dataset) -> list[dict]:
    """The key figures for the top of the page: value as text, what it counts, and its row."""
    frame = data["kerncijfers"].set_index("kerncijfer_id", drop=False)
    rows = [frame.loc[key].to_dict() for key in KeyFigure if key in frame.index]
    return [{**row, "tekst": figure_text(data, row)} for row in rows]


def figure_text(data: Dataset, row: Mapping) -> str:
    """A key figure as a reader says it: "ruim 250.000", "81%"."""
    reserve = concept_names(data, "bepaling").get(row["bepaling"], "")
    unit = "%" if row["eenheid"] == "%" else ""
    return f"{reserve} {number(row['waarde'])}{unit}".strip()


def measure_number(data: Dataset, row: Mapping) -> tuple[str, str]:
    """The one number of a measure and the reserve of its source: "ruim", "110"; "" without one."""
    if pd.isna(row["getal"]):
        return "", ""
    reserve = concept_names(data, "bepaling").get(row["getal_bepaling"], "")
    return reserve, number(row["getal"])


def measure_figure(data: Dataset, row: Mapping) -> str:
    """The one number of a measure with what it counts: "ruim 110 bedrijven doen mee"; or ""."""
    reserve, count = measure_number(data, row)
    return f"{reserve} {count} {row['getal_eenheid']}".strip() if count else ""


def figure_unit(row: Mapping) -> str:
    """The unit behind the text of a key figure, with its space: " studenten"; "" for a share."""
    return "" if row["eenheid"] == "%" else f" {row['eenheid']}"


def figure_about(row: Mapping) -> str:
    """What a key figure counts: "Mbo-studenten, niveau 2"."""
    return ", ".join(part for part in (row["indicator"], row["categorie"]) if part)


def figure_when(row: Mapping) -> str:
    """The period of a key figure in Dutch, or that no year is known."""
    period = row["periode"]
    return date(period) if MONTH.fullmatch(period) else period or "jaar onbekend"


def figure_sentence(data: Dataset, row: Mapping) -> str:
    """A key figure with everything that goes with it: "Mbo-studenten, 2022: ruim 513.000 ..."."""
    value = f"{figure_text(data, row)}{figure_unit(row)}"
    return f"{figure_about(row)}, {figure_when(row)}: {value}. {row['toelichting']}".strip()
