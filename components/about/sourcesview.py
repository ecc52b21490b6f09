"""Draws the sources: a field to search in, then which we read, and what rests on each."""

from __future__ import annotations

import htpy as h
import streamlit as st
from markupsafe import Markup

from components.about.place import Place
from components.about.sourcelist import SHOWN, listed, places
from components.address.state import chosen, key
from components.look.blocks import bullets, unfolded
from components.rows.ids import Read
from components.rows.memo import memo
from components.rows.pages import page_of
from components.rows.selection import concept_names
from components.rows.sources import report_link, source_date, source_title
from components.screen.markup import show_html
from components.screen.paging import first_page, show_pager
from components.wording.dutch import date, number
from components.wording.escaping import rendered
from data.tables.loading import Dataset

MOST_PLACES = 12


def show_sources(data: Dataset, place: Place) -> None:
    """The field and one page of the sources that fit it."""
    st.text_input(
        "Zoek een bron",
        key=key("zoek"),
        placeholder="Zoals: stagepact",
        on_change=first_page,
    )
    rows, page, pages = page_of(listed(data, chosen("zoek") or ""), place.page, SHOWN)
    if rows.empty:
        return
    items = [_item(data, row) for row in rows.to_dict("records")]
    show_html(
        h.article(".paneel", aria_label="De bronnen")[
            h.ul(".brontabel")[[h.li[item] for item in items]]
        ]
    )
    show_pager(page, pages)


@memo
def _item(data: Dataset, row: dict) -> Markup:
    mine = row["gelezen"] == Read.BY_US
    kind = concept_names(data, "bronsoort").get(row["soort"], row["soort"])
    when = source_date(row)
    return rendered(
        h.h2[source_title(row)],
        h.span(class_="gelezen zelf" if mine else "gelezen")[
            "Door ons gelezen" if mine else "Via een lijst"
        ],
        h.span(".rijtal")[h.b[number(row["rijen"])], " rij" if row["rijen"] == 1 else " rijen"],
        h.small[", ".join(part for part in (kind, row["uitgever"], when) if part)],
        _more(data, row),
    )


def _more(data: Dataset, row: dict) -> h.Node:
    """What else there is to say of a source: our remark, its places in it, and when we read it."""
    found = places(data, row["bron_id"])
    rest = len(found) - MOST_PLACES
    read = row["gecontroleerd_op"]
    return unfolded(
        "Waar in deze bron",
        [
            h.p[row["toelichting"]] if row["toelichting"] else None,
            bullets(found[:MOST_PLACES]) if found else h.p["Geen rij noemt een plaats."],
            h.p[f"En nog {number(rest)} andere plaatsen."] if rest > 0 else None,
            h.p[f"Laatst door ons gecontroleerd op {date(read)}."] if read else None,
            h.p[report_link(data, "bronnen", row["bron_id"])],
        ],
    )
