"""Uw gemeente: what can be done here, what does the Rijk ask, and which region is it?"""

import streamlit as st

from components.address.state import chosen
from components.agenda.own import of_town
from components.agenda.ownview import OWN_LABEL, hear_own, own_items, show_own_form, show_own_list
from components.examples.takingview import show_agenda_link
from components.frame.view import show_findings, show_heading
from components.handout.view import show_any_town_sheet
from components.rows.claim import Fixed
from components.towns.screen import CAN, screen
from components.towns.searchview import choose_town
from components.towns.view import show_choose_map, show_screen, wanted_now
from components.towns.yearlyview import show_live_figures
from data.tables.loading import load

ASKED = Fixed("Typ de naam van uw gemeente. U ziet wat er kan, wat het Rijk vraagt en uw regio.")

data = load()
code = chosen("code")
found = screen(data, wanted_now(code)) if code else None
show_heading("Uw gemeente", found.answer if found else ASKED)
show_findings(
    data,
    *("nl_gemeenten", "mbo_instellingen", "mbo_locaties", "gemeenten"),
    *("aanpakken", "maatregelen", "landelijke_acties"),
)
choose_town(data)
if found:
    show_screen(data, found)
    if found.wanted.view == CAN:
        show_live_figures(code)
        hear_own()
        own = of_town(own_items(), code)
        show_own_list(own)
        with st.expander(OWN_LABEL):
            show_any_town_sheet(data, code, own)
            show_own_form(code)
    show_agenda_link()
else:
    show_choose_map(data)
