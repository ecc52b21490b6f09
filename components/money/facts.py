"""Loose amounts: how sure they are, which contradict each other, and which may be compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from components.rows.ids import Certainty, Per, SourceKind
from components.rows.memo import cached, memo
from components.rows.selection import concept_phrases
from components.wording.dutch import UNKNOWN, years
from data.tables.loading import Dataset

SCOPE = ("andere reikwijdte", "Het ene bedrag is voor {0}, het andere voor {1}.")
KIND = ("ander soort bedrag", "Het ene bedrag is {0}, het andere {1}.")
OFFICIAL = set(SourceKind)


@dataclass(frozen=True)
class Verdict:
    """Whether two amounts may be compared: the reasons why not, else both per year in euros.

    reasons: sentences; short: the same reasons in a few words, for in a figure.
    """

    reasons: tuple[str, ...]
    short: tuple[str, ...]
    per_year: tuple[float, float] | None


@cached
def certainty(data: Dataset, group: str) -> str:
    """officieel, meerdere-bronnen or een-bron: derived from the rows of one feit_groep."""
    rows = data["geldfeiten"].loc[data["geldfeiten"]["feit_groep"] == group]
    kinds = data["bronnen"].set_index("bron_id")["soort"].to_dict()
    if any(kinds.get(key) in OFFICIAL for key in rows["bron_id"]):
        return Certainty.OFFICIAL
    agreeing = rows.groupby("bedrag_eur")["bron_id"].nunique()
    return Certainty.SEVERAL if (agreeing > 1).any() else Certainty.ONE


@memo
def rivals(data: Dataset) -> set[str]:
    """The groups in which sources give different amounts for the same money."""
    frame = data["geldfeiten"]
    different = frame.groupby("feit_groep")["bedrag_eur"].nunique()
    return set(different.index[different > 1])


@memo
def compare(data: Dataset, one: Mapping, other: Mapping) -> Verdict:
    """May two rows of geldfeiten.csv stand on one axis? Each failing condition gives its reason.

    Same scope, same kind, same payer, known periods that overlap, and known whether it is a
    total or an amount per year; then both per year.
    """
    reasons = [
        *_difference(data, one, other, "reikwijdte", *SCOPE),
        *_difference(data, one, other, "aard", *KIND),
        *_payer_reason(one, other),
        *_period_reason(one, other),
        *_per_reason(one, other),
    ]
    own, others = per_year(data, one), per_year(data, other)
    if reasons or own is None or others is None:
        return Verdict(
            tuple(text for _, text in reasons), tuple(short for short, _ in reasons), None
        )
    return Verdict((), (), (own, others))


def _difference(
    data: Dataset, one: Mapping, other: Mapping, column: str, short: str, text: str
) -> list[tuple[str, str]]:
    if one[column] == other[column]:
        return []
    phrases = concept_phrases(data, column)
    return [(short, text.format(*(phrases.get(r[column], r[column]) for r in (one, other))))]


def _payer_reason(one: Mapping, other: Mapping) -> list[tuple[str, str]]:
    payers = [row["betaler"] for row in (one, other)]
    if UNKNOWN in payers:
        return [("betaler onbekend", "Van minstens één bedrag is niet bekend wie betaalt.")]
    kinds = [_payer_kind(payer) for payer in payers]
    if kinds[0] != kinds[1]:
        sentence = f"Het ene bedrag betaalt {payers[0]}, het andere {payers[1]}."
        return [("andere betaler", sentence)]
    return []


def _payer_kind(payer: str) -> str:
    """Two municipalities that each pay for themselves are the same kind of payer."""
    return "gemeente" if payer.startswith("Gemeente ") and " en " not in payer else payer


def _period_reason(one: Mapping, other: Mapping) -> list[tuple[str, str]]:
    if any(pd.isna(row[name]) for row in (one, other) for name in ("van_jaar", "tot_jaar")):
        return [("periode onbekend", "Van minstens één bedrag is de periode niet bekend.")]
    if max(one["van_jaar"], other["van_jaar"]) > min(one["tot_jaar"], other["tot_jaar"]):
        first, second = (years(row["van_jaar"], row["tot_jaar"]) for row in (one, other))
        return [("andere periode", f"De perioden overlappen niet: {first}, en {second}.")]
    return []


def _per_reason(one: Mapping, other: Mapping) -> list[tuple[str, str]]:
    pers = [row["per"] for row in (one, other)]
    if Per.PERSON in pers:
        sentence = "Minstens één bedrag is voor één student of plek, niet voor een begroting."
        return [("bedrag per student of plek", sentence)]
    # The list in begrippen.csv may grow; a kind we cannot divide by years is unknown to us too.
    if not set(pers) <= {Per.YEAR, Per.PERIOD}:
        sentence = "Van minstens één bedrag is niet bekend of het per jaar of in totaal is."
        return [("per jaar of in totaal onbekend", sentence)]
    return []


@memo
def per_year(data: Dataset, row: Mapping) -> float | None:
    """Euros per year of a row, None when that cannot be said.

    A total is divided by the duration its source states, or another that gives the same amount
    for the same money, else by the number of calendar years in its period.
    """
    if row["per"] == Per.YEAR:
        return float(row["bedrag_eur"])
    if row["per"] != Per.PERIOD:
        return None
    duration = _stated_duration(data, row)
    if duration is None:
        if pd.isna(row["van_jaar"]) or pd.isna(row["tot_jaar"]):
            return None
        duration = int(row["tot_jaar"]) - int(row["van_jaar"]) + 1
    return int(row["bedrag_eur"]) / duration


def _stated_duration(data: Dataset, row: Mapping) -> int | None:
    if not pd.isna(row["looptijd_jaren"]):
        return int(row["looptijd_jaren"])
    frame = data["geldfeiten"]
    same = (frame["feit_groep"] == row["feit_groep"]) & (frame["bedrag_eur"] == row["bedrag_eur"])
    stated = frame.loc[same, "looptijd_jaren"].dropna()
    return int(stated.iloc[0]) if stated.nunique() == 1 else None
