"""Offers the code with which another site shows one chart."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

import htpy as h
import streamlit as st

from components.address.links import site_address
from components.screen.copying import show_copy
from components.wording.escaping import rendered

EMBED_HEIGHT_PX = 640


def show_embed_code(kind: str, page: str, title: str, values: Mapping[str, str]) -> None:
    """An iframe to copy for the chart `kind` of /insluiten, with the choices of this view.

    page: the address of the present page; title: names the frame for who cannot see it;
    values: the choices of this view, by their name in the address.
    """
    address = f"{site_address(page)}/insluiten/{kind}?{urlencode(values)}"
    frame = h.iframe(
        src=address,
        title=title,
        width="100%",
        height=EMBED_HEIGHT_PX,
        style="border:0",
        loading="lazy",
    )
    with st.expander("Zet deze figuur op uw eigen site"):
        show_copy(str(rendered(frame)), "de code van deze figuur")
