"""The state of a view in the address: read from it, written to it, wrong values noticed.

Widgets use `key(name)` as their key. Streamlit's own `bind=` loses the state on a page switch and
drops a wrong value without a word, so `synchronise` does it once per run, before the page is drawn.
"""

from __future__ import annotations

from collections.abc import Collection

import streamlit as st

from components.address.notices import misfit_notice, name_notices, notices
from components.address.parameter import Parameter, parse, still_allowed
from components.address.query import SEPARATOR, address_of
from data.tables.loading import Dataset

PREFIX = "adres_"
KNOWN = "_adres_namen"
SEEN = "_adres_gezien"
LAST = "_adres_bewaard"


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
    st.session_state.setdefault(LAST, {})[name] = value


def last_value(name: str):
    """The value a name had on the last page that uses it, in this session; None when none had."""
    return st.session_state.get(LAST, {}).get(name)


def known_parameters() -> tuple[Parameter, ...]:
    """Every name that may stand in an address, as handed to `synchronise`."""
    return st.session_state.get(KNOWN, ())


def drop(name: str, value: str) -> None:
    """Take one value out of a "many" parameter, from a callback."""
    choose(name, [other for other in chosen(name) or [] if other != value])


def add(name: str, value: str) -> None:
    """Add one value to a "many" parameter, from a callback."""
    choose(name, [*(chosen(name) or []), value])


def synchronise(page: str, data: Dataset, parameters: Collection[Parameter]) -> list[str]:
    """Bring address and state together; returns what to tell, in Dutch.

    parameters: every name that may stand in an address, of this page or another.
    The address wins when it is not the one we wrote last (a link, a reload, Back). Otherwise the
    state wins: the visitor used a widget, or came from another page and keeps what is shared.
    """
    st.session_state[KNOWN] = tuple(parameters)
    mine = [parameter for parameter in parameters if page in parameter.pages]
    raw = {name: SEPARATOR.join(st.query_params.get_all(name)) for name in st.query_params}
    seen = st.session_state.get(SEEN)
    switched = seen is not None and seen["page"] != page
    from_address = seen is None or (raw != seen["raw"] and not (switched and not raw))
    last = st.session_state.setdefault(LAST, {})
    told = name_notices(raw, page, parameters) if from_address else []
    for parameter in mine:
        allowed = list(parameter.allowed(data))
        if from_address:
            text = raw.get(parameter.name, "")
            read = parse(parameter, text, allowed)
            value, told = read.value, told + notices(parameter, text, read)
        elif switched:
            value = still_allowed(
                parameter, last.get(parameter.name) if parameter.shared else None, allowed
            )
        else:
            value = still_allowed(parameter, chosen(parameter.name), allowed)
        st.session_state[key(parameter.name)] = last[parameter.name] = value
    if from_address:
        told += _misfits(data, mine)
    written = write(mine)
    if written != raw:
        st.query_params.from_dict(written)
    st.session_state[SEEN] = {"page": page, "raw": written}
    return told


def _misfits(data: Dataset, mine: Collection[Parameter]) -> list[str]:
    """Let go of values that do not fit the other values of the page; what to tell about them."""
    told, last = [], st.session_state[LAST]
    values = {parameter.name: chosen(parameter.name) for parameter in mine}
    for parameter in mine:
        value = values[parameter.name]
        if parameter.beside is None or value in (None, parameter.default):
            continue
        if value not in parameter.beside(data, values):
            told.append(misfit_notice(parameter.word, value))
            values[parameter.name] = parameter.default
            st.session_state[key(parameter.name)] = last[parameter.name] = parameter.default
    return told


def write(parameters: Collection[Parameter]) -> dict[str, str]:
    """The address that belongs to the present state; an empty choice is left out."""
    values = {parameter.name: chosen(parameter.name) for parameter in parameters}
    defaults = {parameter.name: parameter.default for parameter in parameters}
    return address_of({name: v for name, v in values.items() if v != defaults[name]})
