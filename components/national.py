"""What the Werkagenda asks of municipalities, which money comes with it, and who does what."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

import pandas as pd

from components.facets import BY_NAME, in_sentence
from components.formatting import capital, counted, listing
from components.keeping import kept
from components.selection import concept_names, current_measures, examples, with_any
from data.loading import Dataset

PRIORITY_NAMES = {
    "1": "Kansengelijkheid",
    "2": "Aansluiting onderwijs en arbeidsmarkt",
    "3": "Kwaliteit, onderzoek en innovatie",
}
BUDGET = "werkagenda-2022-2028"
BUDGET_TOTAL = f"{BUDGET}-p{{priority}}-totaal-{{year}}"


ENDLESS, LATER, EARLIER = "doorlopend", "later", "eerder"
NO_END = re.compile(r"doorlopend|e\.v\.", re.IGNORECASE)
YEAR = re.compile(r"\b20\d\d\b")


@dataclass(frozen=True)
class Filter:
    """One way to filter the actions.

    name: in the address; everything: what no choice means; options: name on screen by value;
    values: which of the options an action (a row) has.
    """

    name: str
    label: str
    everything: str
    options: Callable[[Dataset], dict[str, str]]
    values: Callable[[Dataset, dict], Collection[str]]


def filters() -> tuple[Filter, ...]:
    """The filters in the order of the screen."""
    return (
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


@kept
def goal_names(data: Dataset) -> dict[str, str]:
    """The goals of the Werkagenda with their number, in our words."""
    return {key: f"{key} {name}" for key, name in concept_names(data, "doelstelling").items()}


@kept
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


@kept
def actions(data: Dataset, choices: Mapping[str, Collection[str]]) -> pd.DataFrame:
    """The actions that fit every choice, those that ask most of municipalities first.

    choices: by the name of a filter; an empty choice is everything.
    """
    order = {role: place for place, role in enumerate(role_names(data))}
    rows = data["landelijke_acties"].loc[_fitting(data, choices)]
    return rows.sort_values("rol_gemeente", key=lambda roles: roles.map(order), kind="stable")


@kept
def option_counts(
    data: Dataset, choices: Mapping[str, Collection[str]]
) -> dict[str, dict[str, int]]:
    """Per filter and option how many actions fit it beside the choices in the other filters."""
    frame = data["landelijke_acties"]
    result = {}
    for own in filters():
        others = {name: wanted for name, wanted in choices.items() if name != own.name}
        rows = frame.loc[_fitting(data, others)].to_dict("records")
        counts = Counter(value for row in rows for value in set(own.values(data, row)))
        result[own.name] = {option: counts[option] for option in own.options(data)}
    return result


def _fitting(data: Dataset, choices: Mapping[str, Collection[str]]) -> list[bool]:
    chosen = [(one, set(choices[one.name])) for one in filters() if choices.get(one.name)]
    return [
        all(not wanted.isdisjoint(one.values(data, row)) for one, wanted in chosen)
        for row in data["landelijke_acties"].to_dict("records")
    ]


@kept
def sentence(data: Dataset, rows: pd.DataFrame, themes: Collection[str]) -> str:
    """How many actions, about what, and what they ask of municipalities."""
    text = capital(counted(len(rows), "landelijke actie", "landelijke acties"))
    if themes:
        words = in_sentence(data, BY_NAME["thema"])
        text += f" over {listing(words[key] for key in themes)}"
    lead = int((rows["rol_gemeente"] == "primair").sum())
    along = int((rows["rol_gemeente"] == "mede").sum())
    if not lead + along:
        return f"{text}; daarin staat geen taak voor gemeenten."
    parts = []
    if lead:
        parts.append(f"bij {counted(lead, 'actie', 'acties')} leiden gemeenten")
    if along:
        parts.append(f"bij {counted(along, 'actie', 'acties')} doen zij mee")
    return f"{text}; {listing(parts)}."


@kept
def money(data: Dataset) -> pd.DataFrame:
    """The printed totals per priority and year: columns prioriteit, jaar, bedrag_eur, bron."""
    frame = data["begrotingstotalen"]
    rows = []
    for row in frame.loc[frame["begroting_id"] == BUDGET].to_dict("records"):
        for priority in PRIORITY_NAMES:
            if row["totaal_id"] == BUDGET_TOTAL.format(priority=priority, year=row["van_jaar"]):
                rows.append({**row, "prioriteit": priority, "jaar": row["van_jaar"]})
    return pd.DataFrame(rows, columns=[*frame.columns, "prioriteit", "jaar"])


@kept
def municipalities_on(data: Dataset, themes: Collection[str]) -> list[tuple[str, str]]:
    """The example municipalities with a current measure on one of `themes`: (id, naam)."""
    if not themes:
        return []
    found = set(with_any(current_measures(data), "themas", themes)["gemeente_id"])
    rows = examples(data)
    return [(r.gemeente_id, r.naam) for r in rows.itertuples() if r.gemeente_id in found]


@kept
def parties(data: Dataset) -> list[str]:
    """Everyone who leads or takes part in an action, from A to Z."""
    frame = data["landelijke_acties"]
    return sorted({*frame["trekkers"].explode().dropna(), *frame["betrokkenen"].explode().dropna()})


@kept
def role_names(data: Dataset) -> dict[str, str]:
    """What an action asks of municipalities, by id."""
    return concept_names(data, "rol-gemeente")
