"""Bronnen: where does everything come from, what do we not know, what was corrected?"""

import streamlit as st

from components.about import documentation
from components.about.changedview import show_changes
from components.about.sourcesview import (
    show_reading_examples,
    show_rows,
    show_sources,
)
from components.address.state import chosen
from components.approaches.gaps import gaps as approach_gaps
from components.frame.view import show_findings, show_heading
from components.look.blocks import bullets
from components.screen.choosing import choose_one
from components.screen.markup import show_html
from components.screen.paging import chosen_page, show_pager
from components.screen.tables import show_frame_table, show_table
from components.wording.dutch import capital, counted, date, number
from data.tables.description import describe
from data.tables.loading import load
from data.tables.packing import pack

data = load()
tables = describe()
total = sum(len(frame) for frame in data.tables.values())
show_heading(
    "Waar komt alles vandaan?",
    documentation.answer(data),
)
show_findings(data, *tables)
st.download_button(
    "Download alle gegevens (zip)",
    lambda: pack(data),
    file_name=f"mbo-in-de-gemeente-{data.version}.zip",
    mime="application/zip",
    type="primary",
    on_click="ignore",
)
st.caption(
    f"{capital(counted(len(tables), 'tabel', 'tabellen'))} met {number(total)} rijen, "
    "met een beschrijving van elke kolom (Data Package). "
    f"Gegevens van {date(data.date)}, versie {data.version}."
)

st.header("De bronnen", anchor=False)
show_sources(data, documentation.sources(data))

st.header("Wat wij niet weten", anchor=False)
st.write("Geteld uit de lege cellen. Leeg betekent: de bron zegt het niet, of wij vonden het niet.")
show_table(
    "Wat wij niet weten, per gemeente",
    ["Gemeente", "Onbekend"],
    [[name, bullets(gaps)] for name, gaps in documentation.gaps(data)],
)
if approach_gaps(data):
    st.write("Van de aanpakken weten wij nog niet:")
    show_html(bullets(approach_gaps(data)))

st.header("Wat wij anders tonen dan de bron", anchor=False)
show_frame_table("Correcties", documentation.corrections(data))

st.header("Wat er veranderde", anchor=False)
show_changes(data)

st.header("De tabellen en hun kolommen", anchor=False)
titles = {name: table.title for name, table in tables.items()}
choose_one("Kies een tabel", "tabel", titles, "Kies een tabel")
table = tables[chosen("tabel") or "maatregelen"]
st.subheader(f"{table.title} ({table.path})", anchor=False)
st.write(table.description)
st.caption(f"Licentie: {table.licence}")
with st.expander("Wat betekent elke kolom?", expanded=bool(chosen("tabel"))):
    show_frame_table(f"Kolommen van {table.title}", documentation.dictionary(data, table))
st.markdown(
    f"Deze tabel als bestand: `/data/excel/{table.path}` (CSV voor Excel). "
    f"Voor programma’s: `/data/{table.path}` (CSV), `/data/{table.name}.json` en de beschrijving "
    f"in `/data/{table.name}.schema.json`. Alle tabellen staan in `/data/datapackage.json`."
)
with st.expander("Zo leest u deze tabel in Python, R of Excel"):
    show_reading_examples(table.path)
rows, page, pages = chosen_page(documentation.row_texts(data, table), documentation.PAGE_ROWS)
show_rows(data, table, rows)
show_pager(page, pages)
