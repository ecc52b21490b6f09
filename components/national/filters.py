"""What the national actions can be filtered on, and how many fit each choice."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from components.rows.filtering import Choices, Index, counts, index_of
from components.rows.memo import cached, memo
from components.rows.selection import concept_names
from data.tables.loading import Dataset

ENDLESS, LATER, EARLIER = "doorlopend", "later", "eerder"
PRIORITY_NAMES = {
    "1": "Kansengelijkheid",
    "2": "Aansluiting onderwijs en arbeidsmarkt",
    "3": "Kwaliteit, onderzoek en innovatie",
}
NO_END = re.compile(r"doorlopend|e\.v\.", re.IGNORECASE)
YEAR = re.compile(r"\b20\d\d\b")


@dataclass(frozen=True)
class Filter:
    """One way to filter the actions.

    name: in the address; everything: what no choice means; options: name on screen by value;
    values: which of the options an action (a row of landelijke_acties.csv) has.
    """

    name: str
    label: str
    everything: str
    options: Callable[[Dataset], dict[str, str]]
    values: Callable[[Dataset, dict], Collection[str]]


@memo
def goal_names(data: Dataset) -> dict[str, str]:
    """The goals of the Werkagenda with their number, in our words."""
    return {key: f"{key} {name}" for key, name in concept_names(data, "doelstelling").items()}


@memo
def time_names(data: Dataset) -> dict[str, str]:
    """How long an action runs, seen from the year of the data."""
    year = data.date[:4]
    return {
        ENDLESS: "Doorlopend, of zonder einde",
        LATER: f"Noemt {year} of later",
        EARLIER: f"Noemt alleen jaren vóór {year}",
    }


def time_of(data: Dataset, text: str) -> str:
    """Which of time_names fits a timetable; "" when it names no year and is not ongoing."""
    years = [int(year) for year in YEAR.findall(text)]
    if years and max(years) >= int(data.date[:4]):
        return LATER
    if NO_END.search(text):
        return ENDLESS
    return EARLIER if years else ""


@memo
def parties(data: Dataset) -> list[str]:
    """Everyone who leads or takes part in an action, from A to Z."""
    frame = data["landelijke_acties"]
    return sorted({*frame["trekkers"].explode().dropna(), *frame["betrokkenen"].explode().dropna()})


@memo
def role_names(data: Dataset) -> dict[str, str]:
    """What an action asks of municipalities, by id."""
    return concept_names(data, "rol-gemeente")


# In the order of the screen.
FILTERS = (
    Filter(
        *("prioriteit", "Prioriteit", "Alle prioriteiten"),
        lambda _data: PRIORITY_NAMES,
        lambda _data, row: (str(row["prioriteit"]),),
    ),
    Filter(
        *("doel", "Doelstelling", "Alle doelstellingen"),
        goal_names,
        lambda _data, row: (row["doelstelling"],),
    ),
    Filter(
        *("vraagt", "Wat vraagt het van gemeenten?", "Alles"),
        role_names,
        lambda _data, row: (row["rol_gemeente"],),
    ),
    Filter(
        *("thema", "Thema", "Alle thema’s"),
        lambda data: concept_names(data, "thema"),
        lambda _data, row: row["themas"],
    ),
    Filter(
        *("wie", "Wie nog meer", "Iedereen"),
        lambda data: {party: party for party in parties(data)},
        lambda _data, row: row["trekkers"] + row["betrokkenen"],
    ),
    Filter(
        *("tijd", "Wanneer", "Alle jaren"),
        time_names,
        lambda data, row: (time_of(data, row["tijdpad"]),),
    ),
)


@cached
def index(data: Dataset) -> Index:
    """The index of the present actions; made once per version."""
    frame = data["landelijke_acties"]
    rows = frame.to_dict("records")
    return index_of(
        frame,
        {one.name: one.options(data) for one in FILTERS},
        {one.name: [one.values(data, row) for row in rows] for one in FILTERS},
    )


@memo
def option_counts(data: Dataset, choices: Choices) -> dict[str, dict[str, int]]:
    """Per filter and option how many actions fit it beside the choices in the other filters."""
    return counts(index(data), choices)
