"""Draws a Plotly chart as an exhibit, with buttons that save it as a picture."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import htpy as h
import streamlit as st
from plotly.graph_objects import Figure

from components.look.exhibit import Exhibit
from components.look.pictures import picture
from components.rows.memo import memo
from components.rows.sources import source_text
from components.screen.figureframe import show_exhibit
from data.tables.loading import Dataset

# The bar with English buttons stays out of sight; our own script presses one of them.
CONFIG = {"displayModeBar": True, "displaylogo": False}
FORMATS = ("png", "svg")
LICENCE = "Licentie: CC BY 4.0."


def show_chart(
    data: Dataset,
    exhibit: Exhibit,
    name: str,
    figure: Callable[..., Figure],
    *rows: Any,
    pick: Callable[[str], None] | None = None,
) -> None:
    """An exhibit with the figure of `rows`, a pure function of data and rows, made once.

    pick: gets the customdata of a bar that is clicked.
    """
    about = (
        f"Dit telt: {exhibit.title.scope}.",
        exhibit.note,
        f"{source_text(data, exhibit.bron_ids)} {LICENCE}",
    )
    file_name = f"{exhibit.file_name}-{data.version}"
    complete = _complete(data, figure, rows, exhibit.title, exhibit.alt, about, file_name)

    def picked() -> None:
        points = st.session_state[name].selection.points
        if pick and points and points[0].get("customdata"):
            pick(points[0]["customdata"])

    def draw() -> None:
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

    show_exhibit(data, exhibit, draw, buttons=_buttons(name, exhibit.title))


@memo
def _complete(
    data: Dataset,
    figure: Callable[..., Figure],
    rows: tuple,
    title: str,
    alt: str,
    about: tuple[str, ...],
    file: str,
) -> Figure:
    made = figure(data, *rows)
    return made.update_layout(meta=picture(made, title, about, file, alt))


def _buttons(name: str, title: str) -> h.Element:
    return h.p(".knoppen")[
        [
            h.button(
                ".knop",
                type="button",
                data_beeld=ending,
                data_figuur=name,
                aria_label=f"Bewaar als {ending.upper()}: {title}",
            )[f"Bewaar als {ending.upper()}"]
            for ending in FORMATS
        ]
    ]
