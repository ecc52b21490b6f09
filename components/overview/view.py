"""Draws key figures and the entrances of the overview."""

from __future__ import annotations

import htpy as h
import streamlit as st
from markupsafe import Markup

from components.rows.keyfigures import figure_about, figure_unit, figure_when
from components.rows.memo import memo
from components.rows.sources import row_source_html
from components.screen.markup import show_html
from components.screen.tables import show_table
from components.wording.escaping import markdown, rendered
from data.tables.loading import Dataset


def show_key_figures(data: Dataset, figures: list[dict]) -> None:
    """Figures side by side; each with its period, its note and where it stands."""
    show_html(h.div(".cijfers")[[_figure_html(data, figure) for figure in figures]])


@memo
def _figure_html(data: Dataset, figure: dict) -> Markup:
    note = f" {figure['toelichting']}" if figure["toelichting"] else ""
    return rendered(
        h.div(".cijfer")[
            h.p(".getal")[figure["tekst"], h.small[figure_unit(figure)]],
            h.p[f"{figure_about(figure)} ({figure_when(figure)}).{note}"],
            h.p(".bronregel")[row_source_html(data, figure)],
        ]
    )


def show_figure_table(data: Dataset, name: str, figures: list[dict]) -> None:
    """The figures of one municipality as a table, one click away."""
    if not figures:
        return
    with st.expander(f"Cijfers over {markdown(name)}"):
        rows = (
            [
                figure_about(row),
                f"{row['tekst']}{figure_unit(row)}",
                figure_when(row),
                [f"{row['toelichting']} ", row_source_html(data, row)],
            ]
            for row in figures
        )
        show_table(
            f"Cijfers over {name}", ["Wat", "Hoeveel", "Wanneer", "Toelichting en bron"], rows
        )


def show_entrances(entrances: list[tuple[str, str, str, dict, str]]) -> None:
    """Doors for different users: title, text, page, address of the view, words on the link."""
    for column, (title, text, page, address, label) in zip(
        st.columns(len(entrances)), entrances, strict=True
    ):
        with column.container(border=True, height="stretch"):
            show_html(h.div(".ingang")[h.h2[title], h.p[text]])
            st.page_link(page, label=label, query_params=address)
