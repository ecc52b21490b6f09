"""The shapes of provinces and municipalities: which files, whether they are right, and reading."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import geopandas
from shapely.errors import ShapelyError

from data.tables.files import FileFaultError, read_bytes
from data.tables.finding import Finding


@dataclass(frozen=True)
class Borders:
    """A GeoJSON file with `count` areas, each with its own value of the property `key`.

    `areas` is what they are called in a message.
    """

    path: str
    key: str
    count: int
    areas: str


# What was drawn to fit together is a map; a shape by itself has more points for its size.
BORDERS: Mapping[str, Borders] = MappingProxyType(
    {
        "provincies": Borders("geo/provincies.geojson", "provincie", 12, "provincies"),
        "gemeenten": Borders("geo/gemeenten.geojson", "code", 342, "gemeenten"),
        "silhouetten": Borders("geo/silhouetten.geojson", "code", 342, "gemeenten"),
    }
)
BORDER_FILES = frozenset(borders.path for borders in BORDERS.values())


def read_borders(folder: Path) -> tuple[dict[str, geopandas.GeoDataFrame], list[Finding]]:
    """Per name in BORDERS its key and geometry in WGS84, and what is wrong with the files.

    A file with a finding gives no rows.
    """
    shapes, findings = {}, []
    for name, borders in BORDERS.items():
        try:
            shapes[name] = _read(folder, borders)
        except FileFaultError as error:
            shapes[name] = geopandas.GeoDataFrame({borders.key: []}, geometry=[], crs="EPSG:4326")
            findings.append(Finding(borders.path, 0, "", "", str(error), "file"))
    return shapes, findings


def _read(folder: Path, borders: Borders) -> geopandas.GeoDataFrame:
    """Raises FileFaultError when the file does not hold the areas it should."""
    content = read_bytes(folder / borders.path)
    try:
        # GeoJSON is in WGS84 by definition. geopandas' own reader would bring GDAL along: 30 MB.
        shapes = geopandas.GeoDataFrame.from_features(json.loads(content), crs="EPSG:4326")
        names = shapes[borders.key].map(str).nunique()
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, ShapelyError):
        raise FileFaultError(f"is geen leesbare GeoJSON met {borders.areas}") from None
    if names != borders.count or len(shapes) != borders.count:
        raise FileFaultError(f"heeft {names} {borders.areas}; nodig: {borders.count}")
    return shapes
