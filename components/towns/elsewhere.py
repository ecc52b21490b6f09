"""The regions elsewhere with examples of their own, and for whom those are nearest.

A region (gemeenten.csv, soort elders) is the labour-market regions in which the mbo schools that
its measures name have their main address.
"""

from __future__ import annotations

import pandas as pd

from components.rows.ids import DEEDS
from components.rows.memo import cached
from components.rows.selection import examples
from components.towns.lookup import town
from components.towns.neighbours import neighbours
from data.tables.loading import Dataset


def elsewhere(data: Dataset, code: str) -> tuple[str, ...]:
    """The ids of the regions whose examples are for this municipality: its own, or next door."""
    here = {town(data, one)["arbeidsmarktregio"] for one in (code, *neighbours(data, code))}
    return tuple(key for key, regions in _areas(data).items() if regions & here)


@cached
def elsewhere_deeds(data: Dataset) -> pd.DataFrame:
    """The deeds of the regions elsewhere (rows of maatregelen.csv), those with a number first."""
    rows = data["maatregelen"]
    there = ~rows["gemeente_id"].isin(examples(data)["gemeente_id"]) & rows["status"].isin(DEEDS)
    found = rows.loc[there]
    order = found.assign(zonder=found["getal"].isna())
    return order.sort_values(["zonder", "maatregel_id"]).drop(columns="zonder")


@cached
def _areas(data: Dataset) -> dict[str, set[str]]:
    schools = data["mbo_instellingen"]
    found = {}
    for key, rows in elsewhere_deeds(data).groupby("gemeente_id"):
        named = " ".join([*rows["uitvoerder"], *rows["partners"].explode().dropna()])
        there = schools.loc[[name in named for name in schools["naam"]]]
        found[str(key)] = set(there["arbeidsmarktregio"]) - {""}
    return found
