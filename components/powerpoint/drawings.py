"""Icons and shapes of municipalities on a PowerPoint slide."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from functools import cache

import typst
from lxml import etree
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml.ns import qn
from pptx.util import Pt

from components.look.icons import icon_svg
from components.look.palette import EDGE, PANEL
from components.maps.shapes import silhouette
from components.powerpoint.master import coloured
from components.powerpoint.outline import Ring, add_outline
from components.powerpoint.text import Area, describe, fill
from data.tables.loading import Dataset

# A silhouette is drawn in a square of so many steps.
STEPS = 400
ICON_PT, ICON_PPI = 48, 288
ICON_PAGE = (
    "#set page(width: auto, height: auto, margin: 0pt, fill: none)\n"
    '#image(bytes(sys.inputs.svg), format: "svg", width: {size}pt)'
)


def add_icon(slide, name: str, spot: Area, colour: str) -> None:
    """An icon of look/icons.py in a square spot, in a colour. Raises KeyError."""
    shape = slide.shapes.add_picture(io.BytesIO(_icon(name, colour)), *_box(spot))
    describe(shape, f"Icoon bij deze dia: {name}")


@cache
def _icon(name: str, colour: str) -> bytes:
    """PowerPoint shows no SVG by itself: the icon as PNG, sharp at six times its size."""
    page = ICON_PAGE.format(size=ICON_PT).encode("utf-8")
    svg = icon_svg(name, colour)
    return typst.compile(page, format="png", ppi=ICON_PPI, sys_inputs={"svg": svg})


def add_shape_of(slide, data: Dataset, code: str, spot: Area, colour: str):
    """The shape of a municipality (CBS code) in a spot; None when we do not know its shape."""
    size = min(spot.width, spot.height)
    scale, top = size / STEPS, spot.top + (spot.height - size) / 2
    rings = [
        [(spot.left + x * scale, top + y * scale) for x, y in ring]
        for ring in rings_of(silhouette(data, code, STEPS))
    ]
    if not rings:
        return None
    shape = add_outline(slide, rings)
    fill(shape, colour)
    return shape


def panel(slide, spot: Area, colour: str = PANEL, edge: str = EDGE):
    """A rectangle for text or a drawing, with a thin edge."""
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *_box(spot))
    fill(shape, colour)
    shape.line.color.rgb = coloured(edge)
    shape.line.width = Pt(0.75)
    return shape


def see_through(shape, share: int) -> None:
    """Let so many % of the colour of a shape show."""
    colour = shape._element.spPr.find(qn("a:solidFill"))[0]
    etree.SubElement(colour, qn("a:alpha"), val=str(share * 1000))


def rings_of(path: str) -> Sequence[Ring]:
    """The points of a path of `silhouette`: closed rings of one M and relative steps after it."""
    found: list[Ring] = []
    for ring in path.split("M")[1:]:
        first, *steps = (
            (float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", ring)
        )
        points = [first]
        for across, down in steps:
            points.append((points[-1][0] + across, points[-1][1] + down))
        found.append(points)
    return found


def _box(spot: Area) -> tuple[int, int, int, int]:
    return spot.left, spot.top, spot.width, spot.height
