"""The filters of the map page, and the layers that follow from them."""

from __future__ import annotations

import folium
import pandas as pd
import streamlit as st

from components.address.state import chosen, key
from components.maps import places, tiles
from components.maps.layers import background_layer, municipality_layers, place_layer, school_layer
from components.maps.tilegrid import ATTRIBUTION
from components.rows.selection import concept_names, names
from components.screen.choosing import choose_many, named
from data.tables.loading import Dataset


def choose_places(data: Dataset) -> dict[str, pd.DataFrame]:
    """Ask for municipality, theme and layers; the rows found, by layer."""
    theme_names = concept_names(data, "thema")
    town_names = names(data)
    first, second, third = st.columns(3)
    with first:
        choose_many("Gemeente of regio", "gemeente", town_names, "Alle gemeenten")
    with second:
        choose_many("Thema", "thema", theme_names, "Alle thema’s")
    with third:
        choose_many("Wat staat op de kaart?", "laag", places.LAYER_NAMES, "Alle lagen")
    return places.layers(data, chosen("gemeente"), chosen("thema"), chosen("laag"))


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
        help="De tegels komen via deze site. Zonder internet blijft de gewone kaart staan.",
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
