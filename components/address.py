"""The state of a view in the address: read from it, written to it, wrong values noticed.

Widgets use `key(name)` as their key. Streamlit's own `bind=` loses the state on a page switch and
drops a wrong value without a word, so `synchronise` does it once per run, before the page is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

import streamlit as st

from data.description import describe
from data.loading import Dataset

PREFIX = "adres_"
SEEN = "_adres_gezien"
SEPARATOR = ","


@dataclass(frozen=True)
class Parameter:
    """One name in the address.

    `kind`: "one" value, "many" values, or a "flag" that is on or off.

    `pages` are the addresses of the pages that use it; `word` names it in a notice.
    """

    name: str
    word: str
    kind: str
    pages: tuple[str, ...]
    allowed: Callable[[Dataset], Collection[str]]


def _examples(data: Dataset) -> list[str]:
    frame = data["gemeenten"]
    return list(frame.loc[frame["soort"] == "voorbeeld", "gemeente_id"])


def _themes(data: Dataset) -> list[str]:
    frame = data["begrippen"]
    return list(frame.loc[frame["lijst"] == "thema"].sort_values("volgorde")["id"])


LAYERS = ("programmas", "initiatieven", "scholen")


def _items(data: Dataset) -> list[str]:
    return [
        *data["gemeenten"]["gemeente_id"],
        *data["locaties"]["locatie_id"],
        *data["mbo_instellingen"]["instellingscode"],
    ]


def _page_numbers(data: Dataset) -> list[str]:
    longest = max(len(frame) for frame in data.tables.values())
    return [str(number) for number in range(1, longest + 1)]


PARAMETERS = (
    Parameter("toon", "gemeente", "one", ("",), _examples),
    Parameter("gemeente", "gemeente", "many", ("kaart",), lambda d: d["gemeenten"]["gemeente_id"]),
    Parameter("thema", "thema", "many", ("kaart",), _themes),
    Parameter("laag", "laag", "many", ("kaart",), lambda d: LAYERS),
    Parameter("plek", "plek", "one", ("kaart",), _items),
    Parameter("achtergrond", "achtergrond", "flag", ("kaart",), lambda d: ("aan",)),
    Parameter("tabel", "tabel", "one", ("bronnen",), lambda d: list(describe())),
    Parameter("bladzijde", "bladzijde", "one", ("bronnen",), _page_numbers),
)


def key(name: str) -> str:
    """The widget key that belongs to a name in the address."""
    return PREFIX + name


def chosen(name: str):
    """The present value: a list for "many", a text or None for "one", a bool for "flag"."""
    return st.session_state.get(key(name))


def choose(name: str, value) -> None:
    """Set a value from a callback, before the widgets of the next run are made."""
    st.session_state[key(name)] = value


def synchronise(page: str, data: Dataset) -> list[str]:
    """Bring address and state together; returns a Dutch notice for each value we do not know.

    The address wins when it is not the one we wrote last (a link, a reload, Back). Otherwise the
    state wins: the visitor used a widget, or came from another page and keeps shared filters.
    """
    mine = [parameter for parameter in PARAMETERS if page in parameter.pages]
    raw = {name: st.query_params[name] for name in st.query_params}
    seen = st.session_state.get(SEEN)
    switched = seen is not None and seen["page"] != page
    from_address = seen is None or (raw != seen["raw"] and not (switched and not raw))
    notices = []
    for parameter in mine:
        allowed = list(parameter.allowed(data))
        if from_address:
            value, unknown = parse(parameter, raw.get(parameter.name, ""), allowed)
            notices += [f"'{bad}' kennen we niet als {parameter.word}." for bad in unknown]
        else:
            value = keep(parameter, chosen(parameter.name), allowed)
        st.session_state[key(parameter.name)] = value
    written = write(mine)
    if written != raw:
        st.query_params.from_dict(written)
    st.session_state[SEEN] = {"page": page, "raw": written}
    return notices


def parse(parameter: Parameter, text: str, allowed: Collection[str]):
    """The value in the address and the parts of it that are not allowed."""
    parts = [part for part in text.split(SEPARATOR) if part]
    known = [value for value in allowed if value in parts]
    unknown = [part for part in parts if part not in known]
    if parameter.kind == "many":
        return known, unknown
    if parameter.kind == "flag":
        return bool(known), unknown
    return (known[0] if known else None), unknown


def keep(parameter: Parameter, value, allowed: Collection[str]):
    """The value of an earlier run, without what has since left the data."""
    if parameter.kind == "many":
        return [item for item in value or [] if item in allowed]
    if parameter.kind == "flag":
        return bool(value)
    return value if value in allowed else None


def write(parameters: Collection[Parameter]) -> dict[str, str]:
    """The address that belongs to the present state; an empty choice is left out."""
    address = {}
    for parameter in parameters:
        value = chosen(parameter.name)
        if parameter.kind == "flag":
            value = "aan" if value else ""
        text = SEPARATOR.join(value) if parameter.kind == "many" else value
        if text:
            address[parameter.name] = text
    return address
