"""What a choice led to: our own script reads it to who cannot see it change."""

from __future__ import annotations

from contextlib import AbstractContextManager

import htpy as h
import streamlit as st

from components.rows.claim import Claim
from components.screen.markup import show_html


def outcome(name: str) -> AbstractContextManager:
    """What stands in here is what a choice led to: our script says it to a screen reader.

    name: tells several outcomes on one page apart.
    """
    return st.container(key=f"uitkomst-{name}")


def show_outcome(text: Claim) -> None:
    """The sentence that says what the page shows, as the first heading below the title."""
    show_html(outcome_heading(text, h.h2))


def outcome_heading(text: Claim, heading: h.Element) -> h.Element:
    """A heading (h2 or h3) that is an outcome."""
    return h.div(".uitkomst")[heading[text]]
