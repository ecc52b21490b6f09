"""Draws the grid of approaches, or one approach."""

from __future__ import annotations

from pathlib import Path

import htpy as h
from markupsafe import Markup

from components.approaches.screen import Screen
from components.screen.markup import show_html

STYLE = Markup((Path(__file__).parent / "approaches.css").read_text(encoding="utf-8"))


def show_approaches(found: Screen) -> None:
    """The grid, or of one approach its summary, who does it, and the panels beside that."""
    show_html(h.style[STYLE])
    if not found.panels:
        show_html(*found.main)
        return
    summary, *left = found.main
    show_html(
        h.div(".aanpakrooster")[
            summary, h.div(".averdeeld")[h.div(".apanelen")[left], h.div(".apanelen")[found.panels]]
        ]
    )
