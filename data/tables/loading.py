"""Gives the pages typed tables: right rows only, with the findings beside them."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

import geopandas
import pandas as pd

from data.tables.borders import BORDERS, read_borders
from data.tables.checking import read_and_check
from data.tables.cleaning import guarded_csv
from data.tables.description import Table, data_folder, whole
from data.tables.finding import Finding
from data.tables.forms import has_secret
from data.tables.frames import table_frame
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
    unknown is missing (pd.NA). `borders` has a GeoDataFrame in WGS84 for each name in BORDERS:
    no rows when its file is not right. `files` holds the readable CSVs as they were read, with
    formulas guarded; not those that cannot be read or hold a password.
    """

    tables: Mapping[str, pd.DataFrame]
    borders: Mapping[str, geopandas.GeoDataFrame]
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
            fresh = _read(folder, data)
            if _signature(folder) == now:
                return _remember(folder, now, fresh)
        elif patient:
            time.sleep(QUIET_S)
        else:
            break
        now = _signature(folder)
    if now != signature and patient:
        _nobody_waits_until[folder] = time.monotonic() + PAUSE_S
    return _remember(folder, signature, data or read_folder(folder))


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
    for place in (folder, folder / "geo"):
        with suppress(OSError), os.scandir(place) as entries:
            for entry in entries:
                # A file may be taken away between listing and asking.
                if entry.name.endswith(READ):
                    with suppress(OSError):
                        stat = entry.stat()
                        found.append((entry.name, stat.st_mtime_ns, stat.st_size))
    return tuple(sorted(found))


def read_folder(folder: Path) -> Dataset:
    """The data of a folder as it is now, not kept."""
    return _read(folder, None)


def _read(folder: Path, before: Dataset | None) -> Dataset:
    """The data as the files are now. What cannot be read is as it was before, if it was."""
    description, fault = whole(folder)
    raws = read_and_check(folder)
    findings = [finding for raw in raws.values() for finding in raw.findings]
    borders, wrong_borders = read_borders(folder)
    findings += wrong_borders + (
        [Finding("datapackage.json", 0, "", "", fault, "file")] if fault else []
    )
    read = Dataset(
        tables={name: table_frame(raw) for name, raw in raws.items()},
        borders=borders,
        files={
            raw.table.path: guarded_csv(raw.content, raw.table)
            for raw in raws.values()
            if raw.readable and not has_secret(raw)
        },
        findings=tuple(findings),
        fingerprint=_fingerprint(raws),
        date=description.package["version"],
    )
    unread = [raw.table for raw in raws.values() if not raw.readable]
    return keep_last_good(read, before, unread, {finding.file for finding in wrong_borders})


def keep_last_good(
    read: Dataset, before: Dataset | None, unread: list[Table], wrong_borders: set[str]
) -> Dataset:
    """What was read, with the tables and borders from before in place of those that are broken."""
    if before is None:
        return read
    kept = [table for table in unread if table.path in before.files]
    return replace(
        read,
        tables={**read.tables, **{table.name: before[table.name] for table in kept}},
        files={**read.files, **{table.path: before.files[table.path] for table in kept}},
        borders={
            name: (before if BORDERS[name].path in wrong_borders else read).borders[name]
            for name in BORDERS
        },
    )


def _fingerprint(raws: Mapping[str, RawTable]) -> str:
    digest = hashlib.sha256()
    for raw in sorted(raws.values(), key=lambda raw: raw.table.path):
        digest.update(raw.table.path.encode() + b"\0" + raw.content)
    return digest.hexdigest()
