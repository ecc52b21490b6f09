"""Word files to take along: A4, real headings, contents, labelled paragraphs, numbered sources."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from components.files.excel import ACCENT
from components.files.properties import set_properties, with_programme
from components.files.wordparts import (
    add_contents,
    add_jump,
    add_link,
    add_styles,
    fill_contents,
    mark,
)
from components.rows.sources import source, source_date
from components.wording.dutch import labelled
from data.tables.loading import Dataset

A4 = (Mm(210), Mm(297))
MARGIN = Mm(25)


@dataclass(frozen=True)
class Section:
    """A heading in a Word file, with labelled paragraphs and the sources they rest on.

    sources: pairs (bron_id, vindplaats); they become numbered notes at the end.
    """

    heading: str
    paragraphs: tuple[tuple[str, str], ...]
    sources: tuple[tuple[str, str], ...] = ()


def word_bytes(
    data: Dataset, title: str, about: Iterable[str], sections: Iterable[Section]
) -> bytes:
    """A Word file with a heading per section; sources are numbered notes at the end."""
    document = new_document(data, title, about)
    notes: dict[tuple[str, str], int] = {}
    for section in sections:
        document.add_heading(section.heading, level=1)
        for label, text in section.paragraphs:
            add_labelled(document, label, text)
        if section.sources:
            numbers = [notes.setdefault(pair, len(notes) + 1) for pair in section.sources]
            add_numbers(document, numbers)
    document.add_heading("Bronnen", level=1)
    add_notes(document, data, notes)
    return saved(document)


def add_notes(document: Any, data: Dataset, places: Iterable[tuple[str, str]]) -> None:
    """Sources (bron_id, vindplaats) as numbered notes, from 1."""
    for number, (bron_id, place) in enumerate(places, 1):
        paragraph = document.add_paragraph(f"[{number}] ")
        add_source(paragraph, data, bron_id, place)
        mark(paragraph, _note(number), number)


def add_numbers(document: Any, numbers: Iterable[int]) -> None:
    """A line that leads to numbered notes (see add_notes)."""
    paragraph = document.add_paragraph()
    paragraph.add_run("Bron: ").bold = True
    for place, number in enumerate(numbers):
        paragraph.add_run(", " if place else "")
        add_jump(paragraph, f"[{number}]", _note(number))


def _note(number: int) -> str:
    return f"bron_{number}"


def saved(document: Any) -> bytes:
    """The file, with its table of contents and what it says about itself."""
    fill_contents(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return with_programme(buffer.getvalue())


def new_document(data: Dataset, title: str, about: Iterable[str]) -> Any:
    """A Word file in Dutch and in our style: its title, what it says about itself, its contents."""
    document = Document()
    _set_page(document)
    _set_style(document)
    set_properties(document.core_properties, title, data)
    document.add_heading(title, level=0)
    for line in about:
        document.add_paragraph(line)
    add_contents(document)
    return document


def _set_page(document: Any) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = A4
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = MARGIN


def _set_style(document: Any) -> None:
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    language = normal.element.get_or_add_rPr().makeelement(qn("w:lang"), {qn("w:val"): "nl-NL"})
    normal.element.get_or_add_rPr().append(language)
    for level in ("Title", "Heading 1", "Heading 2"):
        document.styles[level].font.color.rgb = RGBColor.from_string(ACCENT)
    add_styles(document, ACCENT)


def add_labelled(document: Any, label: str, text: str) -> None:
    """A paragraph with a bold label; nothing when there is no text."""
    if not text:
        return
    paragraph = document.add_paragraph()
    if label:
        paragraph.add_run(f"{labelled(label)} ").bold = True
    paragraph.add_run(text)


def add_source(paragraph: Any, data: Dataset, bron_id: str, place: str) -> None:
    """A source in full at the end of a paragraph; its address can be clicked."""
    row = source(data, bron_id)
    parts = [row["titel"], row["uitgever"], source_date(row), place]
    said = ", ".join(part for part in parts if part)
    paragraph.add_run(f"{said}, " if row["url"] else said)
    add_link(paragraph, row["url"], row["url"])
