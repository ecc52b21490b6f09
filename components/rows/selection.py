"""Selects and joins rows for the pages: tables in, tables out, no drawing."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import numpy as np
import pandas as pd

from components.rows.ids import Status, TownKind
from components.rows.memo import cached, memo
from components.wording.dutch import lower_first
from data.tables.loading import Dataset

RESERVES = "bepaling"


@memo
def examples(data: Dataset) -> pd.DataFrame:
    """The example municipalities, by name: all columns of gemeenten.csv."""
    frame = data["gemeenten"]
    return frame.loc[frame["soort"] == TownKind.EXAMPLE].sort_values("naam")


@memo
def of_municipality(frame: pd.DataFrame, gemeente_id: str) -> pd.DataFrame:
    """The rows of one municipality; `frame` has a column gemeente_id."""
    return frame.iloc[_places(frame).get(gemeente_id, [])]


@memo
def _places(frame: pd.DataFrame) -> dict[str, np.ndarray]:
    """Where the rows of each municipality stand: looked up once for all of them."""
    return frame.groupby("gemeente_id").indices


@memo
def with_any(frame: pd.DataFrame, column: str, wanted: Collection[str]) -> pd.DataFrame:
    """Rows whose cell with several values holds at least one of `wanted`; all rows when empty."""
    if not wanted:
        return frame
    chosen = set(wanted)
    return frame.loc[frame[column].map(lambda cell: not chosen.isdisjoint(cell))]


@memo
def concepts(data: Dataset, concept_list: str) -> pd.DataFrame:
    """The values of one list in begrippen.csv, in the order for the screen."""
    frame = data["begrippen"]
    return frame.loc[frame["lijst"] == concept_list].sort_values("volgorde")


class Words(dict[str, str]):
    """Texts by id. An id whose row is left out, for a fault, stands for itself."""

    def __missing__(self, key: str) -> str:
        return key


@cached
def concept_names(data: Dataset, concept_list: str) -> dict[str, str]:
    """The name on screen of each value of one list, in order; made once, not to be changed."""
    rows = concepts(data, concept_list)
    return Words({row.id: row.naam or _unnamed(concept_list, row.id) for row in rows.itertuples()})


def _unnamed(concept_list: str, key: str) -> str:
    """An exact figure has no word before it; anything else needs a name to be found by."""
    return "" if concept_list == RESERVES else key


@cached
def concept_phrases(data: Dataset, concept_list: str) -> dict[str, str]:
    """How each value of one list stands in a sentence, in order; made once, not to be changed."""
    rows = concepts(data, concept_list)
    named = concept_names(data, concept_list)
    return Words({row.id: row.in_zin or lower_first(named[row.id]) for row in rows.itertuples()})


@cached
def names(data: Dataset) -> dict[str, str]:
    """The name of each municipality or region by its id; made once, not to be changed."""
    return Words(data["gemeenten"].set_index("gemeente_id")["naam"].to_dict())


@memo
def themes_of(data: Dataset, measures: pd.DataFrame) -> list[str]:
    """The themes that occur in `measures` (column themas), in the order for the screen."""
    present = set(measures["themas"].explode().dropna())
    return [name for key, name in concept_names(data, "thema").items() if key in present]


def approaches_of(data: Dataset, row: Mapping) -> list[dict]:
    """The approaches (aanpakken) that a measure is a variant of, in our order."""
    frame = data["aanpakken"].sort_values("volgorde")
    return frame.loc[frame["aanpak_id"].isin(row["aanpakken"])].to_dict("records")


@memo
def programmes_of(data: Dataset, gemeente_id: str) -> pd.DataFrame:
    """The programmes of a municipality, the newest first; an unknown year comes last."""
    rows = of_municipality(data["programmas"], gemeente_id)
    return rows.sort_values("start_jaar", ascending=False, na_position="last")


def is_past(programme, year: int) -> bool:
    """Whether a programme ended before `year`; without an end year it is not past."""
    return not pd.isna(programme["eind_jaar"]) and programme["eind_jaar"] < year


@memo
def past_programmes(data: Dataset) -> set[str]:
    """The ids of the programmes that have ended, by the date of the data."""
    year = int(data.date[:4])
    rows = data["programmas"].to_dict("records")
    return {row["programma_id"] for row in rows if is_past(row, year)}


@cached
def current_measures(data: Dataset) -> pd.DataFrame:
    """Measures of the examples outside programmes that have ended (by the date of the data)."""
    frame = data["maatregelen"]
    here = frame["gemeente_id"].isin(examples(data)["gemeente_id"])
    return frame.loc[here & ~frame["programma_id"].isin(past_programmes(data))]


@memo
def deeds(measures: pd.DataFrame) -> pd.DataFrame:
    """What is done or intended; advice to municipalities is no deed."""
    return measures.loc[measures["status"] != Status.ADVICE]


@memo
def advice(measures: pd.DataFrame) -> pd.DataFrame:
    """What a source says that municipalities can do."""
    return measures.loc[measures["status"] == Status.ADVICE]


@cached
def current_deeds(data: Dataset) -> pd.DataFrame:
    """The current measures of the examples without advice: only these say what one does."""
    return deeds(current_measures(data))
