"""Begroting: where does the money go?"""

import streamlit as st

from components.frame.view import show_findings, show_heading
from components.money.budgetview import (
    choose_part,
    choose_view,
    show_evidence,
    show_excel,
    show_parts,
    show_totals,
    show_years,
)
from components.money.citationview import show_old_citation
from components.money.factsview import (
    choose_known,
    show_comparison,
    show_known,
    show_take_amounts,
)
from components.money.lead import answer
from components.money.slice import take
from components.rows.claim import Fixed
from components.screen.outcome import show_outcome
from data.tables.loading import load

data = load()
show_heading(
    "Waar gaat het geld heen?",
    Fixed(
        "Kies een begroting en zie welk bedrag waarvoor is, in welk jaar, en waar dat staat. "
        "Bedragen uit verschillende begrotingen tellen we nooit bij elkaar op."
    ),
)
show_findings(data, "begrotingen", "begroting", "begrotingstotalen", "geldfeiten", "bronnen")
show_old_citation(data)
view = choose_view(data)
if view:
    show_outcome(answer(data, view.begroting_id))
    choose_part(data, view)
    piece = take(data, view)
    if len(piece.rows):
        show_parts(data, piece)
        show_years(data, piece)
        show_evidence(data, piece)
        show_totals(data, view.begroting_id)
        show_excel(data, view.begroting_id)
else:
    st.info("Er is nu geen begroting om te tonen.")

st.header("Wat is bekend per gemeente?", anchor=False)
st.write(
    "Losse bedragen uit openbare bronnen. Zij verschillen in jaar, soort en betaler; "
    "daarom tellen we ze niet op."
)
scope, beside, read_only = choose_known(data)
show_known(data, scope, beside, read_only)
show_take_amounts(data, beside)
st.header("Mag u twee bedragen vergelijken?", anchor=False)
show_comparison(data)
