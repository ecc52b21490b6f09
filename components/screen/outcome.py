"""What a choice led to: our own script reads it to who cannot see it change."""

from __future__ import annotations

from contextlib import AbstractContextManager

import streamlit as st

from components.wording.escaping import escape


def outcome(name: str) -> AbstractContextManager:
    """What stands in here is what a choice led to: our script says it to a screen reader.

    name: tells several outcomes on one page apart.
    """
    return st.container(key=f"uitkomst-{name}")


def show_outcome(text: str) -> None:
    """The sentence that says what the page shows, as the first heading below the title."""
    st.html(outcome_html(text, "h2"))


def outcome_html(text: str, heading: str) -> str:
    """A heading ("h2" or "h3") that is an outcome, as safe HTML."""
    return f'<div class="uitkomst"><{heading}>{escape(text)}</{heading}></div>'
