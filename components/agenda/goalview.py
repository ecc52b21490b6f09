"""Draws the goals of an agenda, to fill in, move and remove."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import htpy as h
import streamlit as st

from components.address.draftformat import DOWN, UP
from components.agenda.draft import (
    MOST,
    MOST_GOALS,
    Draft,
    Goal,
    add,
    change,
    move,
    remove,
)
from components.agenda.draftview import STORE, become, press
from components.agenda.memo import support
from components.agenda.texts import (
    BLANK,
    LABELS,
    basis,
    goal_heading,
    offered_partners,
)
from components.look.blocks import terms
from components.screen.choosing import field_key
from components.screen.markup import show_html
from components.wording.escaping import markdown
from data.tables.loading import Dataset

LONG_FIELDS = ("eerste_stap", "nodig", "succes")


def show_goals(data: Dataset, draft: Draft) -> None:
    """Each goal with its fields, to fill in, move or remove."""
    for place, goal in enumerate(draft.doelen):
        with st.container(border=True, key=f"doel-{place}"):
            _show_goal(data, draft, place, goal)
    with st.container(horizontal=True):
        full = len(draft.doelen) >= MOST_GOALS
        press("Voeg een eigen doel toe", add(draft, Goal()), disabled=full)
        if st.button("Maak ongedaan", disabled=not STORE.can_undo()):
            STORE.undo()
            st.rerun()
        press("Begin opnieuw", Draft(), disabled=not STORE.letters())


def _show_goal(data: Dataset, draft: Draft, place: int, goal: Goal) -> None:
    st.header(markdown(goal_heading(data, goal, place + 1)), anchor=False)
    found, known = basis(data, goal.bouwt_op), support(data, goal.bouwt_op, draft.gemeente)
    if known.lines:
        show_html(
            h.div(".weten")[terms(known.lines)],
            h.p(".bronregel")[f"Bron: {found.source}."] if found else None,
        )
    for name, label in LABELS.items():
        _show_field(draft, place, name, label)
        if name == "partners":
            _offer_partners(data, draft, place, goal)
    with st.container(horizontal=True):
        for label, new, off in (
            ("Omhoog", move(draft, place, UP), place == 0),
            ("Omlaag", move(draft, place, DOWN), place == len(draft.doelen) - 1),
            ("Haal weg", remove(draft, place), False),
        ):
            press(f"{label}: doel {place + 1}", new, key=f"{label}-{place}", disabled=off)


def _show_field(draft: Draft, place: int, name: str, label: str) -> None:
    text = getattr(draft.doelen[place], name)
    widget: Callable[..., str] = st.text_input
    if name in LONG_FIELDS:
        widget = partial(st.text_area, height=80)
    typed = widget(
        f"{label} (doel {place + 1})",
        value=text,
        key=field_key(f"doel-{place}-{name}", text),
        max_chars=MOST[name],
        placeholder=BLANK.capitalize(),
    )
    new = change(draft, place, name, typed)
    if new != draft:
        become(new)


def _offer_partners(data: Dataset, draft: Draft, place: int, goal: Goal) -> None:
    offered = [name for name in offered_partners(data, draft.gemeente) if name not in goal.partners]
    if not offered:
        return
    st.caption("Mbo-scholen in uw gemeente en regio:")
    with st.container(horizontal=True):
        for name in offered:
            text = f"{goal.partners}, {name}" if goal.partners else name
            new = change(draft, place, "partners", text)
            press(f"Voeg toe: {markdown(name)}", new, key=f"partner-{place}-{name}")
