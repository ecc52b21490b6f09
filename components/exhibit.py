"""The one way to show a chart or map: with conclusion, description, table, source, download."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields

import pandas as pd
import streamlit as st

from components.downloadbutton import show_download
from components.downloads import csv_bytes
from components.formatting import date, escape
from components.outcome import outcome_html
from components.sources import MOST_NAMED, source_html
from components.tables import frame_table_html, unfolded_html
from data.loading import Dataset


@dataclass(frozen=True)
class Exhibit:
    """Everything a chart or map must come with.

    title: the conclusion, computed from the rows shown.
    alt: what someone who cannot see the figure needs to know.
    table: the same facts as text, with Dutch column names (its twin).
    bron_ids: the sources of the rows shown.
    rows: the rows for the download, with the column names of the CSV.
    file_name: name of the download, without extension.
    note: what the reader must know about this figure; may be empty.
    """

    title: str
    alt: str
    table: pd.DataFrame
    bron_ids: tuple[str, ...]
    rows: pd.DataFrame
    file_name: str
    note: str = ""

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            missing = value.shape[1] == 0 if isinstance(value, pd.DataFrame) else not value
            if missing and field.name != "note":
                raise ValueError(f"a figure needs {field.name}: {self.title or self.file_name}")


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
