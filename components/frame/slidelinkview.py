"""On every page that can be a slide: the way from this view into the presentation."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from components.address.links import link_address, present_address
from components.address.state import known_parameters, last_value
from components.frame.sitemap import SLIDE_PAGES


def show_view_link(page: str) -> None:
    """Put this view in the presentation, or go back to it."""
    if page not in SLIDE_PAGES:
        return
    number = last_value("dia")
    names = [parameter.name for parameter in known_parameters() if page in parameter.pages]
    query = urlencode(present_address(names))
    view = f"{page}?{query}" if query else page
    with st.container(key="weergave"):
        st.page_link(
            "presenteren.py",
            label="Zet deze weergave in uw presentatie",
            query_params={**link_address("presenteren"), "erbij": view or "?"},
        )
        if number:
            st.page_link(
                "presenteren.py",
                label=f"Terug naar dia {number}",
                query_params={**link_address("presenteren"), "dia": number},
            )
