"""A chart as a picture to take along, with its title and source in it."""

from __future__ import annotations

import plotly.graph_objects as go

from components.look.bars import wrapped
from components.look.palette import FONT, INK

PICTURE_PX = 1000
TITLE_PX, SOURCE_PX = 22, 13
# A picture has no web fonts: measured in the page's font, its names would be cut off.
SAVED_FONT = "Arial, Helvetica, sans-serif"


def picture(figure: go.Figure, title: str, source: str, file_name: str) -> dict:
    """How a saved picture differs from the figure on the page: title and source are in it.

    Gives the layout to merge and the options of Plotly's own toImage, which runs in the browser.
    """
    heading, below = wrapped(title, 82), wrapped(source, 140)
    lines = heading.count("<br>") + 1, below.count("<br>") + 1
    top = round(34 + 1.3 * TITLE_PX * lines[0] + 1.4 * SOURCE_PX * lines[1])
    margin = figure.layout.margin
    return {
        "layout": {
            "title": {
                "text": heading,
                "x": 0.02,
                "xanchor": "left",
                "y": 1,
                "yref": "container",
                "yanchor": "top",
                "pad": {"t": 16},
                "font": {"size": TITLE_PX, "color": INK},
                "subtitle": {"text": below, "font": {"size": SOURCE_PX, "color": INK}},
            },
            "font": {**FONT, "family": SAVED_FONT},
            "margin": {"l": margin.l, "r": margin.r, "b": margin.b, "t": top},
            "paper_bgcolor": "white",
        },
        "options": {
            "filename": file_name,
            "width": PICTURE_PX,
            "height": figure.layout.height - margin.t + top,
            "scale": 2,
        },
    }
