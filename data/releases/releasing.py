"""Keeps a version of the data as a zip with its hash."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

from data.releases.keeping import COLUMNS, FOLDER, LIST, fingerprint, versions
from data.tables.description import PACKAGE_FILE
from data.tables.files import read_bytes
from data.tables.loading import Dataset


class ReleaseError(Exception):
    """A version cannot be released; the text says why, in Dutch."""


def release(data: Dataset, folder: Path) -> Path:
    """Keep the present tables and their descriptions below `folder`, the folder of the data.

    Raises ReleaseError when the data have faults, or another content was released as this version.
    """
    if data.findings:
        raise ReleaseError("De gegevens hebben nog fouten; kijk met python -m data.")
    content = packed(data, folder)
    known = versions(folder)
    if known.get(data.version, fingerprint(content)) != fingerprint(content):
        raise ReleaseError(f"Versie {data.version} is al uitgegeven met een andere inhoud.")
    home = folder / FOLDER
    home.mkdir(exist_ok=True)
    place = home / f"{data.version}.zip"
    place.write_bytes(content)
    rows = sorted({**known, data.version: fingerprint(content)}.items())
    with (home / LIST).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([COLUMNS, *rows])
    return place


def packed(data: Dataset, folder: Path) -> bytes:
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
