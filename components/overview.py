"""The overview in words and rows: the answer, the key figures and the map's companions."""

from __future__ import annotations

import pandas as pd

from components.exhibit import Exhibit
from components.formatting import (
    capital,
    counted,
    in_words,
    listing,
    lower_first,
    number,
    years,
)
from components.keeping import kept
from components.selection import (
    concept_names,
    current_measures,
    examples,
    is_past,
    names,
    of_municipality,
    programmes_of,
    themes_of,
)
from components.sources import bron_ids
from data.loading import Dataset

# More names than this are no sentence any more.
MOST_NAMED = 12
KEY_FIGURES = (
    "nl-mbo-studenten-bekostigd-2022",
    "nl-baan-binnen-drie-maanden-2022",
    "nl-leerbedrijven-2022",
    "nl-vsv-streefgetal-2026",
)


@kept
def answer(data: Dataset) -> str:
    """What the examples do, in a sentence: who they are and which themes they all share."""
    towns = examples(data)
    measures = current_measures(data)
    shared = themes_shared_by_all(data, measures)
    count = counted(len(towns), "gemeente", "gemeenten")
    who = count if len(towns) > MOST_NAMED else f"{count} ({listing(towns['naam'])})"
    if not shared:
        return f"Wat {who} doen voor het mbo, met bij elk voorbeeld waar het staat."
    return (
        f"{capital(who)} laten zien wat een gemeente kan doen voor het mbo. "
        f"In onze bronnen werken ze allemaal aan {listing(lower_first(name) for name in shared)}."
    )


def _named(towns: pd.DataFrame) -> str:
    if len(towns) > MOST_NAMED:
        return counted(len(towns), "gemeente", "gemeenten")
    return listing(towns["naam"])


def themes_shared_by_all(data: Dataset, measures: pd.DataFrame) -> list[str]:
    """Names of the themes that every example municipality has at least one measure on."""
    pairs = measures[["gemeente_id", "themas"]].explode("themas").drop_duplicates()
    counts = pairs["themas"].value_counts()
    total = len(examples(data))
    return [name for key, name in concept_names(data, "thema").items() if counts.get(key) == total]


@kept
def key_figures(data: Dataset) -> list[dict]:
    """The key figures for the top of the page: value as text, what it counts, and its row."""
    frame = data["kerncijfers"].set_index("kerncijfer_id", drop=False)
    rows = [frame.loc[key].to_dict() for key in KEY_FIGURES if key in frame.index]
    return [{**row, "tekst": figure_text(data, row)} for row in rows]


@kept
def figures_of(data: Dataset, gemeente_id: str) -> list[dict]:
    """All key figures of one municipality, the latest period first; unknown periods last."""
    rows = of_municipality(data["kerncijfers"], gemeente_id)
    ordered = rows.sort_values(["periode", "indicator"], ascending=[False, True])
    return [{**row, "tekst": figure_text(data, row)} for row in ordered.to_dict("records")]


def figure_text(data: Dataset, row: dict) -> str:
    """A key figure as a reader says it: "ruim 250.000", "81%"."""
    reserve = concept_names(data, "bepaling").get(row["bepaling"], "")
    unit = "%" if row["eenheid"] == "%" else ""
    return f"{reserve} {number(row['waarde'])}{unit}".strip()


@kept
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
        f"{counted(provinces, 'provincie', 'provincies')} hebben samen "
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
    return Exhibit(
        title=title,
        alt=f"Kaart van Nederland met even grote stippen voor {_named(towns)}.",
        table=table,
        bron_ids=tuple(bron_ids(programmes)) + ("cbs-86247ned", "provinciegrenzen"),
        rows=programmes.drop(columns=["gemeente", "provincie"]),
        file_name="programmas",
    )


@kept
def card(data: Dataset, gemeente_id: str) -> dict:
    """What a card tells about one municipality: name, province, inhabitants, themes, programmes.

    Each programme carries its goals (titles, in order) and whether it is past.
    """
    town = examples(data).set_index("gemeente_id").loc[gemeente_id]
    programmes = []
    for programme in programmes_of(data, gemeente_id).to_dict("records"):
        goals = data["doelen"].loc[data["doelen"]["programma_id"] == programme["programma_id"]]
        programme["doelen"] = list(goals.sort_values("volgnummer")["titel"])
        programme["afgelopen"] = is_past(programme, int(data.date[:4]))
        programmes.append(programme)
    return {
        "gemeente_id": gemeente_id,
        "naam": names(data)[gemeente_id],
        "provincie": town["provincie"],
        "inwoners": town["inwoners"],
        "inwoners_jaar": town["inwoners_jaar"],
        "kleur": town["kleur"],
        "themas": themes_of(data, of_municipality(current_measures(data), gemeente_id)),
        "programmas": programmes,
    }
