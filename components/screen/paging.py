"""A long list in pages: which rows, and the way to the others."""

from __future__ import annotations

import htpy as h
import streamlit as st

from components.address.state import choose, chosen
from components.rows.pages import Rows, page_of
from components.screen.markup import show_html

PAGE = "bladzijde"


def first_page() -> None:
    """A new choice starts on the first page of the list."""
    choose(PAGE, 1)


def chosen_page(rows: Rows, size: int) -> tuple[Rows, int, int]:
    """As page_of, for the page in the address."""
    return page_of(rows, chosen(PAGE), size)


def show_pager(page: int, pages: int) -> None:
    """Buttons to the page before and after, and which page this is; nothing when it is all.

    An address that asks for a page beyond the last one is told so.
    """
    asked = chosen(PAGE) or 1
    if asked > pages:
        st.info(f"Bladzijde {asked} is er niet. Dit is de laatste.")
    if pages == 1:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button("Vorige bladzijde", disabled=page == 1, on_click=choose, args=(PAGE, page - 1))
        show_html(h.p[f"Bladzijde {page} van {pages}"], width="content")
        st.button(
            "Volgende bladzijde", disabled=page == pages, on_click=choose, args=(PAGE, page + 1)
        )
