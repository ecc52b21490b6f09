"""Gives the pages what `python -m data verversen` fetched, if anything."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from data.yearly.folder import ABOUT_FILE, Origin, live_folder, read_about, standing
from data.yearly.reading import right_rows
from data.yearly.records import Row
from data.yearly.sources import SOURCES, LiveSource

MOST_LOGGED = 20
log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class LiveData:
    """The fetched rows by the name of their source, and of each source whence and when.

    changed: the state of the files, to tell these rows apart from those of another refresh.
    """

    origins: Mapping[str, Origin] = field(default_factory=dict)
    rows: Mapping[str, Mapping[str, list[Row]]] = field(default_factory=dict)
    changed: tuple = ()

    @property
    def fetched(self) -> str:
        """The last day on which a source was fetched; "" is never."""
        return max((origin.day for origin in self.origins.values()), default="")

    def of_town(self, name: str, code: str) -> Row | None:
        """The row of one municipality in a source, None when there is none."""
        return next(iter(self.rows.get(name, {}).get(code, [])), None)

    def every(self, name: str) -> list[Row]:
        """All rows of a source."""
        return [row for rows in self.rows.get(name, {}).values() for row in rows]


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
def _load(folder: Path, changed: tuple) -> LiveData:
    origins = read_about(folder)
    if not origins:
        # A refresh is going on, or someone touched the files: as if there were none.
        log.warning("%s is niet te lezen; de cijfers per jaar staan er nu niet", ABOUT_FILE)
        return NOTHING
    there = [source for source in SOURCES if source.name in origins]
    rows = {source.name: _grouped(source, folder) for source in there}
    return LiveData(origins, rows, changed)


def _grouped(source: LiveSource, folder: Path) -> dict[str, list[Row]]:
    rows, faults = right_rows(source, folder)
    for fault in faults[:MOST_LOGGED]:
        log.warning("weggelaten uit de cijfers per jaar: %s", fault)
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row[source.key[0]], []).append(row)
    return found
