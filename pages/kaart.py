"""Kaart: where does it happen? Programmes, initiatives and mbo schools."""

import streamlit as st

from components.address.state import chosen
from components.frame.view import show_findings, show_heading
from components.maps.filterview import choose_background, choose_place, choose_places, map_layers
from components.maps.mapfigure import map_exhibit
from components.maps.placeview import show_place
from components.maps.view import map_drawer
from components.rows.claim import Fixed
from components.screen.figureframe import show_exhibit
from data.tables.loading import load

data = load()
show_heading(
    "Waar gebeurt het?",
    Fixed(
        "Zie waar gemeenten iets doen voor het mbo, en waar de mbo-scholen staan. "
        "Klik op een stip of kies een plek uit de lijst."
    ),
)
show_findings(data, "gemeenten", "programmas", "maatregelen", "locaties", "mbo_instellingen")
found = choose_places(data)

left, right = st.columns([3, 2], gap="large")
with right:
    selected = choose_place(found)
    show_place(data, found, selected)
    choose_background()
with left:
    exhibit = map_exhibit(data, found, chosen("gemeente"), chosen("thema"))
    layers = map_layers(found, selected)
    show_exhibit(data, exhibit, map_drawer(data, layers, "plek", height=600), leads=True)
