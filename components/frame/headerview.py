"""Draws the top of every page: the header, its views, and "Deel" for the view that is shown."""

from __future__ import annotations

from urllib.parse import urlencode

import htpy as h
import streamlit as st

from components.address.links import link_address, page_address, page_link, present_address
from components.address.state import known_parameters, last_value
from components.examples.taking import TABLES
from components.frame.header import header, views
from components.frame.share import share
from components.frame.sitemap import SLIDE_PAGES
from components.screen.markup import show_html
from components.slides.slide import MOST_VIEW_LETTERS

NO_SLIDE = "Van deze pagina maken wij geen dia."
TOO_LONG = "Deze weergave is te lang voor een dia. De link werkt wel."


def show_header(page: str) -> None:
    """Name, menu and search field; below them the views behind the menu item, and "Deel"."""
    line = h.div(".kopregel")[views(page, page_link), _share(page)]
    with st.container(key="kop"):
        show_html(header(page, page_link), line, _basket(page))


def _basket(page: str) -> h.Node:
    """Says to our own script which names in the address of which page are what is taken along."""
    names = [one.name for one in known_parameters() if one.name in TABLES and page in one.pages]
    return h.span(hidden=True, data_mandje=",".join(names), data_van=page) if names else None


def _share(page: str) -> h.Element:
    """The button, with the addresses of the view that the address holds now."""
    names = [parameter.name for parameter in known_parameters() if page in parameter.pages]
    query = urlencode(present_address(names))
    view = f"{page}?{query}" if query else page
    kept_out = NO_SLIDE if page not in SLIDE_PAGES else ""
    if len(view) > MOST_VIEW_LETTERS:
        kept_out = kept_out or TOO_LONG
    link = f"{page_address()}?{query}" if query else page_address()
    number = last_value("dia") if page in SLIDE_PAGES else None
    back = (str(number), _deck(dia=str(number))) if number else None
    return share(link, "" if kept_out else _deck(erbij=view or "?"), kept_out, back)


def _deck(**choices: str) -> str:
    return f"/presenteren?{urlencode({**link_address('presenteren'), **choices})}"
