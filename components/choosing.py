"""The one way to choose several values from a list that may be empty."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from components.address import key


def choose_many(
    label: str, parameter: str, options: Mapping[str, str], everything: str, most: int | None = None
) -> None:
    """A list with the names of `options`; `everything` says what no choice means."""
    st.multiselect(
        label,
        list(options),
        format_func=options.get,
        key=key(parameter),
        placeholder=everything,
        max_selections=most,
        select_all=False,
    )
