"""The gemeentelijk mbo-model in rows: levers with their counts, profiles, and what flows where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import pandas as pd

from components.examples import facets
from components.examples.sentence import sentence
from components.rows import filtering
from components.rows.claim import Claim
from components.rows.filtering import Choices
from components.rows.memo import memo
from components.rows.selection import (
    advice,
    concept_names,
    concepts,
    deeds,
    examples,
    names,
)
from components.wording.dutch import lower_first
from data.tables.loading import Dataset

LEVERS = ("pijler", "rol", "thema")


@memo
def found_rows(data: Dataset, choices: Choices) -> pd.DataFrame:
    """The measures that fit the chosen levers and municipalities, without ended programmes."""
    index = facets.index(data)
    return index.rows.loc[filtering.mask(index, facets.with_default_period(choices))]


@memo
def found_sentence(data: Dataset, choices: Choices) -> Claim:
    """How many measures fit, how many of them are advice, and how many have ended."""
    index, working = facets.index(data), facets.with_default_period(choices)
    rows = found_rows(data, choices)
    hidden = int(filtering.mask(index, choices).sum()) - len(rows)
    return sentence(data, rows, working, hidden=hidden)


@memo
def lever_counts(data: Dataset, choices: Choices) -> Mapping[str, Mapping[str, int]]:
    """Per lever and option how many measures fit, under the choices in the other levers."""
    index = facets.index(data)
    return filtering.counts(index, facets.with_default_period(choices), asked=LEVERS)


@memo
def profiles(
    data: Dataset, rows: pd.DataFrame, shown: Sequence[str]
) -> list[tuple[str, str, list[str], list[str]]]:
    """Per municipality of `shown`: id, name, the levers of its deeds in `rows`, and the others."""
    result = []
    own = deeds(rows.loc[rows["gemeente_id"].isin(shown)])
    present = {lever: _pulled(own, lever) for lever in LEVERS}
    for town in shown:
        pulled: list[str] = []
        absent: list[str] = []
        for lever in LEVERS:
            for key, name in concept_names(data, lever).items():
                (pulled if (town, key) in present[lever] else absent).append(lower_first(name))
        result.append((town, names(data)[town], pulled, absent))
    return result


def _pulled(rows: pd.DataFrame, lever: str) -> set[tuple[str, str]]:
    """Municipality and option of every pair that occurs in `rows`."""
    column = facets.BY_NAME[lever].column
    return {
        (town, option)
        for town, cell in zip(rows["gemeente_id"], rows[column], strict=True)
        for option in cell
    }


@memo
def town_counts(data: Dataset, rows: pd.DataFrame) -> pd.DataFrame:
    """How many deeds among `rows` each example municipality has: gemeente_id, naam, aantal."""
    counts = deeds(rows)["gemeente_id"].value_counts()
    towns = examples(data)[["gemeente_id", "naam"]]
    return towns.assign(aantal=towns["gemeente_id"].map(counts).fillna(0).astype(int))


@memo
def outside(data: Dataset, rows: pd.DataFrame) -> dict[str, int]:
    """How many of `rows` no example municipality has as a deed: what they are, and how many."""
    elsewhere = deeds(rows)
    elsewhere = elsewhere.loc[~elsewhere["gemeente_id"].isin(examples(data)["gemeente_id"])]
    return {"Regio’s elders": len(elsewhere), "Adviezen aan gemeenten": len(advice(rows))}


@memo
def criteria(data: Dataset, rows: pd.DataFrame) -> list[dict]:
    """Every lever value with its meaning, its criterion and the number of `rows` it led to."""
    result = []
    for lever in LEVERS:
        used = Counter(key for cell in rows[facets.BY_NAME[lever].column] for key in cell)
        for row in concepts(data, lever).to_dict("records"):
            result.append({**row, "aantal": used[row["id"]]})
    return result
