"""The answer of the overview in one sentence, and the themes that the examples share."""

from __future__ import annotations

import pandas as pd

from components.rows.memo import memo
from components.rows.selection import (
    concept_names,
    current_measures,
    examples,
)
from components.wording.dutch import (
    capital,
    counted,
    listing,
    lower_first,
)
from data.tables.loading import Dataset

# More names than this are no sentence any more.
MOST_NAMED = 12


@memo
def answer(data: Dataset) -> str:
    """What the examples do, in a sentence: who they are and which themes they all share."""
    towns = examples(data)
    measures = current_measures(data)
    shared = themes_shared_by_all(data, measures)
    count = counted(len(towns), "gemeente", "gemeenten")
    who = count if len(towns) > MOST_NAMED else f"{count} ({listing(towns['naam'])})"
    if not shared:
        return f"Wat {who} doen voor het mbo, met bij elk voorbeeld waar het staat."
    return (
        f"{capital(who)} laten zien wat een gemeente kan doen voor het mbo. "
        f"In onze bronnen werken ze allemaal aan {listing(lower_first(name) for name in shared)}."
    )


def _named(towns: pd.DataFrame) -> str:
    if len(towns) > MOST_NAMED:
        return counted(len(towns), "gemeente", "gemeenten")
    return listing(towns["naam"])


def themes_shared_by_all(data: Dataset, measures: pd.DataFrame) -> list[str]:
    """Names of the themes that every example municipality has at least one measure on."""
    pairs = measures[["gemeente_id", "themas"]].explode("themas").drop_duplicates()
    counts = pairs["themas"].value_counts()
    total = len(examples(data))
    return [name for key, name in concept_names(data, "thema").items() if counts.get(key) == total]
