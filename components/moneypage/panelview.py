"""Draws the answer of a view and its figures, each with its one line of source and downloads."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlencode

import htpy as h
from markupsafe import Markup

from components.address.links import site_address
from components.look.blocks import copied
from components.look.exhibit import Exhibit
from components.moneypage.computed import figure_citation
from components.moneypage.controls import views_nav
from components.moneypage.panel import LEFT, WIDE, Panel
from components.moneypage.place import Place
from components.rows.claim import Claim, Fixed
from components.screen.figurefooter import footer
from components.screen.markup import show_html
from components.wording.escaping import rendered
from data.tables.loading import Dataset

STYLE = Markup((Path(__file__).parent / "money.css").read_text(encoding="utf-8"))
EMBED_HEIGHT_PX = 640


def show_answer(place: Place, claim: Claim | Fixed, below: h.Node = None) -> None:
    """The views of the page, the answer as its heading, and what can be chosen first."""
    show_html(h.style[STYLE])
    show_html(views_nav(place), h.div(".zin.uitkomst")[h.h1[claim]], below)


def show_panels(
    data: Dataset, place: Place, panels: Sequence[Panel], beside: h.Node = None
) -> None:
    """Figures in their frames, in one element: each element costs a visitor time.

    beside: what stands among them without being a figure.
    """
    drawn = [(panel.column, _panel(data, place, panel)) for panel in panels]
    left = [one for column, one in drawn if column == LEFT]
    right = [beside, *(one for column, one in drawn if not column)]
    show_html(
        h.div(".geldraster")[
            [one for column, one in drawn if column == WIDE],
            h.div(".kolom")[left] if left else None,
            h.div(".kolom")[right] if any(right) else None,
        ]
    )


def _panel(data: Dataset, place: Place, panel: Panel) -> h.Element:
    exhibit = panel.exhibit
    more = [_cite(data, place, exhibit), _embed(panel)]
    return h.article(class_=f"geldpaneel {panel.column}", data_figuur=exhibit.file_name)[
        h.div(".paneelkop")[h.h2[panel.heading], h.p(".alleen-voorlezen")[exhibit.alt]],
        panel.drawn,
        footer(data, exhibit, place.file(exhibit.file_name), more),
    ]


def _cite(data: Dataset, place: Place, exhibit: Exhibit) -> h.Node:
    """The sentence of a figure to paste, with an address that computes it again."""
    address = f"{site_address('begroting')}{place.to()}"
    return [
        h.p["Citeer wat deze figuur zegt:"],
        copied(figure_citation(data, exhibit, address), "de verwijzing naar deze figuur"),
    ]


def _embed(panel: Panel) -> h.Node:
    """The code with which another site shows the figure."""
    if not panel.embed:
        return None
    query = f"?{urlencode(panel.values)}" if panel.values else ""
    frame = h.iframe(
        src=f"{site_address('begroting')}/insluiten/{panel.embed}{query}",
        title=panel.exhibit.title,
        width="100%",
        height=EMBED_HEIGHT_PX,
        style="border:0",
        loading="lazy",
    )
    return [
        h.p["Zet deze figuur op uw eigen site:"],
        copied(str(rendered(frame)), "de code van deze figuur"),
    ]
