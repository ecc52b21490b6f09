"""Excel and Word files to take along: formatted, with sources, and safe to open."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from components.formatting import date
from components.sources import source, source_date
from data.cleaning import guard
from data.loading import Dataset

ACCENT = "0B5A7A"
WIDEST = 60
NARROWEST = 12
ABOUT_SHEET = "Over dit bestand"
SOURCE_SHEET = "Bronnen"


@dataclass(frozen=True)
class Section:
    """A heading in a Word file, with labelled paragraphs and the sources they rest on.

    sources: pairs (bron_id, vindplaats); they become numbered notes at the end.
    """

    heading: str
    paragraphs: tuple[tuple[str, str], ...]
    sources: tuple[tuple[str, str], ...] = ()
    level: int = 2


def source_table(data: Dataset, bron_ids: Iterable[str]) -> pd.DataFrame:
    """The sources as a sheet: title, publisher, date, address, remark."""
    rows = [source(data, bron_id) for bron_id in dict.fromkeys(bron_ids)]
    return pd.DataFrame(
        [
            (
                row["titel"],
                row["uitgever"],
                date(row["datum"]),
                row["url"],
                row.get("toelichting", ""),
            )
            for row in rows
        ],
        columns=["Titel", "Uitgever", "Datum", "Webadres", "Toelichting"],
    )


def about_lines(data: Dataset, sentence: str) -> list[str]:
    """What every file says about itself: what is in it, and on which data it rests."""
    return [
        sentence,
        f"Uit ‘Mbo in de gemeente’, gegevens van {date(data.date)}, versie {data.version}.",
        "Onze bronnen verschillen in lengte: het aantal zegt niet hoeveel een gemeente doet.",
        "De indeling in thema’s, pijlers en rollen is van ons. Licentie: CC BY 4.0.",
    ]


def excel_bytes(about: Iterable[str], sheets: Mapping[str, pd.DataFrame]) -> bytes:
    """A workbook with one formatted sheet per table and a last sheet that says what it is."""
    book = Workbook()
    book.remove(book.active)
    for name, frame in sheets.items():
        _fill_sheet(book.create_sheet(name), frame)
    return _finished(book, about)


def _finished(book: Workbook, about: Iterable[str]) -> bytes:
    """The workbook with, as its last sheet, what the file says about itself."""
    sheet = book.create_sheet(ABOUT_SHEET)
    for line in about:
        sheet.append([guard(line)])
    sheet.column_dimensions["A"].width = 100
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _fill_sheet(sheet, frame: pd.DataFrame) -> None:
    sheet.append([guard(str(name)) for name in frame.columns])
    for row in frame.itertuples(index=False):
        sheet.append([guard(cell) if isinstance(cell, str) else cell for cell in row])
    for cell in sheet[1]:
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor=ACCENT)
    for row in sheet.iter_rows():
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for number, name in enumerate(frame.columns, start=1):
        longest = max([len(str(name)), *(len(str(cell)) for cell in frame[name])])
        width = min(max(longest + 2, NARROWEST), WIDEST)
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = "B2"
    if len(frame):
        sheet.auto_filter.ref = sheet.dimensions


def budget_excel(about: Iterable[str], table: pd.DataFrame, sources: pd.DataFrame) -> bytes:
    """A budget with working sums: one row per post, one column per year, totals as formulas.

    table: index post (hoofdstuk in its first level), columns years, whole euros; gaps stay empty.
    """
    book = Workbook()
    sheet = book.active
    sheet.title = "Begroting"
    heads = ["Hoofdstuk", "Post", *(str(year) for year in table.columns), "Samen"]
    sheet.append(heads)
    last = get_column_letter(len(heads) - 1)
    for number, ((chapter, post), row) in enumerate(table.iterrows(), start=2):
        amounts = [None if pd.isna(amount) else int(amount) for amount in row]
        cells = [guard(chapter), guard(post), *amounts]
        sheet.append([*cells, f"=SUM(C{number}:{last}{number})"])
    bottom = len(table) + 1
    columns = [get_column_letter(place) for place in range(3, len(heads) + 1)]
    sheet.append(["Samen", "", *(f"=SUM({name}2:{name}{bottom})" for name in columns)])
    _format_budget(sheet, columns)
    _fill_sheet(book.create_sheet(SOURCE_SHEET), sources)
    return _finished(book, about)


def _format_budget(sheet, columns: list[str]) -> None:
    for cell in (*sheet[1], *sheet[sheet.max_row]):
        cell.font = Font(bold=True)
    for name in columns:
        sheet.column_dimensions[name].width = 16
        for cell in sheet[name][1:]:
            cell.number_format = '"€" #,##0;[Red]-"€" #,##0'
    sheet.column_dimensions["A"].width = 34
    sheet.column_dimensions["B"].width = 48
    sheet.freeze_panes = "C2"


def word_bytes(
    data: Dataset, title: str, about: Iterable[str], sections: Iterable[Section]
) -> bytes:
    """A Word file with real headings; sources are numbered notes at the end."""
    document = new_document(title, about)
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
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def new_document(title: str, about: Iterable[str]):
    """A Word file in Dutch and in our style, with its title and what it says about itself."""
    document = Document()
    _set_style(document)
    document.core_properties.title = title
    document.core_properties.author = "Mbo in de gemeente"
    document.core_properties.language = "nl-NL"
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
