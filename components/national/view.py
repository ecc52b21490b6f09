"""Draws the national actions with who leads, when, and which municipalities do something on it."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.address.query import examples_address
from components.address.state import chosen
from components.files.csvfile import csv_bytes
from components.national.actions import money, municipalities_on
from components.national.filters import (
    FILTERS,
    PRIORITY_NAMES,
    goal_names,
    index,
    option_counts,
    role_names,
)
from components.rows.filtering import ways_out
from components.rows.memo import memo_per_row, records
from components.rows.selection import concept_names
from components.rows.sources import report_link, row_source_html
from components.screen.choosing import choose_many
from components.screen.downloading import show_download
from components.screen.tables import show_table
from components.wording.amounts import short_euro
from components.wording.dutch import counted
from components.wording.escaping import escape, labels_html, markdown
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
        st.html(action_html(data, row))
    label = "Download deze acties (CSV)"
    show_download(data, label, "landelijke-acties", "csv", lambda: csv_bytes(rows))


@memo_per_row
def action_html(data: Dataset, row: dict) -> str:
    """One action as a card, as safe HTML."""
    roles, themes, goals = role_names(data), concept_names(data, "thema"), goal_names(data)
    tags = labels_html(themes.get(theme, theme) for theme in row["themas"])
    with_whom = f", met {escape(', '.join(row['betrokkenen']))}" if row["betrokkenen"] else ""
    return (
        f'<article class="kaartje" style="--kleur:#0B5A7A"><p class="stil">Doelstelling '
        f"{escape(goals.get(row['doelstelling'], row['doelstelling']))} · <strong>"
        f"{escape(roles.get(row['rol_gemeente'], row['rol_gemeente']))}</strong></p>"
        f"<p>{escape(row['actie'])}</p>"
        f"<p>Wie: {escape(', '.join(row['trekkers']))}{with_whom}. "
        f"Wanneer: {escape(row['tijdpad']) or 'onbekend'}.</p>"
        f"{tags}{_towns_html(data, row['themas'])}"
        f'<p class="bronregel">Bron: {row_source_html(data, row)}. '
        f"{report_link(data, 'landelijke_acties', row['actie_id'])}</p></article>"
    )


def _towns_html(data: Dataset, themes: tuple[str, ...]) -> str:
    if not themes:
        return ""
    links = []
    for gemeente_id, name in municipalities_on(data, themes):
        address = escape(examples_address({"gemeente": gemeente_id, "thema": themes}))
        links.append(f'<a href="{address}" target="_self">{escape(name)}</a>')
    if not links:
        return "<p>Geen voorbeeld in onze bronnen.</p>"
    return f"<p>Doen iets op dit thema: {', '.join(links)}</p>"


def show_money(data: Dataset) -> None:
    """The money that comes with each priority, as printed, per year."""
    rows = money(data)
    if rows.empty:
        return
    chosen_priorities = chosen("prioriteit") or list(PRIORITY_NAMES)
    years = sorted(rows["jaar"].unique())
    amounts = rows.set_index(["prioriteit", "jaar"])["bedrag_eur"]
    show_table(
        "Geld bij elke prioriteit, zoals gedrukt in tabel 1 van de Werkagenda",
        ["Prioriteit", *(f"{year}{' en verder' if year == years[-1] else ''}" for year in years)],
        [
            [escape(PRIORITY_NAMES[p]), *(short_euro(amounts[p, year]) for year in years)]
            for p in chosen_priorities
        ],
    )
