"""Overzicht: what do the example municipalities do, at a glance?"""

import streamlit as st

from components.address.state import chosen
from components.examples.towncardview import show_card, show_cards
from components.frame.view import show_findings, show_heading
from components.handout.view import show_town_sheet
from components.maps.layers import municipality_layers
from components.maps.view import map_drawer
from components.overview.figure import overview_exhibit
from components.overview.summary import answer
from components.overview.view import show_entrances, show_figure_table, show_key_figures
from components.rows.keyfigures import figures_of, key_figures
from components.rows.selection import examples, names
from components.screen.choosing import choose_pill
from components.screen.figureframe import show_exhibit
from components.screen.paging import chosen_page, show_pager
from data.tables.loading import load

CARDS = 12

data = load()
towns = examples(data)
show_heading("Wat gemeenten doen voor het mbo", answer(data))
show_findings(data, "gemeenten", "programmas", "doelen", "maatregelen", "kerncijfers", "bronnen")

show_entrances(
    [
        (
            "U presenteert",
            "Geef de bijeenkomst met kant-en-klare dia’s, ook over de gemeente die het vraagt.",
            "presenteren.py",
            {},
            "Naar de dia’s",
        ),
        (
            "U adviseert een gemeente",
            "Zoek voorbeelden die passen bij uw vraag, en neem ze mee in Word of Excel.",
            "voorbeelden.py",
            {},
            "Zoek voorbeelden",
        ),
        (
            "U zoekt uit wat klopt",
            "Volg het geld van post naar bron, en zie welke bedragen u mag vergelijken.",
            "begroting.py",
            {},
            "Volg het geld",
        ),
    ]
)

left, right = st.columns([3, 2], gap="large")
selected = chosen("toon")
with left:
    draw = map_drawer(data, municipality_layers(towns, selected), "toon", height=540)
    show_exhibit(data, overview_exhibit(data), draw, leads=True)
with right:
    choose_pill(
        "Kies een gemeente, hier of op de kaart",
        "toon",
        dict(zip(towns["gemeente_id"], towns["naam"], strict=True)),
    )
    if selected:
        show_card(data, selected)
        show_town_sheet(data, selected)
        show_figure_table(data, names(data)[selected], figures_of(data, selected))
    else:
        show_key_figures(data, key_figures(data))

st.header("De gemeenten op een rij", anchor=False)
shown, page, pages = chosen_page(list(towns["gemeente_id"]), CARDS)
show_cards(data, shown)
show_pager(page, pages)
