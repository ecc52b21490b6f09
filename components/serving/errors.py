"""What a visitor reads when a page breaks: never a traceback."""

from __future__ import annotations

import logging

import streamlit as st

from data.tables.description import DescriptionError

log = logging.getLogger(__name__)


def say_it_broke(error: Exception) -> bool:
    """Log `error` for us and tell the visitor in Dutch; True keeps Streamlit from showing it."""
    if isinstance(error, DescriptionError):
        log.error("%s", error)
    else:
        log.error("a page broke", exc_info=error)
    st.error(
        "Deze pagina kunnen we nu niet goed tonen. De andere pagina's werken wel. "
        "Probeer het opnieuw, of ga terug naar het overzicht."
    )
    return True
