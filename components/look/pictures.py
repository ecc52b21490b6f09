"""A chart as a picture to take along: title, subject, note, source, licence and address in it."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from components.look.bars import wrapped
from components.look.palette import FONT, INK

PICTURE_PX = 1000
TITLE_PX, SOURCE_PX = 22, 13
# A picture has no web fonts: measured in the page's font, its names would be cut off.
SAVED_FONT = "Arial, Helvetica, sans-serif"


# The browser puts the address of the page here: it knows which view this is.
ADDRESS = "ADRES-VAN-DE-PAGINA"


def picture(
    figure: go.Figure, title: str, about: Sequence[str], file_name: str, alt: str = ""
) -> dict:
    """How a saved picture differs from the figure on the page: what it is about is in it.

    about: the lines below the title, without what is empty; the address of the page follows. alt:
    what someone who cannot see it needs to know. Gives the layout to merge, the options of
    Plotly's own toImage, which runs in the browser, and the title and description for an SVG.
    """
    heading = wrapped(title, 82)
    below = "<br>".join([*(wrapped(line, 140) for line in about if line), ADDRESS])
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
        "described": {"title": title, "desc": alt},
    }
