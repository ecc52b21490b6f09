"""How measures and their conditions are said on a sheet of A4."""

from __future__ import annotations

import pandas as pd

from components.handout.sheet import Line, Section, sources_of
from components.rows.selection import (
    concept_names,
)
from components.wording.dutch import lower_first
from data.tables.loading import Dataset


def measure_line(data: Dataset, row: dict, group: str = "") -> Line:
    """A measure with what it is, who does it, its status and its proof."""
    status = concept_names(data, "status").get(row["status"], row["status"])
    proof = concept_names(data, "bewijs").get(row["bewijs"], row["bewijs"])
    who = f"{row['uitvoerder']}; " if row["uitvoerder"] else ""
    return Line(
        row["omschrijving"],
        head=row["titel"],
        small=f"({who}{lower_first(status)}, {lower_first(proof)})",
        sources=sources_of(row),
        group=group,
    )


def condition_lines(rows: pd.DataFrame, group: str = "") -> list[Line]:
    """What the sources say must be in place, each with the measure it belongs to."""
    return [
        Line(
            row["randvoorwaarden"],
            small=f"Bij: {row['titel'].rstrip('.')}.",
            sources=sources_of(row),
            group=group,
        )
        for row in rows.to_dict("records")
        if row["randvoorwaarden"]
    ]


def capped(
    title: str, lines: list[Line], most: int, unit: tuple[str, str], nothing: str, about: str
) -> Section:
    shown = tuple(lines[:most])
    return Section(title, shown, unit, nothing, about, unlisted=len(lines) - len(shown))
