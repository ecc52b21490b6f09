"""Asks for a municipality by name; one clear answer is taken at once."""

from __future__ import annotations

import streamlit as st

from components.address.state import choose, chosen
from components.screen.outcome import outcome
from components.towns.lookup import find_towns, nothing_found, town
from components.wording.escaping import markdown
from data.tables.loading import Dataset

SEARCH = "zoek-gemeente"
# The field, once a municipality is chosen.
SMALL_PX = 240


def choose_town(data: Dataset) -> str | None:
    """Ask for a municipality by name; its CBS code, or None. A click on the map works too."""
    code = chosen("code")
    with st.container(horizontal=True, vertical_alignment="center", key="gemeentezoek"):
        if code:
            with outcome("gemeente"):
                st.header(markdown(town(data, code)["naam"]), anchor=False, width="content")
        st.text_input(
            "Naam van uw gemeente",
            key=SEARCH,
            placeholder="Andere gemeente" if code else "Zoals: Den Bosch",
            max_chars=60,
            on_change=_take_first,
            args=(data,),
            label_visibility="collapsed" if code else "visible",
            width=SMALL_PX if code else "stretch",
        )
        if code:
            st.button("Kies opnieuw", on_click=_clear, type="tertiary")
    text = st.session_state.get(SEARCH, "").strip()
    if text and not code:
        _show_hits(data, text)
    return code


def _take_first(data: Dataset) -> None:
    """One clear answer is taken at once; else the reader chooses."""
    hits = find_towns(data, st.session_state[SEARCH])
    sure = [hit for hit in hits if hit.sure]
    choose("code", sure[0].code if len(sure) == 1 else None)


def _clear() -> None:
    choose("code", None)
    st.session_state[SEARCH] = ""


def _show_hits(data: Dataset, text: str) -> None:
    hits = find_towns(data, text)
    with outcome("gevonden"):
        if not hits:
            why = markdown(nothing_found(data, text))
            st.write(f"{why} Controleer de naam, of klik op de kaart.")
            return
        st.write("Welke gemeente bedoelt u?")
    with st.container(horizontal=True):
        for hit in hits:
            label = f"{hit.name} ({hit.via})" if hit.via else hit.name
            st.button(
                markdown(label),
                key=f"gemeente-{hit.code}",
                on_click=choose,
                args=("code", hit.code),
            )
