"""The examples that fit: found, ordered, explained, and what resembles them. No drawing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from components.examples import facets
from components.examples.sentence import sentence
from components.finding.documents import Kind
from components.finding.question import says_something
from components.finding.search import Result, search
from components.rows import filtering
from components.rows.claim import Claim
from components.rows.filtering import Choices
from components.rows.ids import Status
from components.rows.memo import memo
from components.rows.selection import concept_names, names
from components.wording.dutch import UNKNOWN, listing, lower_first
from data.tables.loading import Dataset

PAGE_SIZE = 12
SORT_NAMES = {
    "best": "Best passend eerst",
    "titel": "Titel, van A tot Z",
    "gemeente": "Gemeente",
    "programma": "Nieuwste programma eerst",
}
# How much it says that two examples share a value in a column.
LIKENESS = {"themas": 3, "doelgroepen": 2, "sectoren": 2, "rollen": 1, "onderwijsfasen": 1}
LIKENESS_LISTS = {
    "themas": ("thema", "zelfde thema"),
    "doelgroepen": ("doelgroep", "zelfde doelgroep"),
    "sectoren": ("sector", "zelfde werkveld"),
    "rollen": ("rol", "zelfde rol"),
    "onderwijsfasen": ("onderwijsfase", "zelfde onderwijsfase"),
}


@dataclass(frozen=True)
class Found:
    """The outcome of filters and search: rows of maatregelen.csv in order, and what led to it.

    hits: which measures the search found, all of them without one; options: the name of each
    option by facet; counts: how many fit with it.
    """

    rows: pd.DataFrame
    choices: Choices
    query: str
    result: Result
    hits: np.ndarray
    options: Mapping[str, Mapping[str, str]]
    counts: Mapping[str, Mapping[str, int]]
    sentence: Claim


@memo
def find(data: Dataset, choices: Choices, query: str = "", sort: str = "best") -> Found:
    """All measures that fit `choices` (facet name -> options) and `query`, ordered by `sort`.

    Whoever asks in words also wants what has ended: it is found, marked and counted apart.
    """
    index = facets.index(data)
    working = facets.with_default_period(choices, asked=bool(query))
    result = search(data, query, Kind.EXAMPLE)
    scores = _scores(index.rows["maatregel_id"], query, result)
    hits = scores > 0
    fits = filtering.mask(index, working) & hits
    rows = _ordered(data, index.rows.loc[fits].assign(score=scores[fits]), sort)
    unbound = {**working, "periode": choices.get("periode", ())}
    ended = filtering.mask(index, unbound) & hits
    return Found(
        rows=rows,
        choices=working,
        query=query,
        result=result,
        hits=hits,
        options=index.options,
        counts=filtering.counts(index, working, hits),
        sentence=sentence(data, rows, working, query, int((ended & ~fits).sum())),
    )


def _scores(ids: pd.Series, query: str, result: Result) -> np.ndarray:
    """The higher the better, 0 for what does not fit; all alike without a word to search for."""
    if not says_something(query):
        return np.ones(len(ids))
    places = {hit.document.key: len(result.hits) - at for at, hit in enumerate(result.hits)}
    return ids.map(places).fillna(0).to_numpy()


def _ordered(data: Dataset, rows: pd.DataFrame, sort: str) -> pd.DataFrame:
    programmes = data["programmas"].set_index("programma_id")["start_jaar"].to_dict()
    rows = rows.assign(
        gemeente=rows["gemeente_id"].map(names(data)).astype(object),
        start=[programmes.get(key) for key in rows["programma_id"]],
        # What happens comes before what is planned, and that before advice.
        stand=rows["status"].map(STATUS_ORDER).fillna(len(STATUS_ORDER)),
    )
    rows["start"] = pd.to_numeric(rows["start"], errors="coerce")
    orders = {
        "best": (["score", "stand", "titel"], [False, True, True]),
        "titel": (["titel"], [True]),
        "gemeente": (["gemeente", "titel"], [True, True]),
        "programma": (["start", "titel"], [False, True]),
    }
    columns, ascending = orders[sort]
    ordered = rows.sort_values(columns, ascending=ascending, kind="stable", na_position="last")
    return ordered.drop(columns=["start", "stand"])


STATUS_ORDER = {status: place for place, status in enumerate(Status)}


@memo
def ways_out(data: Dataset, found: Found) -> list[tuple[str, str, int]]:
    """When nothing fits: (facet, option, how many fit without it); the query is facet "zoek"."""
    index = facets.index(data)
    ways = filtering.ways_out(index, found.choices, found.hits)
    if found.query:
        without = int(filtering.mask(index, found.choices).sum())
        ways += [("zoek", found.query, without)] if without else []
    return sorted(ways, key=lambda way: -way[2])


@memo
def example(data: Dataset, maatregel_id: str) -> dict | None:
    """Everything about one measure, with the names of its municipality, programme and goal."""
    frame = facets.index(data).rows
    rows = frame.loc[frame["maatregel_id"] == maatregel_id]
    if rows.empty:
        return None
    row = rows.iloc[0].to_dict()
    programmes = data["programmas"].set_index("programma_id")
    goals = data["doelen"].set_index("doel_id")
    programme, goal = row["programma_id"], row["doel_id"]
    return {
        **row,
        "gemeente": names(data).get(row["gemeente_id"], UNKNOWN),
        "programma": programmes.loc[programme, "titel"] if programme in programmes.index else "",
        "doel": goals.loc[goal, "titel"] if goal in goals.index else "",
        "effect": goals.loc[goal, "effect"] if goal in goals.index else "",
    }


@memo
def related(data: Dataset, maatregel_id: str, limit: int = 4) -> list[tuple[pd.Series, str]]:
    """The measures that resemble one most, elsewhere first, each with the reason in words."""
    frame = facets.index(data).rows
    own = frame.loc[frame["maatregel_id"] == maatregel_id].iloc[0]
    scores = np.zeros(len(frame))
    for column, weight in LIKENESS.items():
        values = set(own[column])
        scores += weight * frame[column].map(lambda cell, v=values: len(v & set(cell))).to_numpy()
    elsewhere = (frame["gemeente_id"] != own["gemeente_id"]).to_numpy()
    current = (frame["periode"] == facets.CURRENT).to_numpy()
    scores = scores + 1.5 * elsewhere + 1 * current
    scores[frame["maatregel_id"] == maatregel_id] = -1
    best = np.argsort(-scores, kind="stable")[:limit]
    return [(frame.iloc[place], reason(data, own, frame.iloc[place])) for place in best]


def reason(data: Dataset, one: pd.Series, other: pd.Series) -> str:
    """Why two measures resemble each other: "zelfde thema: stages; zelfde rol: verbinden"."""
    parts = []
    for column, (concept_list, words) in LIKENESS_LISTS.items():
        every = concept_names(data, concept_list)
        same = [lower_first(every[key]) for key in one[column] if key in other[column]]
        if same:
            parts.append(f"{words}: {listing(same)}")
    return "; ".join(parts)
