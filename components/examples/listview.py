"""Draws the examples that were found as cards, and the one that is open beside them."""

from __future__ import annotations

from urllib.parse import urlencode

import htpy as h
import streamlit as st

from components.address.links import changed_address, site_address
from components.address.query import SEPARATOR, address_of, examples_address, turned
from components.address.state import chosen
from components.examples.beside import MOST_SIDE_BY_SIDE
from components.examples.cards import Links, card
from components.examples.finding import PAGE_SIZE, Found
from components.examples.panel import Ways, panel_html
from components.examples.taking import EXAMPLE
from components.screen.markup import show_html
from components.screen.paging import chosen_page, show_pager
from components.wording.escaping import markdown
from data.tables.loading import Dataset

PAGE, OPEN, BESIDE = "voorbeelden", "voorbeeld", "naast"


def links_now() -> Links:
    """Where the cards lead, from the view that the address holds now."""
    taken = tuple(chosen(EXAMPLE) or ())
    return Links(
        opening=lambda key: changed_address(PAGE, **{OPEN: key}),
        taking=lambda key: changed_address(PAGE, **{EXAMPLE: SEPARATOR.join(turned(taken, key))}),
        taken=taken,
        opened=chosen(OPEN) or "",
    )


def show_reading(found: Found) -> None:
    """How the question was read: words that were corrected, and words that had to be left out."""
    without = " of ".join(f"‘{markdown(word)}’" for word in found.result.without)
    if without and found.result.complete:
        st.info(f"Wat bij al uw woorden past, staat bovenaan. De rest vonden we zonder {without}.")
    elif without:
        st.info(f"Niets past bij al uw woorden. Dit vonden we zonder {without}.")
    for typed, read in found.result.corrected.items():
        st.info(f"Niets gevonden voor ‘{markdown(typed)}’. We zochten op ‘{markdown(read)}’.")


def show_list(data: Dataset, found: Found, links: Links) -> None:
    """One page of cards, and the way to the other pages."""
    rows, page, pages = chosen_page(found.rows, PAGE_SIZE)
    words = found.result.words
    cards = [h.li[card(data, row, links, words)] for row in rows.to_dict("records")]
    show_html(h.ul(".vkaarten")[cards])
    show_pager(page, pages)


def show_example(data: Dataset, row: dict, links: Links) -> None:
    """One example in full, as the panel beside the list."""
    key = row["maatregel_id"]
    ways = Ways(
        links=links,
        closing=changed_address(PAGE, **{OPEN: ""}),
        model=f"/model?{urlencode(address_of({OPEN: key}))}",
        link=f"{site_address(PAGE)}{examples_address({OPEN: key})}",
        beside=_beside(row["programma_id"]),
    )
    show_html(panel_html(data, row, ways))


def _beside(programme: str) -> tuple[str, str] | None:
    """What can be done with the programme of an example: lay it beside others, or take it away."""
    chosen_now = tuple(chosen(BESIDE) or ())
    if not programme or (programme not in chosen_now and len(chosen_now) >= MOST_SIDE_BY_SIDE):
        return None
    mine = programme in chosen_now
    text = "Haal het programma uit de vergelijking" if mine else "Leg het programma naast andere"
    changed = turned(chosen_now, programme)
    return text, changed_address(PAGE, **{BESIDE: SEPARATOR.join(changed)})
