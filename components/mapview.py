"""Draws a map on the page and turns a click on it into a choice in the address."""

from __future__ import annotations

from collections.abc import Callable

import folium
import streamlit as st
from streamlit_folium import st_folium

from components.address import choose
from components.maps import base_map, clicked_id
from data.loading import Dataset

# Only what a click needs: every other value would run the page again on each move of the map.
RETURNED = ("last_active_drawing",)


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
    name = f"{name}_{parameter}"

    def follow_click() -> None:
        choose(parameter, clicked_id(st.session_state.get(name)))

    def draw() -> None:
        st_folium(
            base_map(data.provinces),
            key=name,
            height=height,
            use_container_width=True,
            feature_group_to_add=layers,
            returned_objects=RETURNED,
            on_change=follow_click,
        )

    return draw
