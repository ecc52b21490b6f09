"""A sentence that we compute, with what it rests on: a reader prints it, so it must hold."""

from __future__ import annotations

from typing import Any

import pandas as pd


class Claim(str):
    """A computed text about data.

    rows: the rows it was computed from. scope: which rows those are, in Dutch, as a reader would
    ask for them. false_if: what in the data would make it false; a test has such data.
    """

    rows: pd.DataFrame
    scope: str
    false_if: str

    def __new__(cls, text: str, rows: pd.DataFrame, scope: str, false_if: str) -> Claim:
        if not (text and scope and false_if):
            raise ValueError(f"a claim needs a text, a scope and what makes it false: {text!r}")
        made = super().__new__(cls, text)
        made.rows, made.scope, made.false_if = rows, scope, false_if
        return made

    def __getnewargs__(self) -> tuple[Any, ...]:
        return str(self), self.rows, self.scope, self.false_if

    def but(self, text: str) -> Claim:
        """The same claim in other words: shorter, or without a full stop."""
        return Claim(text, self.rows, self.scope, self.false_if)

    def bare(self) -> Claim:
        """Without the full stop, as a title stands."""
        return self.but(self.rstrip("."))


class Fixed(str):
    """A text that says nothing about data: only ever made of words in the code (a test checks)."""


class Quoted(str):
    """A text that stands in a cell of our tables as it is here: its row and source go with it."""


# What a figure or slide may have as its title.
Said = Claim | Fixed | Quoted
