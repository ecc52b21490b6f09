"""The words on a sheet of A4: what can be drawn, cut to length, and its numbered sources."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from components.rows.sources import source, source_date
from components.wording.shortening import shortened
from data.tables.cleaning import sticking
from data.tables.loading import Dataset

LONGEST_NAME, LONGEST_WORD = 90, 32
PIECE = 12
# What the font in the PDF can draw; a PDF/UA with any other letter is refused.
DRAWABLE = (
    *((0x20, 0x7E), (0xA0, 0x24F), (0x370, 0x3FF), (0x400, 0x482)),
    *((0x2010, 0x2027), (0x2030, 0x2040), (0x20A0, 0x20BF), (0x2190, 0x22FF)),
)


class Notes:
    """Numbers the places in sources that a sheet refers to, and lists them per source."""

    def __init__(self, data: Dataset) -> None:
        self.data = data
        self.numbers: dict[tuple[str, str], int] = {}

    def marks(self, sources: Iterable[tuple[str, str]]) -> str:
        """The numbers of some places: "1, 4"; each new place gets the next number."""
        found = [self.numbers.setdefault(pair, len(self.numbers) + 1) for pair in sources]
        return ", ".join(str(number) for number in dict.fromkeys(found))

    def columns(self) -> tuple[list[str], list[str]]:
        """The lines in two columns of about the same length."""
        lines = self._lines()
        half = sum(map(len, lines)) / 2
        before = [sum(map(len, lines[:place])) for place in range(len(lines))]
        left = sum(length < half for length in before)
        return lines[:left], lines[left:]

    def _lines(self) -> list[str]:
        """Per source its title, publisher and date, with the numbered places in it."""
        places: dict[str, list[str]] = {}
        for (bron_id, place), number in self.numbers.items():
            text = printable(place, LONGEST_NAME)
            places.setdefault(bron_id, []).append(f"[{number}] {text}".rstrip())
        return [f"{self._name(bron_id)}: {'; '.join(found)}." for bron_id, found in places.items()]

    def _name(self, bron_id: str) -> str:
        row = source(self.data, bron_id)
        about = ", ".join(part for part in (row["uitgever"], source_date(row)) if part)
        title, about = (printable(text, LONGEST_NAME) for text in (row["titel"], about))
        return f"{title} ({about})"


def printable(text: str, most: int, longest_word: int = LONGEST_WORD) -> str:
    """Text that the sheet can hold: drawable letters, about `most`, long words breakable."""
    plain = sticking(" ".join(unicodedata.normalize("NFC", text).split()))
    plain = "".join(letter if _drawable(letter) else "?" for letter in plain)
    return re.sub(rf"\S{{{longest_word},}}", _breakable, shortened(plain, most))


def _drawable(letter: str) -> bool:
    return any(first <= ord(letter) <= last for first, last in DRAWABLE)


def _breakable(found: re.Match) -> str:
    word = found.group()
    return "\u200b".join(word[start : start + PIECE] for start in range(0, len(word), PIECE))
