"""Zoeken: what is there about my question?"""

import htpy as h
import streamlit as st

from components.address.state import chosen, key
from components.frame.results import groups
from components.frame.resultsview import show_groups
from components.frame.view import show_findings, show_heading
from components.look.blocks import bullets
from components.rows.claim import Fixed
from components.rows.selection import concept_names
from components.screen.markup import show_html
from data.tables.loading import load

data = load()
show_heading(
    "Wat zoekt u?",
    Fixed(
        "Typ uw vraag zoals u hem zegt. "
        "U vindt aanpakken, voorbeelden, gemeenten, bedragen en landelijke acties."
    ),
)
show_findings(data, "maatregelen", "aanpakken", "landelijke_acties", "geldfeiten", "zoekwoorden")
st.text_input("Uw vraag", key=key("zoek"), placeholder="Zoals: hoe voorkom ik schooluitval?")
found = groups(data, chosen("zoek") or "")
show_groups(found)
if not found:
    st.write("Kies een thema" + (", of zoek met een ander woord:" if chosen("zoek") else ":"))
    themes = concept_names(data, "thema").items()
    show_html(bullets(h.a(href=f"/voorbeelden?thema={theme}")[name] for theme, name in themes))
