"""How measures and their conditions are said on a sheet of A4."""

from __future__ import annotations

import pandas as pd

from components.formatting import lower_first
from components.handout import Line, sources_of
from components.selection import concept_names
from data.loading import Dataset


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
