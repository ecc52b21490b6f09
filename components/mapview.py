"""Draws a map on the page and turns a click on it into a choice in the address."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from types import FunctionType

import folium
import geopandas
import streamlit as st
import streamlit_folium

from components.address import choose
from components.basemap import base_map
from components.keeping import kept_few
from components.localmap import LocalMap
from components.maps import clicked_id
from data.loading import Dataset

INDENT = re.compile(r"\n\s+")
# Only what a click needs: every other value would run the page again on each move of the map.
RETURNED = ("last_active_drawing",)
# `st_folium` itself, except that it returns what it would give to its component.
_arguments_of = FunctionType(
    streamlit_folium.st_folium.__code__,
    {**vars(streamlit_folium), "_component_func": dict},
    argdefs=streamlit_folium.st_folium.__defaults__,
)


def map_drawer(
    data: Dataset,
    layers: list[folium.FeatureGroup],
    parameter: str,
    height: int,
    name: str = "kaart",
) -> Callable[[], None]:
    """A function that draws the Netherlands with `layers`; a click chooses `parameter`.

    The base map and the key stay the same, so a change of layers keeps zoom and frame. Two maps
    of one page that are never there together need a `name` each: a frame that moves stays empty.
    """
    arguments = written(data.provinces, f"{name}_{parameter}", height)
    drawn = "".join(written_layer(layer, place) for place, layer in enumerate(layers))

    def follow_click() -> None:
        choose(parameter, clicked_id(st.session_state.get(arguments["key"])))

    def draw() -> None:
        streamlit_folium._component_func(
            **{**arguments, "feature_group": drawn, "on_change": follow_click}
        )

    return draw


@kept_few
def written(provinces: geopandas.GeoDataFrame, key: str, height: int) -> dict:
    """What the component needs to draw a map, without its layers.

    Kept, because folium writes a map as text each time: 50 of the 88 ms of a rerun of the
    overview, measured over a websocket. Its indentation was a third of what a click sends.
    """
    arguments = _arguments_of(
        base_map(provinces),
        key=key,
        height=height,
        use_container_width=True,
        returned_objects=RETURNED,
    )
    return {**arguments, "script": INDENT.sub("\n", arguments["script"])}


@kept_few
def written_layer(layer: folium.FeatureGroup, place: int) -> str:
    """One layer as text; `place` counts the layers of a map. Kept, as `written` is."""
    # Layers are shared between visitors, and folium changes what it writes.
    text = streamlit_folium._get_feature_group_string(deepcopy(layer), LocalMap(tiles=None), place)
    return INDENT.sub("\n", text)
