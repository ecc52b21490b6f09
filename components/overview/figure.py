"""The map of the overview with all that a figure must come with."""

from __future__ import annotations

import pandas as pd

from components.look.exhibit import Exhibit
from components.overview.choice import MOST_TOWNS
from components.rows.claim import Claim
from components.rows.ids import Source
from components.rows.memo import memo
from components.rows.selection import (
    examples,
    is_past,
    programmes_of,
)
from components.rows.sources import bron_ids
from components.wording.dutch import (
    capital,
    counted,
    in_words,
    listing,
    years,
)
from data.tables.loading import Dataset

SCOPE = "alle programma’s van de voorbeelden in onze tabellen"


def named_towns(towns: pd.DataFrame) -> str:
    """The municipalities (column naam) by name, or how many when there are too many to name."""
    if len(towns) > MOST_TOWNS:
        return counted(len(towns), "gemeente", "gemeenten")
    return listing(towns["naam"])


@memo
def overview_exhibit(data: Dataset) -> Exhibit:
    """The map of the examples: title as conclusion, description, table twin and download."""
    towns = examples(data)
    provinces = towns["provincie"].nunique()
    rows = []
    for town in towns.itertuples():
        for programme in programmes_of(data, town.gemeente_id).to_dict("records"):
            rows.append({**programme, "gemeente": town.naam, "provincie": town.provincie})
    programmes = pd.DataFrame(rows, columns=[*data["programmas"].columns, "gemeente", "provincie"])
    past = sum(is_past(row, int(data.date[:4])) for row in rows)
    title = capital(
        f"{counted(len(towns), 'gemeente', 'gemeenten')} in "
        f"{counted(provinces, 'provincie', 'provincies')} hebben in onze bronnen samen "
        f"{counted(len(rows), 'programma', 'programma’s')} voor het mbo"
    )
    if past:
        title += f", {in_words(past)} daarvan {'is' if past == 1 else 'zijn'} afgelopen"
    table = pd.DataFrame(
        {
            "Gemeente": programmes["gemeente"],
            "Provincie": programmes["provincie"],
            "Programma": programmes["titel"],
            "Periode": [years(row["start_jaar"], row["eind_jaar"]) for row in rows],
        }
    )
    false_if = "a programme of an example, or one that has ended, that is not counted"
    alt = f"Kaart van Nederland met even grote stippen voor {named_towns(towns)}. {title}."
    return Exhibit(
        title=Claim(title, programmes, SCOPE, false_if),
        alt=Claim(alt, programmes, SCOPE, false_if),
        table=table,
        bron_ids=tuple(bron_ids(programmes)) + (Source.TOWNS, Source.BORDERS),
        rows=programmes.drop(columns=["gemeente", "provincie"]),
        file_name="programmas",
    )
