"""Says whether an opened citation still holds, and opens the page at its row."""

from __future__ import annotations

import streamlit as st

from components.address.state import chosen
from components.money.citation import check_citation
from components.moneypage.computed import check_figure, is_figure
from components.moneypage.place import Place, cited_place
from components.rows.sources import source_line
from components.screen.markup import show_html
from components.wording.escaping import markdown
from data.tables.description import data_folder
from data.tables.loading import Dataset


def show_old_citation(data: Dataset, place: Place) -> Place:
    """What an opened citation said, and whether that has changed since; gives where its row is.

    What else the address holds goes first.
    """
    if not chosen("citaat"):
        return place
    if is_figure(chosen("citaat")):
        st.info(markdown(check_figure(data, place, chosen("citaat"), data_folder())))
        return place
    checked = check_citation(data, chosen("citaat"), data_folder())
    st.info(markdown(checked.text))
    if checked.row is not None:
        show_html(source_line(data, checked.row))
        return place if place.pairs else cited_place(checked.table, checked.row)
    return place
