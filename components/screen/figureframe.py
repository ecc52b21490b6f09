"""The one way to show a chart or map: with conclusion, description, table, source, download."""

from __future__ import annotations

from collections.abc import Callable

import htpy as h
import streamlit as st
from markupsafe import Markup

from components.files.figurefile import figure_excel, figure_rows
from components.look.blocks import unfolded
from components.look.exhibit import Exhibit
from components.rows.sources import MOST_NAMED, source_html
from components.screen.downloading import show_download, show_tables
from components.screen.markup import show_html
from components.screen.outcome import outcome_heading
from components.screen.tables import frame_table_html
from components.wording.dutch import date
from data.tables.loading import Dataset


def show_exhibit(
    data: Dataset,
    exhibit: Exhibit,
    draw: Callable[[], None],
    leads: bool = False,
    buttons: h.Node = None,
) -> None:
    """Title, figure (drawn by `draw`), note, table twin, source line and download.

    leads: whether the figure is a part of the page by itself, not below another heading.
    buttons: what stands right below the figure.

    What stands above and below the figure is one element each: every element costs a visitor 0.3 ms
    of the server, and these were nine.
    """
    show_html(_above(exhibit, h.h2 if leads else h.h3))
    draw()
    show_html(buttons, _below(data, exhibit))
    name, label = exhibit.file_name, "Download deze cijfers"
    with st.container(horizontal=True):
        show_tables(data, label, name, lambda: figure_rows(data, exhibit))
        show_download(
            data,
            f"{label} (Excel)",
            name,
            "xlsx",
            lambda: figure_excel(data, exhibit),
            key=f"download-{name}-xlsx",
        )


def _above(exhibit: Exhibit, heading: h.Element) -> h.Node:
    alt = h.p(".alleen-voorlezen")[exhibit.alt]
    return [outcome_heading(exhibit.title, heading), alt]


def _below(data: Dataset, exhibit: Exhibit) -> h.Node:
    about = h.p(".stil.noot")[exhibit.note] if exhibit.note else None
    twin = unfolded("Bekijk als tabel", frame_table_html(exhibit.title, exhibit.table))
    return [about, twin, _sources(data, exhibit.bron_ids)]


def show_source_line(data: Dataset, bron_ids: tuple[str, ...]) -> None:
    """The sources of a figure, at most three by name, and the date of the data."""
    show_html(_sources(data, bron_ids))


def _sources(data: Dataset, bron_ids: tuple[str, ...]) -> h.Element:
    named = Markup("; ").join(source_html(data, bron_id) for bron_id in bron_ids[:MOST_NAMED])
    more = len(bron_ids) - MOST_NAMED
    others = [f" en {more} andere, zie ", h.a(href="/bronnen", target="_self")["bronnen"]]
    return h.p(".bronregel")[
        "Bron: " if len(bron_ids) == 1 else "Bronnen: ",
        named,
        others if more > 0 else None,
        f". Stand van de gegevens: {date(data.date)} (versie {data.version}).",
    ]
