"""The one way to put our own HTML on a page: text in it is escaped, elements are not."""

from __future__ import annotations

from typing import Any

import htpy as h
import streamlit as st

from components.wording.escaping import rendered


def show_html(*nodes: h.Node, **options: Any) -> None:
    """Elements and text as one element of the page; options: those of st.html."""
    st.html(str(rendered(*nodes)), **options)


def show_drawing(*nodes: h.Node) -> None:
    """Elements with inline SVG, which st.html takes away. Links in it open a new tab."""
    st.markdown(str(rendered(*nodes)), unsafe_allow_html=True)
