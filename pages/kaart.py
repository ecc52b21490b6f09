"""Kaart: where does it happen? Programmes, initiatives and mbo schools."""

import streamlit as st

from components.address.state import chosen
from components.frame.view import show_findings, show_heading
from components.maps.filterview import (
    bounds_of,
    changed_here,
    choose_background,
    choose_place,
    choose_places,
    map_layers,
    on_map,
    show_legend,
)
from components.maps.legend import list_html
from components.maps.mapfigure import map_exhibit
from components.maps.placeview import show_place
from components.maps.view import map_drawer
from components.rows.claim import Fixed
from components.screen.figureframe import show_exhibit
from components.screen.markup import show_html
from data.tables.loading import load

MAP_PX = 540

data = load()
show_heading("Waar gebeurt het?", Fixed("Klik op een stip, of kies uit de lijst."))
show_findings(data, "gemeenten", "programmas", "maatregelen", "locaties", "mbo_instellingen")

left, right = st.columns([3, 2], gap="medium")
with right:
    every = choose_places(data)
    found = on_map(every)
    selected = choose_place(found)
    show_place(data, found, selected)
    show_html(list_html(found, selected, changed_here))
    choose_background()
with left:
    exhibit = map_exhibit(data, found, chosen("gemeente"), chosen("thema"))
    bounds = bounds_of(data, chosen("gemeente"), found)
    layers = map_layers(found, selected)
    draw_map = map_drawer(data, layers, "plek", MAP_PX, bounds=bounds)

    def draw() -> None:
        show_legend(every)
        draw_map()

    show_exhibit(data, exhibit, draw, leads=True)
