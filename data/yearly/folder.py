"""Where the fetched files are, and how new ones take their place: all at once, one run at a time.

Old and new change places with two renames. A run that is killed between them leaves the old
files whole beside the folder: they are found there, and put back at the next start.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from data.tables.description import FOLDER
from data.yearly.faults import FetchError
from data.yearly.records import Row
from data.yearly.sources import SOURCES

LIVE = "live"
ABOUT_FILE = "bron.json"


def live_folder() -> Path:
    """Where the fetched files are; the environment variable MBO_LIVE names another folder."""
    return Path(os.environ.get("MBO_LIVE") or FOLDER / LIVE)


def standing(folder: Path) -> Path:
    """The folder to read: the one beside it while nobody has put the old files back yet."""
    return _old(folder) if _is_aside(folder) else folder


def recover(folder: Path) -> None:
    """Put right what a killed run left behind, unless a run is going on or we may not write."""
    if _old(folder).exists() or list(_unfinished(folder)):
        with suppress(FetchError, OSError), only_one(folder):
            pass


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Be the only run, on files that are in place; raises FetchError when there is another.

    The system lets go of the lock when a run dies, however it dies.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    place = _beside(folder, "bezig")
    lock = FileLock(place)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        number = _number(place)
        raise FetchError(f"er loopt al een verversing{number}; wacht tot die klaar is") from error
    try:
        place.write_text(str(os.getpid()), encoding="utf-8")
        _tidy(folder)
        yield
    finally:
        lock.release()


def replace(folder: Path, fetched: Mapping[str, list[Row]], addresses: Mapping[str, str]) -> None:
    """Write everything beside the old folder and change places at the end: never half."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=_beside(folder, "nieuw-").name, dir=folder.parent))
    old = _old(folder)
    try:
        for source in SOURCES:
            _write(new / source.file, _as_csv(source.columns, fetched[source.file]))
        about = {"opgehaald": dt.date.today().isoformat(), "adressen": dict(addresses)}
        _write(new / ABOUT_FILE, json.dumps(about, indent=2))
        new.chmod(0o755)
        shutil.rmtree(old, ignore_errors=True)
        if folder.exists():
            folder.rename(old)
        new.rename(folder)
    finally:
        _tidy(folder)


def _tidy(folder: Path) -> None:
    if _is_aside(folder):
        _old(folder).rename(folder)
    for left in (_old(folder), *_unfinished(folder)):
        shutil.rmtree(left, ignore_errors=True)


def _is_aside(folder: Path) -> bool:
    """Whether the old files were moved aside and nothing has taken their place."""
    return not folder.exists() and (_old(folder) / ABOUT_FILE).is_file()


def _unfinished(folder: Path) -> Iterator[Path]:
    return folder.parent.glob(_beside(folder, "nieuw-*").name)


def _old(folder: Path) -> Path:
    return _beside(folder, "oud")


def _beside(folder: Path, name: str) -> Path:
    return folder.with_name(f".{folder.name}-{name}")


def _number(place: Path) -> str:
    with suppress(OSError, ValueError):
        return f" (proces {int(place.read_text(encoding='utf-8'))})"
    return ""


def _as_csv(columns: tuple[str, ...], rows: list[Row]) -> str:
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue()


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
