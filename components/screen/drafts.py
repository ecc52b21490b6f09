"""Asks which of two drafts to go on with, and offers those that were set aside."""

from __future__ import annotations

import streamlit as st

from components.address.draftstore import DraftStore


def choose_draft(store: DraftStore) -> None:
    """When a link brought a draft and this browser has another: ask, and keep both.

    Without callbacks: those are forgotten when the server starts again, what was pressed is not.
    """
    if store.rival():
        _ask(store)
    elif store.asides():
        _offer(store)


def _ask(store: DraftStore) -> None:
    noun = store.form.noun
    st.warning(
        f"U opende een link met een {noun}. In deze browser staat al een andere {noun} van u. "
        "Met welke gaat u verder? De andere bewaren wij hier ook."
    )
    with st.container(horizontal=True):
        for label, letters, own in (
            (f"De {noun} uit de link", store.letters(), False),
            (f"Mijn eigen {noun}", store.rival(), True),
        ):
            size = store.size(store.read(letters))
            if st.button(f"{label} ({size})", key=f"verder-{store.parameter}-{own}"):
                store.settle(own)
                st.rerun()


def _offer(store: DraftStore) -> None:
    noun = store.form.noun
    size = store.size(store.read(store.asides()[0]))
    st.write(f"In deze browser staat nog een andere {noun} ({size}).")
    with st.container(horizontal=True):
        if st.button(f"Wissel naar de andere {noun}"):
            store.swap()
            st.rerun()
        if st.button(f"Gooi de andere {noun} weg", type="tertiary"):
            store.drop_aside()
            st.rerun()
