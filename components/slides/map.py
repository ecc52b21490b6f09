"""The Netherlands with points on it as one picture (SVG): sharp at every size, without a script."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import htpy as h
from markupsafe import Markup
from shapely.geometry.base import BaseGeometry

from components.look.palette import INK, LAND_EDGE, PANEL, TINT
from components.maps.labels import Point, place_labels
from components.rows.memo import cached, memo
from components.slides.slide import Dot, TownMap
from components.wording.escaping import rendered
from data.tables.loading import Dataset

# Wide enough for names at both sides of the land.
WIDTH, HEIGHT = 900.0, 640.0
MARGIN = 12.0
NAMED_RADIUS, SMALL_RADIUS = 10.0, 6.0
# At half the height of a screen of 720 px these letters are 24 px.
LETTER_PX = 41
LAND = TINT
# Coarser than a beamer shows: it keeps a slide and a file small.
COARSE_DEGREES = 0.004
# The zoom and radius at which components/labels.py draws letters as large beside the map.
LABEL_ZOOM, LABEL_RADIUS = 6.3, 6.0


Rings = tuple[tuple[tuple[float, float], ...], ...]


@dataclass(frozen=True)
class Sheet:
    """The land on a sheet of WIDTH x HEIGHT: rings of (x, y), and how a place gets there."""

    rings: Rings
    left: float
    west: float
    north: float
    scale: float
    squeeze: float

    def place(self, lat: float, lon: float) -> tuple[float, float]:
        """Where a point in WGS84 stands on the sheet; y runs down."""
        x = self.left + (lon - self.west) * self.squeeze * self.scale
        return round(x, 1), round(MARGIN + (self.north - lat) * self.scale, 1)


@cached
def sheet(data: Dataset) -> Sheet:
    """The land that the municipalities are; without them an empty sheet of the Netherlands."""
    borders = data.borders["gemeenten"].geometry
    west, south, east, north = borders.total_bounds if len(borders) else (3.3, 50.7, 7.3, 53.6)
    squeeze = math.cos(math.radians((south + north) / 2))
    scale = (HEIGHT - 2 * MARGIN) / (north - south)
    left = (WIDTH - (east - west) * squeeze * scale) / 2
    empty = Sheet((), left, west, north, scale, squeeze)
    land = borders.union_all() if len(borders) else None
    return replace(empty, rings=_rings(land, empty))


def _rings(shape: BaseGeometry | None, paper: Sheet) -> Rings:
    whole = shape.simplify(COARSE_DEGREES) if shape is not None else None
    return tuple(
        tuple(paper.place(lat, lon) for lon, lat, *_height in part.exterior.coords)
        for part in (getattr(whole, "geoms", [whole]) if whole is not None else ())
    )


@memo
def town_rings(data: Dataset, code: str) -> Rings:
    """The rings of one municipality (CBS code) on the sheet; none when it has no shape."""
    frame = data.borders["gemeenten"]
    found = frame.loc[frame["code"] == code].geometry if len(frame) else frame
    return _rings(found.iloc[0], sheet(data)) if len(found) else ()


def sides(dots: tuple[Dot, ...]) -> dict[str, str]:
    """On which side of its point each name goes, so that no two overlap."""
    points = [Point(dot.name, dot.lat, dot.lon) for dot in dots if dot.named]
    return place_labels(points, LABEL_ZOOM, LABEL_RADIUS)


def map_svg(data: Dataset, block: TownMap) -> Markup:
    """The map as SVG. Its text size follows the sheet: LETTER_PX of WIDTH."""
    paper = sheet(data)
    side = sides(block.dots)
    return rendered(
        h.svg(
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {WIDTH:.0f} {HEIGHT:.0f}",
            font_family="Arial, Helvetica, sans-serif",
        )[
            h.title[block.alt],
            h.path(d=path_of(paper.rings), fill=LAND, stroke=LAND_EDGE, stroke_width="1.5"),
            [h.path(d=path_of(town_rings(data, dot.code)), fill=dot.colour) for dot in block.dots],
            [_dot(paper, dot, side.get(dot.name, "right")) for dot in block.dots],
        ]
    )


def path_of(rings: Rings) -> str:
    """Closed rings as the `d` of an SVG path."""
    return "".join(f"M{' '.join(f'{x},{y}' for x, y in ring)}Z" for ring in rings)


def _dot(paper: Sheet, dot: Dot, side: str) -> h.Node:
    x, y = paper.place(dot.lat, dot.lon)
    radius = NAMED_RADIUS if dot.named else SMALL_RADIUS
    edge, width = (INK, 5) if dot.chosen else (PANEL, 2)
    circle = h.circle(
        cx=str(x), cy=str(y), r=str(radius), fill=dot.colour, stroke=edge, stroke_width=width
    )
    if not dot.named:
        return circle
    left, top, anchor = name_place(x, y, side)
    name = h.text(
        x=str(left),
        y=str(top),
        text_anchor=anchor,
        font_size=LETTER_PX,
        font_weight=700 if dot.chosen else 400,
        fill=INK,
        paint_order="stroke",
        stroke=PANEL,
        stroke_width=7,
    )
    return [circle, name[dot.name]]


def name_place(x: float, y: float, side: str) -> tuple[float, float, str]:
    """Where a name beside a point starts, middles or ends: x, the y of its base line, anchor."""
    away, middle = NAMED_RADIUS + 6, y + LETTER_PX / 3
    places = {
        "right": (x + away, middle, "start"),
        "left": (x - away, middle, "end"),
        "top": (x, y - away, "middle"),
        "bottom": (x, y + away + LETTER_PX * 0.7, "middle"),
    }
    return places[side]
