"""Offers the deck to take along: PowerPoint, and a package for a laptop without network."""

from __future__ import annotations

from functools import partial

import htpy as h
import streamlit as st

from components.address.links import public_address
from components.agenda.own import Own
from components.agenda.ownview import own_items
from components.deck.items import Item, make_slides
from components.deck.offline import offline_zip
from components.deck.slideview import present_room
from components.files.making import MAKER, BusyError, Job, Told
from components.powerpoint.file import deck_pptx
from components.screen.downloading import BUSY, ask_for, show_download
from components.screen.markup import show_html
from components.slides.slide import Room
from components.wording.dutch import counted
from data.tables.loading import Dataset

ASKED = "_powerpoint"
POLL_S = 0.5
NOT_MADE = "De PowerPoint kon niet worden gemaakt. Meld het ons, dan zoeken wij het uit."


def show_files(data: Dataset, deck: tuple[Item, ...]) -> None:
    """The deck as PowerPoint (made in the queue, with its progress) and as an offline package."""
    show_html(h.h2(".paneeltitel")["Neem de presentatie mee"])
    room = present_room()
    own = own_items()
    with st.container(horizontal=True):
        if st.button("Maak de PowerPoint"):
            _ask(data, deck, room, own)
        show_download(
            data,
            "Download het pakket zonder internet",
            "mbo-presentatie-zonder-internet",
            "zip",
            partial(offline_zip, data, deck, room, own),
            own=(deck, room, own),
        )
    show_html(_about_files())
    asked = st.session_state.get(ASKED)
    if asked and asked[0] == (deck, room, own, data.version):
        _show_powerpoint(data, asked[1], len(deck))


def _about_files() -> h.Node:
    """What is in the files, and what else there is to hand out."""
    here_only = (
        "U hebt de site op deze computer geopend. Een ander komt met dat adres niet bij de site, "
        "dus er komen geen QR-codes in de PowerPoint. De beheerder kan met ‘MBO_ADRES’ zeggen waar "
        "de site voor iedereen staat."
    )
    return h.details[
        h.summary["Wat krijgt u?"],
        h.p[
            "PowerPoint met grafieken en tabellen die u kunt wijzigen, notities, bronnen en een "
            "QR-code per dia. Of een pakket dat zonder internet werkt: dubbelklik op het bestand."
        ],
        None if public_address("presenteren") else h.p[here_only],
        h.p[
            "Om uit te delen is er één A4 per gemeente en per thema. Kies de gemeente op het ",
            h.a(href="/", target="_self")["overzicht"],
            ", of één thema bij de ",
            h.a(href="/voorbeelden", target="_self")["voorbeelden"],
            ".",
        ],
    ]


def _ask(data: Dataset, deck: tuple[Item, ...], room: Room, own: tuple[Own, ...]) -> None:
    wanted = (deck, room, own, data.version)
    make = partial(_make, data, deck, room, own, public_address("presenteren"))
    try:
        st.session_state[ASKED] = (wanted, ask_for(("pptx", *wanted), make, kept=False))
    except BusyError:
        st.session_state.pop(ASKED, None)
        st.warning(BUSY)


def _make(
    data: Dataset,
    deck: tuple[Item, ...],
    room: Room,
    own: tuple[Own, ...],
    site: str,
    told: Told,
) -> bytes:
    return deck_pptx(data, make_slides(data, deck, room, own), site, told)


def _show_powerpoint(data: Dataset, job: Job, slides: int) -> None:
    if not job.made.done():
        _show_progress(job, slides)
    elif job.made.exception():
        st.error(NOT_MADE)
    else:
        name, label = "mbo-presentatie", "Bewaar de PowerPoint"
        show_download(data, label, name, "pptx", job.made.result, own=job.question)


@st.fragment(run_every=POLL_S)
def _show_progress(job: Job, slides: int) -> None:
    """How far the file is; draws the page anew when it is made, and asks nothing after that."""
    if job.made.done():
        st.rerun()
    elif before := MAKER.before(job):
        st.progress(0.0, f"Nog {counted(before, 'bestand', 'bestanden')}, dan is die van u klaar.")
    else:
        share = min(job.steps / max(slides, 1), 1.0)
        st.progress(share, f"De PowerPoint wordt gemaakt: dia {job.steps} van {slides} is klaar.")
