"""Keeps a version of the data as a zip with its hash, and reads a kept one back.

Folder data/uitgaven: a zip per version, and uitgaven.csv with its name and its SHA-256.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
import zipfile
from functools import lru_cache
from pathlib import Path

from data.tables.description import PACKAGE_FILE
from data.tables.files import FileFaultError, read_bytes
from data.tables.loading import Dataset

FOLDER, LIST = "uitgaven", "uitgaven.csv"
VERSION = re.compile(r"\d{4}-\d{2}-\d{2}-[0-9a-f]{8}")
COLUMNS = ("versie", "sha256")
# A zip may say that it holds more than anybody wants to unpack.
MOST_BYTES = 20_000_000
KEPT_OPEN = 4


class ReleaseError(Exception):
    """A version cannot be released; the text says why, in Dutch."""


def release(data: Dataset, folder: Path) -> Path:
    """Keep the present tables and their descriptions below `folder`, the folder of the data.

    Raises ReleaseError when the data have faults, or another content was released as this version.
    """
    if data.findings:
        raise ReleaseError("De gegevens hebben nog fouten; kijk met python -m data.")
    content = _packed(data, folder)
    known = versions(folder)
    if known.get(data.version, _hash(content)) != _hash(content):
        raise ReleaseError(f"Versie {data.version} is al uitgegeven met een andere inhoud.")
    home = folder / FOLDER
    home.mkdir(exist_ok=True)
    place = home / f"{data.version}.zip"
    place.write_bytes(content)
    rows = sorted({**known, data.version: _hash(content)}.items())
    with (home / LIST).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([COLUMNS, *rows])
    return place


def _packed(data: Dataset, folder: Path) -> bytes:
    """The CSVs and descriptions as a zip, the same byte for byte for the same version."""
    files = dict(data.files)
    for name in [PACKAGE_FILE, *sorted(path.name for path in folder.glob("*.schema.json"))]:
        files[name] = read_bytes(folder / name)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, date_time=(2020, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return buffer.getvalue()


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def versions(folder: Path) -> dict[str, str]:
    """The SHA-256 of each released version by its name, the oldest first; none without a list."""
    try:
        text = read_bytes(folder / FOLDER / LIST).decode("utf-8")
    except (FileFaultError, UnicodeDecodeError):
        return {}
    rows = csv.DictReader(io.StringIO(text))
    found = {row.get("versie") or "": row.get("sha256") or "" for row in rows}
    return {name: code for name, code in sorted(found.items()) if VERSION.fullmatch(name)}


def archive(folder: Path, version: str) -> bytes | None:
    """The zip of a released version; None when there is none, or it is not what was released."""
    expected = versions(folder).get(version)
    if expected is None:
        return None
    try:
        content = read_bytes(folder / FOLDER / f"{version}.zip")
    except FileFaultError:
        return None
    return content if _hash(content) == expected else None


def files(folder: Path, version: str) -> dict[str, bytes]:
    """The files of a released version by their name; none when it cannot be had."""
    content = archive(folder, version)
    return _unpacked(content) if content else {}


@lru_cache(maxsize=KEPT_OPEN)
def _unpacked(content: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(entry.file_size for entry in packed.infolist()) > MOST_BYTES:
                return {}
            return {entry.filename: packed.read(entry) for entry in packed.infolist()}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        return {}


def rows(content: bytes) -> list[dict[str, str]]:
    """The rows of a kept CSV; a cell that is not there is empty."""
    text = content.decode("utf-8-sig", errors="replace")
    return [
        {name: value or "" for name, value in row.items() if isinstance(name, str)}
        for row in csv.DictReader(io.StringIO(text))
    ]
