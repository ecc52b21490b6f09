"""A table of a slide as a native PowerPoint table."""

from __future__ import annotations

import math

from pptx.util import Emu, Pt

from components.powerpoint.master import SMALLEST_PT
from components.powerpoint.text import LETTER_WIDTH, LINE_HEIGHT, Area, describe
from components.slides.slide import Grid


def draw_grid(block: Grid, slide, area: Area) -> None:
    """A native table that fills the area, in type that fits."""
    rows = [block.heads, *block.rows]
    frame = slide.shapes.add_table(
        len(rows), len(block.heads), area.left, area.top, area.width, area.height
    )
    describe(frame, block.alt)
    widths = [max(len(row[place]) for row in rows) for place in range(len(block.heads))]
    shares = [min(max(width, 8), 60) for width in widths]
    for place, share in enumerate(shares):
        frame.table.columns[place].width = Emu(area.width * share // sum(shares))
    size = _table_size(rows, shares, area)
    for number, row in enumerate(rows):
        for place, text in enumerate(row):
            cell = frame.table.cell(number, place)
            cell.text = text.replace("\n", " ")
            cell.text_frame.paragraphs[0].font.size = Pt(size)


def _table_size(rows, shares: list[int], area: Area) -> int:
    for size in range(16, SMALLEST_PT, -1):
        letters = [
            Emu(area.width * share // sum(shares)).pt / (size * LETTER_WIDTH) for share in shares
        ]
        lines = sum(
            max(math.ceil(len(text) / room) for text, room in zip(row, letters, strict=True)) or 1
            for row in rows
        )
        if lines * size * LINE_HEIGHT + len(rows) * 8 <= Emu(area.height).pt:
            return size
    return SMALLEST_PT
