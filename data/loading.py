"""Gives the pages typed tables: right rows only, with the findings beside them."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock

import geopandas
import pandas as pd

from data.checking import GEO_FILE, check_provinces, read_and_check
from data.description import SEPARATOR, Table, data_folder, package
from data.finding import Finding
from data.reading import RawTable

READ = (".csv", ".json", ".geojson")

_loading = Lock()


@dataclass(frozen=True, eq=False)
class Dataset:
    """All tables as DataFrames (shared between visitors: read, never change), and what is wrong.

    Text is a string ("" is unknown), a cell with several values is a tuple, a number that is
    unknown is missing (pd.NA). `provinces` is a GeoDataFrame in WGS84.
    """

    tables: Mapping[str, pd.DataFrame]
    provinces: geopandas.GeoDataFrame
    findings: tuple[Finding, ...]
    fingerprint: str
    date: str

    def __getitem__(self, name: str) -> pd.DataFrame:
        return self.tables[name]

    @property
    def version(self) -> str:
        """What a reader cites: the date of the data and the first part of its fingerprint."""
        return f"{self.date}-{self.fingerprint[:8]}"


def load(folder: Path | None = None) -> Dataset:
    """The data as it is on disk now; read again only when a file has changed."""
    folder = folder or data_folder()
    with _loading:
        return _load(folder, _signature(folder))


def _signature(folder: Path) -> tuple:
    """What changes when a file does. Asked twice in every run, so not with the slower Path.glob."""
    found = []
    for place in (folder, (folder / GEO_FILE).parent):
        if place.is_dir():
            with os.scandir(place) as entries:
                files = [entry for entry in entries if entry.name.endswith(READ)]
                found += [(e.name, e.stat().st_mtime_ns, e.stat().st_size) for e in files]
    return tuple(sorted(found))


@lru_cache(maxsize=2)
def _load(folder: Path, _changed: tuple) -> Dataset:
    raws = read_and_check(folder)
    findings = [finding for raw in raws.values() for finding in raw.findings]
    findings += check_provinces(folder)
    return Dataset(
        tables={name: _frame(raw) for name, raw in raws.items()},
        provinces=_provinces(folder),
        findings=tuple(findings),
        fingerprint=_fingerprint(folder),
        date=package(folder)["version"],
    )


def _frame(raw: RawTable) -> pd.DataFrame:
    dropped = {finding.row for finding in raw.findings if finding.drops == "row"}
    rows = [row for line, row in raw.rows.items() if line not in dropped] if raw.readable else []
    frame = pd.DataFrame(rows, columns=raw.table.column_names, dtype=object)
    frame = frame.assign(**{name: _typed(frame[name], raw.table, name) for name in frame.columns})
    # The names of columns are read far more often than anything else, and plain ones read faster.
    return frame.set_axis(frame.columns.astype(object), axis="columns")


def _typed(values: pd.Series, table: Table, name: str) -> pd.Series:
    """A column with its type; text as plain strings.

    pandas keeps text as Arrow by itself. That is for millions of rows: choosing some of our
    hundreds took 27% of a rerun of /landelijk, and one block of plain strings a tenth of that.
    """
    column = table.column(name)
    if column.type == "integer":
        return pd.to_numeric(values, errors="coerce").astype("Int64")
    if column.type == "number":
        return pd.to_numeric(values, errors="coerce").astype("Float64")
    if column.many:
        return values.map(lambda cell: tuple(p.strip() for p in cell.split(SEPARATOR) if p.strip()))
    return values.map(str.strip).astype(object)


def _provinces(folder: Path) -> geopandas.GeoDataFrame:
    if check_provinces(folder):
        return geopandas.GeoDataFrame({"provincie": []}, geometry=[], crs="EPSG:4326")
    # GeoJSON is in WGS84 by definition. geopandas' own reader would bring GDAL along: 30 MB.
    shapes = json.loads((folder / GEO_FILE).read_text(encoding="utf-8"))
    return geopandas.GeoDataFrame.from_features(shapes, crs="EPSG:4326")


def _fingerprint(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.csv")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
