"""The one way to show a chart or map: with conclusion, description, table, source, download."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components.files.csvfile import csv_bytes
from components.look.exhibit import Exhibit
from components.rows.sources import MOST_NAMED, source_html
from components.screen.downloading import show_download
from components.screen.outcome import outcome_html
from components.screen.tables import frame_table_html, unfolded_html
from components.wording.dutch import date
from components.wording.escaping import escape
from data.tables.loading import Dataset


def show_exhibit(
    data: Dataset,
    exhibit: Exhibit,
    draw: Callable[[], None],
    leads: bool = False,
    buttons: str = "",
) -> None:
    """Title, figure (drawn by `draw`), note, table twin, source line and download.

    leads: whether the figure is a part of the page by itself, not below another heading.
    buttons: safe HTML right below the figure.

    What stands above and below the figure is one element each: every element costs a visitor 0.3 ms
    of the server, and these were nine.
    """
    st.html(_above(exhibit, "h2" if leads else "h3"))
    draw()
    st.html(buttons + _below(data, exhibit))
    show_download(
        data,
        "Download deze cijfers (CSV)",
        exhibit.file_name,
        "csv",
        lambda: csv_bytes(exhibit.rows),
        key=f"download-{exhibit.file_name}",
    )


def _above(exhibit: Exhibit, heading: str) -> str:
    alt = f'<p class="alleen-voorlezen">{escape(exhibit.alt)}</p>'
    return outcome_html(exhibit.title, heading) + alt


def _below(data: Dataset, exhibit: Exhibit) -> str:
    about = f'<p class="stil noot">{escape(exhibit.note)}</p>' if exhibit.note else ""
    twin = unfolded_html("Bekijk als tabel", frame_table_html(exhibit.title, exhibit.table))
    return about + twin + source_line_html(data, exhibit.bron_ids)


def show_source_line(data: Dataset, bron_ids: tuple[str, ...]) -> None:
    """The sources of a figure, at most three by name, and the date of the data."""
    st.html(source_line_html(data, bron_ids))


def source_line_html(data: Dataset, bron_ids: tuple[str, ...]) -> str:
    """The same as safe HTML."""
    named = "; ".join(source_html(data, bron_id) for bron_id in bron_ids[:MOST_NAMED])
    more = len(bron_ids) - MOST_NAMED
    if more > 0:
        named += f' en {more} andere, zie <a href="/bronnen" target="_self">bronnen</a>'
    word = "Bron" if len(bron_ids) == 1 else "Bronnen"
    return (
        f'<p class="bronregel">{word}: {named}. '
        f"Stand van de gegevens: {date(data.date)} (versie {data.version}).</p>"
    )
