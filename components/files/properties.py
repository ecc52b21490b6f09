"""What a file says about itself in its properties: ours, in Dutch, and dated as the data."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import Any

from components.wording.dutch import date
from data.tables.loading import Dataset

AUTHOR, LANGUAGE = "Mbo in de gemeente", "nl-NL"
PROGRAMME = "docProps/app.xml"


def set_properties(properties: Any, title: str, data: Dataset) -> None:
    """Fill the core properties of an Office file.

    properties: of python-pptx, python-docx or openpyxl, which name them differently. Dated as the
    data, so that the same data give the same file.
    """
    day = dt.datetime.fromisoformat(data.date)
    about = f"Gegevens van {date(data.date)}, versie {data.version}"
    values = {
        "title": title,
        "author": AUTHOR,
        "creator": AUTHOR,
        "last_modified_by": AUTHOR,
        "lastModifiedBy": AUTHOR,
        "language": LANGUAGE,
        "comments": about,
        "description": about,
        "created": day,
        "modified": day,
        "revision": 1,
    }
    for name, value in values.items():
        if hasattr(properties, name):
            setattr(properties, name, value)


def with_programme(content: bytes, extra: str = "") -> bytes:
    """The Office file with what made it and, in `extra`, more of the extended properties (XML).

    The libraries leave there what their own template was made with, long ago and in another shape.
    """
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    text = (
        f'{head}<Properties xmlns="{space}"><Application>{AUTHOR}</Application>{extra}</Properties>'
    )
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.infolist():
            new.writestr(part, text if part.filename == PROGRAMME else old.read(part))
    return made.getvalue()
