"""Who does an approach: its rows, apart by what they may be counted as, and who is where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from components.examples.strongest import PROOF_ORDER
from components.rows.claim import Claim
from components.rows.ids import Status
from components.rows.memo import cached, memo
from components.rows.selection import (
    advice,
    concept_names,
    current_measures,
    deeds,
    examples,
    names,
    past_programmes,
    with_any,
)
from components.wording.dutch import capital, counted, in_words, listing, out_of
from data.tables.loading import Dataset

SCOPE = (
    "voorbeelden van deze aanpak bij de voorbeeldgemeenten, "
    "zonder adviezen; afgelopen programma’s apart genoemd"
)
# What runs says most to who wants to copy it.
TURNS = (Status.RUNNING, Status.DONE, Status.INTENDED, Status.UNKNOWN, Status.ADVICE)
ACTS = (Status.RUNNING, Status.DONE)
DOES, MEANS = "doet", "wil"


@dataclass(frozen=True, eq=False)
class Variants:
    """The rows of maatregelen.csv on one approach; in each what runs comes first.

    row: that of aanpakken.csv. deeds: of the examples, outside ended programmes. past: the deeds
    of ended programmes. advice: of the examples. elsewhere: of regions that are no example.
    """

    row: Mapping
    deeds: pd.DataFrame
    past: pd.DataFrame
    advice: pd.DataFrame
    elsewhere: pd.DataFrame


@memo
def approaches(data: Dataset) -> list[dict]:
    """The rows of aanpakken.csv in the order for the screen."""
    return data["aanpakken"].sort_values("volgorde").to_dict("records")


@cached
def variants(data: Dataset, aanpak_id: str) -> Variants:
    """All that our sources have on one approach; raises KeyError for an unknown id."""
    found = {row["aanpak_id"]: row for row in approaches(data)}[aanpak_id]
    every = _ordered(with_any(data["maatregelen"], "aanpakken", (aanpak_id,)))
    here = every["gemeente_id"].isin(examples(data)["gemeente_id"])
    current = every["maatregel_id"].isin(current_measures(data)["maatregel_id"])
    ended = every["programma_id"].isin(past_programmes(data))
    return Variants(
        found,
        deeds(every.loc[current]),
        deeds(every.loc[here & ended]),
        advice(every.loc[current]),
        deeds(every.loc[~here]),
    )


def _ordered(rows: pd.DataFrame) -> pd.DataFrame:
    places = {status: place for place, status in enumerate(TURNS)}
    ranked = rows.assign(
        beurt=rows["status"].map(places).fillna(len(places)),
        trap=rows["bewijs"].map(PROOF_ORDER).fillna(len(PROOF_ORDER)),
        zonder=rows["getal"].isna(),
    )
    ranked = ranked.sort_values(["beurt", "trap", "zonder", "gemeente_id", "maatregel_id"])
    return ranked.drop(columns=["beurt", "trap", "zonder"])


@cached
def presence(data: Dataset, aanpak_id: str) -> dict[str, str]:
    """Of each example by name whether it runs or is done there (DOES), meant (MEANS), or ""."""
    rows = variants(data, aanpak_id).deeds
    acts = set(rows.loc[rows["status"].isin(ACTS), "gemeente_id"])
    meant = set(rows.loc[rows["status"] == Status.INTENDED, "gemeente_id"])
    return {
        town: DOES if town in acts else MEANS if town in meant else ""
        for town in examples(data)["gemeente_id"]
    }


@cached
def by_town(data: Dataset, aanpak_id: str) -> dict[str, pd.DataFrame]:
    """The current deeds of each example that has one: first where it runs or is done, by name."""
    rows, there = variants(data, aanpak_id).deeds, presence(data, aanpak_id)
    towns = [town for town in there if town in set(rows["gemeente_id"])]
    towns.sort(key=lambda town: (DOES, MEANS, "").index(there[town]))
    return {town: rows.loc[rows["gemeente_id"] == town] for town in towns}


@cached
def leading_theme(data: Dataset, aanpak_id: str) -> str:
    """The theme that most rows on an approach have, advice too; "" when none has one."""
    rows = with_any(data["maatregelen"], "aanpakken", (aanpak_id,))
    counts = rows["themas"].explode().value_counts()
    return max(concept_names(data, "thema"), key=lambda key: counts.get(key, 0), default="")


@cached
def counted_number(data: Dataset, aanpak_id: str) -> Mapping | None:
    """The first row that has a number and is no intention, as dict; None when there is none."""
    rows = variants(data, aanpak_id).deeds
    fits = rows.loc[rows["status"].isin(ACTS) & rows["getal"].notna()]
    return None if fits.empty else fits.iloc[0].to_dict()


@cached
def where(data: Dataset, aanpak_id: str) -> Claim:
    """In how many of the examples it runs or is done, where it is meant, and where it was done."""
    there, found = presence(data, aanpak_id), variants(data, aanpak_id)
    named = names(data)
    doing = [town for town, what in there.items() if what == DOES]
    meaning = [named[town] for town, what in there.items() if what == MEANS]
    said = (
        "Volgens onze bronnen loopt dit of is het gedaan in "
        f"{out_of(len(doing), len(there))} gemeenten"
        if doing
        else f"In onze bronnen loopt dit nu in geen van de {in_words(len(there))} gemeenten"
    )
    rest = f"; {listing(meaning)} {'is' if len(meaning) == 1 else 'zijn'} het van plan"
    before = _did_before(found, doing)
    ended = f"; in een afgelopen programma ook in {listing(named[town] for town in before)}"
    return Claim(
        f"{said}{rest if meaning else ''}{ended if before else ''}.",
        pd.concat([found.deeds, found.past]),
        SCOPE,
        "a municipality in which it runs, is done or is meant and that is not counted",
    )


def _did_before(found: Variants, doing: list[str]) -> list[str]:
    """Who did it in an ended programme and does not count by a current deed."""
    acts = found.past.loc[found.past["status"].isin(ACTS), "gemeente_id"]
    return [town for town in dict.fromkeys(acts) if town not in doing]


@cached
def how_many(data: Dataset) -> Claim:
    """How many approaches there are, and how many can do without an mbo school."""
    rows = data["aanpakken"]
    free = int((rows["zonder_school"] == "ja").sum())
    text = capital(counted(len(rows), "aanpak", "aanpakken"))
    more = f" {capital(in_words(free))} daarvan {'kan' if free == 1 else 'kunnen'} ook zonder "
    return Claim(
        f"{text} uit wat de voorbeeldgemeenten doen."
        f"{more + 'mbo-school in uw gemeente.' if free else ''}",
        rows,
        "alle aanpakken in onze tabellen; de indeling is van ons",
        "an approach that can do without an mbo school and is not counted",
    )
