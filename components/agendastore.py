"""Where a visitor's draft agenda lives: in the address when it is short, always in the browser."""

from __future__ import annotations

import json
import uuid
from dataclasses import replace
from pathlib import Path

import streamlit as st
import streamlit.components.v1 as components

from components.address import choose, chosen, remember
from components.agenda import (
    AgendaError,
    Draft,
    fits_address,
    from_address,
    from_json,
    to_address,
)

PARAMETER = "agenda"
BROWSER = "agenda_in_browser"
LONG, UNDO, HEARD, SESSION, OPENED, MESSAGE = (
    f"_agenda_{name}" for name in ("lang", "terug", "gehoord", "sessie", "geopend", "melding")
)
MOST_UNDO = 30

_browser_store = components.declare_component("agenda", path=str(Path(__file__).parent / "opslag"))


def draft() -> Draft:
    """The draft of this visitor; raises AgendaError when the address holds a damaged one.

    Without a municipality of its own it is for the one chosen on another page.
    """
    found = from_address(_letters())
    return found if found.gemeente else replace(found, gemeente=chosen("code") or "")


def save(new: Draft) -> None:
    """Make `new` the draft; the one before it can come back."""
    st.session_state.setdefault(UNDO, []).append(_letters())
    del st.session_state[UNDO][:-MOST_UNDO]
    _put(to_address(new))


def can_undo() -> bool:
    """Whether there is a draft to go back to."""
    return bool(st.session_state.get(UNDO))


def undo() -> None:
    """Go back to the draft before the last change."""
    _put(st.session_state[UNDO].pop())


def is_long() -> bool:
    """Whether the draft is too long for the address."""
    return bool(st.session_state.get(LONG))


def keep_in_browser() -> None:
    """Keep the draft in this browser, take back what it kept, and open a file the visitor picks."""
    session = st.session_state.setdefault(SESSION, uuid.uuid4().hex)
    heard = st.session_state.get(HEARD, False)
    answer = json.loads(
        _browser_store(
            save=_letters() if heard else None, session=session, key=BROWSER, default="{}"
        )
    )
    if answer.get("session") != session:
        return
    if not heard:
        st.session_state[HEARD] = True
        _take_back(answer.get("kept", ""))
    # Also in the first answer: someone may pick a file before we heard what was kept.
    if "opened" in answer and answer["stamp"] != st.session_state.get(OPENED):
        st.session_state[OPENED] = answer["stamp"]
        _open(answer["opened"])


def _take_back(text: str) -> None:
    if not text or _letters():
        return
    try:
        from_address(text)
    except AgendaError:
        return
    _put(text)
    st.rerun()


def _open(text: str) -> None:
    try:
        save(from_json(text))
    except AgendaError as error:
        st.session_state[MESSAGE] = f"{error} Er is niets veranderd."
    st.rerun()


def message() -> str:
    """What went wrong with opening a file, said once."""
    return st.session_state.pop(MESSAGE, "")


def _letters() -> str:
    return chosen(PARAMETER) or st.session_state.get(LONG, "")


def _put(text: str) -> None:
    short = fits_address(text)
    choose(PARAMETER, text if short else "")
    remember(PARAMETER, text if short else "")
    st.session_state[LONG] = "" if short else text
