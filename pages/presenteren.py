"""Presenteren: the deck for the room."""

import streamlit as st

from components.address.state import chosen
from components.deck.filesview import show_files
from components.deck.listview import choose_slides, current_deck, show_deck, show_start, take_view
from components.deck.slideview import show_notes, show_slide
from components.frame.view import show_findings, show_heading
from components.rows.claim import Fixed
from data.tables.loading import load

data = load()
deck = current_deck(data)
if deck and chosen("dia"):
    (show_notes if chosen("notities") else show_slide)(data, deck)
else:
    show_heading(
        "Presenteer in de zaal",
        Fixed(
            "Geef de bijeenkomst met deze dia’s, ook zonder wifi. Elke dia komt uit de gegevens, "
            "en zegt iets over de gemeente die de zaal noemt."
        ),
    )
    show_findings(data, "presentatie", "maatregelen", "gemeenten", "bronnen")
    tools, slides = st.columns([1, 3], gap="medium")
    with tools:
        show_start()
        take_view(data)
        if deck:
            show_files(data, deck)
            choose_slides(data, deck)
    with slides, st.container(key="paneel-dias"):
        if deck:
            show_deck(data, deck)
        else:
            st.info("Uw presentatie is leeg.")
