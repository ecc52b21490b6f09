"""Draws the national actions with who leads, when, and which municipalities do something on it."""

from __future__ import annotations

import htpy as h
import pandas as pd
import streamlit as st
from markupsafe import Markup

from components.address.query import examples_address
from components.address.state import chosen
from components.files.figurefile import sourced
from components.look.blocks import bullets, card, labels
from components.look.palette import BAR as ACT
from components.national.actions import deeds_about, money
from components.national.filters import (
    FILTERS,
    PRIORITY_NAMES,
    goal_names,
    index,
    option_counts,
    role_names,
)
from components.rows.filtering import ways_out
from components.rows.memo import memo, records
from components.rows.selection import concept_names, concepts
from components.rows.sources import source_line
from components.screen.choosing import choose_many
from components.screen.downloading import show_tables
from components.screen.markup import show_html
from components.screen.tables import show_table, unfolded
from components.wording.amounts import short_euro
from components.wording.dutch import UNKNOWN, counted, spelled
from components.wording.escaping import markdown, rendered
from data.tables.loading import Dataset


def choose_actions(data: Dataset) -> dict[str, list[str]]:
    """Ask what the actions must fit; each option says how many actions it leaves."""
    choices = {one.name: chosen(one.name) or [] for one in FILTERS}
    counts = option_counts(data, choices)
    columns = st.columns(2)
    for place, one in enumerate(FILTERS):
        options = {
            option: f"{name} ({counts[one.name][option]})"
            for option, name in one.options(data).items()
        }
        with columns[place % 2]:
            choose_many(one.label, one.name, options, one.everything)
    return choices


def show_nothing(data: Dataset, choices: dict[str, list[str]]) -> None:
    """Why no action fits, and which choice to let go."""
    found = index(data)
    st.write("Geen enkele actie past bij al uw keuzes samen.")
    for name, option, count in ways_out(found, choices):
        label = markdown(found.options[name][option])
        st.write(f"- Door ‘{label}’ los te laten: {counted(count, 'actie', 'acties')}.")


def show_actions(data: Dataset, rows: pd.DataFrame) -> None:
    """Each action on a card: what, who, when, what is asked, and the examples on its themes."""
    for row in records(rows):
        show_html(action_card(data, row))
    with st.container(horizontal=True):
        show_tables(data, "Download deze acties", "landelijke-acties", lambda: sourced(data, rows))


@memo
def action_card(data: Dataset, row: dict) -> Markup:
    """One action as a card."""
    roles, themes, goals = role_names(data), concept_names(data, "thema"), goal_names(data)
    goal = goals.get(row["doelstelling"], row["doelstelling"])
    role = roles.get(row["rol_gemeente"], row["rol_gemeente"])
    with_whom = f", met {', '.join(row['betrokkenen'])}" if row["betrokkenen"] else ""
    who = f"Wie: {', '.join(row['trekkers'])}{with_whom}. "
    return rendered(
        card(
            ACT,
            h.p(".stil")[f"Doelstelling {goal} · ", h.strong[role]],
            h.p[row["actie"]],
            h.p[f"{who}Wanneer: {spelled(row['tijdpad']) or UNKNOWN}."],
            labels(themes.get(theme, theme) for theme in row["themas"]),
            _deeds(data, row["maatregelen"]),
            source_line(data, row, "landelijke_acties", row["actie_id"]),
        )
    )


def _deeds(data: Dataset, measures: tuple[str, ...]) -> h.Node:
    """What municipalities do or intend that is really about this action."""
    found = deeds_about(data, measures)
    if not found:
        return h.p["Wij vonden geen voorbeeld dat hierover gaat."]
    return [
        h.p["Dit gaat erover:"],
        bullets(
            h.a(href=examples_address({"voorbeeld": key}), target="_self", title=town)[act]
            for key, town, act in found
        ),
    ]


def show_money(data: Dataset) -> None:
    """The money that comes with each priority, as printed, per year."""
    rows = money(data)
    if rows.empty:
        return
    chosen_priorities = chosen("prioriteit") or list(PRIORITY_NAMES)
    years = sorted(rows["jaar"].unique())
    amounts = rows.groupby(["prioriteit", "jaar"])["bedrag_eur"].sum().to_dict()
    show_table(
        "Geld bij elke prioriteit, zoals gedrukt in tabel 1 van de Werkagenda",
        ["Prioriteit", *(f"{year}{' en verder' if year == years[-1] else ''}" for year in years)],
        [
            [PRIORITY_NAMES[p], *(_amount(amounts.get((p, year))) for year in years)]
            for p in chosen_priorities
        ],
    )


def _amount(euros: int | None) -> str:
    return UNKNOWN if euros is None else short_euro(euros)


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
