"""Draws what a search found: a heading and links per group."""

from __future__ import annotations

import htpy as h
import streamlit as st

from components.frame.results import Group, Link
from components.look.blocks import bullets
from components.screen.markup import show_html
from components.wording.dutch import counted, number


def show_groups(found: list[Group]) -> None:
    """Every group with how much there is, and what of it has ended."""
    for group in found:
        st.header(f"{group.name} ({number(group.count)})", anchor=False)
        show_html(
            h.p(".stil")[note] if (note := _note(group)) else None,
            bullets(map(_link, group.links)),
            h.p[h.a(href=group.more)["Bekijk ze alle als kaarten"]] if group.more else None,
        )


def _note(group: Group) -> str:
    parts = []
    if group.without:
        without = " of ".join(f"‘{word}’" for word in group.without)
        parts.append(f"Gevonden zonder {without}.")
    if group.past:
        words = counted(group.past, "daarvan komt", "daarvan komen")
        parts.append(f"{words[0].upper()}{words[1:]} uit een afgelopen programma.")
    if group.count > len(group.links):
        parts.append(f"Hier staan de eerste {len(group.links)}.")
    return " ".join(parts)


def _link(link: Link) -> h.Node:
    return [h.a(href=link.address)[link.title], " (afgelopen programma)" if link.past else None]
