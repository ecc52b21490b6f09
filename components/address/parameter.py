"""One name that may stand in an address: what it may be, and how it is read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from components.address.query import values_in
from data.tables.loading import Dataset

MAX_LENGTH = 80
# The longest list that a page makes, everything that can be taken along, has some 2,000 letters.
MOST_LIST_LETTERS = 8_000

Allowed = Callable[[Dataset], Collection[str]]
Beside = Callable[[Dataset, Mapping[str, Any]], Collection[str]]


class Read(NamedTuple):
    """What an address says for one name.

    unknown: parts that are no value of ours; surplus: parts that are, of which there are too many.
    """

    value: Any
    unknown: list[str]
    surplus: list[str]


@dataclass(frozen=True)
class Parameter:
    """One name in the address.

    `kind`: "one" value, "many" values, a "flag" that is on or off, a "number", or free "text".
    `pages` are the addresses of the pages that use it; `word` names it in a notice. What is
    `shared` stays when the visitor goes to another page. `most` limits "many" and "text".
    `default` is what "one" is without a choice, and stays out of the address. `renamed` has the
    present value by the one it had in older addresses. `spelled` writes one value as we write it.
    `beside` says which values fit the other values of the page, by name; by itself each one does.
    """

    name: str
    word: str
    kind: str
    pages: tuple[str, ...]
    allowed: Allowed = lambda _data: ()
    shared: bool = False
    most: int = 0
    default: str | None = None
    renamed: Mapping[str, str] = field(default_factory=dict)
    spelled: Callable[[str], str] = str
    beside: Beside | None = None


def parse(parameter: Parameter, text: str, allowed: Collection[str]) -> Read:
    """The value in the address, and what of the text is left out of it."""
    if parameter.kind == "text":
        most = text_limit(parameter)
        return Read(text[:most], [], [text[most:]] if len(text) > most else [])
    if parameter.kind == "number":
        good = text.isascii() and text.isdigit() and 0 < int(text) < 10_000
        return Read(int(text), [], []) if good else Read(1, [text] if text else [], [])
    cut = text[:MOST_LIST_LETTERS]
    given = (parameter.spelled(part) for part in values_in(cut))
    parts = list(dict.fromkeys(parameter.renamed.get(part, part) for part in given))
    every = set(allowed)
    known = [part for part in parts if part in every]
    unknown = [part for part in parts if part not in every]
    if parameter.kind == "many":
        most = parameter.most or len(known)
        return Read(known[:most], unknown, known[most:])
    if parameter.kind == "flag":
        return Read(bool(known), unknown, [])
    return Read(known[0] if known else parameter.default, unknown, known[1:])


def text_limit(parameter: Parameter) -> int:
    """How many signs of a free text are read."""
    return parameter.most or MAX_LENGTH


def still_allowed(parameter: Parameter, value, allowed: Collection[str]):
    """The value of an earlier run, without what has since left the data."""
    if parameter.kind == "text":
        return (value or "")[: text_limit(parameter)]
    if parameter.kind == "number":
        return value or 1
    if parameter.kind == "many":
        known = set(allowed)
        return [item for item in value or [] if item in known][: parameter.most or None]
    if parameter.kind == "flag":
        return bool(value)
    return value if value in allowed else parameter.default
