"""The draft agenda of a visitor: read from address or browser, and replaced by a press."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from components.address.draftstore import DraftStore
from components.address.state import chosen
from components.agenda.draft import (
    FORMAT,
    AgendaError,
    Draft,
    from_address,
    from_json,
    own_in,
    to_address,
)
from components.agenda.own import joined
from components.agenda.ownview import keep_own, own_items
from components.wording.dutch import counted


def opened(text: str) -> str:
    """The letters of the draft in a file; the visitor's own items in it join those of this browser.

    Raises ValueError with what is wrong, in Dutch; then nothing has changed.
    """
    letters = to_address(from_json(text))
    keep_own(joined(own_items(), own_in(text)))
    return letters


STORE = DraftStore(
    "agenda",
    "mbo-aanvalsagenda",
    FORMAT,
    from_address,
    opened,
    lambda draft: counted(len(draft.doelen), "doel", "doelen"),
)


def visitors_draft() -> Draft:
    """The draft of this visitor; raises AgendaError when the address holds a damaged one.

    Without a municipality of its own it is for the one chosen on another page.
    """
    found = from_address(STORE.letters())
    return found if found.gemeente else replace(found, gemeente=chosen("code") or "")


def current_draft() -> Draft | None:
    """The draft of this visitor, with the chosen municipality; None when it cannot be read."""
    try:
        return visitors_draft()
    except AgendaError as error:
        st.error(str(error))
        press("Begin met een lege agenda", Draft())
        return None


def press(label: str, new: Draft, **options) -> None:
    """A button that makes `new` the draft.

    Without a callback: one is forgotten when the server starts again, what was pressed is not.
    """
    if st.button(label, **options):
        become(new)


def become(new: Draft) -> None:
    """Make `new` the draft and draw the page with it."""
    STORE.become(to_address(new))
