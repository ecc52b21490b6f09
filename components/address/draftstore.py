"""Where something a visitor makes lives: in the address when it is short, always in the browser."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import streamlit as st
from streamlit.components.v1.custom_component import CustomComponent
from streamlit.runtime import get_instance

from components.address.letters import fits_address
from components.address.state import choose, chosen, remember

MOST_UNDO = 30

# Part of a public address (/component/...): the same for every version of this code, so that
# servers of two versions can serve one visitor. `declare_component` would name it after this file.
_browser_store = CustomComponent(
    "components.draftstore.bewaren", path=str(Path(__file__).parent / "opslag")
)


@dataclass(frozen=True)
class DraftStore:
    """One kind of draft.

    parameter: its name in the address; name: in the browser. label: of the button for a file.
    read: raises ValueError when letters are no draft. read_file: the letters of the draft in a
    file; raises ValueError with what is wrong, in Dutch.
    """

    parameter: str
    name: str
    label: str
    read: Callable[[str], object]
    read_file: Callable[[str], str]

    def letters(self) -> str:
        """The draft as letters of `pack`; "" when there is none."""
        return chosen(self.parameter) or st.session_state.get(self._key("lang"), "")

    def save(self, letters: str) -> None:
        """Make this the draft; the one before it can come back."""
        undo = st.session_state.setdefault(self._key("terug"), [])
        undo.append(self.letters())
        del undo[:-MOST_UNDO]
        self._put(letters)

    def can_undo(self) -> bool:
        """Whether there is a draft to go back to."""
        return bool(st.session_state.get(self._key("terug")))

    def undo(self) -> None:
        """Go back to the draft before the last change."""
        self._put(st.session_state[self._key("terug")].pop())

    def is_long(self) -> bool:
        """Whether the draft is too long for the address."""
        return bool(st.session_state.get(self._key("lang")))

    def keep_in_browser(self) -> bool:
        """Keep the draft in this browser, take back what it kept, open a file the visitor picks.

        Whether the browser has told what it kept.
        """
        get_instance().component_registry.register_component(_browser_store)
        session = st.session_state.setdefault(self._key("sessie"), uuid.uuid4().hex)
        heard = st.session_state.get(self._key("gehoord"), False)
        answer = json.loads(
            _browser_store(
                save=self.letters() if heard else None,
                session=session,
                name=self.name,
                label=self.label,
                key=f"{self.parameter}_in_browser",
                default="{}",
            )
        )
        if answer.get("session") != session:
            return False
        if not heard:
            st.session_state[self._key("gehoord")] = True
            self._take_back(answer.get("kept", ""))
        # Also in the first answer: someone may pick a file before we heard what was kept.
        stamp = answer.get("stamp")
        if "opened" in answer and stamp != st.session_state.get(self._key("geopend")):
            st.session_state[self._key("geopend")] = stamp
            self._open(answer["opened"])
        return True

    def message(self) -> str:
        """What went wrong with opening a file, said once."""
        return st.session_state.pop(self._key("melding"), "")

    def _take_back(self, letters: str) -> None:
        if not letters or self.letters():
            return
        try:
            self.read(letters)
        except ValueError:
            return
        self._put(letters)
        st.rerun()

    def _open(self, text: str) -> None:
        try:
            self.save(self.read_file(text))
        except ValueError as error:
            st.session_state[self._key("melding")] = f"{error} Er is niets veranderd."
        st.rerun()

    def _put(self, letters: str) -> None:
        short = fits_address(letters)
        choose(self.parameter, letters if short else "")
        remember(self.parameter, letters if short else "")
        st.session_state[self._key("lang")] = "" if short else letters

    def _key(self, name: str) -> str:
        return f"_{self.parameter}_{name}"
