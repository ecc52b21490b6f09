"""Which tiles the map shows: whose they are, their addresses, zooms and part of the world."""

from __future__ import annotations

import math

ATTRIBUTION = "Kaart: Kadaster / PDOK"
TILE_ADDRESS = "/tegels/{z}/{x}/{y}.png"
ZOOMS = range(6, 15)
NETHERLANDS_BOX = (50.5, 3.0, 53.8, 7.5)  # south, west, north, east


def covers_netherlands(z: int, x: int, y: int) -> bool:
    """Whether tile x, y of zoom z (XYZ scheme) touches the Netherlands and is a zoom we serve."""
    if z not in ZOOMS:
        return False
    south, west, north, east = NETHERLANDS_BOX
    left, top = _tile_of(north, west, z)
    right, bottom = _tile_of(south, east, z)
    return left <= x <= right and top <= y <= bottom


def _tile_of(lat: float, lon: float, z: int) -> tuple[int, int]:
    y = (1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2
    return int((lon + 180) / 360 * 2**z), int(y * 2**z)
