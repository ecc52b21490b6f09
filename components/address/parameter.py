"""One name that may stand in an address: what it may be, and how it is read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from components.address.query import values_in
from components.wording.dutch import counted, listing
from data.tables.loading import Dataset

MAX_LENGTH = 80
# The longest list that a page makes, everything that can be taken along, has some 2,000 letters.
MOST_LIST_LETTERS = 8_000
NAMED_IN_NOTICE = 3

Allowed = Callable[[Dataset], Collection[str]]


@dataclass(frozen=True)
class Parameter:
    """One name in the address.

    `kind`: "one" value, "many" values, a "flag" that is on or off, a "number", or free "text".
    `pages` are the addresses of the pages that use it; `word` names it in a notice. What is
    `shared` stays when the visitor goes to another page. `most` limits "many" and "text".
    `default` is what "one" is without a choice, and stays out of the address. `renamed` has the
    present value by the one it had in older addresses. `spelled` writes one value as we write it.
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


def parse(parameter: Parameter, text: str, allowed: Collection[str]):
    """The value in the address and the parts of it that are not allowed."""
    if parameter.kind == "text":
        return text[: parameter.most or MAX_LENGTH], []
    if parameter.kind == "number":
        good = text.isascii() and text.isdigit() and 0 < int(text) < 10_000
        return (int(text), []) if good else (1, [text] if text else [])
    cut = text[:MOST_LIST_LETTERS]
    given = (parameter.spelled(part) for part in values_in(cut))
    parts = list(dict.fromkeys(parameter.renamed.get(part, part) for part in given))
    every = set(allowed)
    known = [part for part in parts if part in every]
    unknown = [part for part in parts if part not in every]
    if parameter.kind == "many":
        return known[: parameter.most or None], unknown
    if parameter.kind == "flag":
        return bool(known), unknown
    return (known[0] if known else parameter.default), unknown


def unknown_notice(parameter: Parameter, unknown: list[str]) -> str:
    """One Dutch sentence on all values in the address that are not allowed; "" for none."""
    if not unknown:
        return ""
    named = [f"'{bad[:MAX_LENGTH]}'" for bad in unknown[:NAMED_IN_NOTICE]]
    rest = len(unknown) - len(named)
    if rest:
        named.append(f"nog {counted(rest, 'andere waarde', 'andere waarden')}")
    return f"{listing(named)} kennen we niet als {parameter.word}."


def still_allowed(parameter: Parameter, value, allowed: Collection[str]):
    """The value of an earlier run, without what has since left the data."""
    if parameter.kind == "text":
        return (value or "")[: parameter.most or MAX_LENGTH]
    if parameter.kind == "number":
        return value or 1
    if parameter.kind == "many":
        known = set(allowed)
        return [item for item in value or [] if item in known][: parameter.most or None]
    if parameter.kind == "flag":
        return bool(value)
    return value if value in allowed else parameter.default
