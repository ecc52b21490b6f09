"""The blocks of a slide as small drawings: as many, as long and as placed as on the slide."""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch

import htpy as h

from components.look.htmlbars import plain_bars
from components.look.palette import ACT, EDGE, PANEL, QUIET
from components.slides.map import HEIGHT as MAP_HEIGHT
from components.slides.map import LAND, WIDTH, path_of, sheet, town_rings
from components.slides.slide import Bars, Cards, Grid, Numbers, Points, TownMap
from components.slides.tiles import Tiles
from data.tables.loading import Dataset

GAP = 6.0
# More of these would be too small to tell apart.
MOST_BARS = 12
LARGE, SMALL = 30.0, 15.0
# About how wide a digit is, of its height.
DIGIT = 0.66


@dataclass(frozen=True)
class Area:
    """A rectangle of the drawing, in its own px."""

    x: float
    y: float
    width: float
    height: float

    def cells(self, columns: int, rows: int) -> list[Area]:
        """The rectangle divided, row by row, with GAP between."""
        wide = (self.width - (columns - 1) * GAP) / columns
        high = (self.height - (rows - 1) * GAP) / rows
        return [
            Area(self.x + column * (wide + GAP), self.y + row * (high + GAP), wide, high)
            for row in range(rows)
            for column in range(columns)
        ]

    def rect(self, **style: str) -> h.Element:
        """The rectangle drawn."""
        x, y, wide, high = (f"{one:.1f}" for one in (self.x, self.y, self.width, self.height))
        return h.rect(x=x, y=y, width=wide, height=high, rx="3", **style)

    def part(self, x: float, y: float, width: float, height: float) -> Area:
        """A rectangle within this one, all in shares of it."""
        left, top = self.x + x * self.width, self.y + y * self.height
        return Area(left, top, width * self.width, height * self.height)


def _line(area: Area, share: float, colour: str = EDGE) -> h.Element:
    return area.part(0.08, 0.62, share, 0.09).rect(fill=colour)


@singledispatch
def drawn(block, _area: Area, _data: Dataset) -> h.Node:
    """A block of a slide within a rectangle. Raises TypeError for a block it does not know."""
    raise TypeError(f"no small drawing for {type(block).__name__}")


@drawn.register(Points)
def _(block: Points, area: Area, _data: Dataset) -> h.Node:
    longest = max((len(line) for line in block.lines), default=1)
    return [
        [
            cell.rect(fill=PANEL, stroke=EDGE),
            cell.part(0, 0, 0.02, 1).rect(fill=ACT),
            cell.part(0.07, 0.4, 0.82 * len(line) / longest, 0.2).rect(fill=EDGE),
        ]
        for line, cell in zip(block.lines, area.cells(1, max(len(block.lines), 1)), strict=False)
    ]


@drawn.register(Numbers)
def _(block: Numbers, area: Area, _data: Dataset) -> h.Node:
    cells = area.cells(2, -(-len(block.items) // 2) or 1)
    return [
        [cell.rect(fill=PANEL, stroke=EDGE), _figure(value, cell, ACT), _line(cell, 0.7)]
        for (value, _what), cell in zip(block.items, cells, strict=False)
    ]


def _figure(text: str, area: Area, colour: str) -> h.Node:
    """A number in the upper half of a cell, where it can be read; else nothing."""
    size = min(LARGE, area.height * 0.45, area.width * 0.84 / (max(len(text), 1) * DIGIT))
    if size < SMALL:
        return None
    return h.text(
        x=f"{area.x + area.width * 0.08:.1f}",
        y=f"{area.y + area.height * 0.5:.1f}",
        fill=colour,
        font_size=f"{size:.0f}",
        font_weight="700",
        font_family="Source Sans, Arial, sans-serif",
    )[text]


@drawn.register(Cards)
def _(block: Cards, area: Area, _data: Dataset) -> h.Node:
    count = max(len(block.cards), 1)
    columns = 1 if area.width < area.height else 2 if count in (2, 4) else min(count, 3)
    cells = area.cells(columns, -(-count // columns))
    return [
        [
            cell.rect(fill=PANEL, stroke=EDGE),
            cell.part(0, 0, 1, 0.1).rect(fill=card.colour),
            cell.part(0.08, 0.28, 0.5, 0.1).rect(fill=card.colour),
            _line(cell, 0.8),
        ]
        for card, cell in zip(block.cards, cells, strict=False)
    ]


@drawn.register(Tiles)
def _(block: Tiles, area: Area, _data: Dataset) -> h.Node:
    count = max(len(block.tiles), 1)
    columns = 1 if area.width < area.height or count == 1 else min(count, 3)
    return [
        [
            cell.rect(fill=tile.colour),
            _figure(tile.number, cell, PANEL) if tile.number else None,
            _line(cell, 0.75, PANEL),
        ]
        if tile.status
        else cell.rect(fill="none", stroke=QUIET, stroke_dasharray="4 4")
        for tile, cell in zip(block.tiles, area.cells(columns, -(-count // columns)), strict=False)
    ]


@drawn.register(Bars)
def _(block: Bars, area: Area, _data: Dataset) -> h.Node:
    most = slice(MOST_BARS)
    bars = plain_bars(block.names[most], block.values[most], block.texts[most])
    inside = area.part(0.05, 0.06, 0.9, 0.88)
    return [
        area.rect(fill=PANEL, stroke=EDGE),
        [
            cell.part(piece.start / 100, 0, max(piece.width / 100, 0.01), 1).rect(fill=piece.colour)
            for bar, cell in zip(bars, inside.cells(1, max(len(bars), 1)), strict=False)
            for piece in bar.pieces
        ],
    ]


@drawn.register(Grid)
def _(block: Grid, area: Area, _data: Dataset) -> h.Node:
    columns, rows = max(len(block.heads), 1), len(block.rows) + 1
    cells = area.part(0.04, 0.05, 0.92, 0.9).cells(columns, rows)
    filled = [*block.heads, *(text for row in block.rows for text in row)]
    return [
        area.rect(fill=PANEL, stroke=EDGE),
        [
            cell.part(0, 0.3, 0.85, 0.4).rect(fill=QUIET if place < columns else EDGE)
            for place, (text, cell) in enumerate(zip(filled, cells, strict=False))
            if text
        ],
    ]


@drawn.register(TownMap)
def _(block: TownMap, area: Area, data: Dataset) -> h.Node:
    paper = sheet(data)
    places = [(dot, *paper.place(dot.lat, dot.lon)) for dot in block.dots]
    return [
        area.rect(fill=PANEL),
        h.svg(
            x=f"{area.x:.0f}",
            y=f"{area.y:.0f}",
            width=f"{area.width:.0f}",
            height=f"{area.height:.0f}",
            viewBox=f"0 0 {WIDTH:.0f} {MAP_HEIGHT:.0f}",
        )[
            h.path(d=path_of(paper.rings), fill=LAND),
            [h.path(d=path_of(town_rings(data, dot.code)), fill=dot.colour) for dot in block.dots],
            [h.circle(cx=f"{x}", cy=f"{y}", r="16", fill=dot.colour) for dot, x, y in places],
        ],
    ]
