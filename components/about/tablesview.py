"""Draws a version of the data: what it is, its tables as files, and one table with its rows."""

from __future__ import annotations

import htpy as h
import pandas as pd
import streamlit as st

from components.about import documentation
from components.about.changed import kept_versions
from components.about.place import Place
from components.about.versions import TableFile, Version, version_of
from components.address.links import site_address
from components.address.state import chosen
from components.look.blocks import unfolded
from components.rows.sources import report_link, row_source_html
from components.screen.choosing import choose_one
from components.screen.copying import show_copy
from components.screen.markup import show_html
from components.screen.paging import chosen_page, show_pager
from components.screen.tables import frame_table_html, show_table
from components.wording.dutch import UNKNOWN, date, number
from data.tables.description import Table, describe
from data.tables.loading import Dataset
from data.tables.packing import pack

NOT_KEPT = "Nog niet: deze versie is nog niet bewaard."
PYTHON_EXAMPLE = """import pandas as pd

tabel = pd.read_csv("{address}")
print(len(tabel), "rijen")
"""
R_EXAMPLE = """tabel <- read.csv("{address}", fileEncoding = "UTF-8")
nrow(tabel)
"""


def show_data(data: Dataset, place: Place) -> None:
    """The versions, then the tables of the one that was chosen, or one table of the present."""
    version = version_of(data, place.get("versie"))
    names = {one: f"{one}, van {date(one[:10])}" for one in kept_versions(data)}
    choose_one("Versie", "versie", names, names[data.version])
    show_html(
        h.article(".paneel", aria_label="Versie")[
            _facts(version), None if _table_asked() else _tables(place, version)
        ]
    )
    if version.name != data.version:
        return
    _show_download(data)
    _show_one_table(data)


def _table_asked() -> str:
    """The table in the address. One of before the views has its pages without its name."""
    return chosen("tabel") or ("maatregelen" if chosen("bladzijde") > 1 else "")


def _facts(version: Version) -> h.Element:
    whole = h.a(href=version.zip, download="")[f"{version.name}.zip"] if version.zip else NOT_KEPT
    pairs = [("Versie", version.name), ("Datum", date(version.date)), ("Vast adres", whole)]
    if version.sha256:
        pairs.append(("SHA-256 van de zip", h.code[version.sha256]))
    return h.dl(".versies")[[h.div[h.dt[name], h.dd[value]] for name, value in pairs]]


def _tables(place: Place, version: Version) -> h.Element:
    return h.ul(".tabellen")[[h.li[_line(place, table)] for table in version.tables]]


def _line(place: Place, table: TableFile) -> h.Node:
    # Of a kept version only the files are there: its columns may differ from those of today.
    named = (
        h.a(href=place.to(tabel=table.name, versie=""), data_naar="")[table.title]
        if table.json
        else h.span[table.title]
    )
    kinds = (("CSV", table.csv), ("Excel", table.excel), ("JSON", table.json))
    return [
        named,
        h.span(".rijtal")[number(table.rows), h.small[" rij" if table.rows == 1 else " rijen"]],
        h.span(".soorten")[
            [
                h.a(href=where, download="", aria_label=f"{table.title} als {kind}")[kind]
                for kind, where in kinds
                if where
            ]
        ],
    ]


def _show_download(data: Dataset) -> None:
    st.download_button(
        "Download alle gegevens (zip)",
        lambda: pack(data),
        file_name=f"mbo-in-de-gemeente-{data.version}.zip",
        mime="application/zip",
        type="primary",
        on_click="ignore",
    )


def _show_one_table(data: Dataset) -> None:
    tables = describe()
    titles = {name: table.title for name, table in tables.items()}
    choose_one("Kies een tabel", "tabel", titles, "Bekijk de kolommen en rijen van een tabel")
    name = _table_asked()
    if not name:
        return
    table = tables[name]
    show_html(
        h.article(".paneel", aria_label=table.title)[
            h.h2(".paneeltitel")[f"{table.title} ({table.path})"],
            h.p[table.description, " ", h.small[f"Licentie: {table.licence}"]],
            unfolded(
                "Wat betekent elke kolom?",
                frame_table_html(
                    f"Kolommen van {table.title}", documentation.dictionary(data, table)
                ),
            ),
        ]
    )
    with st.expander("Zo leest u deze tabel in Python, R of Excel"):
        _show_reading_examples(table)
    rows, page, pages = chosen_page(documentation.row_texts(data, table), documentation.PAGE_ROWS)
    _show_rows(data, table, rows)
    show_pager(page, pages)


def _show_rows(data: Dataset, table: Table, rows: pd.DataFrame) -> None:
    """Rows of one table: key, text, source with place, and a link to report a fault."""
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


def _show_reading_examples(table: Table) -> None:
    """How to read one table from its address, in Python, R and Excel."""
    where = f"{site_address('bronnen')}/data/{table.path}"
    show_copy(PYTHON_EXAMPLE.format(address=where), "de regels voor Python")
    show_copy(R_EXAMPLE.format(address=where), "de regels voor R")
    st.write("Excel: kies Gegevens, Van het web, en plak dit adres:")
    show_copy(where, "het adres van deze tabel")
    show_html(
        h.p[
            "Voor programma’s is er ook ",
            h.a(href=f"/data/{table.name}.json")["JSON"],
            ", de ",
            h.a(href=f"/data/{table.name}.schema.json")["beschrijving van de kolommen"],
            " en de ",
            h.a(href="/data/datapackage.json")["lijst van alle tabellen"],
            ".",
        ]
    )
