"""The two figures of /aanpakken with all that a figure must have: the cards, and who does one."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from components.approaches.cards import FREE, SAID
from components.approaches.variants import approaches, how_many, presence, variants, where
from components.files.figurefile import sourced
from components.look.exhibit import Exhibit
from components.rows.keyfigures import measure_figure
from components.rows.memo import cached, memo
from components.rows.selection import concept_names, names
from components.rows.sources import bron_ids
from data.tables.loading import Dataset

GRID, ONE = "aanpakken", "aanpak"
# Which rows of an approach a line of its table is one of.
PARTS = {
    "deeds": "nu",
    "past": "uit een afgelopen programma",
    "advice": "advies: geen daad",
    "elsewhere": "een regio elders",
}


@memo
def grid_exhibit(data: Dataset) -> Exhibit | None:
    """All approaches by municipality; None without one."""
    every, named = approaches(data), names(data)
    if not every:
        return None
    lines = [
        {
            "Aanpak": row["titel"],
            **{named[town]: SAID[so] for town, so in presence(data, row["aanpak_id"]).items()},
            "Zonder mbo-school": FREE[row["zonder_school"]][1],
        }
        for row in every
    ]
    said = how_many(data)
    return Exhibit(
        title=said,
        alt=said.but(f"Een kaart per aanpak, met wie het doet. {said}"),
        table=pd.DataFrame(lines),
        bron_ids=tuple(bron_ids(data["aanpakken"])),
        rows=data["aanpakken"],
        file_name=GRID,
        note=(
            "De indeling in aanpakken is van ons. Een vorm zegt dat wij er een voorbeeld van "
            "kennen, niet hoeveel. Een punt betekent: nu niet in onze bronnen."
        ),
    )


@cached
def one_exhibit(data: Dataset, aanpak_id: str) -> Exhibit:
    """Who does an approach: a line per row of ours, with what may not be counted marked so."""
    found = variants(data, aanpak_id)
    parts = {part: getattr(found, part) for part in PARTS}
    rows = pd.concat(list(parts.values()))
    named, status = names(data), concept_names(data, "status")
    lines = [
        (
            named[row["gemeente_id"]],
            row["zin_kort"] or row["titel"],
            status[row["status"]],
            measure_figure(data, row),
            PARTS[part],
        )
        for part, some in parts.items()
        for row in some.to_dict("records")
    ]
    heads = ["Gemeente", "Wat", "Status", "Getal", "Hoort bij"]
    said = where(data, aanpak_id)
    first = [found.row["bron_id"]] if found.row["bron_id"] else []
    return Exhibit(
        title=said,
        alt=said.but(f"Per gemeente wat zij doet en of dat loopt. {said}"),
        table=pd.DataFrame(lines, columns=heads),
        bron_ids=tuple(dict.fromkeys([*bron_ids(rows), *first])),
        rows=rows,
        file_name=f"{ONE}-{aanpak_id}",
        note="Adviezen en afgelopen programma’s tellen niet mee in de zin hierboven.",
    )


def rows_behind(data: Dataset, name: str, _query: Mapping[str, str]) -> pd.DataFrame | None:
    """The rows behind the figure `name`; None for another name."""
    if name == GRID:
        return sourced(data, data["aanpakken"])
    for row in approaches(data):
        if name == f"{ONE}-{row['aanpak_id']}":
            return sourced(data, one_exhibit(data, row["aanpak_id"]).rows)
    return None
