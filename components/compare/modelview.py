"""Draws the model: what each part means and where it comes from, or who has which role."""

from __future__ import annotations

from urllib.parse import urlencode

import htpy as h
import streamlit as st

from components.address.query import address_of, examples_address
from components.address.state import choose, chosen
from components.compare.model import LEVERS, found_sentence, lever_counts, roles_exhibit
from components.compare.modelscreen import (
    FILTERS,
    VIEW_NAMES,
    WHAT,
    WHO,
    Asked,
    parts_html,
    roles_html,
    view_of,
)
from components.compare.partsfigure import parts_exhibit
from components.examples.facets import BY_NAME, options_of
from components.examples.finding import example
from components.look.switch import switch
from components.rows.claim import Claim, Fixed
from components.rows.selection import concepts
from components.screen.choosing import choose_many
from components.screen.markup import show_html
from components.screen.panelview import panel
from components.screen.tables import show_table
from components.wording.dutch import counted
from components.wording.escaping import markdown
from data.tables.loading import Dataset

ABOUT = Fixed(
    "Uit de voorbeelden haalt de MBO Raad één aanpak. De gemeente doet weinig zelf. Zij brengt "
    "scholen, bedrijven en studenten bij elkaar."
)
ASKS = "De MBO Raad vraagt gemeenten om een wethouder mbo en een lokale mbo-aanvalsagenda."


def asked_now() -> Asked:
    """What the address of this page asks for."""
    choices = {name: tuple(chosen(name) or ()) for name in FILTERS}
    example_id = chosen("voorbeeld") or ""
    return Asked(view_of(chosen("zicht"), choices, example_id), choices, example_id)


def answer(data: Dataset, asked: Asked) -> Claim | Fixed:
    """What the view answers."""
    if asked.view == WHAT:
        return ABOUT
    title = roles_exhibit(data, asked.choices).title
    return title.but(f"{title}.")


def show_views(asked: Asked) -> None:
    """What the letter asks, and the way to the other view."""
    views = switch(VIEW_NAMES, asked.view, asked.to)
    show_html(h.div(".onderkop")[h.p[ASKS], views])


def show_parts(data: Dataset, _asked: Asked) -> None:
    """Every part of the model; its criterion and its examples unfold."""
    exhibit = parts_exhibit(data)
    if exhibit is not None:
        csv = f"/data/model/{exhibit.file_name}.csv"
        show_html(panel(data, exhibit, parts_html(data), csv))


def show_roles(data: Dataset, asked: Asked) -> None:
    """Role by theme for what is chosen, and the place of one example when the address has it."""
    opened = example(data, asked.example) if asked.example else None
    if opened:
        st.header(markdown(opened["titel"]), anchor=False)
        show_place_in_model(data, opened)
        st.button("Sluit dit voorbeeld", on_click=choose, args=("voorbeeld", None))
    _choose(data, asked)
    exhibit = roles_exhibit(data, asked.choices)
    query = address_of({key: list(options) for key, options in asked.choices.items()})
    csv = f"/data/model/{exhibit.file_name}.csv?{urlencode(query, safe=',')}"
    show_html(
        panel(data, exhibit, h.div(".breed")[roles_html(data, asked), _key()], csv),
        h.p[
            f"{found_sentence(data, asked.choices)} ",
            h.a(href=examples_address(query), data_naar="")["Bekijk ze"],
        ],
    )


def _key() -> h.Element:
    return h.p(".sleutel")[
        h.span["Een vorm is een gemeente die iets doet of wil in die rol"],
        h.span[h.span(".niet", aria_hidden="true"), " niet genoemd in deze bronnen"],
    ]


def _choose(data: Dataset, asked: Asked) -> None:
    counts = lever_counts(data, asked.choices)
    now = sum(map(bool, asked.choices.values()))
    label = f" ({counted(now, 'keuze', 'keuzes')})" if now else ""
    with st.expander(f"Kies thema, rol, pijler of gemeente{label}"):
        columns = st.columns(4)
        for place, name in enumerate(("thema", "rol", "pijler", "gemeente")):
            options = options_of(data, BY_NAME[name])
            if name in LEVERS:
                options = {key: f"{text} ({counts[name][key]})" for key, text in options.items()}
            with columns[place]:
                choose_many(BY_NAME[name].label, name, options, "Alles")


def show_place_in_model(data: Dataset, row: dict) -> None:
    """From an example to its place: its pillars, roles and themes with the reason."""
    cells = []
    for lever in LEVERS:
        for concept in concepts(data, lever).to_dict("records"):
            if concept["id"] in row[BY_NAME[lever].column]:
                cells.append([concept["naam"], concept["criterium"]])
    show_table("Plaats in het model", ["Waarde", "Criterium"], cells)


SHOWS = {WHAT: show_parts, WHO: show_roles}
