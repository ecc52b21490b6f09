"""How many examples each municipality has per theme, role or pillar, counted within one source."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from components.examples import facets
from components.examples.sentence import in_sentence
from components.rows.claim import Claim
from components.rows.ids import Source
from components.rows.memo import memo
from components.rows.selection import advice, concept_names, deeds, examples, names
from components.wording.dutch import listing
from data.tables.loading import Dataset

NOT_HERE = "niet in deze bron"
IN_OTHER = "niet in deze bron, wel in een andere"
LEVER_NAMES = {name: facets.BY_NAME[name].label for name in ("thema", "rol", "pijler")}


@memo
def countable_sources(data: Dataset) -> dict[str, str]:
    """Sources that tell about at least two municipalities: only these can compare. id -> title."""
    pairs = data["maatregelen"][["gemeente_id", "bron_id"]].explode("bron_id").drop_duplicates()
    towns = pairs.groupby("bron_id")["gemeente_id"].nunique()
    titles = data["bronnen"].set_index("bron_id")["titel"]
    kept = [key for key in towns.index[towns >= 2] if key in titles.index]
    return {key: titles[key] for key in sorted(kept, key=lambda key: key != Source.AGENDA)}


@memo
def matrix(data: Dataset, lever: str, bron_id: str) -> pd.DataFrame:
    """How many deeds in one source each municipality has per option of a lever.

    lever: "thema", "rol" or "pijler". Rows: gemeente_id by name, the examples first if they are in
    the source. Columns: option ids in the order for the screen. Unit: measures, without advice.
    """
    column, frame = facets.BY_NAME[lever].column, _of_source(data, bron_id)
    six = list(examples(data)["gemeente_id"])
    inside = set(frame["gemeente_id"])
    towns = six if inside & set(six) else sorted(inside)
    return _counted(data, deeds(frame), lever, column).reindex(index=towns, fill_value=0)


def _counted(data: Dataset, frame: pd.DataFrame, lever: str, column: str) -> pd.DataFrame:
    pairs = frame[["gemeente_id", column]].explode(column)
    table = pd.crosstab(pairs["gemeente_id"], pairs[column])
    return table.reindex(columns=list(concept_names(data, lever)), fill_value=0)


@memo
def _elsewhere(data: Dataset, lever: str, bron_id: str) -> set[tuple[str, str]]:
    """Municipality and option of every deed that another source of ours has."""
    frame = deeds(data["maatregelen"])
    others = frame.loc[frame["bron_id"].map(lambda cell: set(cell) != {bron_id})]
    counts = _counted(data, others, lever, facets.BY_NAME[lever].column).stack()
    return set(counts.index[counts > 0])


def absent(data: Dataset, lever: str, bron_id: str, town: str, option: str) -> str:
    """What stands in an empty cell: not in this source, and whether another source has it."""
    return IN_OTHER if (town, option) in _elsewhere(data, lever, bron_id) else NOT_HERE


@memo
def _of_source(data: Dataset, bron_id: str) -> pd.DataFrame:
    frame = data["maatregelen"]
    return frame.loc[frame["bron_id"].map(lambda cell: bron_id in cell)]


@memo
def matrix_cells(
    data: Dataset, lever: str, bron_id: str, shown: Collection[str]
) -> dict[str, tuple[str, tuple[str, ...]]]:
    """By its id each cell of the matrix that is not empty: its name and its measures (ids).

    shown: the municipalities whose cells are asked for (ids).
    """
    column, options = facets.BY_NAME[lever].column, concept_names(data, lever)
    found = deeds(_of_source(data, bron_id))[["gemeente_id", "maatregel_id", column]]
    pairs = found.loc[found["gemeente_id"].isin(shown)].explode(column)
    towns = names(data)
    return {
        f"{town}:{option}": (f"{towns[town]}, {options[option]}", tuple(rows["maatregel_id"]))
        for (town, option), rows in pairs.groupby(["gemeente_id", column])
        if town in towns and option in options
    }


@memo
def matrix_sentence(data: Dataset, counts: pd.DataFrame, lever: str, bron_id: str) -> Claim:
    """What one municipality has that the others lack in this source; never who has most."""
    words = in_sentence(data, facets.BY_NAME[lever])
    town_names, source = names(data), countable_sources(data).get(bron_id, bron_id)
    alone: dict[str, list[str]] = {}
    for option in counts.columns:
        towns = counts.index[counts[option] > 0]
        if len(towns) == 1:
            alone.setdefault(towns[0], []).append(words[option])
    about = {"thema": "over", "rol": "waarin de gemeente", "pijler": "bij"}[lever]
    parts = [
        f"heeft alleen {town_names.get(town, town)} een voorbeeld {about} {listing(options)}"
        for town, options in alone.items()
    ]
    said = listing(parts) if parts else "staat niets dat maar één gemeente heeft"
    left_out = len(advice(_of_source(data, bron_id)))
    apart = f" Adviezen ({left_out}) tellen niet mee." if left_out else ""
    return Claim(
        f"In ‘{source}’ {said}.{apart}",
        deeds(_of_source(data, bron_id)),
        f"voorbeelden in ‘{source}’, zonder adviezen",
        "a second municipality with a deed on it in this source",
    )


@memo
def matrix_table(data: Dataset, counts: pd.DataFrame, lever: str, bron_id: str) -> pd.DataFrame:
    """The matrix as text, with names: the download of what is on screen."""
    table = pd.DataFrame(
        {
            column: [
                str(count) if count else absent(data, lever, bron_id, town, column)
                for town, count in counts[column].items()
            ]
            for column in counts.columns
        },
        index=counts.index,
        dtype=object,
    )
    table = table.rename(columns=concept_names(data, lever), index=names(data))
    return table.rename_axis("Gemeente").reset_index()
