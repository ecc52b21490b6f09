"""What is wrong in a file, in Dutch, with file, row and column."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from data.tables.cleaning import clean

SHOWN_VALUES = 12
MOST_SHOWN = 60


@dataclass(frozen=True)
class Finding:
    """One fault. `row` is the line in the file (1 is the header, 0 is the file as a whole).

    `drops` is what the app leaves out because of it: "file", "row" or "" (nothing).
    """

    file: str
    row: int
    column: str
    value: str
    message: str
    drops: str = "row"

    def __str__(self) -> str:
        place = self.file
        if self.row:
            place += f", regel {self.row}"
        if self.column:
            place += f", kolom {self.column}"
        return f"{place}: {self.message}"


def quoted(value: str) -> str:
    """A value in a sentence: between quotes, in one line, and never a screen full."""
    rest = "..." if len(value) > MOST_SHOWN else ""
    return f"'{clean(value[:MOST_SHOWN])}{rest}'"


def unknown_value(value: str, allowed: Iterable[str]) -> str:
    """Dutch sentence for a value that is not in a list, with the nearest allowed one."""
    choices = sorted(allowed)
    near = difflib.get_close_matches(value[:MOST_SHOWN], choices, n=1, cutoff=0.6)
    if near:
        return f"{quoted(value)} bestaat niet; bedoelde u {quoted(near[0])}?"
    if len(choices) <= SHOWN_VALUES:
        names = ", ".join(clean(choice[:MOST_SHOWN]) for choice in choices)
        return f"{quoted(value)} bestaat niet; toegestaan: {names}"
    return f"{quoted(value)} bestaat niet; er zijn {len(choices)} andere waarden toegestaan"
