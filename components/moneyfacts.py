"""Loose amounts: how sure they are, which contradict each other, and which may be compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from components.formatting import UNKNOWN, lower_first, years
from components.selection import concept_names, examples
from data.loading import Dataset

OFFICIAL = {"plan", "verslag", "regeling", "brief", "standpunt", "webpagina"}


@dataclass(frozen=True)
class Verdict:
    """Whether two amounts may be compared: the reasons why not, else both per year in euros."""

    reasons: tuple[str, ...]
    per_year: tuple[float, float] | None


def certainty(data: Dataset, group: str) -> str:
    """officieel, meerdere-bronnen or een-bron: derived from the rows of one feit_groep."""
    rows = data["geldfeiten"].loc[data["geldfeiten"]["feit_groep"] == group]
    kinds = data["bronnen"].set_index("bron_id")["soort"].to_dict()
    if any(kinds.get(key) in OFFICIAL for key in rows["bron_id"]):
        return "officieel"
    agreeing = rows.groupby("bedrag_eur")["bron_id"].nunique()
    return "meerdere-bronnen" if (agreeing > 1).any() else "een-bron"


def rivals(data: Dataset) -> set[str]:
    """The groups in which sources give different amounts for the same money."""
    frame = data["geldfeiten"]
    different = frame.groupby("feit_groep")["bedrag_eur"].nunique()
    return set(different.index[different > 1])


def compare(data: Dataset, one: Mapping, other: Mapping) -> Verdict:
    """May two rows of geldfeiten.csv stand on one axis? Each failing condition gives its reason.

    Same scope, same kind, same payer, and known periods that overlap; then both per year.
    """
    reasons = []
    for column, text in (
        ("reikwijdte", "Het ene bedrag is voor {0}, het andere voor {1}."),
        ("aard", "Het ene bedrag is {0}, het andere {1}."),
    ):
        if one[column] != other[column]:
            every = concept_names(data, column)
            names = [lower_first(every.get(row[column], row[column])) for row in (one, other)]
            reasons.append(text.format(*names))
    reasons += _payer_reason(one, other) + _period_reason(one, other)
    if reasons:
        return Verdict(tuple(reasons), None)
    return Verdict((), (_per_year(one), _per_year(other)))


def _payer_reason(one: Mapping, other: Mapping) -> list[str]:
    payers = [row["betaler"] for row in (one, other)]
    if UNKNOWN in payers:
        return ["Van minstens één bedrag is niet bekend wie betaalt."]
    kinds = [_payer_kind(payer) for payer in payers]
    if kinds[0] != kinds[1]:
        return [f"Het ene bedrag betaalt {payers[0]}, het andere {payers[1]}."]
    return []


def _payer_kind(payer: str) -> str:
    """Two municipalities that each pay for themselves are the same kind of payer."""
    return "gemeente" if payer.startswith("Gemeente ") and " en " not in payer else payer


def _period_reason(one: Mapping, other: Mapping) -> list[str]:
    if any(pd.isna(row[name]) for row in (one, other) for name in ("van_jaar", "tot_jaar")):
        return ["Van minstens één bedrag is de periode niet bekend."]
    if max(one["van_jaar"], other["van_jaar"]) > min(one["tot_jaar"], other["tot_jaar"]):
        first, second = (years(row["van_jaar"], row["tot_jaar"]) for row in (one, other))
        return [f"De perioden overlappen niet: {first}, en {second}."]
    return []


def _per_year(row: Mapping) -> float:
    return int(row["bedrag_eur"]) / (int(row["tot_jaar"]) - int(row["van_jaar"]) + 1)


def by_municipality(data: Dataset) -> list[tuple[str, pd.DataFrame]]:
    """The amounts of each example municipality, its own programme first; empty when none."""
    frame = data["geldfeiten"]
    order = {"programma": 0, "deelproject": 1}
    result = []
    for town in examples(data).itertuples():
        own = frame.loc[frame["gemeente_id"] == town.gemeente_id]
        ranked = own.assign(rang=own["reikwijdte"].map(order).fillna(2))
        result.append((town.naam, ranked.sort_values(["rang", "feit_groep", "geldfeit_id"])))
    return result
