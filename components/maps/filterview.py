"""The filters of the map page, and the layers that follow from them."""

from __future__ import annotations

from collections.abc import Collection

import folium
import pandas as pd
import streamlit as st

from components.address.links import changed_address
from components.address.state import chosen, key
from components.maps import places, tiles
from components.maps.basemap import NETHERLANDS, Bounds
from components.maps.layers import background_layer, municipality_layers, place_layer, school_layer
from components.maps.legend import legend_html
from components.maps.tilegrid import ATTRIBUTION
from components.rows.memo import memo
from components.rows.selection import concept_names, names
from components.screen.choosing import choose_many, named
from components.screen.markup import show_html
from data.tables.loading import Dataset

PAGE = "kaart"


def choose_places(data: Dataset) -> dict[str, pd.DataFrame]:
    """Ask for municipality and theme; the rows found, by layer, also of layers that are off."""
    first, second = st.columns(2)
    with first:
        choose_many("Gemeente of regio", "gemeente", names(data), "Alle gemeenten")
    with second:
        choose_many("Thema", "thema", concept_names(data, "thema"), "Alle thema’s")
    return places.layers(data, chosen("gemeente"), chosen("thema"), ())


def on_map(every: dict[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The rows of the layers that are on."""
    wanted = chosen("laag") or every
    return {layer: rows for layer, rows in every.items() if layer in wanted}


def show_legend(every: dict[str, pd.DataFrame]) -> None:
    """The key of the map, with which layers go on and off."""
    show_html(legend_html(every, tuple(on_map(every)), changed_here))


def changed_here(**changes: str) -> str:
    """The address of this map with other values."""
    return changed_address(PAGE, **changes)


@memo
def bounds_of(data: Dataset, towns: Collection[str], found: dict[str, pd.DataFrame]) -> Bounds:
    """The corners on which the map opens: the municipalities that were chosen, with their dots."""
    boxes = [rows.dropna(subset=["lat", "lon"]) for rows in found.values()] if towns else []
    codes = data["gemeenten"].loc[data["gemeenten"]["gemeente_id"].isin(towns), "cbs_code"]
    shapes = data.borders["gemeenten"]
    own = shapes.loc[shapes["code"].isin(codes)] if len(shapes) else shapes
    points = [(row["lat"], row["lon"]) for rows in boxes for row in rows.to_dict("records")]
    if len(own):
        west, south, east, north = own.total_bounds
        points += [(south, west), (north, east)]
    if not towns or not points:
        return NETHERLANDS
    lats, lons = zip(*points, strict=True)
    return (min(lats), min(lons)), (max(lats), max(lons))


def choose_place(found: dict[str, pd.DataFrame]) -> str | None:
    """The list twin of the map: every place in it can be chosen by keyboard."""
    options = places.choices(found)
    if chosen("plek") not in options:
        st.session_state[key("plek")] = None
    return st.selectbox(
        "Kies een plek, hier of op de kaart",
        list(options),
        index=None,
        format_func=named(options),
        key=key("plek"),
        placeholder="Kies een plek",
    )


def choose_background() -> None:
    """The switch for the PDOK background, with its attribution or why it is not there."""
    st.toggle(
        "Toon de achtergrondkaart van het Kadaster",
        key=key("achtergrond"),
    )
    if chosen("achtergrond") and tiles.available():
        st.caption(ATTRIBUTION)
    elif chosen("achtergrond"):
        st.info("De achtergrondkaart is nu niet te bereiken. De kaart zelf werkt gewoon door.")


def map_layers(found: dict[str, pd.DataFrame], selected: str | None) -> list[folium.FeatureGroup]:
    """The layers to draw, from back to front: background, schools, initiatives, municipalities."""
    layers = []
    if chosen("achtergrond") and tiles.available():
        layers.append(background_layer())
    if places.SCHOOLS in found:
        rows = found[places.SCHOOLS]
        markers = places.one_marker_per_point(rows, "mbo-school", "mbo-scholen")
        layers.append(school_layer(markers, places.point_of(rows, selected)))
    if places.INITIATIVES in found:
        rows = found[places.INITIATIVES]
        markers = places.one_marker_per_point(rows, "initiatief", "initiatieven")
        layers.append(place_layer(markers, places.point_of(rows, selected)))
    if places.PROGRAMMES in found:
        layers += municipality_layers(found[places.PROGRAMMES], selected)
    return layers
