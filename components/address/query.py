"""The query of an address for values by name."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

SEPARATOR = ","


def values_in(text: str) -> tuple[str, ...]:
    """The values that stand in an address as one text; none for an empty one."""
    return tuple(part for part in text.split(SEPARATOR) if part)


def turned(values: Sequence[str], value: str) -> tuple[str, ...]:
    """The values without `value`, or with it at the end when it was not there."""
    rest = tuple(one for one in values if one != value)
    return rest if value in values else (*rest, value)


def examples_address(values: dict) -> str:
    """The address, from any page, of the examples that fit values by parameter name."""
    return f"/voorbeelden?{urlencode(address_of(values))}"


def address_of(values: dict) -> dict[str, str]:
    """The query parameters for values by name: lists joined, flags as "aan", page 1 left out."""
    address = {}
    for name, value in values.items():
        if isinstance(value, list | tuple):
            text = SEPARATOR.join(value)
        elif value is True:
            text = "aan"
        else:
            text = str(value) if value and value != 1 else ""
        if text:
            address[name] = text
    return address


def approach_address(aanpak_id: str) -> str:
    """The address, from any page, of one approach."""
    return f"/aanpakken?{urlencode({'aanpak': aanpak_id})}"
