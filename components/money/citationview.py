"""Lets a reader copy a citation of one amount, and says whether an old one still holds."""

from __future__ import annotations

from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from components.address.links import page_address
from components.address.state import chosen
from components.money.citation import (
    ID_COLUMNS,
    check_citation,
    citable,
    citation_key,
    citation_text,
)
from components.rows.sources import source_line
from components.screen.choosing import named
from components.screen.copying import show_copy
from components.screen.markup import show_html
from components.wording.escaping import markdown
from data.tables.description import data_folder
from data.tables.loading import Dataset


def show_citation(data: Dataset, table: str, rows: pd.DataFrame, label: str) -> None:
    """Choose one amount of `rows` and copy its citation, with the data version frozen in it."""
    column = ID_COLUMNS[table]
    options = citable(data, table, rows)
    picked = st.selectbox(
        label,
        list(options),
        index=None,
        format_func=named(options),
        placeholder="Kies een bedrag",
        key=f"citeer-{table}",
    )
    if picked:
        row = rows.set_index(column, drop=False).loc[picked].to_dict()
        address = f"{page_address()}?{urlencode({'citaat': citation_key(data, table, row)})}"
        show_copy(citation_text(data, table, row, address), "de verwijzing")


def show_old_citation(data: Dataset) -> None:
    """What an opened citation said, and whether that has changed since."""
    if not chosen("citaat"):
        return
    checked = check_citation(data, chosen("citaat"), data_folder())
    st.info(markdown(checked.text))
    if checked.row is not None:
        show_html(source_line(data, checked.row))
