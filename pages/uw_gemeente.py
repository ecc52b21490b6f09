"""Uw gemeente: which example resembles my municipality, and what could we do?"""

import streamlit as st

from components.examples.taking import ACTION, EXAMPLE
from components.examples.takingview import choose_taken, show_agenda_link
from components.frame.view import show_findings, show_heading
from components.rows.claim import Fixed
from components.towns.resemblance import resemblances
from components.towns.searchview import choose_town
from components.towns.view import (
    choose_themes,
    choose_weights,
    show_choose_map,
    show_duties,
    show_profile,
    show_resemblance,
    show_what_they_did,
)
from components.towns.yearlyview import show_live_figures
from data.tables.loading import load

data = load()
show_heading(
    "Uw gemeente ernaast",
    Fixed(
        "Typ de naam van uw gemeente. U ziet welk voorbeeld erop lijkt en waarom, wat die gemeente "
        "deed, en wat het Rijk van u vraagt."
    ),
)
show_findings(data, "nl_gemeenten", "mbo_instellingen", "mbo_locaties", "gemeenten", "maatregelen")
code = choose_town(data)
if code:
    show_profile(data, code)
    show_live_figures(code)
    found = resemblances(data, code, choose_weights())
    if found:
        show_resemblance(data, code, found)
        st.header("Waar wilt u iets mee doen?", anchor=False)
        themes = choose_themes(data)
        examples = show_what_they_did(data, code, found, themes)
        choose_taken(data, "Neem voorbeelden mee naar uw aanvalsagenda", EXAMPLE, examples)
        duties = show_duties(data, themes)
        choose_taken(data, "Neem acties mee naar uw aanvalsagenda", ACTION, duties)
        show_agenda_link()
else:
    show_choose_map(data)
