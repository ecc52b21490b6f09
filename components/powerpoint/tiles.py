"""The tiles of a theme or a municipality as PowerPoint: colour, shape, number and act."""

from __future__ import annotations

import math

from pptx.enum.text import MSO_ANCHOR
from pptx.util import Inches

from components.look.palette import EDGE, PANEL, PAPER, QUIET
from components.powerpoint.drawings import add_shape_of, panel, see_through
from components.powerpoint.text import Area, text_box, write_line
from components.slides.tiles import Tile, Tiles
from data.tables.loading import Dataset

COLUMNS = 3
# An area narrower than this has its tiles below each other.
NARROW = Inches(6)
INSET, HEADING = Inches(0.15), Inches(0.4)
TEXT_PT, ACT_PT, NUMBER_PT = 15, 18, 40
# How much of the white of a shape shows on the colour of its municipality, in %.
SHOWS = 18


def draw_tiles(block: Tiles, slide, area: Area, data: Dataset) -> None:
    """The tiles in rows of three, or below each other where there is little room."""
    columns = min(COLUMNS, len(block.tiles)) if area.width > NARROW else 1
    rows = math.ceil(len(block.tiles) / max(columns, 1))
    for place, tile in enumerate(block.tiles):
        _tile(slide, data, tile, area.cell(place, columns, rows))


def _tile(slide, data: Dataset, tile: Tile, spot: Area) -> None:
    """A municipality in its colour, or an open outline when it has no example."""
    has = bool(tile.status)
    panel(slide, spot, tile.colour if has else PAPER, tile.colour if has else EDGE)
    half = Area(
        spot.left + spot.width // 2, spot.top + HEADING, spot.width // 2 - INSET, spot.height // 2
    )
    shape = add_shape_of(slide, data, tile.code, half, PANEL if has else EDGE)
    if shape is not None and has:
        see_through(shape, SHOWS)
    inside = Area(spot.left + INSET, spot.top, spot.width - 2 * INSET, spot.height)
    head = text_box(slide, Area(inside.left, inside.top, inside.width, HEADING))
    ink = PANEL if has else QUIET
    who = f"{tile.who}: {tile.status_name}" if has else tile.who
    write_line(head, who, TEXT_PT, ink, bold=True, first=True)
    body = Area(inside.left, inside.top + HEADING, inside.width, inside.height - HEADING)
    frame = text_box(slide, body)
    frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    for place, (text, size, bold) in enumerate(_lines(tile)):
        write_line(frame, text, size, ink, bold=bold, first=place == 0)


def _lines(tile: Tile) -> list[tuple[str, int, bool]]:
    if not tile.number:
        return [(tile.text, ACT_PT if tile.status else TEXT_PT, bool(tile.status))]
    lines = [(tile.reserve, TEXT_PT, True)] if tile.reserve else []
    lines += [(tile.number, NUMBER_PT, True)]
    lines += [(tile.unit, TEXT_PT, True)] if tile.unit else []
    return [*lines, (tile.text, TEXT_PT, False)]
