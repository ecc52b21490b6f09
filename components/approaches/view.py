"""Draws the grid of approaches, or one approach."""

from __future__ import annotations

from pathlib import Path

import htpy as h
from markupsafe import Markup

from components.approaches.screen import Screen
from components.screen.markup import show_html
from components.screen.panelview import panel
from data.tables.loading import Dataset

STYLE = Markup((Path(__file__).parent / "approaches.css").read_text(encoding="utf-8"))
WHO = "Wie doet het, en hoe?"


def show_approaches(data: Dataset, found: Screen) -> None:
    """The grid, or of one approach its summary, who does it, and the panels beside that."""
    show_html(h.style[STYLE])
    if found.exhibit is None:
        return
    file = f"/data/aanpakken/{found.exhibit.file_name}.csv"
    figure = panel(data, found.exhibit, found.drawn, file, WHO if found.summary else "")
    if not found.summary:
        show_html(h.div(".aanpakrooster.overzicht")[figure])
        return
    show_html(
        h.div(".aanpakrooster")[
            found.summary,
            h.div(".averdeeld")[
                h.div(".apanelen")[figure, found.below], h.div(".apanelen")[found.panels]
            ],
        ]
    )
