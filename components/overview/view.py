"""Cards about municipalities, programmes and figures, as safe HTML."""

from __future__ import annotations

import streamlit as st

from components.rows.keyfigures import figure_about, figure_unit, figure_when
from components.rows.memo import memo_per_row
from components.rows.sources import row_source_html
from components.screen.tables import show_table
from components.wording.escaping import escape, markdown
from data.tables.loading import Dataset


def show_key_figures(data: Dataset, figures: list[dict]) -> None:
    """Figures side by side; each with its period, its note and where it stands."""
    cells = "".join(_figure_html(data, figure) for figure in figures)
    st.html(f'<div class="cijfers">{cells}</div>')


@memo_per_row
def _figure_html(data: Dataset, figure: dict) -> str:
    unit = escape(figure_unit(figure))
    note = f" {escape(figure['toelichting'])}" if figure["toelichting"] else ""
    return (
        f'<div class="cijfer"><p class="getal">{escape(figure["tekst"])}<small>{unit}</small></p>'
        f"<p>{escape(figure_about(figure))} ({escape(figure_when(figure))}).{note}</p>"
        f'<p class="bronregel">{row_source_html(data, figure)}</p></div>'
    )


def show_figure_table(data: Dataset, name: str, figures: list[dict]) -> None:
    """The figures of one municipality as a table, one click away."""
    if not figures:
        return
    with st.expander(f"Cijfers over {markdown(name)}"):
        rows = (
            [
                escape(figure_about(row)),
                escape(f"{row['tekst']}{figure_unit(row)}"),
                escape(figure_when(row)),
                f"{escape(row['toelichting'])} {row_source_html(data, row)}",
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
            st.html(f'<div class="ingang"><h2>{escape(title)}</h2><p>{escape(text)}</p></div>')
            st.page_link(page, label=label, query_params=address)
