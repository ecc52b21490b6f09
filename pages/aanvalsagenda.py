"""Aanvalsagenda: make a draft local mbo agenda and take it home as a document."""

import streamlit as st

from components.agenda.draftview import current_draft
from components.agenda.goalview import show_goals
from components.agenda.view import show_documents, show_saving, show_taken, show_town
from components.frame.view import show_findings, show_heading
from components.rows.claim import Fixed
from data.tables.loading import load

data = load()
show_heading(
    "Uw aanvalsagenda",
    Fixed(
        "Maak een concept voor de lokale mbo-aanvalsagenda die de MBO Raad vraagt. Neem "
        "voorbeelden en acties mee, vul in wat alleen u weet, en download het stuk."
    ),
)
show_findings(data, "maatregelen", "landelijke_acties", "nl_gemeenten", "bronnen")
draft = current_draft()
if draft is not None:
    show_saving(data, draft)
    show_town(data, draft)
    show_taken(data, draft)
    if not draft.doelen:
        st.info(
            "Er staat nog niets in. Kies ‘Neem mee’ bij een voorbeeld, een actie of een vak van "
            "de vergelijking, of begin met een eigen doel."
        )
    show_goals(data, draft)
    if draft.doelen:
        st.header("Neem uw agenda mee", anchor=False)
        show_documents(data, draft)
