"""Voorbeelden: which examples fit my question?"""

import streamlit as st

from components.address.state import chosen
from components.examples.basketview import show_basket
from components.examples.downloadview import show_take_along
from components.examples.filterview import (
    choices_now,
    choose_examples,
    show_active,
    show_nothing_found,
)
from components.examples.finding import example, find
from components.examples.listview import links_now, show_example, show_list, show_reading
from components.frame.view import show_findings
from components.handout.view import show_theme_sheet
from components.screen.outcome import show_outcome
from data.tables.loading import load

data = load()
found = find(data, choices_now(), chosen("zoek"), chosen("volgorde"))
opened = example(data, chosen("voorbeeld")) if chosen("voorbeeld") else None
links = links_now()
st.title("Welk voorbeeld past bij uw vraag?", anchor=False)
show_findings(data, "maatregelen", "gemeenten", "programmas", "doelen", "begrippen", "bronnen")
choose_examples(found)
with st.container(key="uitkomstregel", horizontal=True, vertical_alignment="center"):
    show_outcome(found.sentence)
    show_active(found)
    if len(found.rows):
        with st.popover("Download"):
            show_take_along(data, found.rows, found.sentence, "voorbeelden")
            show_theme_sheet(data, chosen("thema"))
show_reading(found)
listed, beside = st.columns([3, 2]) if opened else (st.container(), None)
with listed:
    if found.rows.empty:
        show_nothing_found(data, found)
    else:
        show_list(data, found, links)
if opened and beside:
    with beside:
        show_example(data, opened, links)
taken = data["maatregelen"].loc[data["maatregelen"]["maatregel_id"].isin(links.taken)]
show_basket(data, taken, links)
