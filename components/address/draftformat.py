"""What a visitor makes, as a file or as letters in an address: written, and read with suspicion."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from components.address.letters import unpack
from data.tables.cleaning import clean

T = TypeVar("T")
UP, DOWN = -1, 1


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
        if not isinstance(value, str) or len(value) > most_letters:
            raise self.error(f"‘{name}’ hoort tekst te zijn van hoogstens {most_letters} letters.")
        return plain(value)


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
