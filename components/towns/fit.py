"""Which approaches fit a municipality: of each condition whether it holds, not, or is unknown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from components.examples.strongest import strongest
from components.rows.memo import cached, memo
from components.rows.selection import examples, names
from components.rows.townfigures import students
from components.towns.elsewhere import elsewhere, elsewhere_deeds
from components.towns.lookup import town
from components.towns.schools import schools_in, schools_near
from components.towns.size import near_in_size
from components.wording.dutch import number
from data.tables.loading import Dataset
from data.yearly.figures import LiveData, load_live

YES, NO, UNKNOWN = "ja", "nee", "weten wij niet"
WITHOUT, PARTLY = "ja", "deels"
MOST_FITS = 3


@dataclass(frozen=True)
class Condition:
    """Something that must be in place; state is YES, NO or UNKNOWN."""

    text: str
    state: str


@dataclass(frozen=True, eq=False)
class Fit:
    """One approach: its row of aanpakken.csv, its conditions, and one deed (maatregelen.csv).

    example: None when no current deed of ours belongs to it.
    """

    approach: Mapping
    conditions: tuple[Condition, ...]
    example: Mapping | None
    own_region: bool

    def count(self, state: str) -> int:
        return sum(one.state == state for one in self.conditions)


def fits(data: Dataset, code: str, most: int = MOST_FITS) -> tuple[Fit, ...]:
    """The approaches that fit this municipality (CBS code), the best first."""
    return _fits(data, code, load_live())[:most]


def school_state(data: Dataset, code: str) -> str:
    """Whether there is an mbo school; NO only when a complete list of places was fetched."""
    return _school_state(data, code, load_live())


def _school_state(data: Dataset, code: str, live: LiveData) -> str:
    if len(schools_in(data, code)):
        return YES
    return NO if live.every("leslocaties") else UNKNOWN


@memo
def _fits(data: Dataset, code: str, live: LiveData) -> tuple[Fit, ...]:
    school = _school_state(data, code, live)
    near = set(near_in_size(data, code)["gemeente_id"])
    approaches = data["aanpakken"].to_dict("records")
    found = [_fit(data, code, row, school, near) for row in approaches]
    return tuple(sorted((one for one in found if not _blocked(one, school)), key=_order))


def _blocked(fit: Fit, school: str) -> bool:
    return school != YES and fit.approach["zonder_school"] not in (WITHOUT, PARTLY)


def _order(fit: Fit) -> tuple:
    school = fit.conditions[0].state
    size = fit.conditions[1].state
    return (school != YES, not fit.own_region, size != YES, fit.approach["volgorde"])


def _fit(data: Dataset, code: str, approach: Mapping, school: str, near: set[str]) -> Fit:
    key = approach["aanpak_id"]
    rows = _strongest_of(data, key)
    alike = rows.loc[rows["gemeente_id"].isin(near)]
    region = _elsewhere_of(data, key)
    region = region.loc[region["gemeente_id"].isin(elsewhere(data, code))]
    own = rows.loc[~rows["gemeente_id"].isin(_itself(data, code))]
    ranked = pd.concat([region, alike, own])
    example = next(iter(ranked.head(1).to_dict("records")), None)
    conditions = (
        _school(approach, school),
        _size(data, alike),
        *_around(data, code, approach),
        *(Condition(text.rstrip("."), UNKNOWN) for text in approach["nodig"]),
    )
    return Fit(approach, conditions, example, len(region) > 0)


def _with_approach(rows: pd.DataFrame, key: str) -> pd.DataFrame:
    return rows.loc[[key in approaches for approaches in rows["aanpakken"]]]


def _itself(data: Dataset, code: str) -> list[str]:
    rows = examples(data)
    return list(rows.loc[rows["cbs_code"] == code, "gemeente_id"])


def _school(approach: Mapping, school: str) -> Condition:
    if approach["zonder_school"] == WITHOUT:
        return Condition("Kan zonder mbo-school", YES)
    part = ", voor een deel nodig" if approach["zonder_school"] == PARTLY else ""
    return Condition(f"Mbo-school in de gemeente{part}", school)


def _size(data: Dataset, alike: pd.DataFrame) -> Condition:
    if alike.empty:
        return Condition("Gedaan door een gemeente van ongeveer deze grootte, in onze bronnen", NO)
    who = names(data)[alike.iloc[0]["gemeente_id"]]
    return Condition(f"Gedaan door een gemeente van ongeveer deze grootte: {who}", YES)


def _around(data: Dataset, code: str, approach: Mapping) -> list[Condition]:
    row = town(data, code)
    living = students(row).count
    found = [
        Condition(
            f"Mbo-studenten die hier wonen: {number(living)}" if living else "Mbo-studenten",
            YES if living else UNKNOWN,
        )
    ]
    if approach["zonder_school"] != WITHOUT:
        there = len(schools_near(data, code)) > 0
        where = f"Mbo-school met hoofdadres in arbeidsmarktregio {row['arbeidsmarktregio']}"
        found.append(Condition(where, YES if there else NO))
    return found


@cached
def _strongest_of(data: Dataset, key: str) -> pd.DataFrame:
    """The deeds that belong to an approach, the strongest first."""
    return _with_approach(strongest(data), key)


@cached
def _elsewhere_of(data: Dataset, key: str) -> pd.DataFrame:
    return _with_approach(elsewhere_deeds(data), key)
