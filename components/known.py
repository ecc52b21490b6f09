"""The municipalities beside each other: which amounts are known, and which may be compared."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.exhibit import Exhibit
from components.formatting import capital, counted, years
from components.keeping import cached, kept
from components.money import MILLION, euro, short_euro
from components.moneyfacts import Verdict, certainty, compare, per_year, rivals
from components.selection import concept_names, concept_phrases, examples
from components.sources import bron_ids
from data.loading import Dataset

NATIONAL = "Landelijk"
EVERY_SCOPE = "alles"
AXIS = "€ miljoen per jaar"
NOTHING = "geen bedrag gevonden"
KNOWN_COLUMNS = ["van_jaar", "tot_jaar", "looptijd_jaren"]


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


@kept
def fact(data: Dataset, geldfeit_id: str) -> dict:
    """The row of geldfeiten.csv; raises KeyError when there is none."""
    return data["geldfeiten"].set_index("geldfeit_id", drop=False).loc[geldfeit_id].to_dict()


@kept
def towns(data: Dataset) -> dict[str, str]:
    """The example municipalities by id, and "" for national money."""
    rows = examples(data)
    return {**dict(zip(rows["gemeente_id"], rows["naam"], strict=True)), "": NATIONAL}


@cached(64)
def amounts(data: Dataset, scope: str = "", beside: str = "") -> dict[str, list[Amount]]:
    """Per municipality (name) its amounts of a scope ("" is every scope), the largest first.

    All rows on the same money stay together. beside: the id of the amount to compare with, if
    any. Made once, not to be changed.
    """
    frame = data["geldfeiten"]
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
    sure = certainty(data, row["feit_groep"])
    return Amount(town, rows, row, rival, sure, verdict, per_year(data, row))


def _known_cells(rows: pd.DataFrame) -> pd.Series:
    known = rows[KNOWN_COLUMNS].notna().sum(axis=1)
    return known + (rows["betaler"] != "onbekend") + (rows["per"] != "")


@cached(4)
def references(data: Dataset) -> dict[str, str]:
    """The amounts another can be compared with (id and text), the surest first.

    Only amounts of which payer, period and amount per year are known. Made once: do not change.
    """
    found = []
    for name, own in amounts(data).items():
        found += [
            (amount.certainty != "officieel", amount.row["reikwijdte"] != "programma", name, amount)
            for amount in own
            if not compare(data, amount.row, amount.row).reasons
        ]
    found.sort(key=lambda item: item[:3])
    return {amount.row["geldfeit_id"]: amount_name(amount) for *_order, amount in found}


def amount_name(amount: Amount) -> str:
    """An amount in one line: whose, how much and when."""
    row = amount.row
    period = years(row["van_jaar"], row["tot_jaar"])
    return f"{amount.town}: {short_euro(row['bedrag_eur'])}, {period}"


def amount_text(data: Dataset, row: dict) -> str:
    """The amount in full with what it counts for: "€ 450.000 per jaar"."""
    words = concept_phrases(data, "per").get(row["per"], "(niet bekend of het per jaar is)")
    return f"{euro(row['bedrag_eur'])} {words}"


def nothing(data: Dataset, scope: str) -> str:
    """What is said of a municipality without an amount of this scope ("" is every scope)."""
    return f"{NOTHING} voor {concept_phrases(data, 'reikwijdte')[scope]}" if scope else NOTHING


@kept
def known_exhibit(
    data: Dataset, found: dict[str, list[Amount]], beside: str, scope: str
) -> Exhibit:
    """How many amounts may stand beside the chosen one, and of each other one why not."""
    shown = [amount for own in found.values() for amount in own]
    reference = fact(data, beside)
    town = towns(data).get(reference["gemeente_id"], NATIONAL)
    fit = [
        amount
        for amount in shown
        if amount.town != town and amount.verdict and amount.verdict.per_year
    ]
    each = f"{short_euro(per_year(data, reference))} per jaar"
    count = counted(len(fit), "bedrag van een ander mag", "bedragen van anderen mogen")
    title = f"{capital(count)} naast dat van {town} ({each})"
    rows = pd.concat([amount.rows for amount in shown]) if shown else data["geldfeiten"].iloc[:0]
    return Exhibit(
        title=title,
        alt=f"Staven per jaar. {title}. Een gearceerde staaf mag u niet vergelijken; "
        "de reden staat ernaast en in de tabel.",
        table=known_table(data, found, scope),
        bron_ids=tuple(bron_ids(rows)),
        rows=rows,
        file_name="bedragen-per-gemeente",
        note="Effen staven mag u met elkaar vergelijken, gearceerde niet. Een bedrag voor meer "
        "jaren delen wij door de looptijd die de bron noemt, en anders door het aantal "
        "kalenderjaren. Zonder bekende looptijd tekenen wij geen staaf.",
    )


@kept
def known_table(data: Dataset, found: dict[str, list[Amount]], scope: str) -> pd.DataFrame:
    """What is known per municipality as text; a municipality without an amount says so."""
    kinds, scopes = concept_names(data, "aard"), concept_names(data, "reikwijdte")
    sure = concept_names(data, "zekerheid")
    lines = []
    for town, own in found.items():
        lines += [{"Gemeente": town, "Waarvoor": nothing(data, scope)}] if not own else []
        lines += [
            {
                "Gemeente": town,
                "Waarvoor": amount.row["omschrijving"],
                "Bedrag": amount_text(data, amount.row),
                "Per jaar": "onbekend" if amount.per_year is None else euro(round(amount.per_year)),
                "Periode": years(amount.row["van_jaar"], amount.row["tot_jaar"]),
                "Wie betaalt": amount.row["betaler"],
                "Soort bedrag": kinds.get(amount.row["aard"], amount.row["aard"]),
                "Reikwijdte": scopes.get(amount.row["reikwijdte"], amount.row["reikwijdte"]),
                "Zekerheid": sure.get(amount.certainty, amount.certainty),
                "Vergelijken": verdict_text(amount),
            }
            for amount in own
        ]
    return pd.DataFrame(lines).fillna("")


def verdict_text(amount: Amount) -> str:
    """Whether the amount may stand beside the chosen one, with every reason why not."""
    if amount.verdict is None:
        return "hiermee vergelijken wij"
    return "mag" if amount.verdict.per_year else f"mag niet: {', '.join(amount.verdict.short)}"


@kept
def bar_rows(data: Dataset, found: dict[str, list[Amount]], scope: str) -> pd.DataFrame:
    """The bars of the municipalities: naam, waarde (€ million per year), tekst, effen and kleur.

    National money stays out: beside it no bar of a municipality would be seen.
    """
    colours = data["gemeenten"].set_index("naam")["kleur"].to_dict()
    lines = []
    for town, own in found.items():
        if town == NATIONAL:
            continue
        lines += [] if own else [(town, 0.0, nothing(data, scope), False, "#FFFFFF")]
        for amount in own:
            plain = amount.verdict is None or bool(amount.verdict.per_year)
            value = (amount.per_year or 0) / MILLION
            lines.append(
                (amount_name(amount), value, _bar_text(amount), plain, colours.get(town, "#4C5B66"))
            )
    return pd.DataFrame(lines, columns=["naam", "waarde", "tekst", "effen", "kleur"])


def _bar_text(amount: Amount) -> str:
    each = "geen staaf" if amount.per_year is None else f"{short_euro(amount.per_year)} per jaar"
    if amount.verdict is None or amount.verdict.per_year:
        return each
    return f"{each}; niet te vergelijken: {', '.join(amount.verdict.short)}"
