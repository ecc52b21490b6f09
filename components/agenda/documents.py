"""The aanvalsagenda as a Word file, an accessible PDF and an Excel action list."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pandas as pd
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from components.agenda.draft import Draft
from components.agenda.own import OWN_HEADING, Own, own_table
from components.agenda.texts import BLANK, LABELS, basis, goal_heading, opening, title
from components.files.colophon import source_table
from components.files.excel import SOURCE_SHEET, excel_bytes
from components.files.pdf import PdfError, compiled
from components.files.word import add_labelled, add_source, new_document, saved
from components.rows.memo import cached
from components.rows.sources import row_sources
from components.wording.dutch import date, labelled
from data.tables.loading import Dataset

TEMPLATE = Path(__file__).parent / "agenda.typ"
MOST_PAGES = 4
# European letters and what Dutch text is written with: in the font that typst brings along.
SURE_LETTERS = "\\n -~\u00a1-\u017f\u2013\u2014\u2018-\u201d\u2022\u2026\u20ac"
MISSING_LETTERS = "Sommige tekens kan een PDF niet tonen. Daar staat een vraagteken."


def agenda_content(data: Dataset, draft: Draft, own: tuple[Own, ...] = ()) -> dict:
    """Everything the PDF says, as plain text: title, opening, and per goal its lines.

    own: what the visitor added about this municipality.
    """
    goals = []
    for place, goal in enumerate(draft.doelen, 1):
        found = basis(data, goal)
        lines = [
            {"label": label, "tekst": getattr(goal, name)}
            for name, label in LABELS.items()
            if name != "wat"
        ]
        goals.append(
            {
                "kop": goal_heading(data, goal, place),
                "basis": f"{found.title} ({found.who})" if found else "",
                "bron": found.source if found else "",
                "regels": lines,
            }
        )
    return {
        "titel": title(data, draft),
        "inleiding": opening(data, draft),
        "doelen": goals,
        "eigen": [one.line for one in own],
        "leeg": BLANK,
        "voet": f"Mbo in de gemeente, gegevens van {date(data.date)}, versie {data.version}",
    }


def agenda_pdf(data: Dataset, draft: Draft, own: tuple[Own, ...] = ()) -> bytes:
    """A tagged PDF (PDF/UA-1) of A4 pages; one with a visitor's own items is not remembered."""
    return _agenda_pdf(data, draft, own) if own else _usual_pdf(data, draft)


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
    """A Word file with real headings, a table of contents, and fields to fill in."""
    content = agenda_content(data, draft, own)
    document = new_document(data, content["titel"], content["inleiding"])
    for goal, told in zip(draft.doelen, content["doelen"], strict=True):
        document.add_heading(told["kop"], level=1)
        add_labelled(document, "Bouwt op", told["basis"])
        found = basis(data, goal)
        for bron_id, place in found.sources if found else ():
            add_source(document.add_paragraph("Bron: "), data, bron_id, place)
        for line in told["regels"]:
            _field(document, line["label"], line["tekst"])
    if own:
        document.add_heading(OWN_HEADING, level=1)
    for one in own:
        document.add_paragraph(one.line, style="List Bullet")
    document.add_paragraph(content["voet"])
    return saved(document)


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
    rows = [
        {
            "Nummer": place,
            "Doel": goal["kop"].split(". ", 1)[1],
            "Bouwt op": goal["basis"],
            **{line["label"]: line["tekst"] for line in goal["regels"]},
            "Bron": goal["bron"],
        }
        for place, goal in enumerate(content["doelen"], 1)
    ]
    sheets = {
        "Actielijst": pd.DataFrame(rows),
        **({OWN_HEADING: own_table(own)} if own else {}),
        SOURCE_SHEET: source_table(data, _source_ids(data, draft)),
    }
    return excel_bytes(data, [content["titel"], content["voet"], *content["inleiding"]], sheets)


def _source_ids(data: Dataset, draft: Draft) -> list[str]:
    keys = {goal.bouwt_op for goal in draft.doelen}
    found = []
    for table, column in (("maatregelen", "maatregel_id"), ("landelijke_acties", "actie_id")):
        frame = data[table]
        for row in frame.loc[frame[column].isin(keys)].to_dict("records"):
            found += [bron_id for bron_id, _place in row_sources(row)]
    return list(dict.fromkeys(found))
