"""The header of every page, and the views behind its menu item: links with real addresses."""

from __future__ import annotations

from collections.abc import Callable

import htpy as h

from components.frame.sitemap import MENU, PAGE_TITLES, SEARCH, views_of


def header(page: str, link: Callable[[str], str]) -> h.Node:
    """Name, menu and search field on one line; `page` is the address of the present page.

    link: where a page stands, with what is shared between pages.
    """
    return h.header(".kop")[
        h.a(".merk", href="/", data_naar="")[h.b["mbo"], h.span["in de gemeente"]],
        h.button(".kopknop", type="button", popovertarget="menu")[
            h.i(".ic.ic-menu", aria_hidden="true"), "Menu"
        ],
        h.nav("#menu", popover="", aria_label="Pagina's")[
            [
                _item(name, link(views[0]), page in views, page == views[0])
                for name, views in MENU.items()
            ]
        ],
        h.form(".kopzoek", action=SEARCH, method="get", role="search")[
            h.i(".ic.ic-zoek", aria_hidden="true"),
            h.input(
                name="q",
                type="search",
                required=True,
                maxlength="80",
                autocomplete="off",
                aria_label="Zoek of typ uw gemeente",
                placeholder="Zoek of typ uw gemeente",
            ),
        ],
    ]


def views(page: str, link: Callable[[str], str]) -> h.Node:
    """The views behind one menu item as a row of links; nothing when there is only one."""
    others = views_of(page)
    if len(others) < 2:
        return None
    return h.nav(".zichten", aria_label="Weergaven")[
        [
            h.span(aria_current="page")[PAGE_TITLES[other]]
            if other == page
            else h.a(href=link(other), data_naar="")[PAGE_TITLES[other]]
            for other in others
        ]
    ]


def _item(text: str, href: str, chosen: bool, exactly: bool) -> h.Element:
    current = {"aria-current": "page" if exactly else "true"} if chosen else {}
    return h.a(current, href=href, data_naar="")[text]
