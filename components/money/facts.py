"""Loose amounts: how sure they are, which contradict each other, and which may be compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from components.money.durations import per_year, per_year_reason
from components.rows.ids import Certainty, SourceKind
from components.rows.memo import cached, memo
from components.rows.selection import concept_phrases
from components.wording.dutch import UNKNOWN, years
from data.tables.loading import Dataset

SAME = ("hetzelfde geld", "Beide bedragen gaan over hetzelfde geld.")
PART = ("deel van het andere", "Het ene bedrag is een deel van het andere.")
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


@memo
def certainty(data: Dataset, group: str, euros: int) -> str:
    """How sure an amount is: officieel, meerdere-bronnen or een-bron.

    Only the rows of a feit_groep that give this very amount (in euros) count: an official source
    that gives another amount makes this one no surer.
    """
    frame = data["geldfeiten"]
    rows = frame.loc[(frame["feit_groep"] == group) & (frame["bedrag_eur"] == euros)]
    kinds = data["bronnen"].set_index("bron_id")["soort"].to_dict()
    if any(kinds.get(key) in OFFICIAL for key in rows["bron_id"]):
        return Certainty.OFFICIAL
    return Certainty.SEVERAL if rows["bron_id"].nunique() > 1 else Certainty.ONE


@memo
def rivals(data: Dataset) -> set[str]:
    """The groups in which sources give different amounts for the same money."""
    frame = data["geldfeiten"]
    different = frame.groupby("feit_groep")["bedrag_eur"].nunique()
    return set(different.index[different > 1])


@memo
def compare(data: Dataset, one: Mapping, other: Mapping) -> Verdict:
    """May two rows of geldfeiten.csv stand on one axis? Each failing condition gives its reason.

    Not the same money, nor a part of it; same scope, same kind, same payer, known periods that
    overlap, and both an amount per year by what the sources say.
    """
    reasons = [
        *_kin_reason(data, one, other),
        *_difference(data, one, other, "reikwijdte", *SCOPE),
        *_difference(data, one, other, "aard", *KIND),
        *_payer_reason(one, other),
        *_period_reason(one, other),
        *dict.fromkeys([*per_year_reason(data, one), *per_year_reason(data, other)]),
    ]
    own, others = per_year(data, one), per_year(data, other)
    if reasons or own is None or others is None:
        return Verdict(
            tuple(text for _, text in reasons), tuple(short for short, _ in reasons), None
        )
    return Verdict((), (), (own, others))


@memo
def stands_alone(data: Dataset, row: Mapping) -> bool:
    """Whether payer, period and amount per year are known, so that another may fit beside it."""
    known = row["betaler"] != UNKNOWN and not _period_reason(row, row)
    return known and per_year(data, row) is not None


@cached
def _wholes(data: Dataset) -> dict[str, set[str]]:
    """Of each feit_groep the larger amounts that it is a part of, however far up."""
    frame = data["geldfeiten"]
    above: dict[str, set[str]] = {}
    for row in frame.loc[frame["deel_van"] != ""].itertuples():
        above.setdefault(row.feit_groep, set()).add(row.deel_van)
    return {group: _up(group, above, set()) for group in above}


def _up(group: str, above: Mapping[str, set[str]], seen: set[str]) -> set[str]:
    for whole in above.get(group, set()) - seen:
        seen.add(whole)
        _up(whole, above, seen)
    return seen


def _kin_reason(data: Dataset, one: Mapping, other: Mapping) -> list[tuple[str, str]]:
    groups = one["feit_groep"], other["feit_groep"]
    if groups[0] == groups[1]:
        return [SAME]
    wholes = _wholes(data)
    part = groups[1] in wholes.get(groups[0], ()) or groups[0] in wholes.get(groups[1], ())
    return [PART] if part else []


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
