"""What a file says about itself in its properties: ours, in Dutch, and dated as the data."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import Any

from lxml import etree

from components.wording.dutch import date
from data.tables.loading import Dataset

AUTHOR, LANGUAGE = "Mbo in de gemeente", "nl-NL"
PROGRAMME = "docProps/app.xml"
EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


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


def with_programme(content: bytes, shape: str = "") -> bytes:
    """The Office file with what made it in its extended properties.

    shape: the shape of the slides, in a presentation. The libraries leave there what their own
    template was made with, long ago and in another shape.
    """
    properties = etree.Element(f"{{{EXTENDED}}}Properties", nsmap={None: EXTENDED})
    for name, text in (("Application", AUTHOR), ("PresentationFormat", shape)):
        if text:
            etree.SubElement(properties, f"{{{EXTENDED}}}{name}").text = text
    programme = etree.tostring(properties, xml_declaration=True, encoding="UTF-8", standalone=True)
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.infolist():
            new.writestr(part, programme if part.filename == PROGRAMME else old.read(part))
    return made.getvalue()
