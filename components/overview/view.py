"""Draws the overview as one linked screen: sentence, model, map, time, money and examples."""

from __future__ import annotations

from pathlib import Path

import htpy as h
import streamlit as st
from markupsafe import Markup

from components.look.exhibit import Exhibit
from components.overview.screen import Panel, Screen
from components.rows.claim import Fixed
from components.screen.figurefooter import footer
from components.screen.markup import show_drawing, show_html
from data.tables.loading import Dataset

STYLE = Markup((Path(__file__).parent / "overview.css").read_text(encoding="utf-8"))
ABOUT = Fixed("Wat zij doen, wat het kost en waar dat staat.")
DOORS = (
    ("U presenteert", "/presenteren", "dia"),
    ("U adviseert", "/voorbeelden", "zoek"),
    ("U zoekt uit wat klopt", "/begroting", "bron"),
)


def show_screen(data: Dataset, found: Screen, first: bool) -> None:
    """The whole screen; `first` shows what this is and for whom, until something is chosen."""
    show_html(h.style[STYLE])
    show_html(
        h.div(".zin")[found.sentence, h.div(".onder")[found.aside, _doors() if first else None]]
    )
    with st.container(key="raster"):
        with st.container(key="vak-model"):
            _panel(data, found, found.model, "Kies in het mbo-model")
        with st.container(key="vak-kaart"):
            _panel(data, found, found.map)
        with st.container(key="vak-tijd"):
            _panel(data, found, found.programmes)
        if found.budget:
            with st.container(key="vak-geld"):
                _panel(data, found, found.budget)
        with st.container(key="vak-voorbeelden"):
            show_html(found.examples)


def _doors() -> h.Node:
    return h.p(".deuren")[
        h.span[ABOUT],
        [
            h.a(href=href, data_naar="")[h.i(class_=f"ic ic-{sign}", aria_hidden="true"), text]
            for text, href, sign in DOORS
        ],
    ]


def _panel(data: Dataset, found: Screen, panel: Panel, heading: str = "") -> None:
    exhibit: Exhibit = panel.exhibit
    show_html(
        h.div(".paneelkop", data_figuur=exhibit.file_name)[
            h.h2[heading or exhibit.title], h.p(".alleen-voorlezen")[exhibit.alt]
        ]
    )
    if panel.base is not None:
        show_drawing(panel.base)
    if panel.over is not None:
        show_drawing(panel.over)
    csv = found.choice.to(f"data/overzicht/{exhibit.file_name}.csv", {"mee": ()})
    show_html(panel.drawn, _note(panel))
    show_html(footer(data, exhibit, csv))


def _note(panel: Panel) -> h.Node:
    return h.p(".paneelnoot")[panel.exhibit.note] if panel.exhibit.note else None
