"""Gives the pages what `python -m data verversen` fetched, if anything."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from data.yearly.parsing import Row
from data.yearly.refreshing import ABOUT_FILE, live_folder, read_rows
from data.yearly.sources import SOURCES, LiveSource


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
    """What is on disk now; read again only after a refresh."""
    folder = folder or live_folder()
    about = folder / ABOUT_FILE
    return _load(folder, about.stat().st_mtime_ns) if about.is_file() else NOTHING


NOTHING = LiveData()


@lru_cache(maxsize=2)
def _load(folder: Path, _changed: int) -> LiveData:
    try:
        day = json.loads((folder / ABOUT_FILE).read_text("utf-8"))["opgehaald"]
        rows = {source.name: _grouped(source, folder) for source in SOURCES}
    except (OSError, ValueError, KeyError):
        # A refresh is going on, or someone touched the files: as if there were none.
        return NOTHING
    return LiveData(day, rows)


def _grouped(source: LiveSource, folder: Path) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in read_rows(folder / source.file):
        found.setdefault(row[source.key[0]], []).append(row)
    return found
