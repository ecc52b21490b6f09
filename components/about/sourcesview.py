"""Draws the sources and the rows of a table, with a link to report a fault for each."""

from __future__ import annotations

import htpy as h
import pandas as pd
import streamlit as st
from markupsafe import Markup

from components.address.links import site_address
from components.rows.memo import memo
from components.rows.selection import concept_names
from components.rows.sources import report_link, row_source_html, source_title
from components.screen.copying import show_copy
from components.screen.tables import show_table
from components.wording.dutch import UNKNOWN, counted, date, number
from components.wording.escaping import rendered
from data.tables.description import Table
from data.tables.loading import Dataset

MOST_USED = 6


def show_sources(data: Dataset, sources: pd.DataFrame) -> None:
    """The most used sources in sight, the others one click away. Columns: bronnen.csv and rijen."""
    kinds = concept_names(data, "bronsoort")
    rows = [_source_cells(data, kinds, row) for row in sources.to_dict("records")]
    headers = ["Bron", "Uitgever", "Datum", "Laatst gecontroleerd", "Rijen", "Toelichting", "Fout"]
    show_table("De meest gebruikte bronnen", headers, rows[:MOST_USED])
    if len(rows) > MOST_USED:
        others = counted(len(rows) - MOST_USED, "andere bron", "andere bronnen")
        with st.expander(f"Bekijk nog {others}"):
            show_table("De andere bronnen", headers, rows[MOST_USED:])


@memo
def _source_cells(data: Dataset, kinds: dict[str, str], row: dict) -> list[Markup]:
    kind = h.small[kinds.get(row["soort"], row["soort"])]
    cells: list[h.Node] = [
        [source_title(row), " ", kind],
        row["uitgever"],
        date(row["datum"]),
        date(row["gecontroleerd_op"]) if row["gecontroleerd_op"] else "niet door ons geopend",
        number(row["rijen"]),
        row["toelichting"],
        report_link(data, "bronnen", row["bron_id"]),
    ]
    return [rendered(cell) for cell in cells]


def show_rows(data: Dataset, table: Table, rows: pd.DataFrame) -> None:
    """Rows of one table: key, text, source with place, and a link to report a fault.

    rows: sleutel, tekst; its index is that of the table.
    """
    frame = data[table.name]
    sourced = "bron_id" in frame and table.name != "bronnen"
    cells = []
    for index, row in rows.iterrows():
        source = row_source_html(data, frame.loc[index]) if sourced else table.licence
        cells.append(
            [
                row["tekst"] or UNKNOWN,
                source,
                row["sleutel"],
                report_link(data, table.name, row["sleutel"]),
            ]
        )
    show_table(f"Rijen van {table.title}", ["Rij", "Bron en plaats", "Sleutel", "Fout"], cells)


PYTHON_EXAMPLE = """import pandas as pd

tabel = pd.read_csv("{address}")
print(len(tabel), "rijen")
"""
R_EXAMPLE = """tabel <- read.csv("{address}", fileEncoding = "UTF-8")
nrow(tabel)
"""


def show_reading_examples(path: str) -> None:
    """How to read one table from its address, in Python, R and Excel."""
    address = f"{site_address('bronnen')}/data/{path}"
    show_copy(PYTHON_EXAMPLE.format(address=address), "de regels voor Python")
    show_copy(R_EXAMPLE.format(address=address), "de regels voor R")
    st.write("Excel: kies Gegevens, Van het web, en plak dit adres:")
    show_copy(address, "het adres van deze tabel")
