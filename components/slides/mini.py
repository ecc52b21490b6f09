"""A slide as a small drawing (SVG) without words: what kind of slide it is, seen at a glance.

Its bars are as long, its tiles as full and its points as placed as those of the slide itself. The
title stands below it, so the drawing has no text that a reader would need.
"""

from __future__ import annotations

import htpy as h
from markupsafe import Markup

from components.look.icons import icon_part
from components.look.palette import CHOSEN, NIGHT, PANEL, PAPER
from components.maps.shapes import silhouette
from components.rows.memo import cached
from components.slides.html import OPENING
from components.slides.miniblocks import GAP, Area, drawn
from components.slides.slide import Slide
from components.wording.escaping import rendered
from data.tables.loading import Dataset

WIDE, HIGH = 320.0, 180.0
SIDE = 99.0
SIGN = 56.0


@cached
def mini_svg(data: Dataset, slide: Slide) -> Markup:
    """The slide as a drawing of WIDE by HIGH px, without a name of its own."""
    is_first = slide.key == OPENING
    body = () if is_first else slide.blocks
    column = Area(0, 0, WIDE if is_first else SIDE, HIGH)
    field = Area(SIDE + GAP, GAP, WIDE - SIDE - 2 * GAP, HIGH - 2 * GAP)
    beside = len(body) > 1 and not slide.below
    areas = field.cells(len(body), 1) if beside else field.cells(1, max(len(body), 1))
    return rendered(
        h.svg(xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {WIDE:.0f} {HIGH:.0f}")[
            h.rect(width=f"{WIDE:.0f}", height=f"{HIGH:.0f}", fill=PAPER),
            h.rect(width=f"{column.width:.0f}", height=f"{HIGH:.0f}", fill=NIGHT),
            _sign(data, slide),
            [drawn(block, area, data) for block, area in zip(body, areas, strict=False)],
        ]
    )


def _sign(data: Dataset, slide: Slide) -> h.Node:
    """The icon or the shape that stands above the title, and lines for the title."""
    left, top = 14.0, 20.0
    below = 96 if slide.icon or slide.code else 24
    lines = [
        h.rect(x="14", y=f"{y}", width=f"{width}", height="6", rx="3", fill=PANEL, opacity="0.55")
        for y, width in ((below, 70), (below + 14, 60), (below + 28, 66))
    ]
    if slide.icon:
        size = f"{SIGN:.0f}"
        sign = h.svg(x=f"{left - 4}", y=f"{top}", width=size, height=size, viewBox="0 0 24 24")[
            icon_part(slide.icon, CHOSEN)
        ]
    elif slide.code:
        shape = h.path(d=silhouette(data, slide.code, int(SIGN)), fill=CHOSEN)
        sign = h.g(transform=f"translate({left} {top})")[shape]
    else:
        sign = None
    return [sign, lines]
