"""Word files to take along: real headings, labelled paragraphs, numbered sources."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from components.files.excel import ACCENT
from components.files.properties import set_properties, with_programme
from components.rows.sources import source, source_date
from data.tables.loading import Dataset


@dataclass(frozen=True)
class Section:
    """A heading in a Word file, with labelled paragraphs and the sources they rest on.

    sources: pairs (bron_id, vindplaats); they become numbered notes at the end.
    """

    heading: str
    paragraphs: tuple[tuple[str, str], ...]
    sources: tuple[tuple[str, str], ...] = ()
    level: int = 2


def word_bytes(
    data: Dataset, title: str, about: Iterable[str], sections: Iterable[Section]
) -> bytes:
    """A Word file with real headings; sources are numbered notes at the end."""
    document = new_document(data, title, about)
    notes: dict[tuple[str, str], int] = {}
    for section in sections:
        document.add_heading(section.heading, level=section.level)
        for label, text in section.paragraphs:
            add_labelled(document, label, text)
        if section.sources:
            numbers = [str(notes.setdefault(pair, len(notes) + 1)) for pair in section.sources]
            add_labelled(document, "Bron", f"[{'], ['.join(numbers)}]")
    document.add_heading("Bronnen", level=1)
    for (bron_id, place), number in notes.items():
        document.add_paragraph(f"[{number}] {_note(data, bron_id, place)}")
    return saved(document)


def saved(document) -> bytes:
    """The file, with what it says about itself."""
    buffer = io.BytesIO()
    document.save(buffer)
    return with_programme(buffer.getvalue())


def new_document(data: Dataset, title: str, about: Iterable[str]):
    """A Word file in Dutch and in our style, with its title and what it says about itself."""
    document = Document()
    _set_style(document)
    set_properties(document.core_properties, title, data)
    document.add_heading(title, level=0)
    for line in about:
        document.add_paragraph(line)
    return document


def _set_style(document) -> None:
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    language = normal.element.get_or_add_rPr().makeelement(qn("w:lang"), {qn("w:val"): "nl-NL"})
    normal.element.get_or_add_rPr().append(language)
    for level in ("Title", "Heading 1", "Heading 2"):
        document.styles[level].font.color.rgb = RGBColor.from_string(ACCENT)


def add_labelled(document, label: str, text: str) -> None:
    """A paragraph with a bold label; nothing when there is no text."""
    if not text:
        return
    paragraph = document.add_paragraph()
    if label:
        paragraph.add_run(f"{label}: ").bold = True
    paragraph.add_run(text)


def _note(data: Dataset, bron_id: str, place: str) -> str:
    row = source(data, bron_id)
    parts = [row["titel"], row["uitgever"], source_date(row)]
    return ", ".join([*(part for part in parts if part), place, row["url"]]).strip(", ")
