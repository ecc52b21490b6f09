"""Municipalities as paths: any of the 342 by itself, and all of them as one map.

Source of the borders: Kadaster and CBS through PDOK (bron cbs-gemeentegrenzen in bronnen.csv).
Everything is in the Dutch grid (EPSG:28992), scaled to the box that is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass

import geopandas
import numpy as np
from shapely.geometry.base import BaseGeometry

from components.rows.memo import cached, memo
from data.tables.loading import Dataset

DUTCH_GRID = "EPSG:28992"
# Islands smaller than this, in px, are specks.
SPECK_PX = 0.6


@dataclass(frozen=True)
class Box:
    """A drawing of `width` by `height` px in which `scale` px is a metre; north is up."""

    width: float
    height: float
    left: float
    top: float
    scale: float

    def place(self, x: float, y: float) -> tuple[float, float]:
        """A point of the Dutch grid in px from the upper left corner."""
        return (x - self.left) * self.scale, (self.top - y) * self.scale


@cached
def in_metres(data: Dataset, name: str) -> geopandas.GeoSeries:
    """The shapes of a file in BORDERS by the code of the municipality, in metres."""
    frame = data.borders[name]
    return frame.set_index("code").geometry.to_crs(DUTCH_GRID) if len(frame) else frame.geometry


@memo
def silhouette(data: Dataset, code: str, size: int = 100) -> str:
    """The path of one municipality (CBS code) in a box of `size` px; "" when it is not known."""
    shapes = in_metres(data, "silhouetten")
    if code not in shapes.index:
        return ""
    shape = shapes[code]
    return path(shape, fitted(shape.bounds, size, size))


@memo
def points(data: Dataset, codes: tuple[str, ...]) -> dict[str, tuple[float, float]]:
    """A point inside each municipality on the map, in metres."""
    shapes = in_metres(data, "gemeenten")
    inside = {code: shapes[code].representative_point() for code in codes if code in shapes.index}
    return {code: (point.x, point.y) for code, point in inside.items()}


def fitted(bounds: tuple[float, ...], width: float, height: float, margin: float = 1) -> Box:
    """The box in which these bounds (west, south, east, north in metres) stand in the middle."""
    west, south, east, north = bounds
    scale = min((width - 2 * margin) / (east - west), (height - 2 * margin) / (north - south))
    left = west - (width / scale - (east - west)) / 2
    top = north + (height / scale - (north - south)) / 2
    return Box(width, height, left, top, scale)


def path(shape: BaseGeometry, box: Box, digits: int = 1) -> str:
    """A (multi)polygon as the `d` of an SVG path; points that fall on the last one are left out."""
    parts = getattr(shape, "geoms", [shape])
    rings = [ring for part in parts for ring in (part.exterior, *part.interiors)]
    drawn = (_ring(np.asarray(ring.coords), box, digits) for ring in rings)
    return "".join(text for text in drawn if text)


def _ring(coordinates: np.ndarray, box: Box, digits: int) -> str:
    px: np.ndarray = (coordinates - (box.left, box.top)) * (box.scale, -box.scale)
    px = px.round(digits)
    if (np.ptp(px, axis=0) < SPECK_PX).all():
        return ""
    kept = px[np.r_[True, (np.diff(px, axis=0) != 0).any(axis=1)]]
    steps = np.diff(kept, axis=0).round(digits)
    return f"M{_pair(kept[0])}l{' '.join(map(_pair, steps[:-1]))}z" if len(kept) > 3 else ""


def _pair(point: np.ndarray) -> str:
    return " ".join(f"{value:g}" for value in point)
