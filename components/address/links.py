"""Addresses of views: of this one, of another page with what is shared, and of the site itself."""

from __future__ import annotations

import os
from collections.abc import Collection
from urllib.parse import urlencode, urlsplit

import streamlit as st

from components.address.query import SEPARATOR, address_of
from components.address.state import known_parameters, last_value, write

THIS_MACHINE = ("localhost", "127.0.0.1", "::1")


def link_address(page: str) -> dict[str, str]:
    """The address with which a link to another page takes along what is shared.

    A link without it would add a step to the browser's history, and Back would lose the filters.
    """
    shared = [p for p in known_parameters() if p.shared and page in p.pages]
    return address_of({p.name: last_value(p.name) for p in shared})


def page_link(page: str) -> str:
    """Where a page of this site stands, with what is shared between pages."""
    query = link_address(page)
    return f"/{page}?{urlencode(query)}" if query else f"/{page}"


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


def present_address(names: Collection[str]) -> dict[str, str]:
    """The part of the present address that these names make up."""
    return write([parameter for parameter in known_parameters() if parameter.name in names])


def changed_address(page: str, **changes: str) -> str:
    """The address of the present view of a page with other values; "" leaves a name out."""
    names = [parameter.name for parameter in known_parameters() if page in parameter.pages]
    query = {**present_address(names), **changes}
    kept = {name: text for name, text in query.items() if text}
    return f"/{page}?{urlencode(kept, safe=SEPARATOR)}" if kept else f"/{page}"
