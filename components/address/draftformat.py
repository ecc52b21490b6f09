"""What a visitor makes, as a file or as letters in an address: written, and read with suspicion."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from components.address.letters import unpack
from data.tables.cleaning import clean

T = TypeVar("T")
UP, DOWN = -1, 1
# What one letter takes in a file at most, and what stands around one field.
LETTER_BYTES, FIELD_BYTES = 3, 64


@dataclass(frozen=True)
class DraftFormat:
    """One kind of draft, and why something else is not one.

    kind and version stand in the file; noun is what a reader calls it ("agenda"). Reading raises
    `error` with a reason in Dutch: `unreadable`, another kind or version, or `damaged` (for letters
    of `pack`).
    """

    kind: str
    noun: str
    version: int
    most_bytes: int
    error: type[ValueError]
    unreadable: str
    damaged: str

    def write(self, content: Mapping) -> str:
        """The draft as a file that can be opened again."""
        marked = {"soort": self.kind, "versie": self.version, **content}
        return json.dumps(marked, ensure_ascii=False, indent=1)

    def read(self, text: str) -> dict:
        """What stands in a file of this kind and version; its parts are still to be checked."""
        if len(text.encode("utf-8", "replace")) > self.most_bytes:
            raise self.error(f"Het bestand is te groot: meer dan {self.most_bytes // 1000} kB.")
        try:
            content = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise self.error(self.unreadable) from error
        if not isinstance(content, dict) or content.get("soort") != self.kind:
            raise self.error(f"Dit bestand is geen {self.noun} van deze site.")
        if content.get("versie") != self.version:
            raise self.error(
                f"Deze {self.noun} heeft een andere versie; wij lezen versie {self.version}."
            )
        return content

    def unpack(self, letters: str) -> str:
        """The file in letters of `pack`."""
        try:
            return unpack(letters, self.most_bytes)
        except ValueError as error:
            raise self.error(self.damaged) from error

    def text(self, content: Mapping, name: str, most_letters: int) -> str:
        """One text of the reader's own, "" when it is not there."""
        value = content.get(name, "")
        if not isinstance(value, str) or letter_count(value) > most_letters:
            raise self.error(f"‘{name}’ hoort tekst te zijn van hoogstens {most_letters} letters.")
        return plain(value)


def room_for(items: int, most_letters: Iterable[int]) -> int:
    """The bytes of a file with so many items, each with fields of at most so many letters.

    A file that is full in every field must open again: nothing that was typed is ever lost.
    """
    return items * sum(most * LETTER_BYTES + FIELD_BYTES for most in most_letters)


def letter_count(text: str) -> int:
    """How many letters a browser counts: an emoji is two, so that no letter takes over 3 bytes."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, most_letters: int) -> str:
    """The text as far as it has no more letters than that."""
    units = text.encode("utf-16-le", "surrogatepass")[: 2 * most_letters]
    return units.decode("utf-16-le", "ignore")


def plain(text: str) -> str:
    """Text without what Word, Excel and PDF refuse; the ends of lines stay."""
    return clean(text, keep="\n")


def moved(items: tuple[T, ...], place: int, step: int) -> tuple[T, ...]:
    """The items with one moved UP or DOWN; at the edge it stays."""
    other = place + step
    if not 0 <= other < len(items):
        return items
    found = list(items)
    found[place], found[other] = found[other], found[place]
    return tuple(found)


def without(items: tuple[T, ...], place: int) -> tuple[T, ...]:
    """The items without one."""
    return items[:place] + items[place + 1 :]
