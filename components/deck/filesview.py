"""Offers the deck to take along: PowerPoint, and a package for a laptop without network."""

from __future__ import annotations

from functools import partial

import htpy as h
import streamlit as st

from components.address.links import public_address
from components.deck.items import Item, make_slides
from components.deck.offline import offline_zip
from components.deck.slideview import present_room
from components.powerpoint.file import deck_pptx
from components.screen.downloading import show_download
from components.screen.markup import show_html
from data.tables.loading import Dataset

MADE = "_powerpoint"


def show_files(data: Dataset, deck: tuple[Item, ...]) -> None:
    """The deck as PowerPoint (made on demand, with its progress) and as an offline package."""
    st.header("Neem de presentatie mee", anchor=False)
    room = present_room()
    st.write(
        "PowerPoint met grafieken en tabellen die u kunt wijzigen, notities, bronnen en een "
        "QR-code per dia. Of een pakket dat zonder internet werkt: dubbelklik op het bestand."
    )
    if not public_address("presenteren"):
        st.info(
            "U hebt de site op deze computer geopend. Een ander komt met dat adres niet bij de "
            "site, dus er komen geen QR-codes in de PowerPoint. De beheerder kan met ‘MBO_ADRES’ "
            "zeggen waar de site voor iedereen staat."
        )
    show_html(
        h.p[
            "Om uit te delen is er één A4 per gemeente en per thema. Kies de gemeente op het ",
            h.a(href="/", target="_self")["overzicht"],
            ", of één thema bij de ",
            h.a(href="/voorbeelden", target="_self")["voorbeelden"],
            ".",
        ]
    )
    with st.container(horizontal=True):
        if st.button("Maak de PowerPoint"):
            st.session_state[MADE] = (deck, room, data.version, _make(data, deck, room))
        made = st.session_state.get(MADE)
        if made and made[:3] == (deck, room, data.version):
            show_download(data, "Bewaar de PowerPoint", "mbo-presentatie", "pptx", lambda: made[3])
        show_download(
            data,
            "Download het pakket zonder internet",
            "mbo-presentatie-zonder-internet",
            "zip",
            partial(offline_zip, data, deck, room),
        )


def _make(data: Dataset, deck: tuple[Item, ...], room) -> bytes:
    slides = make_slides(data, deck, room)
    bar = st.progress(0.0, "De PowerPoint wordt gemaakt")

    def show(done: int) -> None:
        bar.progress(done / len(slides), f"Dia {done} van {len(slides)}")

    made = deck_pptx(data, slides, public_address("presenteren"), show)
    bar.empty()
    return made
