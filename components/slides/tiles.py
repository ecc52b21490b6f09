"""The examples of a theme as tiles: one per municipality, each with its number or its act."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

import pandas as pd

from components.examples.strongest import strongest
from components.rows.keyfigures import measure_number
from components.rows.selection import concept_names, examples
from data.tables.loading import Dataset

MOST_TILES = 6
# What the sources say of a municipality without a tile of its own; the title names their scope.
ABSENT = "nu geen voorbeeld bekend"


@dataclass(frozen=True)
class Tile:
    """One municipality: its shape by `code` (CBS), and one example: its number, and its act.

    `unit` is what is counted, "" where the act says so itself. `status` is an id of the list
    status; without one there is no example, and `text` says so.
    """

    who: str
    code: str
    colour: str
    text: str
    number: str = ""
    reserve: str = ""
    unit: str = ""
    status: str = ""
    status_name: str = ""


@dataclass(frozen=True)
class Tiles:
    """Tiles in rows of three."""

    tiles: tuple[Tile, ...]


def strong_rows(
    data: Dataset, themes: Collection[str] = (), towns: Collection[str] = ()
) -> pd.DataFrame:
    """Current deeds of the examples: with a number before without, then the strongest."""
    found = strongest(data, themes, towns)
    found = found.loc[found["gemeente_id"].isin(examples(data)["gemeente_id"])]
    return found.loc[found["getal"].isna().sort_values(kind="stable").index]


def tile_rows(data: Dataset, theme: str, towns: Collection[str] = ()) -> pd.DataFrame:
    """The deeds on a theme that get a tile: one of each municipality, more of those chosen."""
    found = strong_rows(data, (theme,), towns)
    return found.head(MOST_TILES) if towns else found.drop_duplicates("gemeente_id")


def town_tiles(data: Dataset, rows: pd.DataFrame, towns: Collection[str] = ()) -> Tiles:
    """Tiles of `rows` (maatregelen) by municipality, and one for each without a row."""
    shown = examples(data)
    shown = shown.loc[shown["gemeente_id"].isin(towns)] if towns else shown
    made: list[Tile] = []
    for town in shown.to_dict("records"):
        own = rows.loc[rows["gemeente_id"] == town["gemeente_id"]]
        made += row_tiles(data, own).tiles or [
            Tile(town["naam"], town["cbs_code"], town["kleur"], ABSENT)
        ]
    return Tiles(tuple(made[:MOST_TILES]))


def row_tiles(data: Dataset, rows: pd.DataFrame) -> Tiles:
    """A tile for each of `rows` (maatregelen), in their order."""
    towns = data["gemeenten"].set_index("gemeente_id", drop=False)
    return Tiles(
        tuple(
            _tile(data, towns.loc[row["gemeente_id"]].to_dict(), row)
            for row in rows.to_dict("records")
        )
    )


def _tile(data: Dataset, town: dict, row: dict) -> Tile:
    act = row["zin_kort"] or row["titel"]
    tile = Tile(
        town["naam"],
        town["cbs_code"],
        town["kleur"],
        act,
        status=row["status"],
        status_name=concept_names(data, "status")[row["status"]].lower(),
    )
    reserve, count = measure_number(data, row)
    if not count:
        return tile
    return replace(
        tile,
        number=count,
        reserve=reserve,
        unit="" if count in act else row["getal_eenheid"],
    )
