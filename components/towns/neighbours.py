"""Which municipalities touch each other.

Source of the borders: bron gemeentegrenzen in bronnen.csv (data/geo/gemeenten.geojson).
"""

from __future__ import annotations

import geopandas

from components.maps.shapes import in_metres
from components.rows.memo import cached
from components.towns.lookup import rows_by_code, town
from data.tables.loading import Dataset


def neighbours(data: Dataset, code: str) -> tuple[str, ...]:
    """The CBS codes of the municipalities that share a border with this one, by name.

    Meeting in a point is no border. An island has none; so has a municipality without a shape.
    """
    return _touching(data).get(code, ())


@cached
def _touching(data: Dataset) -> dict[str, tuple[str, ...]]:
    shapes = in_metres(data, "gemeenten")
    shapes = shapes.loc[shapes.index.isin(list(rows_by_code(data)))]
    if shapes.empty:
        return {}
    frame = geopandas.GeoDataFrame(geometry=shapes)
    pairs = geopandas.sjoin(frame, frame, predicate="intersects")
    found: dict[str, list[str]] = {}
    for code, other in zip(pairs.index, pairs.iloc[:, -1], strict=True):
        if code != other and shapes[code].intersection(shapes[other]).length > 0:
            found.setdefault(code, []).append(other)
    return {
        code: tuple(sorted(others, key=lambda other: town(data, other)["naam"]))
        for code, others in found.items()
    }
