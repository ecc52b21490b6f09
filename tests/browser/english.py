"""Finds English in what a page says: everyday English words that are no Dutch words.

Names and titles in the CSVs may be English ("Learning Campus"): a text is judged without them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from data.tables.description import FOLDER
from data.tables.loading import load

# Everyday words and those of buttons; none of them is a Dutch word as well.
MARKS = frozenset((Path(__file__).parent / "english.txt").read_text(encoding="utf-8").split())
FREE_COLUMNS = ("naam", "titel", "uitgever", "url", "website", "zoeknamen", "adres", "partners")
FREE_COLUMNS += ("gemeente_id", "uitvoerder", "trekkers", "betrokkenen", "post", "hoofdstuk")
FREE_COLUMNS += ("vindplaats", "instrument", "categorie", "indicator", "locatie_id")
WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")


@lru_cache(maxsize=1)
def names_in_data() -> tuple[str, ...]:
    """Every name and title in the CSVs, the longest first."""
    data = load(FOLDER)
    found: set[str] = set()
    for frame in data.tables.values():
        for column in set(FREE_COLUMNS) & set(frame.columns):
            for cell in frame[column].explode().dropna():
                found.add(str(cell))
    return tuple(sorted((one for one in found if len(one) > 2), key=len, reverse=True))


def english_in(texts: list[str]) -> list[str]:
    """The texts with an English word outside names and titles, with the words; each once."""
    found = {}
    for text in texts:
        words = marks_in(text)
        if words and marks_in(without_names(text)):
            found[text[:120]] = sorted(words)
    return [f"{', '.join(words)}: {text}" for text, words in found.items()]


def marks_in(text: str) -> set[str]:
    return {word.lower() for word in WORD.findall(text)} & MARKS


def without_names(text: str) -> str:
    for name in names_in_data():
        if name in text:
            text = text.replace(name, " ")
    return text
