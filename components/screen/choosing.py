"""The one way to choose one value, or several, from a list with names."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping

import streamlit as st

from components.address.state import key
from components.wording.escaping import markdown

MOST_PILLS = 20


def named(options: Mapping[str, str]) -> Callable[[str], str]:
    """How a list names its options; "" for a value of an earlier run that is none of them."""
    return lambda option: options.get(option, "")


def choose_one(
    label: str,
    parameter: str,
    options: Mapping[str, str],
    usual: str,
    on_change: Callable[[], None] | None = None,
) -> None:
    """A list of which one may be chosen; `usual` says what no choice means."""
    st.selectbox(
        label,
        list(options),
        index=None,
        format_func=named(options),
        key=key(parameter),
        placeholder=usual,
        on_change=on_change,
    )


def choose_many(
    label: str,
    parameter: str,
    options: Mapping[str, str],
    everything: str,
    most: int | None = None,
    on_change: Callable[[], None] | None = None,
) -> None:
    """A list with the names of `options`; `everything` says what no choice means."""
    st.multiselect(
        label,
        list(options),
        format_func=named(options),
        key=key(parameter),
        placeholder=everything,
        max_selections=most,
        select_all=False,
        on_change=on_change,
    )


def choose_pill(
    label: str,
    parameter: str,
    options: Mapping[str, str],
    on_change: Callable[[], None] | None = None,
) -> None:
    """A short list of which one may be pressed; pressing it again lets it go.

    More than MOST_PILLS would fill a screen: then it is a list to search in.
    """
    if len(options) > MOST_PILLS:
        choose_one(label, parameter, options, "Typ of kies", on_change)
        return
    st.pills(
        label,
        list(options),
        format_func=lambda option: markdown(options[option]),
        key=key(parameter),
        wrap=True,
        on_change=on_change,
    )


def field_key(name: str, text: str) -> str:
    """A key that follows the text of a field: the same after a new start of the server, and the
    field is drawn anew when the text changes otherwise than by typing."""
    return f"{name}-{zlib.crc32(text.encode('utf-8'))}"
