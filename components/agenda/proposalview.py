"""Draws where an agenda begins: three approaches that fit, the draft decision, hundred days."""

from __future__ import annotations

import htpy as h
import streamlit as st

from components.agenda.content import DAYS_HEADING
from components.agenda.draft import Draft, add
from components.agenda.draftview import press
from components.agenda.memo import ASKED_BY, DECIDES, decision, hundred_days
from components.agenda.texts import goal_on
from components.screen.markup import show_html
from components.towns.fit import Fit, fits
from components.towns.fitcards import fits_exhibit, fits_html
from components.towns.lookup import is_town
from data.tables.loading import Dataset


def show_proposal(data: Dataset, draft: Draft) -> None:
    """Three approaches for the municipality of the draft, each with why; nothing without one."""
    if not is_town(data, draft.gemeente):
        return
    found = fits(data, draft.gemeente)
    show_html(h.h2(".paneeltitel")[fits_exhibit(data, draft.gemeente).title])
    with st.container(horizontal=True):
        press("Maak van alle drie een doel", _with(data, draft, found), type="primary")
        for one in found:
            press(f"Alleen: {one.approach['titel']}", _with(data, draft, (one,)))
    show_html(fits_html(data, draft.gemeente, lambda _key: None))


def _with(data: Dataset, draft: Draft, found: tuple[Fit, ...]) -> Draft:
    for one in found:
        key = one.example["maatregel_id"] if one.example else one.approach["aanpak_id"]
        goal = goal_on(data, key)
        draft = add(draft, goal) if goal else draft
    return draft


def show_cover(data: Dataset, draft: Draft) -> None:
    """What the college would decide, and the first hundred days as a strip of steps."""
    steps = hundred_days(data)
    show_html(
        h.section(".besluit", aria_label=DAYS_HEADING)[
            h.div[
                h.h2(".paneeltitel")[DECIDES], h.ol[[h.li[line] for line in decision(data, draft)]]
            ],
            h.div[
                h.h2(".paneeltitel")[DAYS_HEADING],
                h.ol(".dagen")[[h.li[step] for step in steps]],
                h.p(".stil")[ASKED_BY],
            ],
        ]
    )
