"""Draws the national actions with who leads, when, and which municipalities do something on it."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.address import chosen, examples_address
from components.choosing import choose_many
from components.downloadbutton import show_download
from components.downloads import csv_bytes
from components.formatting import escape, labels_html
from components.money import short_euro
from components.national import PRIORITY_NAMES, money, municipalities_on, parties, role_names
from components.selection import concept_names
from components.sources import report_link, row_source_html
from components.tables import show_table
from data.loading import Dataset


def choose_actions(data: Dataset) -> None:
    """Ask for priority, what is asked of municipalities, theme and party."""
    choices = (
        ("Prioriteit", "prioriteit", PRIORITY_NAMES, "Alle prioriteiten"),
        ("Wat vraagt het van gemeenten?", "vraagt", role_names(data), "Alles"),
        ("Thema", "thema", concept_names(data, "thema"), "Alle thema’s"),
        ("Wie nog meer", "wie", {party: party for party in parties(data)}, "Iedereen"),
    )
    for start in (0, 2):
        for column, (label, name, options, everything) in zip(
            st.columns(2), choices[start : start + 2], strict=True
        ):
            with column:
                choose_many(label, name, options, everything)


def show_actions(data: Dataset, rows: pd.DataFrame) -> None:
    """Each action on a card: what, who, when, what is asked, and the examples on its themes."""
    for row in rows.to_dict("records"):
        st.html(_action_html(data, row))
    label = "Download deze acties (CSV)"
    show_download(data, label, "landelijke-acties", "csv", lambda: csv_bytes(rows))


def _action_html(data: Dataset, row: dict) -> str:
    roles, themes = role_names(data), concept_names(data, "thema")
    tags = labels_html(themes.get(theme, theme) for theme in row["themas"])
    with_whom = f", met {escape(', '.join(row['betrokkenen']))}" if row["betrokkenen"] else ""
    return (
        f'<article class="kaartje" style="--kleur:#0B5A7A"><p class="stil">Doelstelling '
        f"{escape(row['doelstelling'])} · <strong>"
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
