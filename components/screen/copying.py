"""Text that a reader copies: a citation, an address, a few lines of code."""

from __future__ import annotations

from components.look.blocks import copied
from components.screen.markup import show_html


def show_copy(text: str, what: str) -> None:
    """The text as it is, with a button of our own script that copies it.

    what: says to who cannot see the text which one the button copies ("de verwijzing").

    Streamlit has st.code for this, which brings a script of 1.6 MB to colour code and an English
    button that only shows when a mouse is near.
    """
    show_html(copied(text, what))
