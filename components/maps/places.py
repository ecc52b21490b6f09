"""Everything that can stand on the map, as rows: programmes, initiatives and mbo schools."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from components.maps.layers import GREY
from components.rows.memo import memo
from components.rows.selection import concept_names, names, with_any
from components.wording.dutch import UNKNOWN, capital, counted, lower_first
from data.tables.loading import Dataset

PROGRAMMES, INITIATIVES, SCHOOLS = "programmas", "initiatieven", "scholen"
LAYER_NAMES = {
    PROGRAMMES: "Programma’s",
    INITIATIVES: "Initiatieven",
    SCHOOLS: "Mbo-scholen (hoofdadres)",
}


@memo
def programmes(data: Dataset, towns: Collection[str], themes: Collection[str]) -> pd.DataFrame:
    """Programmes of `towns` (all when empty) with a measure on one of `themes` (all when empty).

    Adds naam, lat, lon, kleur of the municipality.
    """
    measures = with_any(data["maatregelen"], "themas", themes)
    frame = data["programmas"]
    if themes:
        frame = frame.loc[frame["programma_id"].isin(measures["programma_id"])]
    if towns:
        frame = frame.loc[frame["gemeente_id"].isin(towns)]
    where = data["gemeenten"][["gemeente_id", "naam", "lat", "lon", "kleur"]]
    return frame.merge(where, on="gemeente_id")


@memo
def initiatives(data: Dataset, towns: Collection[str], themes: Collection[str]) -> pd.DataFrame:
    """Places of `towns`, with the themes of their measure; a place without measure has no theme.

    Adds gemeente (name), kleur, themas, and `punt`: the id of the first place on the same point.
    """
    measures = data["maatregelen"].set_index("maatregel_id")["themas"].to_dict()
    town_names = names(data)
    colours = data["gemeenten"].set_index("gemeente_id")["kleur"].to_dict()
    frame = data["locaties"]
    frame = frame.assign(
        themas=[measures.get(key, ()) for key in frame["maatregel_id"]],
        gemeente=[town_names.get(key, UNKNOWN) for key in frame["gemeente_id"]],
        kleur=[colours.get(key, GREY) for key in frame["gemeente_id"]],
    )
    frame = with_any(frame, "themas", themes)
    if towns:
        frame = frame.loc[frame["gemeente_id"].isin(towns)]
    first = frame.groupby(["lat", "lon"], dropna=False)["locatie_id"].transform("first")
    return frame.assign(punt=first.where(frame["lat"].notna(), frame["locatie_id"]))


@memo
def schools(data: Dataset, towns: Collection[str]) -> pd.DataFrame:
    """Mbo schools at the point of their municipality; `punt` is the first school in that town.

    With `towns` only the schools in those municipalities. Themes do not apply to schools.
    """
    places = data["nl_gemeenten"][["cbs_code", "naam", "lat", "lon"]]
    places = places.rename(columns={"naam": "gemeente"})
    frame = data["mbo_instellingen"].merge(places, on="cbs_code")
    if towns:
        codes = data["gemeenten"].loc[data["gemeenten"]["gemeente_id"].isin(towns), "cbs_code"]
        frame = frame.loc[frame["cbs_code"].isin(codes)]
    return frame.assign(punt=frame.groupby("cbs_code")["instellingscode"].transform("first"))


@memo
def layers(
    data: Dataset, towns: Collection[str], themes: Collection[str], wanted: Collection[str]
) -> dict[str, pd.DataFrame]:
    """What stands on the map, by layer; `wanted` are the layers, all when empty."""
    found = {
        PROGRAMMES: programmes(data, towns, themes),
        INITIATIVES: initiatives(data, towns, themes),
        SCHOOLS: schools(data, towns),
    }
    return {layer: rows for layer, rows in found.items() if layer in (wanted or found)}


def point_of(frame: pd.DataFrame, selected: str | None) -> str | None:
    """The point on the map where the chosen place stands; None when it is not in `frame`."""
    key = "locatie_id" if "locatie_id" in frame else "instellingscode"
    points = frame.loc[frame[key] == selected, "punt"]
    return None if points.empty else points.iloc[0]


@memo
def one_marker_per_point(frame: pd.DataFrame, one: str, many: str) -> pd.DataFrame:
    """Rows with a point, brought together where they share one: id, naam, lat, lon, kleur.

    The name of a shared point counts what is there: "drie scholen in Utrecht".
    """
    placed = frame.dropna(subset=["lat", "lon"])
    rows = []
    for point, group in placed.groupby("punt", sort=False):
        first = group.iloc[0]
        name = first["naam"]
        if len(group) > 1:
            name = f"{capital(counted(len(group), one, many))} in {first['gemeente']}"
        row = {"id": point, "naam": name, "lat": first["lat"], "lon": first["lon"]}
        rows.append({**row, "kleur": first.get("kleur", "#FFFFFF")})
    return pd.DataFrame(rows, columns=["id", "naam", "lat", "lon", "kleur"])


def place_words(data: Dataset, row) -> str:
    """Where a place is, and how precisely we know it."""
    precision = concept_names(data, "nauwkeurigheid").get(row["nauwkeurigheid"], "")
    if not precision:
        return f"{row['adres']} (niet op de kaart)" if row["adres"] else "plek onbekend"
    where = row["adres"] or row["gemeente"]
    return f"{where} (stip staat op {lower_first(precision)})"


@memo
def choices(found: dict[str, pd.DataFrame]) -> dict[str, str]:
    """Every place that can be opened, by its id, with a name that a reader recognises."""
    options: dict[str, str] = {}
    for row in found.get(PROGRAMMES, pd.DataFrame()).to_dict("records"):
        options[row["gemeente_id"]] = f"{row['naam']} (programma’s)"
    for row in found.get(INITIATIVES, pd.DataFrame()).to_dict("records"):
        options[row["locatie_id"]] = f"{row['naam']}, {row['gemeente']}"
    for row in found.get(SCHOOLS, pd.DataFrame()).to_dict("records"):
        options[row["instellingscode"]] = f"{row['naam']}, {row['plaats']} (school)"
    return options
