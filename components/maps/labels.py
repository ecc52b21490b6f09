"""Where a name goes beside its point on a map, so that no two names or points overlap."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from components.rows.memo import memo

LETTER_PX = 9
LINE_PX = 22
GAP_PX = 3
TILE_PX = 256
SIDES = ("right", "left", "top", "bottom")
EXHAUSTIVE_UP_TO = 7
SWEEPS = 3


@dataclass(frozen=True)
class Point:
    """A named point in WGS84."""

    name: str
    lat: float
    lon: float


@dataclass(frozen=True)
class Box:
    """A rectangle on the screen, in pixels; y runs down."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.bottom - self.top)

    def overlap(self, other: Box) -> float:
        """The shared area in square pixels; 0 when they do not touch."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(width, 0) * max(height, 0)


def pixel(lat: float, lon: float, zoom: float) -> tuple[float, float]:
    """Web Mercator pixels of a point at a zoom level, x to the right and y down."""
    size = TILE_PX * 2**zoom
    y = (1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2
    return (lon + 180) / 360 * size, y * size


def circle_box(point: Point, zoom: float, radius: float) -> Box:
    """The square around the circle of a point."""
    x, y = pixel(point.lat, point.lon, zoom)
    return Box(x - radius, y - radius, x + radius, y + radius)


def label_box(point: Point, side: str, zoom: float, radius: float) -> Box:
    """The rectangle that the name of a point takes at one of its four sides."""
    x, y = pixel(point.lat, point.lon, zoom)
    width, away = len(point.name) * LETTER_PX, radius + GAP_PX
    if side == "right":
        return Box(x + away, y - LINE_PX / 2, x + away + width, y + LINE_PX / 2)
    if side == "left":
        return Box(x - away - width, y - LINE_PX / 2, x - away, y + LINE_PX / 2)
    if side == "top":
        return Box(x - width / 2, y - away - LINE_PX, x + width / 2, y - away)
    return Box(x - width / 2, y + away, x + width / 2, y + away + LINE_PX)


class _Costs:
    """What each choice of sides costs: every pair of boxes is measured once."""

    def __init__(
        self, points: Sequence[Point], zoom: float, radius: float, frame: Box | None
    ) -> None:
        circles = [circle_box(point, zoom, radius) for point in points]
        labels = [
            {side: label_box(point, side, zoom, radius) for side in SIDES} for point in points
        ]
        self.alone = [
            {
                side: (label.area - label.overlap(frame) if frame else 0)
                + sum(label.overlap(circle) for j, circle in enumerate(circles) if j != i)
                for side, label in own.items()
            }
            for i, own in enumerate(labels)
        ]
        self.pairs = [
            (i, j, {(a, b): labels[i][a].overlap(labels[j][b]) for a, b in product(SIDES, SIDES)})
            for i, j in combinations(range(len(points)), 2)
        ]

    def of(self, sides: Sequence[str]) -> float:
        """The costs of one side for each point, in square pixels."""
        own = sum(costs[side] for costs, side in zip(self.alone, sides, strict=True))
        return own + sum(shared[sides[i], sides[j]] for i, j, shared in self.pairs)


def overlap(
    points: Sequence[Point],
    sides: Iterable[str],
    zoom: float,
    radius: float,
    frame: Box | None = None,
) -> float:
    """How much the names cover each other and the circles or leave `frame`, in square pixels."""
    return _Costs(points, zoom, radius, frame).of(tuple(sides))


@memo
def place_labels(
    points: Sequence[Point], zoom: float, radius: float, frame: Box | None = None
) -> dict[str, str]:
    """The side for each name with the least overlap, inside `frame` if it can be.

    Few points are tried in every combination; many are moved one by one, a few times. Not to be
    changed.
    """
    costs = _Costs(points, zoom, radius, frame)
    if len(points) <= EXHAUSTIVE_UP_TO:
        every = product(SIDES, repeat=len(points))
        chosen = min(every, key=lambda sides: (costs.of(sides), _unlike_reading(sides)))
        return {point.name: side for point, side in zip(points, chosen, strict=True)}
    chosen = (SIDES[0],) * len(points)
    for _ in range(SWEEPS):
        for place in range(len(points)):
            options = [(*chosen[:place], side, *chosen[place + 1 :]) for side in SIDES]
            chosen = min(options, key=costs.of)
    return {point.name: side for point, side in zip(points, chosen, strict=True)}


def _unlike_reading(sides: Iterable[str]) -> int:
    """A name to the right reads best; one above or below the point reads worst."""
    return sum(SIDES.index(side) for side in sides)
