"""The state of a view in the address: read from it, written to it, wrong values noticed.

Widgets use `key(name)` as their key. Streamlit's own `bind=` loses the state on a page switch and
drops a wrong value without a word, so `synchronise` does it once per run, before the page is drawn.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from urllib.parse import urlencode, urlsplit

import streamlit as st

from components.parameters import PARAMETERS, SEPARATOR, Parameter, parse
from components.search import MAX_LENGTH
from data.loading import Dataset

THIS_MACHINE = ("localhost", "127.0.0.1", "::1")
PREFIX = "adres_"
SEEN = "_adres_gezien"
KEPT = "_adres_bewaard"


def key(name: str) -> str:
    """The widget key that belongs to a name in the address."""
    return PREFIX + name


def chosen(name: str):
    """The present value: a list for "many", a bool for "flag", else a text, number or None."""
    return st.session_state.get(key(name))


def choose(name: str, value) -> None:
    """Set a value from a callback, before the widgets of the next run are made."""
    st.session_state[key(name)] = value


def remember(name: str, value) -> None:
    """Keep a value for the pages that use it, also from a page that does not."""
    st.session_state.setdefault(KEPT, {})[name] = value


def kept(name: str):
    """The value a name had on the last page that uses it, in this session; None when none had."""
    return st.session_state.get(KEPT, {}).get(name)


def drop(name: str, value: str) -> None:
    """Take one value out of a "many" parameter, from a callback."""
    choose(name, [other for other in chosen(name) or [] if other != value])


def add(name: str, value: str) -> None:
    """Add one value to a "many" parameter, from a callback."""
    choose(name, [*(chosen(name) or []), value])


def synchronise(page: str, data: Dataset) -> list[str]:
    """Bring address and state together; returns a Dutch notice for each value we do not know.

    The address wins when it is not the one we wrote last (a link, a reload, Back). Otherwise the
    state wins: the visitor used a widget, or came from another page and keeps what is shared.
    """
    mine = [parameter for parameter in PARAMETERS if page in parameter.pages]
    raw = {name: st.query_params[name] for name in st.query_params}
    seen = st.session_state.get(SEEN)
    switched = seen is not None and seen["page"] != page
    from_address = seen is None or (raw != seen["raw"] and not (switched and not raw))
    kept = st.session_state.setdefault(KEPT, {})
    notices = []
    for parameter in mine:
        allowed = list(parameter.allowed(data))
        if from_address:
            value, unknown = parse(parameter, raw.get(parameter.name, ""), allowed)
            notices += [f"'{bad}' kennen we niet als {parameter.word}." for bad in unknown]
        elif switched:
            value = keep(parameter, kept.get(parameter.name) if parameter.shared else None, allowed)
        else:
            value = keep(parameter, chosen(parameter.name), allowed)
        st.session_state[key(parameter.name)] = kept[parameter.name] = value
    written = write(mine)
    if written != raw:
        st.query_params.from_dict(written)
    st.session_state[SEEN] = {"page": page, "raw": written}
    return notices


def keep(parameter: Parameter, value, allowed: Collection[str]):
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


def link_address(page: str) -> dict[str, str]:
    """The address with which a link to another page takes along what is shared.

    A link without it would add a step to the browser's history, and Back would lose the filters.
    """
    kept = st.session_state.get(KEPT, {})
    shared = [p for p in PARAMETERS if p.shared and page in p.pages]
    return address_of({p.name: kept.get(p.name) for p in shared})


def page_address() -> str:
    """The web address of the present page, without its query."""
    return (st.context.url or "").split("?")[0].rstrip("/")


def site_address(page: str) -> str:
    """The web address of the site, asked from the page with the address `page`."""
    return page_address().removesuffix(f"/{page}")


def public_address(page: str) -> str:
    """The web address of the site for on paper and in a file; "" when nobody else can reach it.

    MBO_ADRES names it for this server; else it is as this visitor came to `page`.
    """
    found = os.environ.get("MBO_ADRES", "").rstrip("/") or site_address(page)
    return "" if urlsplit(found).hostname in THIS_MACHINE else found


def examples_address(values: dict) -> str:
    """The address, from any page, of the examples that fit values by parameter name."""
    return f"/voorbeelden?{urlencode(address_of(values))}"


def present_address(names: Collection[str]) -> dict[str, str]:
    """The part of the present address that these names make up."""
    return write([parameter for parameter in PARAMETERS if parameter.name in names])


def write(parameters: Collection[Parameter]) -> dict[str, str]:
    """The address that belongs to the present state; an empty choice is left out."""
    values = {parameter.name: chosen(parameter.name) for parameter in parameters}
    defaults = {parameter.name: parameter.default for parameter in parameters}
    return address_of({name: v for name, v in values.items() if v != defaults[name]})


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
