"""Draws a map on the page and turns a click on it into a choice in the address."""

from __future__ import annotations

import re
from collections.abc import Callable

import folium
import geopandas
import streamlit as st

from components.address.state import choose
from components.maps.basemap import NETHERLANDS, Bounds, LocalMap, base_map
from components.maps.foliumview import draw_map, layer_text, map_arguments
from components.maps.layers import clicked_id
from components.rows.memo import memo
from data.tables.loading import Dataset

INDENT = re.compile(r"\n\s+")
# Only what a click needs: every other value would run the page again on each move of the map.
RETURNED = ("last_active_drawing",)


def map_drawer(
    data: Dataset,
    layers: list[folium.FeatureGroup],
    parameter: str,
    height: int,
    name: str = "kaart",
    bounds: Bounds = NETHERLANDS,
) -> Callable[[], None]:
    """A function that draws the Netherlands with `layers`; a click chooses `parameter`.

    The base map and the key stay the same, so a change of layers keeps zoom and frame. Two maps
    of one page that are never there together need a `name` each: a frame that moves stays empty.
    bounds: south-west and north-east corner (latitude, longitude) on which the map opens.
    """
    arguments = written(data.borders["gemeenten"], f"{name}_{parameter}", height, bounds)
    drawn = "".join(written_layer(layer, place) for place, layer in enumerate(layers))

    def follow_click() -> None:
        choose(parameter, clicked_id(st.session_state.get(arguments["key"])))

    return lambda: draw_map(arguments, drawn, follow_click)


@memo
def written(
    provinces: geopandas.GeoDataFrame, key: str, height: int, bounds: Bounds = NETHERLANDS
) -> dict:
    """What the component needs to draw a map, without its layers.

    Remembered, because folium writes a map as text each time: 50 of the 88 ms of a rerun of the
    overview, measured over a websocket. Its indentation was a third of what a click sends.
    """
    arguments = map_arguments(
        base_map(provinces, bounds),
        key=key,
        height=height,
        use_container_width=True,
        returned_objects=RETURNED,
    )
    return {**arguments, "script": INDENT.sub("\n", arguments["script"])}


@memo
def written_layer(layer: folium.FeatureGroup, place: int) -> str:
    """One layer as text; `place` counts the layers of a map. Remembered, as `written` is."""
    return INDENT.sub("\n", layer_text(layer, LocalMap(tiles=None), place))
