"""Says whether an opened citation still holds."""

from __future__ import annotations

import streamlit as st

from components.address.state import chosen
from components.money.citation import check_citation
from components.rows.sources import source_line
from components.screen.markup import show_html
from components.wording.escaping import markdown
from data.tables.description import data_folder
from data.tables.loading import Dataset


def show_old_citation(data: Dataset) -> None:
    """What an opened citation said, and whether that has changed since."""
    if not chosen("citaat"):
        return
    checked = check_citation(data, chosen("citaat"), data_folder())
    st.info(markdown(checked.text))
    if checked.row is not None:
        show_html(source_line(data, checked.row))
