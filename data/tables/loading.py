"""Gives the pages typed tables: right rows only, with the findings beside them."""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import geopandas
import pandas as pd

from data.tables.checking import GEO_FILE, check_provinces, read_and_check
from data.tables.cleaning import clean, guarded_csv, unguard
from data.tables.description import SEPARATOR, Table, data_folder, package
from data.tables.files import read_bytes
from data.tables.finding import Finding
from data.tables.forms import has_secret
from data.tables.reading import RawTable

# A file that changed this short ago may still be half written: wait until it lies still.
QUIET_S = 0.05
# How long one visitor waits for files that keep changing, and how long nobody waits again.
MOST_WAIT_S, PAUSE_S = 0.5, 2.0
MOST_FOLDERS = 2
READ = (".csv", ".json", ".geojson")

_loading = Lock()
_kept: dict[Path, tuple[tuple | None, Dataset]] = {}
_nobody_waits_until: dict[Path, float] = {}
_when_replaced: list[Callable[[], None]] = []


@dataclass(frozen=True, eq=False, repr=False)
class Dataset:
    """All tables as DataFrames (shared between visitors: read, never change), and what is wrong.

    Text is a string ("" is unknown), a cell with several values is a tuple, a number that is
    unknown is missing (pd.NA). `provinces` is a GeoDataFrame in WGS84. `files` holds the readable
    CSVs as they were read, with formulas guarded; not those that cannot be read or hold a password.
    """

    tables: Mapping[str, pd.DataFrame]
    provinces: geopandas.GeoDataFrame
    files: Mapping[str, bytes]
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
    """The data as it is on disk now; read again only when a file has changed.

    A file that is replaced while it is read is read once more. While somebody keeps writing,
    everyone gets the data from before: never half a file. One visitor reads or waits for a moment;
    whoever comes meanwhile has the data from before at once, also the health check.
    """
    folder = folder or data_folder()
    known = _kept.get(folder)
    if not _loading.acquire(blocking=known is None) and known:
        return known[1]
    try:
        return _latest(folder)
    finally:
        _loading.release()


def when_replaced(forget: Callable[[], None]) -> Callable[[], None]:
    """A function to call when new data take the place of old: nobody will ask for the old again."""
    _when_replaced.append(forget)
    return forget


def _latest(folder: Path) -> Dataset:
    signature, data = _kept.get(folder, (None, None))
    now = _signature(folder)
    began = time.monotonic()
    patient = data is None or began > _nobody_waits_until.get(folder, 0)
    while now != signature and time.monotonic() < began + MOST_WAIT_S:
        if _lies_still(now):
            fresh = _read(folder)
            if _signature(folder) == now:
                return _remember(folder, now, fresh)
        elif patient:
            time.sleep(QUIET_S)
        else:
            break
        now = _signature(folder)
    if now != signature and patient:
        _nobody_waits_until[folder] = time.monotonic() + PAUSE_S
    return _remember(folder, signature, data or _read(folder))


def _lies_still(signature: tuple) -> bool:
    age = time.time() - max((changed for _name, changed, _size in signature), default=0) / 1e9
    return not 0 <= age < QUIET_S


def _remember(folder: Path, signature: tuple | None, data: Dataset) -> Dataset:
    _before, old = _kept.pop(folder, (None, data))
    _kept[folder] = signature, data
    while len(_kept) > MOST_FOLDERS:
        del _kept[next(iter(_kept))]
    if old is not data:
        for forget in _when_replaced:
            forget()
    return data


def _signature(folder: Path) -> tuple:
    """What changes when a file does. Asked twice in every run, so not with the slower Path.glob."""
    found = []
    for place in (folder, (folder / GEO_FILE).parent):
        with suppress(OSError), os.scandir(place) as entries:
            for entry in entries:
                # A file may be taken away between listing and asking.
                if entry.name.endswith(READ):
                    with suppress(OSError):
                        stat = entry.stat()
                        found.append((entry.name, stat.st_mtime_ns, stat.st_size))
    return tuple(sorted(found))


def _read(folder: Path) -> Dataset:
    raws = read_and_check(folder)
    findings = [finding for raw in raws.values() for finding in raw.findings]
    findings += check_provinces(folder)
    return Dataset(
        tables={name: _frame(raw) for name, raw in raws.items()},
        provinces=_provinces(folder),
        files={
            raw.table.path: guarded_csv(raw.content, raw.table)
            for raw in raws.values()
            if raw.readable and not has_secret(raw)
        },
        findings=tuple(findings),
        fingerprint=_fingerprint(raws),
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
        return values.map(lambda cell: _parts(cell))
    return values.map(_shown).astype(object)


def _shown(cell: str) -> str:
    return clean(unguard(cell))


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part for part in map(_shown, cell.split(SEPARATOR)) if part)


def _provinces(folder: Path) -> geopandas.GeoDataFrame:
    if check_provinces(folder):
        return geopandas.GeoDataFrame({"provincie": []}, geometry=[], crs="EPSG:4326")
    # GeoJSON is in WGS84 by definition. geopandas' own reader would bring GDAL along: 30 MB.
    shapes = json.loads(read_bytes(folder / GEO_FILE))
    return geopandas.GeoDataFrame.from_features(shapes, crs="EPSG:4326")


def _fingerprint(raws: Mapping[str, RawTable]) -> str:
    digest = hashlib.sha256()
    for raw in sorted(raws.values(), key=lambda raw: raw.table.path):
        digest.update(raw.table.path.encode() + b"\0" + raw.content)
    return digest.hexdigest()
