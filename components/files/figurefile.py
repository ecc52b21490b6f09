"""The numbers of a figure to take along: what it shows, and the rows behind it."""

from __future__ import annotations

import pandas as pd

from components.files.cells import EURO, YEAR
from components.files.colophon import about_lines, source_columns, source_table
from components.files.excel import SOURCE_SHEET, Sheet, excel_bytes
from components.look.exhibit import Exhibit
from components.rows.sources import bron_ids
from data.tables.loading import Dataset

# What a line of the file is.
KIND, SHOWN, BEHIND = "regel", "figuur", "rij erachter"
SOURCE_NAMES = {
    "Bron": "bron_titel",
    "Uitgever": "bron_uitgever",
    "Datum van de bron": "bron_datum",
    "Webadres": "bron_webadres",
}
YEARS = ("jaar", "van_jaar", "tot_jaar", "start_jaar", "eind_jaar")


def figure_rows(data: Dataset, exhibit: Exhibit) -> pd.DataFrame:
    """First what the figure shows, then the rows behind it with source and place.

    Columns: regel, which says what of both a row is, VALUE_COLUMNS, those of the rows, and
    bron_titel, bron_uitgever, bron_datum and bron_webadres.
    """
    shown = exhibit.shown().astype(object)
    behind = sourced(data, exhibit.rows).astype(object)
    shown.insert(0, KIND, SHOWN)
    behind.insert(0, KIND, BEHIND)
    return pd.concat([shown, behind], ignore_index=True)


def sourced(data: Dataset, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows, with title, publisher, date and address of their sources where they name one."""
    if "bron_id" not in rows:
        return rows
    columns = source_columns(data, rows)[list(SOURCE_NAMES)].rename(columns=SOURCE_NAMES)
    return pd.concat([rows, columns], axis=1)


def figure_excel(data: Dataset, exhibit: Exhibit) -> bytes:
    """A workbook: what the figure shows, the rows behind it, and their sources."""
    about = [*about_lines(data, f"{exhibit.title}."), f"Dit telt: {exhibit.title.scope}."]
    own = bron_ids(exhibit.rows) if "bron_id" in exhibit.rows else []
    formats = {"bedrag_eur": EURO, **dict.fromkeys(YEARS, YEAR)}
    sheets = {
        "Cijfers": Sheet(exhibit.shown().rename(columns=_heading)),
        "Rijen erachter": Sheet(sourced(data, exhibit.rows), formats),
        SOURCE_SHEET: source_table(data, [*exhibit.bron_ids, *own]),
    }
    return excel_bytes(data, [*about, exhibit.note] if exhibit.note else about, sheets)


def _heading(name: str) -> str:
    return name.replace("_", " ").capitalize()
