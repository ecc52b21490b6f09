"""Draws the page about the data itself: its views, and the one that the address asks for."""

from __future__ import annotations

from pathlib import Path

import htpy as h
from markupsafe import Markup

from components.about import documentation
from components.about.changed import answer as changes_answer
from components.about.changedview import show_changes
from components.about.owner import owner_answer
from components.about.ownerview import show_owner
from components.about.place import (
    CHANGES,
    NAMES,
    OWNER,
    TABLES,
    UNKNOWN,
    WORDS,
    Place,
    views_html,
)
from components.about.sourcelist import found
from components.about.sourcesview import show_sources
from components.about.tablesview import show_data
from components.about.terms import terms_answer
from components.about.termsview import show_terms
from components.about.unknown import unknown_answer
from components.about.unknownview import show_unknown
from components.about.versions import version_answer
from components.address.state import chosen
from components.rows.claim import Claim
from components.screen.markup import show_html
from data.tables.loading import Dataset

STYLE = Markup((Path(__file__).parent / "about.css").read_text(encoding="utf-8"))


def place_now() -> Place:
    """What the address of this page asks for."""
    return Place({name: chosen(name) or "" for name in NAMES}, chosen("bladzijde") or 1)


def answer(data: Dataset, place: Place) -> Claim:
    """What the view says first."""
    if place.view == UNKNOWN:
        return unknown_answer(data)
    if place.view == TABLES:
        return version_answer(data, place.get("versie"))
    if place.view == CHANGES:
        return changes_answer(data, place.get("van"), place.get("tot"), place.get("tabel"))
    if place.view == WORDS:
        return terms_answer(data)
    if place.view == OWNER:
        return owner_answer(data)
    if place.get("zoek").strip():
        return found(data, place.get("zoek").strip())
    return documentation.answer(data)


def show_view(data: Dataset, place: Place) -> None:
    """The way to the other views, and this one."""
    show_html(h.style[STYLE], views_html(place))
    if place.view == UNKNOWN:
        show_unknown(data)
    elif place.view == TABLES:
        show_data(data, place)
    elif place.view == CHANGES:
        show_changes(data, place)
    elif place.view == WORDS:
        show_terms(data, place)
    elif place.view == OWNER:
        show_owner(data, place)
    else:
        show_sources(data, place)
