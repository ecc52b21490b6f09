"""What is wrong in a file, in Dutch, with file, row and column."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

SHOWN_VALUES = 12


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


def unknown_value(value: str, allowed: Iterable[str]) -> str:
    """Dutch sentence for a value that is not in a list, with the nearest allowed one."""
    choices = sorted(allowed)
    near = difflib.get_close_matches(value, choices, n=1, cutoff=0.6)
    if near:
        return f"'{value}' bestaat niet; bedoelde u '{near[0]}'?"
    if len(choices) <= SHOWN_VALUES:
        return f"'{value}' bestaat niet; toegestaan: {', '.join(choices)}"
    return f"'{value}' bestaat niet; er zijn {len(choices)} andere waarden toegestaan"
