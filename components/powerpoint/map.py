"""The map of a slide as real PowerPoint shapes."""

from __future__ import annotations

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Pt

from components.powerpoint.master import INK, coloured
from components.powerpoint.outline import add_outline
from components.powerpoint.text import Area, describe, fill, write_line
from components.slides.map import HEIGHT, LAND, NAMED_RADIUS, SMALL_RADIUS, WIDTH, sheet, sides
from components.slides.slide import TownMap
from data.tables.loading import Dataset

MAP_LETTER_PT = 14


def draw_map(block: TownMap, slide, area: Area, data: Dataset) -> None:
    """Land and points as shapes in one group, that stay sharp and can be edited."""
    paper, side = sheet(data), sides(block.dots)
    scale = min(area.width / WIDTH, area.height / HEIGHT)
    left = area.left + (area.width - WIDTH * scale) / 2
    shapes = []
    if paper.rings:
        rings = [[(left + x * scale, area.top + y * scale) for x, y in r] for r in paper.rings]
        shapes.append(_land(slide, rings))
    for dot in block.dots:
        x, y = paper.place(dot.lat, dot.lon)
        centre = left + x * scale, area.top + y * scale
        radius = (NAMED_RADIUS if dot.named else SMALL_RADIUS) * scale
        shapes.append(_dot(slide, dot, centre, radius))
        if dot.named:
            side_of_dot = side.get(dot.name, "right")
            shapes.append(_dot_name(slide, dot.name, centre, radius, side_of_dot))
    # Grouped at the end: a group works itself out again for each shape that it gets.
    describe(slide.shapes.add_group_shape(shapes), block.alt)


def _land(slide, rings):
    land = add_outline(slide, rings)
    fill(land, LAND)
    land.line.color.rgb = coloured("FFFFFF")
    land.line.width = Pt(0.75)
    return land


def _dot(slide, dot, centre: tuple[float, float], radius: float):
    corner = [round(value - radius) for value in centre]
    shape = slide.shapes.add_shape(MSO_SHAPE.OVAL, *corner, round(2 * radius), round(2 * radius))
    fill(shape, dot.colour)
    shape.line.color.rgb = coloured(INK if dot.chosen else "FFFFFF")
    shape.line.width = Pt(3 if dot.chosen else 1)
    return shape


def _dot_name(slide, name: str, centre, radius: float, side: str):
    width, height = Pt(len(name) * MAP_LETTER_PT * 0.62 + 10), Pt(MAP_LETTER_PT * 1.8)
    away = radius + Pt(3)
    x, y = centre
    spots = {
        "right": (x + away, y - height / 2, PP_ALIGN.LEFT),
        "left": (x - away - width, y - height / 2, PP_ALIGN.RIGHT),
        "top": (x - width / 2, y - away - height, PP_ALIGN.CENTER),
        "bottom": (x - width / 2, y + away, PP_ALIGN.CENTER),
    }
    left, top, align = spots[side]
    box = slide.shapes.add_textbox(round(left), round(top), round(width), round(height))
    frame = box.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    write_line(frame, name, MAP_LETTER_PT, INK, first=True)
    frame.paragraphs[0].alignment = align
    return box
