"""The aanvalsagenda as a Word file, an accessible PDF and an Excel action list."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pandas as pd
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from components.agenda.content import ANNEX, agenda_content
from components.agenda.draft import Draft
from components.agenda.memo import annex
from components.agenda.own import OWN_HEADING, Own, own_table
from components.agenda.texts import BLANK
from components.files.colophon import source_table
from components.files.excel import SOURCE_SHEET, excel_bytes
from components.files.pdf import PdfError, compiled, pages_before
from components.files.word import add_labelled, add_notes, add_numbers, new_document, saved
from components.look.palette import CHOSEN, NIGHT, PANEL
from components.rows.memo import cached
from components.wording.dutch import labelled
from data.tables.loading import Dataset

TEMPLATE = Path(__file__).parent / "agenda.typ"
MOST_PAGES = 4
# European letters and what Dutch text is written with: in the font that typst brings along.
SURE_LETTERS = "\\n -~\u00a1-\u017f\u2013\u2014\u2018-\u201d\u2022\u2026\u20ac"
MISSING_LETTERS = "Sommige tekens kan een PDF niet tonen. Daar staat een vraagteken."


def agenda_pdf(data: Dataset, draft: Draft, own: tuple[Own, ...] = ()) -> bytes:
    """A tagged PDF (PDF/UA-1) of A4 pages; one with a visitor's own items is not remembered."""
    return _agenda_pdf(data, draft, own) if own else _usual_pdf(data, draft)


def pages_before_annex(data: Dataset, draft: Draft, own: tuple[Own, ...] = ()) -> int:
    """How many pages of A4 there are before the sources."""
    return pages_before(agenda_pdf(data, draft, own), ANNEX)


@cached
def _usual_pdf(data: Dataset, draft: Draft) -> bytes:
    return _agenda_pdf(data, draft, ())


def _agenda_pdf(data: Dataset, draft: Draft, own: tuple[Own, ...]) -> bytes:
    content = agenda_content(data, draft, own)
    try:
        return _compiled(content)
    except PdfError:
        # An accessible PDF holds no letter that none of its fonts has, such as most emoji.
        content["inleiding"] = [*content["inleiding"], MISSING_LETTERS]
        return _compiled(content, SURE_LETTERS)


def _compiled(content: dict, only: str = "") -> bytes:
    """The PDF; a letter that is not in `only` (as between [] in a pattern) as a question mark."""
    text = json.dumps(content, ensure_ascii=False)
    text = re.sub(f"[^{only}]", "?", text) if only else text
    return compiled(TEMPLATE, {"agenda": text})


def agenda_word(data: Dataset, draft: Draft, own: tuple[Own, ...] = ()) -> bytes:
    """A Word file: decision and hundred days, a heading per goal with fields, sources behind it."""
    content = agenda_content(data, draft, own)
    document = new_document(data, content["titel"], content["inleiding"])
    document.add_heading(content["besluitkop"], level=1)
    for line in content["besluit"]:
        document.add_paragraph(line, style="List Number")
    document.add_heading(content["dagenkop"], level=1)
    _days(document, content["dagen"])
    document.add_paragraph(content["dagennoot"])
    for told in content["doelen"]:
        document.add_heading(told["kop"], level=1)
        for line in told["weten"]:
            add_labelled(document, line["label"], line["tekst"])
        if told["noten"]:
            add_numbers(document, told["noten"])
        for line in told["regels"]:
            _field(document, line["label"], line["tekst"])
    if own:
        document.add_heading(OWN_HEADING, level=1)
    for one in own:
        document.add_paragraph(one.line, style="List Bullet")
    document.add_heading(content["bronnenkop"], level=1).paragraph_format.page_break_before = True
    add_notes(document, data, annex(data, draft))
    document.add_paragraph(content["voet"])
    return saved(document)


def _days(document, steps: list[str]) -> None:
    """The hundred days drawn as one row of cells in colour, a step in each."""
    table = document.add_table(rows=1, cols=max(len(steps), 1))
    for number, (cell, step) in enumerate(zip(table.rows[0].cells, steps, strict=False), 1):
        shade = OxmlElement("w:shd")
        shade.set(qn("w:val"), "clear")
        shade.set(qn("w:fill"), NIGHT.removeprefix("#"))
        cell._tc.get_or_add_tcPr().append(shade)
        for text, size, colour in ((str(number), 16, CHOSEN), (step, 9, PANEL)):
            paragraph = cell.paragraphs[0] if text == str(number) else cell.add_paragraph()
            run = paragraph.add_run(text)
            run.font.size, run.bold = Pt(size), text == str(number)
            run.font.color.rgb = RGBColor.from_string(colour.removeprefix("#"))


def _field(document, label: str, text: str) -> None:
    """A line with a content control: filled when known, else with a text that asks for it."""
    paragraph = document.add_paragraph()
    paragraph.add_run(f"{labelled(label)} ").bold = True
    control, properties, content = (OxmlElement(f"w:{n}") for n in ("sdt", "sdtPr", "sdtContent"))
    name = OxmlElement("w:alias")
    name.set(qn("w:val"), label)
    properties.append(name)
    if not text:
        properties.append(OxmlElement("w:showingPlcHdr"))
    properties.append(OxmlElement("w:text"))
    run = paragraph.add_run(text or f"[{BLANK}]")
    run.italic = not text
    content.append(run._r)
    control.extend([properties, content])
    paragraph._p.append(control)


def agenda_excel(data: Dataset, draft: Draft, own: tuple[Own, ...] = ()) -> bytes:
    """The goals as an action list, one row each, with a sheet of sources."""
    content = agenda_content(data, draft, own)
    labels = dict.fromkeys(line["label"] for goal in content["doelen"] for line in goal["weten"])
    rows = [
        {
            "Nummer": place,
            "Doel": goal["kop"].split(". ", 1)[1],
            **dict.fromkeys(labels, ""),
            **{line["label"]: line["tekst"] for line in goal["weten"]},
            **{line["label"]: line["tekst"] for line in goal["regels"]},
            "Bron": "; ".join(content["bronnen"][note - 1]["tekst"] for note in goal["noten"]),
        }
        for place, goal in enumerate(content["doelen"], 1)
    ]
    bron_ids = list(dict.fromkeys(bron_id for bron_id, _place in annex(data, draft)))
    sheets = {
        "Actielijst": pd.DataFrame(rows),
        **({OWN_HEADING: own_table(own)} if own else {}),
        SOURCE_SHEET: source_table(data, bron_ids),
    }
    about = [content["titel"], content["voet"], *content["inleiding"]]
    decided = [content["besluitkop"], *content["besluit"]]
    return excel_bytes(data, [*about, *decided], sheets)
