"""How long an amount lasts by what sources say, and what that makes per year."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from components.rows.ids import Per
from components.rows.memo import memo
from components.wording.dutch import in_words, listing, number
from data.tables.loading import Dataset

MONTHS = 12


@memo
def per_year_reason(data: Dataset, row: Mapping) -> list[tuple[str, str]]:
    """Why an amount has no amount per year, short and as a sentence; empty when it has one."""
    if row["per"] == Per.PERSON:
        sentence = "Minstens één bedrag is voor één student of plek, niet voor een begroting."
        return [("bedrag per student of plek", sentence)]
    if row["per"] == Per.YEAR:
        return []
    # The list in begrippen.csv may grow; a kind we cannot divide by years is unknown to us too.
    if row["per"] != Per.PERIOD:
        sentence = "Van minstens één bedrag is niet bekend of het per jaar of in totaal is."
        return [("per jaar of in totaal onbekend", sentence)]
    months = stated_months(data, row)
    if not months:
        sentence = "Van minstens één bedrag noemt geen bron van ons hoelang het loopt."
        return [("looptijd onbekend", sentence)]
    if len(months) > 1:
        said = listing([duration(count) for count in months])
        sentence = f"Onze bronnen noemen voor hetzelfde geld verschillende looptijden: {said}."
        return [("bronnen noemen verschillende looptijden", sentence)]
    return []


@memo
def per_year(data: Dataset, row: Mapping) -> float | None:
    """Euros per year of a row; None when that cannot be said.

    A total is divided by the months its source states, or a source with the same amount for the
    same money, and only when no source on that money states another duration. The years of a
    period are no duration.
    """
    if per_year_reason(data, row):
        return None
    if row["per"] == Per.YEAR:
        return float(row["bedrag_eur"])
    return int(row["bedrag_eur"]) * MONTHS / stated_months(data, row)[0]


@memo
def stated_months(data: Dataset, row: Mapping) -> tuple[float, ...]:
    """The durations in months that sources give for this money, the shortest first.

    None when neither this row nor one with the same amount for the same money has one.
    """
    frame = data["geldfeiten"]
    group = frame.loc[frame["feit_groep"] == row["feit_groep"]]
    own = () if pd.isna(row["looptijd_maanden"]) else (float(row["looptijd_maanden"]),)
    same = group.loc[group["bedrag_eur"] == row["bedrag_eur"], "looptijd_maanden"].dropna()
    if not own and same.empty:
        return ()
    return tuple(sorted({*own, *map(float, group["looptijd_maanden"].dropna())}))


def duration(months: float) -> str:
    """A duration in words: "vier jaar", "15,5 maanden"."""
    if months % MONTHS:
        return f"{number(months)} maanden"
    return f"{in_words(int(months // MONTHS))} jaar"
