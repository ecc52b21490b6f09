"""The border of a municipality: a shape in the Netherlands, in degrees, and nothing else.

A geometry that is text is opened by folium as a file or web address, at every visit.
"""

from __future__ import annotations

import json
import math

from shapely import force_2d
from shapely.geometry import mapping, shape

from data.yearly.strictjson import read_json

KINDS = ("Polygon", "MultiPolygon")
# The Netherlands with some sea: west, south, east, north.
WEST, SOUTH, EAST, NORTH = 3.0, 50.5, 7.5, 53.8
MOST_DEGREES = 180


class ShapeError(ValueError):
    """Not the border of a municipality; the text says in Dutch why."""


def border(geometry: object) -> str:
    """The geometry of a GeoJSON feature, checked, as text with nothing but its kind and points."""
    if not isinstance(geometry, dict) or geometry.get("type") not in KINDS:
        raise ShapeError("is geen vlak (Polygon of MultiPolygon)")
    try:
        found = force_2d(shape(geometry))
    except Exception as error:  # whatever numpy and GEOS make of points that are none
        raise ShapeError("is geen leesbaar vlak") from error
    if found.is_empty:
        raise ShapeError("is een leeg vlak")
    _check_place(found.bounds)
    if not found.is_valid:
        raise ShapeError("is een vlak dat zichzelf snijdt of niet sluit")
    return json.dumps(mapping(found), separators=(",", ":"))


def border_fault(text: str) -> str:
    """What is wrong with a border that was written as text; "" when nothing is."""
    try:
        border(read_json(text))
    except ShapeError as error:
        return str(error)
    except ValueError:
        return "is geen leesbare GeoJSON"
    return ""


def check_point(east: float, north: float) -> None:
    """Raises ShapeError for a point in metres, with its axes swapped, or outside the country."""
    _check_place((east, north, east, north))


def _check_place(bounds: tuple[float, float, float, float]) -> None:
    west, south, east, north = bounds
    if not all(map(math.isfinite, bounds)):
        raise ShapeError("heeft punten zonder plaats")
    if max(map(abs, bounds)) > MOST_DEGREES:
        raise ShapeError("staat in meters; nodig zijn graden (WGS84)")
    if _inside(west, south, east, north):
        return
    if _inside(south, west, north, east):
        raise ShapeError("heeft lengte en breedte verwisseld")
    raise ShapeError("ligt buiten Nederland")


def _inside(west: float, south: float, east: float, north: float) -> bool:
    return west >= WEST and east <= EAST and south >= SOUTH and north <= NORTH
