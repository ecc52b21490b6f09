"""The land under the map of the overview, and where the names beside it stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import htpy as h

from components.maps.shapes import Box, fitted, in_metres, path, points
from components.overview.choice import MOST_TOWNS
from components.rows.memo import cached
from components.rows.selection import examples
from data.tables.loading import Dataset

# The drawing in half px, so that whole numbers are fine enough; beside the country, room for names.
WIDTH, HEIGHT = 1080, 980
SEA, ABROAD, MARGIN = 170, 80, 6
# What a label needs of the height, and how far its middle may come to the edge.
ROOM, EDGE = 19, 9
# How far a name stands above its place, where it can.
RISE = 18
# Below this, in % of the height, nothing of the country is left on the right.
SOUTH = 64
# Where the line to a name begins, in % of the width.
LEFT_END, RIGHT_END = 32, 74


@dataclass(frozen=True)
class Label:
    """Where the label of a municipality stands, and where its line ends: in % of the drawing."""

    left: bool
    top: float
    x: float
    y: float


@cached
def drawing(data: Dataset) -> Box | None:
    """Where the country stands in the drawing; None without borders."""
    shapes = in_metres(data, "gemeenten")
    if not len(shapes):
        return None
    land = fitted(tuple(shapes.total_bounds), WIDTH - SEA - ABROAD, HEIGHT, MARGIN)
    return replace(land, width=WIDTH, left=land.left - SEA / land.scale)


@cached
def land_svg(data: Dataset) -> h.Node:
    """The country as one path and each example as its own; the same for every choice."""
    box, shapes = drawing(data), in_metres(data, "gemeenten")
    if box is None:
        return h.svg
    towns = examples(data)
    codes = dict(zip(towns["cbs_code"], towns["gemeente_id"], strict=True))
    others = "".join(path(shape, box, 0) for code, shape in shapes.items() if code not in codes)
    return h.svg(".land", viewBox=f"0 0 {WIDTH} {HEIGHT}", aria_hidden="true", focusable="false")[
        h.path(".anders", d=others),
        [
            h.path(class_=f"stad stad-{key}", d=path(shapes[code], box, 0), data_kies=key)
            for code, key in codes.items()
            if code in shapes.index
        ],
        [_line(key, label) for key, label in labels(data).items()],
    ]


def _line(key: str, label: Label) -> h.Node:
    x1 = LEFT_END if label.left else RIGHT_END
    return h.line(
        class_="wijst",
        style=f"--kleur:var(--{key})",
        x1=round(x1 * WIDTH / 100),
        y1=round(label.top * HEIGHT / 100),
        x2=round(label.x * WIDTH / 100),
        y2=round(label.y * HEIGHT / 100),
    )


@cached
def labels(data: Dataset) -> Mapping[str, Label]:
    """A label per example beside the country, left or right, so that none covers another."""
    towns, box = examples(data), drawing(data)
    found = points(data, tuple(towns["cbs_code"]))
    if box is None or not found or len(towns) > MOST_TOWNS:
        return {}
    ids = dict(zip(towns["cbs_code"], towns["gemeente_id"], strict=True))
    at = {ids[code]: box.place(*point) for code, point in found.items()}
    order = sorted(at, key=lambda key: at[key][0])
    split = (len(order) + 1) // 2 + (len(order) > 4)
    return {**_column(at, order[:split], left=True), **_column(at, order[split:], left=False)}


def _column(at: Mapping[str, tuple[float, float]], keys: list[str], left: bool) -> dict[str, Label]:
    order = sorted(keys, key=lambda key: at[key][1])
    wanted = [100 * at[key][1] / HEIGHT for key in order]
    room = min(ROOM, (100 - 2 * EDGE) / max(len(order) - 1, 1))
    tops: list[float] = []
    for place, top in enumerate(wanted):
        # Each below the one before, and room left below for those that follow.
        low = tops[-1] + room if tops else (EDGE if left else SOUTH)
        high = 100 - EDGE - room * (len(order) - 1 - place)
        tops.append(min(max(top - RISE, low), high))
    return {
        key: Label(left, round(top, 1), 100 * at[key][0] / WIDTH, 100 * at[key][1] / HEIGHT)
        for key, top in zip(order, tops, strict=True)
    }
