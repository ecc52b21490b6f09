"""Takes examples and actions along to the aanvalsagenda, from any page."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from components.address.links import link_address
from components.address.state import choose, chosen
from components.examples.taking import EXAMPLE, MOST_TAKEN, TABLES


def choose_cell(cells: Mapping[str, tuple[str, tuple[str, ...]]]) -> None:
    """Ask for one cell of a matrix and take its examples along.

    cells: by id the name of the cell and the ids of its examples.
    """
    picked = st.selectbox(
        "Neem een vak mee naar uw agenda",
        list(cells),
        index=None,
        format_func=lambda key: f"{cells[key][0]} ({len(cells[key][1])})",
        placeholder="Kies een vak",
        key="vak",
    )
    if picked:
        st.button("Neem deze voorbeelden mee", on_click=_take, args=(cells[picked][1],))


def _take(keys: tuple[str, ...]) -> None:
    choose(EXAMPLE, list(dict.fromkeys([*(chosen(EXAMPLE) or []), *keys]))[:MOST_TAKEN])


def show_agenda_link() -> None:
    """The way to the agenda, with how much is taken along."""
    count = sum(len(chosen(parameter) or []) for parameter in TABLES)
    if count:
        st.page_link(
            "aanvalsagenda.py",
            label=f"Maak een aanvalsagenda van wat u meenam ({count})",
            query_params=link_address("aanvalsagenda"),
        )
