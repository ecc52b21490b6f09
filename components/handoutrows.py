"""Which measures stand on a sheet of A4, by one rule, and how each is said there."""

from __future__ import annotations

import pandas as pd

from components.examples import STATUS_ORDER
from components.formatting import lower_first
from components.handout import Line, sources_of
from components.selection import concept_names, current_measures, of_municipality
from components.townprofile import PROOF_ORDER
from data.loading import Dataset

ADVICE = "advies"
RULE = (
    "Onze keuze: eerst wat is gedaan, dan wat loopt, dan wat men van plan is. Daarbinnen eerst "
    "het sterkste bewijs, en van elk doel iets. Adviezen en afgelopen programma’s tellen niet mee."
)


def strongest(data: Dataset, gemeente_id: str, theme: str = "") -> pd.DataFrame:
    """The current measures of a municipality (on a theme), the strongest first, as in RULE.

    Each goal gets its turn before one comes back; measures without a goal are one such group.
    """
    rows = of_municipality(current_measures(data), gemeente_id)
    rows = rows.loc[rows["status"] != ADVICE]
    if theme:
        rows = rows.loc[rows["themas"].map(lambda cell: theme in cell)]
    ranked = rows.assign(
        stand=rows["status"].map(STATUS_ORDER).fillna(len(STATUS_ORDER)),
        proof=rows["bewijs"].map(PROOF_ORDER).fillna(len(PROOF_ORDER)),
    ).sort_values(["stand", "proof", "maatregel_id"])
    turn = ranked.groupby(["programma_id", "doel_id"]).cumcount()
    ranked = ranked.assign(turn=turn).sort_values(["turn", "stand", "proof", "maatregel_id"])
    return ranked.drop(columns=["stand", "proof", "turn"])


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
