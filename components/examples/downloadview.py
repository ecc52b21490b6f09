"""What an adviser takes along from the examples: the same rows as CSV, Excel and Word."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.examples.finding import example
from components.examples.table import as_table
from components.files.colophon import about_lines, source_table
from components.files.csvfile import csv_bytes, excel_csv_bytes
from components.files.excel import SOURCE_SHEET, excel_bytes
from components.files.word import Section, word_bytes
from components.rows.sources import bron_ids, row_sources
from components.screen.downloading import CSV_KIND, EXCEL_KIND, show_download
from data.tables.loading import Dataset

TITLE = "Voorbeelden van wat gemeenten doen voor het mbo"


def examples_csv(data: Dataset, rows: pd.DataFrame) -> bytes:
    """The rows with Dutch headings as CSV."""
    return csv_bytes(as_table(data, rows))


def examples_excel(data: Dataset, rows: pd.DataFrame, sentence: str) -> bytes:
    """The rows, their sources, and the sentence that says which rows these are."""
    sheets = {
        "Voorbeelden": as_table(data, rows),
        SOURCE_SHEET: source_table(data, bron_ids(rows)),
    }
    return excel_bytes(data, about_lines(data, sentence), sheets)


def examples_word(data: Dataset, rows: pd.DataFrame, sentence: str) -> bytes:
    """The rows as a document: a heading per example, its text, and its sources as notes."""
    table = as_table(data, rows).set_index("Sleutel")
    sections = [_section(data, key, table.loc[key]) for key in rows["maatregel_id"]]
    return word_bytes(data, TITLE, about_lines(data, sentence), sections)


def _section(data: Dataset, key: str, texts: pd.Series) -> Section:
    found = example(data, key)
    assert found is not None, "A row of the table is an example."
    labels = (
        *("Wie het doet", "Status", "Programma", "Thema’s", "Rol van de gemeente"),
        *("Doelgroepen", "Partners", "Wat er nodig is", "Bewijs"),
    )
    return Section(
        heading=f"{texts['Gemeente']}: {texts['Voorbeeld']}",
        paragraphs=(
            ("", texts["Omschrijving"]),
            ("Doel van het programma", found["doel"]),
            *((label, texts[label]) for label in labels),
        ),
        sources=tuple(row_sources(found)),
    )


def show_take_along(data: Dataset, rows: pd.DataFrame, sentence: str, name: str) -> None:
    """Buttons that make their file only when they are pressed."""
    with st.container(horizontal=True):
        files = (
            ("Word", "docx", lambda: examples_word(data, rows, sentence)),
            ("Excel", "xlsx", lambda: examples_excel(data, rows, sentence)),
            (CSV_KIND, "csv", lambda: examples_csv(data, rows)),
            (EXCEL_KIND, "csv", lambda: excel_csv_bytes(as_table(data, rows))),
        )
        for label, ending, make in files:
            show_download(
                data,
                f"Download als {label}",
                name,
                ending,
                make,
                key=f"{name}-{label}",
                disabled=rows.empty,
            )
