"""Begroting: where does the money go?"""

import streamlit as st

from components.budget import answer, posts
from components.budgetview import (
    choose_budget,
    choose_chapter,
    show_citation,
    show_excel,
    show_old_citation,
    show_parts,
    show_posts,
    show_totals,
    show_years,
)
from components.formatting import markdown
from components.moneyview import show_comparison, show_known
from components.page import show_findings, show_heading
from data.loading import load

data = load()
show_heading(
    "Waar gaat het geld heen?",
    "Kies een begroting en zie welk bedrag waarvoor is, in welk jaar, en waar dat staat. "
    "Bedragen uit verschillende begrotingen tellen we nooit bij elkaar op.",
)
show_findings(data, "begrotingen", "begroting", "begrotingstotalen", "geldfeiten", "bronnen")
show_old_citation(data)
begroting_id = choose_budget(data)
if begroting_id:
    st.subheader(markdown(answer(data, begroting_id)), anchor=False)
    chapter = choose_chapter(data, begroting_id)
    rows = posts(data, begroting_id, chapter)
    if len(rows):
        show_parts(data, begroting_id, chapter)
        show_years(data, begroting_id, chapter)
        show_totals(data, begroting_id)
        show_excel(data, begroting_id)
        show_citation(data, rows)
        with st.expander("Bekijk elk bedrag met zijn bron"):
            show_posts(data, rows)
else:
    st.info("Er is nu geen begroting om te tonen.")

st.header("Wat is bekend per gemeente?", anchor=False)
st.write(
    "Losse bedragen uit openbare bronnen. Zij verschillen in jaar, soort en betaler; "
    "daarom tellen we ze niet op en staan ze niet in één figuur."
)
show_known(data)
st.header("Mag u twee bedragen vergelijken?", anchor=False)
show_comparison(data)
