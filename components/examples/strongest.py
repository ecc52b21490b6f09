"""Which measures stand first where only a few fit, on a slide or a sheet: one rule for both."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from components.examples.finding import STATUS_ORDER
from components.rows.ids import Evidence
from components.rows.selection import current_deeds, with_any
from data.tables.loading import Dataset

PROOF_ORDER = {rung: place for place, rung in enumerate(Evidence)}

RULE = (
    "Onze keuze: eerst wat is gedaan, dan wat loopt, dan wat men van plan is. Daarbinnen eerst "
    "wat de gemeente zelf doet, dan het sterkste bewijs, en van elk doel iets. Adviezen en "
    "afgelopen programma’s tellen niet mee."
)
ORDER = ["stand", "by_other", "proof", "breadth", "maatregel_id"]


def strongest(
    data: Dataset,
    themes: Collection[str] = (),
    towns: Collection[str] = (),
    most: int | None = None,
) -> pd.DataFrame:
    """The current measures of the examples, the strongest first, as in RULE.

    themes, towns: only these; empty is all. Each municipality gets its turn before one comes
    back, and within it each goal; measures without a goal are one such group.
    """
    rows = with_any(current_deeds(data), "themas", themes)
    rows = rows.loc[rows["gemeente_id"].isin(towns)] if towns else rows
    ranked = rows.assign(
        stand=rows["status"].map(STATUS_ORDER).fillna(len(STATUS_ORDER)),
        by_other=~rows["uitvoerder"].map(lambda who: "gemeente" in who.lower()).astype(bool),
        proof=rows["bewijs"].map(PROOF_ORDER).fillna(len(PROOF_ORDER)),
        # Of two that are as strong, the one on fewer themes says more about this one.
        breadth=rows["themas"].map(len),
    ).sort_values(ORDER)
    goal = ranked.groupby(["gemeente_id", "programma_id", "doel_id"]).cumcount()
    ranked = ranked.assign(goal=goal).sort_values(["goal", *ORDER])
    town = ranked.groupby("gemeente_id").cumcount()
    ranked = ranked.assign(town=town).sort_values(["town", "goal", *ORDER])
    ranked = ranked.drop(columns=["town", "goal", *ORDER[:-1]])
    return ranked if most is None else ranked.head(most)
