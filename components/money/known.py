"""The municipalities beside each other: which amounts are known, and which may be compared."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.money.durations import per_year
from components.money.facts import Verdict, certainty, compare, rivals, stands_alone
from components.money.saying import stated_short
from components.rows.ids import Certainty, Read, Scope
from components.rows.memo import cached, memo
from components.rows.selection import concept_phrases, examples
from components.wording.dutch import years
from data.tables.loading import Dataset

NOTHING = "geen bedrag gevonden"

NATIONAL = "Landelijk"
EVERY_SCOPE = "alles"
KNOWN_COLUMNS = ["van_jaar", "tot_jaar", "looptijd_maanden"]


@dataclass(frozen=True)
class Amount:
    """One amount that one or more sources give for the same money.

    rows: the rows of geldfeiten.csv that agree on it; row: the one that says most.
    rival: whether another source gives another amount for the same money.
    verdict: may it stand beside the chosen amount? None for the chosen amount itself.
    per_year: euros per year, None when that cannot be said.
    """

    town: str
    rows: pd.DataFrame
    row: dict
    rival: bool
    certainty: str
    verdict: Verdict | None
    per_year: float | None


@memo
def fact(data: Dataset, geldfeit_id: str) -> dict:
    """The row of geldfeiten.csv; raises KeyError when there is none."""
    return data["geldfeiten"].set_index("geldfeit_id", drop=False).loc[geldfeit_id].to_dict()


@memo
def towns(data: Dataset) -> dict[str, str]:
    """The example municipalities by id, and "" for national money."""
    rows = examples(data)
    return {**dict(zip(rows["gemeente_id"], rows["naam"], strict=True)), "": NATIONAL}


@cached
def amounts(
    data: Dataset, scope: str = "", beside: str = "", read_only: bool = False
) -> dict[str, list[Amount]]:
    """Per municipality (name) its amounts of a scope ("" is every scope), the largest first.

    All rows on the same money stay together. beside: the id of the amount to compare with, if
    any. read_only: only by sources that we read ourselves. Made once, not to be changed.
    """
    frame = data["geldfeiten"]
    frame = frame.loc[frame["gelezen"] == Read.BY_US] if read_only else frame
    reference = fact(data, beside) if beside else None
    wanted = set(frame.loc[frame["reikwijdte"] == scope, "feit_groep"] if scope else ())
    frame = frame.loc[frame["feit_groep"].isin(wanted)] if scope else frame
    clashing = rivals(data)
    result = {}
    for gemeente_id, name in towns(data).items():
        own = frame.loc[frame["gemeente_id"] == gemeente_id]
        own = own.sort_values("bedrag_eur", ascending=False, kind="stable")
        largest = own.groupby("feit_groep")["bedrag_eur"].max().sort_values(ascending=False)
        result[name] = [
            _amount(data, name, rows, group in clashing, reference)
            for group in largest.index
            for _euros, rows in own.loc[own["feit_groep"] == group].groupby(
                "bedrag_eur", sort=False
            )
        ]
    return result


def _amount(
    data: Dataset, town: str, rows: pd.DataFrame, rival: bool, beside: dict | None
) -> Amount:
    order = rows.assign(weet=_known_cells(rows)).sort_values("weet", ascending=False, kind="stable")
    row = order.drop(columns="weet").iloc[0].to_dict()
    itself = beside is not None and beside["geldfeit_id"] in set(rows["geldfeit_id"])
    verdict = None if beside is None or itself else compare(data, beside, row)
    sure = certainty(data, row["feit_groep"], row["bedrag_eur"])
    return Amount(town, rows, row, rival, sure, verdict, per_year(data, row))


def _known_cells(rows: pd.DataFrame) -> pd.Series:
    known = rows[KNOWN_COLUMNS].notna().sum(axis=1)
    return known + (rows["betaler"] != "onbekend") + (rows["per"] != "")


@cached
def references(data: Dataset) -> dict[str, str]:
    """The amounts another can be compared with (id and text), the surest first.

    Only amounts of which payer, period and amount per year are known. Made once: do not change.
    """
    found = []
    for name, own in amounts(data).items():
        found += [
            (
                amount.certainty != Certainty.OFFICIAL,
                amount.row["reikwijdte"] != Scope.PROGRAMME,
                name,
                amount,
            )
            for amount in own
            if stands_alone(data, amount.row)
        ]
    found.sort(key=lambda item: item[:3])
    return {amount.row["geldfeit_id"]: amount_name(data, amount) for *_order, amount in found}


def amount_name(data: Dataset, amount: Amount) -> str:
    """An amount in one line: whose, how much and when."""
    row = amount.row
    period = years(row["van_jaar"], row["tot_jaar"])
    return f"{amount.town}: {stated_short(data, row)}, {period}"


def nothing(data: Dataset, scope: str) -> str:
    """What is said of a municipality without an amount of this scope ("" is every scope)."""
    return f"{NOTHING} voor {concept_phrases(data, 'reikwijdte')[scope]}" if scope else NOTHING
