"""A visitor's own examples and figures: kept in the browser, never in an address; added, shown."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import htpy as h
import streamlit as st

from components.address.draftstore import DraftStore
from components.address.links import link_address
from components.agenda.draft import Draft, to_json
from components.agenda.own import (
    EXAMPLE,
    FIGURE,
    FORMAT,
    KINDS,
    LABELS,
    OWN_HEADING,
    Own,
    OwnError,
    add,
    from_letters,
    made,
    of_town,
    to_letters,
)
from components.look.blocks import bullets
from components.screen.downloading import show_download
from components.screen.markup import show_html
from components.wording.dutch import counted
from components.wording.escaping import markdown
from data.tables.loading import Dataset

OWN = DraftStore(
    "eigen",
    "mbo-eigen",
    FORMAT,
    from_letters,
    lambda text: to_letters(from_letters(text)),
    lambda items: counted(len(items), "regel", "regels"),
    private=True,
)
OWN_LABEL = "Neem een A4 mee, of vul zelf iets in"
TURN = "_eigen_beurt"
ASKED = {EXAMPLE: "Wat doet uw gemeente?", FIGURE: "Wat telt u? Zoals: studenten met een stage"}


def hear_own() -> None:
    """Keep the items in this browser and take back what it kept; out of sight, always drawn."""
    with st.container(key="eigen-opslag"):
        OWN.keep_in_browser()


def own_items() -> tuple[Own, ...]:
    """The items of this visitor; none while the browser has not told, or has damaged ones."""
    try:
        return from_letters(OWN.letters())
    except OwnError:
        return ()


def keep_own(items: Sequence[Own]) -> None:
    """Make these the items of this visitor."""
    OWN.save(to_letters(items))


def show_own_list(items: Sequence[Own]) -> None:
    """The items, each marked as the visitor's own; nothing when there are none."""
    if items:
        show_html(h.section(".brief", aria_label=OWN_HEADING)[bullets(one.line for one in items)])


def show_saved_file(data: Dataset, draft: Draft, items: tuple[Own, ...]) -> None:
    """The button that saves the agenda with all own items as a file that can be opened again."""
    make = partial(to_json(draft, items).encode, "utf-8")
    name, label = "mbo-aanvalsagenda", "Bewaar als bestand"
    show_download(data, label, name, "json", make, own=(draft, items))


def show_own_form(code: str) -> None:
    """Fields to add one item about a municipality, and to take one away.

    What is not right stays in its field, with what to change.
    """
    st.write(
        "Voeg een eigen voorbeeld of cijfer toe. Het blijft in uw browser en telt niet mee in onze "
        "cijfers. Het komt wel op uw dia, A4 en agenda, met ‘door u ingevuld’ erbij."
    )
    turn = st.session_state.get(TURN, 0)
    soort = st.radio(
        "Wat voegt u toe?",
        list(KINDS),
        format_func=KINDS.__getitem__,
        horizontal=True,
        key=f"eigen-soort-{turn}",
    )
    waarde = ""
    if soort == FIGURE:
        waarde = st.text_input(LABELS["waarde"], key=f"eigen-waarde-{turn}", placeholder="1.250")
    tekst = st.text_input(ASKED[soort], key=f"eigen-tekst-{turn}")
    bron = st.text_input("Waar staat dat? (mag leeg)", key=f"eigen-bron-{turn}")
    if st.button("Voeg toe", key="eigen-erbij"):
        try:
            keep_own(add(own_items(), made(soort, code, tekst, waarde, bron)))
        except OwnError as error:
            st.error(markdown(str(error)))
        else:
            st.session_state[TURN] = turn + 1
            st.rerun()
    _show_removing(code)
    if own_items():
        st.page_link(
            "aanvalsagenda.py",
            label="Bewaar ze als bestand bij uw aanvalsagenda",
            query_params=link_address("aanvalsagenda"),
        )


def _show_removing(code: str) -> None:
    for place, one in enumerate(of_town(own_items(), code), 1):
        if st.button(f"Haal weg: {markdown(one.tekst)}", key=f"eigen-weg-{place}", type="tertiary"):
            keep_own([item for item in own_items() if item != one])
            st.rerun()
