"""The Netherlands with points on it as one picture (SVG): sharp at every size, without a script."""

from __future__ import annotations

import math
from dataclasses import dataclass

import htpy as h
from markupsafe import Markup

from components.look.palette import INK
from components.maps.basemap import PROVINCE_COLOUR
from components.maps.labels import Point, place_labels
from components.rows.memo import cached
from components.slides.slide import Dot, TownMap
from components.wording.escaping import rendered
from data.tables.loading import Dataset

# Wide enough for names at both sides of the land.
WIDTH, HEIGHT = 900.0, 640.0
MARGIN = 12.0
NAMED_RADIUS, SMALL_RADIUS = 14.0, 7.0
# At half the height of a screen of 720 px these letters are 24 px.
LETTER_PX = 41
LAND = PROVINCE_COLOUR
# Coarser than a beamer shows: it keeps a slide and a file small.
COARSE_DEGREES = 0.004
# The zoom and radius at which components/labels.py draws letters as large beside the map.
LABEL_ZOOM, LABEL_RADIUS = 6.3, 6.0


@dataclass(frozen=True)
class Sheet:
    """The provinces on a sheet of WIDTH x HEIGHT: rings of (x, y), and how a place gets there."""

    rings: tuple[tuple[tuple[float, float], ...], ...]
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
    """The provinces of provincies.geojson; without them an empty sheet of the Netherlands."""
    borders = data.borders["provincies"].geometry
    west, south, east, north = borders.total_bounds if len(borders) else (3.3, 50.7, 7.3, 53.6)
    squeeze = math.cos(math.radians((south + north) / 2))
    scale = (HEIGHT - 2 * MARGIN) / (north - south)
    left = (WIDTH - (east - west) * squeeze * scale) / 2
    empty = Sheet((), left, west, north, scale, squeeze)
    polygons = borders.simplify(COARSE_DEGREES).explode() if len(borders) else []
    rings = [
        tuple(empty.place(lat, lon) for lon, lat, *_height in polygon.exterior.coords)
        for polygon in polygons
    ]
    return Sheet(tuple(rings), left, west, north, scale, squeeze)


def sides(dots: tuple[Dot, ...]) -> dict[str, str]:
    """On which side of its point each name goes, so that no two overlap."""
    points = [Point(dot.name, dot.lat, dot.lon) for dot in dots if dot.named]
    return place_labels(points, LABEL_ZOOM, LABEL_RADIUS)


def map_svg(data: Dataset, block: TownMap) -> Markup:
    """The map as SVG. Its text size follows the sheet: LETTER_PX of WIDTH."""
    paper = sheet(data)
    land = "".join(f"M{' '.join(f'{x},{y}' for x, y in ring)}Z" for ring in paper.rings)
    side = sides(block.dots)
    return rendered(
        h.svg(
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {WIDTH:.0f} {HEIGHT:.0f}",
            font_family="Arial, Helvetica, sans-serif",
        )[
            h.title[block.alt],
            h.path(d=land, fill=LAND, stroke="#FFFFFF", stroke_width="1.5"),
            [_dot(paper, dot, side.get(dot.name, "right")) for dot in block.dots],
        ]
    )


def _dot(paper: Sheet, dot: Dot, side: str) -> h.Node:
    x, y = paper.place(dot.lat, dot.lon)
    radius = NAMED_RADIUS if dot.named else SMALL_RADIUS
    edge, width = (INK, 5) if dot.chosen else ("#FFFFFF", 2)
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
        stroke="#FFFFFF",
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
