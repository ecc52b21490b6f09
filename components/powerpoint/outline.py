"""The shape of land as one PowerPoint freeform, that stays sharp and can be recoloured."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree
from pptx.oxml.ns import qn
from pptx.shapes.autoshape import Shape

Ring = Sequence[tuple[float, float]]


def add_outline(slide, rings: Sequence[Ring]) -> Shape:
    """One freeform on a slide, of closed rings of (x, y) in EMU on the slide.

    python-pptx makes the frame; the points go in at once, for it works the whole shape out again
    for each of them.
    """
    xs = [round(x) for ring in rings for x, _y in ring]
    ys = [round(y) for ring in rings for _x, y in ring]
    left, top, right, bottom = min(xs), min(ys), max(xs), max(ys)
    builder = slide.shapes.build_freeform(left, top, scale=1.0)
    builder.add_line_segments([(right, bottom), (left, bottom)], close=True)
    shape = builder.convert_to_shape()
    path = shape._element.spPr.find(".//" + qn("a:path"))
    for child in list(path):
        path.remove(child)
    for ring in rings:
        _add_ring(path, [(round(x) - left, round(y) - top) for x, y in ring])
    return shape


def _add_ring(path, points: list[tuple[int, int]]) -> None:
    step = "a:moveTo"
    for x, y in points:
        etree.SubElement(etree.SubElement(path, qn(step)), qn("a:pt"), x=str(x), y=str(y))
        step = "a:lnTo"
    etree.SubElement(path, qn("a:close"))
