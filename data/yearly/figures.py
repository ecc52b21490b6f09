"""Gives the pages what `python -m data verversen` fetched, if anything."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from data.tables.files import read_bytes
from data.yearly.folder import ABOUT_FILE, live_folder, standing
from data.yearly.reading import right_rows
from data.yearly.records import Row
from data.yearly.sources import SOURCES, LiveSource
from data.yearly.strictjson import read_json

MOST_ABOUT_BYTES = 1_000_000
MOST_LOGGED = 20
log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class LiveData:
    """The fetched rows by the name of their source, and the day they were fetched ("" is never)."""

    fetched: str = ""
    rows: Mapping[str, Mapping[str, list[Row]]] = field(default_factory=dict)

    def of_town(self, name: str, code: str) -> Row | None:
        """The row of one municipality in a source, None when there is none."""
        return next(iter(self.rows.get(name, {}).get(code, [])), None)


def source_of(name: str) -> LiveSource:
    """The description of a source by its name."""
    return next(source for source in SOURCES if source.name == name)


def load_live(folder: Path | None = None) -> LiveData:
    """What is on disk now; read again only when a file has changed."""
    folder = standing(folder or live_folder())
    return _load(folder, _signature(folder)) if (folder / ABOUT_FILE).is_file() else NOTHING


NOTHING = LiveData()


def _signature(folder: Path) -> tuple:
    found = []
    for name in (ABOUT_FILE, *(source.file for source in SOURCES)):
        with suppress(OSError):
            stat = (folder / name).stat()
            found.append((name, stat.st_mtime_ns, stat.st_size))
    return tuple(found)


@lru_cache(maxsize=2)
def _load(folder: Path, _changed: tuple) -> LiveData:
    try:
        about = read_json(read_bytes(folder / ABOUT_FILE, MOST_ABOUT_BYTES))
        if not isinstance(about, dict):
            raise ValueError("no object")
        day = dt.date.fromisoformat(about["opgehaald"]).isoformat()
    except (OSError, ValueError, KeyError, TypeError):
        # A refresh is going on, or someone touched the files: as if there were none.
        log.warning("%s is niet te lezen; de cijfers per jaar staan er nu niet", ABOUT_FILE)
        return NOTHING
    return LiveData(day, {source.name: _grouped(source, folder) for source in SOURCES})


def _grouped(source: LiveSource, folder: Path) -> dict[str, list[Row]]:
    rows, faults = right_rows(source, folder)
    for fault in faults[:MOST_LOGGED]:
        log.warning("weggelaten uit de cijfers per jaar: %s", fault)
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row[source.key[0]], []).append(row)
    return found
