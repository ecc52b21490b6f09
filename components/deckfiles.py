"""Offers the deck to take along: PowerPoint, and a package for a laptop without network."""

from __future__ import annotations

import os
from functools import partial

import streamlit as st

from components.address import site_address
from components.deck import Item, make_slides
from components.deckpptx import deck_pptx
from components.deckview import present_room
from components.downloadbutton import show_download
from components.offline import offline_zip
from data.loading import Dataset

MADE = "_powerpoint"


def site() -> str:
    """Where visitors find the app: as set for this server, else as this visitor came here."""
    return os.environ.get("MBO_ADRES", "").rstrip("/") or site_address("presenteren")


def show_files(data: Dataset, deck: tuple[Item, ...]) -> None:
    """The deck as PowerPoint (made on demand, with its progress) and as an offline package."""
    st.header("Neem de presentatie mee", anchor=False)
    room = present_room()
    st.write(
        "PowerPoint met grafieken en tabellen die u kunt wijzigen, notities, bronnen en een "
        "QR-code per dia. Of een pakket dat zonder internet werkt: dubbelklik op het bestand."
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

    made = deck_pptx(data, slides, site(), show)
    bar.empty()
    return made
