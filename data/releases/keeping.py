"""Reads the versions of the data that were released.

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

from data.tables.files import FileFaultError, read_bytes

FOLDER, LIST = "uitgaven", "uitgaven.csv"
VERSION = re.compile(r"\d{4}-\d{2}-\d{2}-[0-9a-f]{8}")
COLUMNS = ("versie", "sha256")
# A zip may say that it holds more than anybody wants to unpack.
MOST_BYTES = 20_000_000
KEPT_OPEN = 4


def fingerprint(content: bytes) -> str:
    """The SHA-256 of a zip, in hexadecimal."""
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
    return content if fingerprint(content) == expected else None


def files(folder: Path, version: str) -> dict[str, bytes]:
    """The files of a released version by their name; none when it cannot be had."""
    content = archive(folder, version)
    return unpacked(content) if content else {}


@lru_cache(maxsize=KEPT_OPEN)
def unpacked(content: bytes) -> dict[str, bytes]:
    """The files of a zip by their name; none when it cannot be read or holds too much."""
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
