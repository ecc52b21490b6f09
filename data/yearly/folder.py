"""Where the fetched files are, and how new ones take their place: in one go, one run at a time.

A source that was not fetched keeps the file that it had, with its own day.

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
from dataclasses import asdict, dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from data.tables.cleaning import clean
from data.tables.description import FOLDER
from data.tables.files import read_bytes
from data.yearly.faults import FetchError
from data.yearly.records import Row
from data.yearly.sources import SOURCES
from data.yearly.strictjson import read_json

LIVE = "live"
ABOUT_FILE = "bron.json"
MOST_ABOUT_BYTES = 1_000_000
MOST_TITLE = 200


@dataclass(frozen=True)
class Origin:
    """When a file was fetched (an ISO date), from which table, and at which address."""

    day: str
    title: str
    address: str


@dataclass(frozen=True)
class Fetched:
    """The rows of one source, in order, and where they come from."""

    rows: list[Row]
    origin: Origin


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


def read_about(folder: Path) -> dict[str, Origin]:
    """Where each file came from, by the name of its source; {} when that cannot be read."""
    try:
        about = read_json(read_bytes(folder / ABOUT_FILE, MOST_ABOUT_BYTES))
    except (OSError, ValueError):
        return {}
    return {
        source.name: origin
        for source in SOURCES
        if isinstance(about, dict) and (origin := _origin(about.get(source.name)))
    }


def _origin(found: object) -> Origin | None:
    """What is written of one source; None when somebody made something else of it."""
    if not isinstance(found, dict):
        return None
    texts = [found.get(name) for name in ("day", "title", "address")]
    day, title, address = (clean(text) if isinstance(text, str) else "" for text in texts)
    with suppress(ValueError):
        day = dt.date.fromisoformat(day).isoformat()
        return Origin(day, title[:MOST_TITLE], address) if title else None
    return None


def replace(folder: Path, fetched: Mapping[str, Fetched]) -> None:
    """Write everything beside the old folder and change places at the end: never half.

    fetched: by the name of the source; of the others the old file stays as it is.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=_beside(folder, "nieuw-").name, dir=folder.parent))
    old = _old(folder)
    try:
        about = read_about(folder)
        for source in SOURCES:
            if one := fetched.get(source.name):
                about[source.name] = one.origin
                _write(new / source.file, _as_csv(source.columns, one.rows))
            elif (folder / source.file).is_file():
                shutil.copy2(folder / source.file, new / source.file)
        origins = {name: asdict(origin) for name, origin in about.items()}
        _write(new / ABOUT_FILE, json.dumps(origins, indent=2))
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
