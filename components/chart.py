"""Draws a Plotly chart as an exhibit, with buttons that save it as a picture."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from plotly.graph_objects import Figure

from components.exhibit import Exhibit, show_exhibit
from components.formatting import escape
from components.keeping import kept
from components.pictures import picture
from components.sources import source_text
from data.loading import Dataset

# The bar with English buttons stays out of sight; our own script presses one of them.
CONFIG = {"displayModeBar": True, "displaylogo": False}
FORMATS = ("png", "svg")


def show_chart(
    data: Dataset,
    exhibit: Exhibit,
    figure: Figure,
    name: str,
    pick: Callable[[str], None] | None = None,
) -> None:
    """An exhibit with `figure`; `pick` gets the customdata of a bar that is clicked."""
    about = source_text(data, exhibit.bron_ids)
    file_name = f"{exhibit.file_name}-{data.version}"
    complete = _with_picture(figure, exhibit.title, about, file_name)

    def picked() -> None:
        points = st.session_state[name].selection.points
        if points and points[0].get("customdata"):
            pick(points[0]["customdata"])

    def draw() -> None:
        with st.container(key=f"beeld-{name}"):
            # A narrow screen scrolls the chart instead of squeezing its names away.
            with st.container(key=f"grafiek-{name}"):
                st.plotly_chart(
                    complete,
                    alt=exhibit.alt,
                    key=name,
                    theme=None,
                    config=CONFIG,
                    on_select=picked if pick else "ignore",
                    selection_mode="points",
                )
            st.html(_buttons(exhibit.title))

    show_exhibit(data, exhibit, draw)


@kept
def _with_picture(figure: Figure, title: str, about: str, file_name: str) -> Figure:
    return Figure(figure).update_layout(meta=picture(figure, title, about, file_name))


def _buttons(title: str) -> str:
    buttons = "".join(
        f'<button type="button" class="knop" data-beeld="{ending}" '
        f'aria-label="{escape(f"Bewaar als {ending.upper()}: {title}")}">'
        f"Bewaar als {ending.upper()}</button>"
        for ending in FORMATS
    )
    return f'<p class="knoppen">{buttons}</p>'
