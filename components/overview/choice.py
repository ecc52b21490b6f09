"""What is chosen on the overview, which rows fit it, and the addresses of the next choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

import pandas as pd

from components.address.query import address_of, turned
from components.rows.ids import DEEDS, Status
from components.rows.memo import memo
from components.rows.selection import (
    advice,
    concept_names,
    current_measures,
    deeds,
    examples,
    past_programmes,
)
from data.tables.loading import Dataset

# Of each filter the column of maatregelen.csv that it looks at.
COLUMNS = {
    "thema": "themas",
    "pijler": "pijlers",
    "rol": "rollen",
    "gemeente": "gemeente_id",
    "status": "status",
}
# More municipalities than this cannot be drawn or named one by one.
MOST_TOWNS = 12
STATUSES = (Status.DONE, Status.RUNNING, Status.INTENDED)


@dataclass(frozen=True)
class Choice:
    """The options chosen per filter (a key of COLUMNS), in the order of the address.

    taken: the examples that are taken along; every address keeps them.
    layers: what else stands on the map; the addresses of the overview keep it.
    """

    options: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    taken: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()

    def __hash__(self) -> int:
        return hash((tuple(sorted(self.options.items())), self.taken, self.layers))

    def __bool__(self) -> bool:
        return any(self.options.values())

    def of(self, name: str) -> tuple[str, ...]:
        """The options of one filter; none is all."""
        return self.options.get(name, ())

    def has(self, name: str, option: str) -> bool:
        return option in self.of(name)

    def address(self, name: str, option: str) -> str:
        """The address of this choice with one option more, or without it when it is chosen.

        A filter has one option at a time: a second one takes its place.
        """
        return self.to("", {name: () if self.has(name, option) else (option,)})

    def without(self, name: str, option: str) -> str:
        """The address of this choice without one option, the others of its filter kept."""
        return self.to("", {name: tuple(one for one in self.of(name) if one != option)})

    def taking(self, maatregel_id: str) -> str:
        """The address with one example more taken along, or one fewer."""
        return self.to("", {"mee": turned(self.taken, maatregel_id)})

    def to(self, page: str, values: Mapping[str, tuple[str, ...]], keep: bool = True) -> str:
        """The address of a page with `values`; with the options of this choice when `keep`."""
        kept = {**(self.options if keep else {}), "mee": self.taken}
        if not page:
            kept["stip"] = self.layers
        query = address_of({name: list(v) for name, v in {**kept, **values}.items()})
        return f"/{page}?{urlencode(query, safe=',')}" if query else f"/{page}"


@dataclass(frozen=True, eq=False)
class Fitting:
    """The measures of the examples that fit a choice, apart by what they may be counted as.

    deeds: what is done or intended outside ended programmes; past: the deeds of ended programmes.
    """

    deeds: pd.DataFrame
    advice: pd.DataFrame
    past: pd.DataFrame


@memo
def fitting(data: Dataset, choice: Choice, leaving: str = "") -> Fitting:
    """The measures that fit; `leaving` names one filter that does not count."""
    current = _masked(current_measures(data), choice, leaving)
    frame = data["maatregelen"]
    here = frame["gemeente_id"].isin(examples(data)["gemeente_id"])
    past = frame.loc[here & frame["programma_id"].isin(past_programmes(data))]
    return Fitting(deeds(current), advice(current), deeds(_masked(past, choice, leaving)))


def _masked(rows: pd.DataFrame, choice: Choice, leaving: str) -> pd.DataFrame:
    for name, column in COLUMNS.items():
        wanted = set(choice.of(name))
        if not wanted or name == leaving:
            continue
        fits = [
            not wanted.isdisjoint([cell] if isinstance(cell, str) else cell)
            for cell in rows[column]
        ]
        rows = rows.loc[fits]
    return rows


@memo
def option_counts(data: Dataset, choice: Choice, name: str) -> dict[str, int]:
    """How many deeds there are with each option of a filter, by the other filters."""
    column = fitting(data, choice, leaving=name).deeds[COLUMNS[name]]
    counts = column.explode().value_counts()
    return {option: int(counts.get(option, 0)) for option in options(data, name)}


@memo
def options(data: Dataset, name: str) -> dict[str, str]:
    """The name of each option of a filter, in the order of the screen."""
    if name == "gemeente":
        towns = examples(data)
        return dict(zip(towns["gemeente_id"], towns["naam"], strict=True))
    named = concept_names(data, name)
    if name == "status":
        return {status: named[status] for status in STATUSES}
    return dict(named)


@memo
def towns_with(data: Dataset, choice: Choice, name: str) -> dict[str, set[str]]:
    """Per option of a filter the municipalities with a deed on it, by the other filters."""
    rows = fitting(data, choice, leaving=name).deeds[["gemeente_id", COLUMNS[name]]]
    pairs = rows.explode(COLUMNS[name])
    found = pairs.groupby(COLUMNS[name])["gemeente_id"].agg(set).to_dict()
    return {option: found.get(option, set()) for option in options(data, name)}


def list_address(choice: Choice, data: Dataset) -> str:
    """The address of the list with exactly the deeds that fit: no advice, no regions elsewhere."""
    towns = choice.of("gemeente") or tuple(options(data, "gemeente"))
    statuses = choice.of("status") or DEEDS
    return choice.to("voorbeelden", {"gemeente": towns, "status": tuple(statuses)})
