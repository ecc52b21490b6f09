"""Which approaches fit a municipality: of each condition whether it holds, not, or is unknown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from components.examples.strongest import strongest
from components.rows.ids import Status
from components.rows.memo import cached, memo
from components.rows.selection import examples, names
from components.rows.townfigures import students
from components.towns.elsewhere import elsewhere, elsewhere_deeds
from components.towns.lookup import town
from components.towns.schools import schools_in, schools_near
from components.towns.size import MOST_TIMES, how_large, near_in_size, people
from components.wording.dutch import in_words, number
from data.tables.loading import Dataset
from data.yearly.figures import LiveData, load_live

YES, NO, UNKNOWN = "ja", "nee", "weten wij niet"
WITHOUT, PARTLY = "ja", "deels"
MOST_FITS = 3
# How far the example is that the condition about size rests on.
STAGES = {Status.DONE: "Gedaan", Status.RUNNING: "Loopt", Status.INTENDED: "Voornemen"}


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


def _school_state(data: Dataset, code: str, live: LiveData) -> str:
    """Whether there is an mbo school; NO only when a complete list of places was fetched."""
    if len(schools_in(data, code)):
        return YES
    return NO if live.every("leslocaties") else UNKNOWN


@memo
def _fits(data: Dataset, code: str, live: LiveData) -> tuple[Fit, ...]:
    school = _school_state(data, code, live)
    approaches = data["aanpakken"].to_dict("records")
    possible = [row for row in approaches if not _blocked(row, school)]
    near = _near(data, code)
    region = elsewhere(data, code)
    around = _around(data, code)
    return tuple(
        sorted(
            (_fit(data, code, row, school, near, region, around) for row in possible), key=_order
        )
    )


def _blocked(approach: Mapping, school: str) -> bool:
    return school != YES and approach["zonder_school"] not in (WITHOUT, PARTLY)


def _order(fit: Fit) -> tuple:
    school = fit.conditions[0].state
    size = fit.conditions[1].state
    return (school != YES, not fit.own_region, size != YES, fit.approach["volgorde"])


def _fit(
    data: Dataset,
    code: str,
    approach: Mapping,
    school: str,
    near: Mapping[str, str],
    region: tuple[str, ...],
    around: tuple[Condition, Condition],
) -> Fit:
    """near: how large each example of about this size is; region: ids of regions next door."""
    key = approach["aanpak_id"]
    rows, itself = _strongest_of(data, key), _itself(data, code)
    alike = [row for row in rows if row["gemeente_id"] in near]
    there = [row for row in _elsewhere_of(data, key) if row["gemeente_id"] in region]
    own = [row for row in rows if row["gemeente_id"] not in itself]
    conditions = (
        _school(approach, school),
        _size(data, alike, near),
        *(around[:1] if approach["zonder_school"] == WITHOUT else around),
        *(Condition(text.rstrip("."), UNKNOWN) for text in approach["nodig"]),
    )
    return Fit(approach, conditions, next(iter([*there, *alike, *own]), None), bool(there))


def _with_approach(rows: pd.DataFrame, key: str) -> list[dict]:
    return rows.loc[[key in approaches for approaches in rows["aanpakken"]]].to_dict("records")


def _itself(data: Dataset, code: str) -> list[str]:
    rows = examples(data)
    return list(rows.loc[rows["cbs_code"] == code, "gemeente_id"])


def _school(approach: Mapping, school: str) -> Condition:
    if approach["zonder_school"] == WITHOUT:
        return Condition("Kan zonder mbo-school", YES)
    part = ", voor een deel nodig" if approach["zonder_school"] == PARTLY else ""
    return Condition(f"Mbo-school in de gemeente{part}", school)


def _near(data: Dataset, code: str) -> dict[str, str]:
    """The examples of about this size, by id, and how large each is beside this municipality."""
    own = people(data, code)
    return {
        row["gemeente_id"]: how_large(own, row["inwoners"])
        for row in near_in_size(data, code).to_dict("records")
    }


def _size(data: Dataset, alike: Sequence[Mapping], near: Mapping[str, str]) -> Condition:
    if not alike:
        times = f"hoogstens {in_words(MOST_TIMES)} keer zo groot of klein"
        return Condition(f"Voorbeeld van een gemeente die {times} is, in onze bronnen", NO)
    who = alike[0]["gemeente_id"]
    stage = STAGES.get(alike[0]["status"], "Beschreven")
    return Condition(f"{stage} in {names(data)[who]}, {near[who]}", YES)


def _around(data: Dataset, code: str) -> tuple[Condition, Condition]:
    """Whether students live there, and whether its region has a school of which we know."""
    row = town(data, code)
    living = students(row).count
    said = f"Mbo-studenten hier: {number(living)}" if living else "Mbo-studenten"
    where = f"Mbo-school met hoofdadres in arbeidsmarktregio {row['arbeidsmarktregio']}"
    return (
        Condition(said, YES if living else UNKNOWN),
        Condition(where, YES if len(schools_near(data, code)) else NO),
    )


@cached
def _strongest_of(data: Dataset, key: str) -> list[dict]:
    """The deeds that belong to an approach, the strongest first."""
    return _with_approach(strongest(data), key)


@cached
def _elsewhere_of(data: Dataset, key: str) -> list[dict]:
    return _with_approach(elsewhere_deeds(data), key)
