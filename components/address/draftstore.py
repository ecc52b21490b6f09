"""Where something a visitor makes lives: in the address when it is short, always in the browser."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.components.v1.custom_component import CustomComponent
from streamlit.runtime import get_instance

from components.address.draftformat import DraftFormat
from components.address.letters import fits_address
from components.address.state import choose, chosen, remember

MOST_UNDO = 30
# More than anyone sets aside by opening links; 10 fit the 5 MB that a browser keeps for a site.
MOST_ASIDE = 10
# No letter of `pack`.
BETWEEN = "."

# Part of a public address (/component/...): the same for every version of this code, so that
# servers of two versions can serve one visitor. `declare_component` would name it after this file.
_browser_store = CustomComponent(
    "components.draftstore.bewaren", path=str(Path(__file__).parent / "opslag")
)


@dataclass(frozen=True)
class DraftStore:
    """One kind of draft: the present one, and those that were set aside for another.

    parameter: its name in the address; name: in the browser, with "-ander" behind it for those set
    aside. form: what a file of it is. read: the draft in letters; raises ValueError when they are
    no draft. read_file: the letters of the draft in a file; raises ValueError with what is wrong,
    in Dutch. size: how large a draft is, in words. private: never in the address, so in no log.
    """

    parameter: str
    name: str
    form: DraftFormat
    read: Callable[[str], Any]
    read_file: Callable[[str], str]
    size: Callable[[Any], str]
    private: bool = False

    def letters(self) -> str:
        """The draft as letters of `pack`; "" when there is none."""
        return (not self.private and chosen(self.parameter)) or self._get("lang", "")

    def save(self, letters: str) -> bool:
        """Make this the draft; the one before it can come back. Whether that changed anything.

        A draft that cannot be stored changes nothing; drawing the page again would then never end.
        """
        before = self.letters()
        self._put(letters)
        if self.letters() == before:
            return False
        undo = st.session_state.setdefault(self._key("terug"), [])
        undo.append(before)
        del undo[:-MOST_UNDO]
        return True

    def become(self, letters: str) -> None:
        """Make this the draft and draw the page with it."""
        if self.save(letters):
            st.rerun()

    def can_undo(self) -> bool:
        """Whether there is a draft to go back to."""
        return bool(self._get("terug"))

    def undo(self) -> None:
        """Go back to the draft before the last change."""
        self._put(st.session_state[self._key("terug")].pop())

    def is_long(self) -> bool:
        """Whether the draft is too long for the address."""
        return bool(self._get("lang"))

    def keep_in_browser(self) -> bool:
        """Keep the draft in this browser, take back what it kept, open a file the visitor picks.

        Whether the browser has told what it kept. Nothing is written over a draft of this browser
        before the visitor has said which of the two to go on with.
        """
        get_instance().component_registry.register_component(_browser_store)
        session = st.session_state.setdefault(self._key("sessie"), uuid.uuid4().hex)
        heard = self._get("gehoord", False)
        settled = heard and not self.rival()
        answer = json.loads(
            _browser_store(
                save=self.letters() if settled else None,
                aside=BETWEEN.join(self.asides()) if settled else None,
                session=session,
                name=self.name,
                label=f"Open een bewaarde {self.form.noun}",
                most_bytes=self.form.most_bytes,
                key=f"{self.parameter}_in_browser",
                default="{}",
            )
        )
        if answer.get("session") != session:
            return False
        if not heard:
            self._set("gehoord", True)
            others = answer.get("aside", "").split(BETWEEN)
            self._set("ander", tuple(one for one in others if self._is_draft(one)))
            self._meet(answer.get("kept", ""))
        # Also in the first answer: someone may pick a file before we heard what was kept.
        stamp = answer.get("stamp")
        if "opened" in answer and stamp != self._get("geopend"):
            self._set("geopend", stamp)
            self._open(answer["opened"])
        return True

    def rival(self) -> str:
        """The draft of this browser while another one came with the address; "" when none did."""
        return self._get("eigen", "")

    def settle(self, own: bool) -> None:
        """Go on with the browser's own draft, or with that of the address; the other is kept."""
        mine, theirs = self.rival(), self.letters()
        self._set("eigen", "")
        self._set_aside(theirs if own else mine)
        if own:
            self._put(mine)

    def asides(self) -> tuple[str, ...]:
        """The drafts that were set aside, the newest first."""
        return self._get("ander", ())

    def swap(self) -> None:
        """Go on with the first draft that was set aside; the present one comes behind the rest."""
        first, *others = self.asides()
        present = (self.letters(),) if self._is_draft(self.letters()) else ()
        self._set("ander", (*others, *present))
        self._put(first)

    def drop_aside(self) -> None:
        """Forget the first draft that was set aside."""
        self._set("ander", self.asides()[1:])

    def _set_aside(self, letters: str) -> None:
        self._set("ander", (letters, *self.asides())[:MOST_ASIDE])

    def message(self) -> str:
        """What went wrong with opening a file, said once."""
        return st.session_state.pop(self._key("melding"), "")

    def _meet(self, mine: str) -> None:
        """What to do with the draft of this browser: take it, or ask when the address has one."""
        theirs = self.letters()
        if not self._is_draft(mine) or mine == theirs:
            return
        if not theirs:
            self._put(mine)
        elif not self._is_draft(theirs):
            self._set_aside(mine)
        elif self.read(theirs) != self.read(mine):
            self._set("eigen", mine)
        else:
            return
        st.rerun()

    def _is_draft(self, letters: str) -> bool:
        try:
            self.read(letters)
        except ValueError:
            return False
        return bool(letters)

    def _open(self, text: str) -> None:
        try:
            self.save(self.read_file(text))
        except ValueError as error:
            self._set("melding", f"{error} Er is niets veranderd.")
        st.rerun()

    def _put(self, letters: str) -> None:
        short = not self.private and fits_address(letters)
        if not self.private:
            choose(self.parameter, letters if short else "")
            remember(self.parameter, letters if short else "")
        self._set("lang", "" if short else letters)

    def _get(self, name: str, usual=None):
        return st.session_state.get(self._key(name), usual)

    def _set(self, name: str, value) -> None:
        st.session_state[self._key(name)] = value

    def _key(self, name: str) -> str:
        return f"_{self.parameter}_{name}"
