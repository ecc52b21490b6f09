"""Draws what the Werkagenda asks of municipalities: the tasks, the money, or all actions."""

from __future__ import annotations

import htpy as h
import streamlit as st

from components.address.state import chosen
from components.look.blocks import unfolded
from components.national.filters import FILTERS, index, option_counts
from components.national.moneyfigure import money_html
from components.national.screen import (
    EVERY,
    MONEY,
    TASKS,
    THEME,
    Screen,
    Wanted,
    view_of,
    views_html,
)
from components.national.tasks import groups_html
from components.rows.filtering import ways_out
from components.rows.memo import records
from components.rows.selection import concepts
from components.rows.sources import source_line
from components.screen.choosing import choose_many
from components.screen.markup import show_html
from components.screen.paging import first_page, show_pager
from components.screen.panelview import panel
from components.wording.dutch import counted
from components.wording.escaping import markdown
from data.tables.loading import Dataset

AGREED = (
    "De Werkagenda mbo 2023-2027 is een afspraak, geen opdracht van het Rijk. "
    "Ook de VNG tekende mee."
)

KEY = h.p(".sleutel")[
    h.span["Een vorm: die gemeente doet er iets aan."],
    h.span["Voorbij: de jaren die de bron noemt, zijn om."],
]


def wanted_now() -> Wanted:
    """What the address of this page asks for."""
    choices = {one.name: tuple(chosen(one.name) or ()) for one in FILTERS}
    view = view_of(chosen("zicht"), choices)
    return Wanted(view, choices, tuple(chosen("acties") or ()), chosen("bladzijde") or 1)


def show_views(found: Screen) -> None:
    """What kind of agreement this is, and the way to the other views."""
    wanted = found.wanted
    everything = h.a(href=wanted.of_every_theme(), data_naar="")["Toon alle thema’s"]
    narrowed = wanted.view == TASKS and wanted.choices.get(THEME)
    said = h.p[AGREED, [" ", everything] if narrowed else None]
    show_html(h.div(".onderkop")[said, views_html(wanted)])


def show_screen(data: Dataset, found: Screen) -> None:
    """The view that was asked for, with what belongs to it."""
    view = found.wanted.view
    if view == EVERY:
        choose_actions(data)
    if found.exhibit is None:
        show_nothing(data, found)
        return
    take = _taker(found.wanted)
    drawn = money_html(data) if view == MONEY else groups_html(data, found.rows, found.all, take)
    if view == TASKS:
        drawn = [KEY, drawn]
    csv = found.wanted.csv(found.exhibit.file_name)
    heading = found.exhibit.title if view == MONEY else ""
    show_html(panel(data, found.exhibit, drawn, csv, heading), _others(found))
    show_pager(found.page, found.pages)


def _taker(wanted: Wanted):
    def take(actie_id: str) -> h.Node:
        mine = actie_id in wanted.taken
        return h.p[
            h.a(
                class_="neem gekozen" if mine else "neem",
                href=wanted.taking(actie_id),
                data_naar="",
            )[
                h.i(class_=f"ic ic-{'vink' if mine else 'plus'}", aria_hidden="true"),
                "Laat achter" if mine else "Neem mee naar uw aanvalsagenda",
            ]
        ]

    return take


def _others(found: Screen) -> h.Node:
    """Below the tasks: how many actions there are that ask nothing of municipalities."""
    rest = len(found.all) - len(found.rows)
    if found.wanted.view != TASKS or not rest:
        return None
    about = " bij dit thema" if found.wanted.choices.get(THEME) else ""
    return h.p[
        f"Nog {counted(rest, 'actie', 'acties')}{about} zonder taak voor gemeenten: zie ",
        h.a(href=found.wanted.to(EVERY), data_naar="")["alle acties"],
        ".",
    ]


def choose_actions(data: Dataset) -> None:
    """Ask what the actions must fit, folded; each option says how many actions it leaves."""
    choices = {one.name: chosen(one.name) or [] for one in FILTERS}
    counts = option_counts(data, choices)
    set_now = sum(map(bool, choices.values()))
    label = f"Kies uit alle acties ({counted(set_now, 'keuze', 'keuzes')})" if set_now else ""
    with st.expander(label or "Kies uit alle acties"):
        columns = st.columns(3)
        for place, one in enumerate(FILTERS):
            options = {
                option: f"{name} ({counts[one.name][option]})"
                for option, name in one.options(data).items()
            }
            with columns[place % 3]:
                choose_many(one.label, one.name, options, one.everything, on_change=first_page)


def show_nothing(data: Dataset, found: Screen) -> None:
    """Why no action fits, and which choice to let go."""
    choices = {name: list(options) for name, options in found.wanted.choices.items()}
    if found.wanted.view != EVERY:
        if more := _others(found):
            show_html(more)
        return
    known = index(data)
    st.write("Geen enkele actie past bij al uw keuzes samen.")
    for name, option, count in ways_out(known, choices):
        label = markdown(known.options[name][option])
        st.write(f"- Door ‘{label}’ los te laten: {counted(count, 'actie', 'acties')}.")


def show_demands(data: Dataset) -> None:
    """What the mbo schools themselves ask of national politics, folded."""
    rows = records(concepts(data, "vraag-position-paper"))
    if not rows:
        return
    listed = h.ul[[h.li[h.strong[row["naam"]], ". ", row["omschrijving"]] for row in rows]]
    show_html(
        unfolded(
            f"Wat de mbo-scholen aan de politiek vragen: {counted(len(rows), 'punt', 'punten')}",
            h.div(".breed")[
                h.p["Deze punten richten zich tot de landelijke politiek, niet tot gemeenten."],
                listed,
                source_line(data, rows[0]),
            ],
        )
    )
