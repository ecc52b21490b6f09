"""Aanvalsagenda: make a draft local mbo agenda and take it home as a document."""

import htpy as h
import streamlit as st

from components.agenda.draftview import current_draft
from components.agenda.goalview import show_goals
from components.agenda.proposalview import show_cover, show_proposal
from components.agenda.view import show_documents, show_saving, show_taken, show_town
from components.frame.view import show_findings, show_heading
from components.rows.claim import Fixed
from components.screen.markup import show_html
from data.tables.loading import load

data = load()
show_heading(
    "Uw aanvalsagenda",
    Fixed(
        "Maak een stuk voor uw college. Wij stellen drie aanpakken voor, u vult in wat alleen u "
        "weet."
    ),
)
show_findings(data, "maatregelen", "landelijke_acties", "nl_gemeenten", "bronnen")
draft = current_draft()
if draft is not None:
    show_saving(data, draft)
    show_town(data, draft)
    show_taken(data, draft)
    if not draft.doelen:
        show_proposal(data, draft)
        show_html(
            h.p(".stil")[
                "Er staat nog niets in. U kunt ook ‘Neem mee’ kiezen bij een voorbeeld of een "
                "actie, of beginnen met een eigen doel."
            ]
        )
    show_cover(data, draft)
    show_goals(data, draft)
    if draft.doelen:
        st.header("Neem uw agenda mee", anchor=False)
        show_documents(data, draft)
