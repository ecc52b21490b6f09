"""Draws the views of one budget: where it goes, and whether its totals add up."""

from __future__ import annotations

import htpy as h
import streamlit as st

from components.address.links import page_address
from components.money.budgetfile import budget_excel
from components.money.figures import parts_figure, years_figure
from components.money.partsexhibit import parts_exhibit
from components.money.slice import View, take
from components.money.years import years_exhibit
from components.moneypage.budgetscreen import budget_screen
from components.moneypage.controls import choices, tiles
from components.moneypage.evidence import evidence_html, post_amounts
from components.moneypage.panelview import show_answer, show_panels
from components.moneypage.place import Place
from components.moneypage.totals import totals_screen
from components.rows.claim import Fixed
from components.screen.chart import show_chart
from components.screen.downloading import show_download
from components.screen.markup import show_html
from components.wording.escaping import markdown
from data.tables.loading import Dataset

NO_TOTALS = Fixed("De bron van deze begroting drukt geen totalen.")


def show_budget(data: Dataset, place: Place, view: View) -> None:
    """One budget: its claim, its bars and years, and the evidence of the chosen amount."""
    found = budget_screen(data, place, view)
    show_answer(place, found.claim, tiles(data, place, view.begroting_id))
    if found.notice:
        st.info(markdown(found.notice))
    show_panels(data, place, found.panels, _evidence(data, view))
    show_html(choices(data, place, view))
    _show_take_along(data, view)


def _evidence(data: Dataset, view: View) -> h.Element:
    amounts = post_amounts(data, view) if view.post else []
    return h.section(".geldpaneel")[
        h.div(".paneelkop")[h.h2["Waar dit bedrag staat"]],
        h.ul(".jaarbedragen")[[h.li[line] for line in amounts]] if amounts else None,
        evidence_html(data, view, page_address()),
    ]


def _show_take_along(data: Dataset, view: View) -> None:
    """The budget as Excel, and its figures as pictures: drawn when they are asked for."""
    with st.container(horizontal=True):
        show_download(
            data,
            "Download deze begroting als Excel",
            view.begroting_id,
            "xlsx",
            lambda: budget_excel(data, view.begroting_id),
        )
        wanted = st.toggle("Maak er een plaatje van (PNG of SVG)", key="geld-plaatje")
    if wanted:
        piece = take(data, view)
        if not view.post:
            show_chart(data, parts_exhibit(data, piece), "delen", parts_figure, piece)
        show_chart(data, years_exhibit(data, piece), "jaren", years_figure, piece)


def show_totals(data: Dataset, place: Place, view: View) -> None:
    """Every printed total beside the sum of its terms; nothing is repaired."""
    found = totals_screen(data, view.begroting_id, page_address())
    show_answer(place, found.claim if found else NO_TOTALS, tiles(data, place, view.begroting_id))
    if found:
        show_panels(data, place, found.panels)
