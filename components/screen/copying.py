"""Text that a reader copies: a citation, an address, a few lines of code."""

from __future__ import annotations

import streamlit as st

from components.wording.escaping import escape


def show_copy(text: str, what: str) -> None:
    """The text as it is, with a button of our own script that copies it.

    what: says to who cannot see the text which one the button copies ("de verwijzing").

    Streamlit has st.code for this, which brings a script of 1.6 MB to colour code and an English
    button that only shows when a mouse is near.
    """
    st.html(copy_html(text, what))


def copy_html(text: str, what: str) -> str:
    """The same as safe HTML."""
    return (
        f'<div class="kopie"><pre><code>{escape(text)}</code></pre>'
        f'<button type="button" class="knop" data-kopieer>Kopieer'
        f'<span class="alleen-voorlezen"> {escape(what)}</span></button></div>'
    )
