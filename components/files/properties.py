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
PROGRAMME, CORE = "docProps/app.xml", "docProps/core.xml"
EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
DUBLIN = "http://purl.org/dc/elements/1.1/"
# The first moment that a zip knows: the same data give the same file, whenever it is made.
NO_MOMENT = (1980, 1, 1, 0, 0, 0)


def about_data(data: Dataset) -> str:
    """On which data a file rests."""
    return f"Gegevens van {date(data.date)}, versie {data.version}"


def set_properties(properties: Any, title: str, data: Dataset) -> None:
    """Fill the core properties of an Office file.

    properties: of python-pptx or python-docx. Dated as the data, so that the same data give the
    same file.
    """
    day = dt.datetime.fromisoformat(data.date)
    values = {
        "title": title,
        "author": AUTHOR,
        "last_modified_by": AUTHOR,
        "language": LANGUAGE,
        "comments": about_data(data),
        "created": day,
        "modified": day,
        "revision": 1,
    }
    for name, value in values.items():
        setattr(properties, name, value)


def with_programme(content: bytes, shape: str = "") -> bytes:
    """The Office file with what made it in its extended properties, and in Dutch.

    shape: the shape of the slides, in a presentation. The libraries leave there what their own
    template was made with, long ago and in another shape. Without the moment it was made.
    """
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.infolist():
            entry = zipfile.ZipInfo(part.filename, NO_MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            if part.filename == PROGRAMME:
                new.writestr(entry, _programme(shape))
            elif part.filename == CORE:
                new.writestr(entry, _in_dutch(old.read(part)))
            else:
                new.writestr(entry, old.read(part))
    return made.getvalue()


def _programme(shape: str) -> bytes:
    properties = etree.Element(f"{{{EXTENDED}}}Properties", nsmap={None: EXTENDED})
    for name, text in (("Application", AUTHOR), ("PresentationFormat", shape)):
        if text:
            etree.SubElement(properties, f"{{{EXTENDED}}}{name}").text = text
    return etree.tostring(properties, xml_declaration=True, encoding="UTF-8", standalone=True)


def _in_dutch(core: bytes) -> bytes:
    """XlsxWriter writes no language."""
    properties = etree.fromstring(core)
    if properties.find(f"{{{DUBLIN}}}language") is None:
        etree.SubElement(properties, f"{{{DUBLIN}}}language").text = LANGUAGE
    return etree.tostring(properties, xml_declaration=True, encoding="UTF-8", standalone=True)
