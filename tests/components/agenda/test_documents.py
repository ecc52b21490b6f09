"""The documents of an agenda, opened again: everything is in them, and nothing is invented."""

import io

import pytest
from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook
from pypdf import PdfReader

from components.agenda.content import ANNEX, DAYS_HEADING
from components.agenda.documents import (
    agenda_excel,
    agenda_pdf,
    agenda_word,
    pages_before_annex,
)
from components.agenda.draft import Draft, Goal, add, change
from components.agenda.memo import DECIDES
from components.agenda.texts import BLANK, basis, goal_on, offered_partners, opening
from components.files.pdf import page_count

HOSTILE = "#strong[x] <b> =1+1 {{7*7}} \\ $x$"


@pytest.fixture
def draft(tiny) -> Draft:
    found = Draft("GM0001")
    for key in ("b-hulp", "wa-1-1-01"):
        found = add(found, goal_on(tiny, key))
    found = change(add(found, Goal()), 2, "wat", HOSTILE)
    return change(found, 0, "partners", "School Een")


def test_the_app_fills_what_it_knows_and_nothing_else(tiny):
    goal = goal_on(tiny, "b-hulp")
    assert goal == Goal(bouwt_op="b-hulp", nodig="Geld")
    found = basis(tiny, goal.bouwt_op)
    assert (found.title, found.who) == ("Titel van b-hulp", "B-dorp")
    assert found.source == "Agenda van A (Gemeente A, 14 februari 2023), Punt 1"
    assert goal_on(tiny, "wa-1-1-01") == Goal(bouwt_op="wa-1-1-01")
    assert goal_on(tiny, "bestaat-niet") is None
    assert basis(tiny, "") is None
    assert offered_partners(tiny, "GM0002") == ["School Een", "School Twee"]
    assert offered_partners(tiny, "") == offered_partners(tiny, "GM9999") == []
    said = opening(tiny, Draft("GM0001"))
    assert said[1].startswith("In A-stad wonen 40 mbo-studenten (2024")
    assert "A-stad: School Een" in said[2]
    assert len(opening(tiny, Draft())) == 1


def test_a_draft_from_a_file_with_an_unknown_municipality_or_goal_still_works(tiny):
    draft = Draft("<b>GM</b>", (Goal("weg", wat="Iets"),))
    assert opening(tiny, draft) == opening(tiny, Draft())
    text = PdfReader(io.BytesIO(agenda_pdf(tiny, draft))).pages[0].extract_text()
    assert "Lokale mbo-aanvalsagenda van uw gemeente" in text
    assert "1. Iets" in text


def test_pdf_is_tagged_and_says_everything(tiny, draft):
    content = agenda_pdf(tiny, draft)
    reader = PdfReader(io.BytesIO(content))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].startswith("nl")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title == "Lokale mbo-aanvalsagenda van A-stad"
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    kinds = structure_kinds(root["/StructTreeRoot"].get_object())
    assert kinds.count("/H1") == 1
    # The decision, the hundred days, three goals and the sources.
    assert kinds.count("/H2") == 6
    text = " ".join(page.extract_text() for page in reader.pages)
    assert HOSTILE.replace(" ", "") in text.replace("\n", " ").replace(" ", "")
    assert "Titel van b-hulp (B-dorp;" in " ".join(text.split())
    assert text.count(BLANK) == 16
    assert page_count(content) == 2
    assert pages_before_annex(tiny, draft) == 1


def structure_kinds(node) -> list[str]:
    """The kinds of all elements in the structure tree, in order of reading."""
    found = [node["/S"]] if "/S" in node else []
    children = node.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        child = child.get_object()
        if hasattr(child, "get"):
            found += structure_kinds(child)
    return found


def test_word_has_headings_contents_and_fields(tiny, draft):
    document = Document(io.BytesIO(agenda_word(tiny, draft)))
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings == [
        DECIDES,
        DAYS_HEADING,
        "1. Naar het voorbeeld: Titel van b-hulp",
        "2. Uit de Werkagenda, doelstelling 1.1: Gelijke kansen",
        f"3. {HOSTILE}",
        ANNEX,
    ]
    body = document.element.body
    assert 'TOC \\o "1-2"' in "".join(node.text or "" for node in body.iter(qn("w:instrText")))
    controls = list(body.iter(qn("w:sdt")))
    assert len(controls) == 18
    filled = ["".join(text.text for text in one.iter(qn("w:t"))) for one in controls]
    assert filled[:3] == [f"[{BLANK}]", "School Een", f"[{BLANK}]"]
    assert filled.count(f"[{BLANK}]") == 16
    assert document.core_properties.language == "nl-NL"


def test_excel_is_an_action_list_that_runs_no_formula(tiny, draft):
    book = load_workbook(io.BytesIO(agenda_excel(tiny, change(draft, 0, "trekker", "=1+1"))))
    rows = [[cell.value for cell in row] for row in book["Actielijst"].iter_rows()]
    head = rows[0]
    assert head[:4] == ["Nummer", "Doel", "Aanleiding", "Voorbeeld"]
    first = dict(zip(head, rows[1], strict=True))
    assert first["Doel"] == "Naar het voorbeeld: Titel van b-hulp"
    assert first["Voorbeeld"].startswith("Titel van b-hulp (B-dorp;")
    assert first["Wie trekt dit in onze gemeente?"] == "'=1+1"
    assert first["Met wie"] == "School Een"
    assert "Agenda van A (Gemeente A, 14 februari 2023), Punt 1" in first["Bron"]
    assert rows[3][1] == HOSTILE
    assert book["Bronnen"]["A2"].value == "Agenda van A"


def test_ten_real_goals_fit_four_pages(real):
    draft = Draft("GM0307")
    for key in real["maatregelen"]["maatregel_id"].head(10):
        draft = add(draft, goal_on(real, key))
    assert pages_before_annex(real, draft) <= 4


def test_a_letter_that_no_font_has_becomes_a_question_mark_with_a_word_about_it(tiny):
    draft = Draft(doelen=(Goal(wat="Één stage 👩‍🏫 voor elke student"),))
    text = "".join(
        page.extract_text() for page in PdfReader(io.BytesIO(agenda_pdf(tiny, draft))).pages
    )
    assert "Één stage ??? voor elke student" in text
    assert "Sommige tekens kan een PDF niet tonen." in text
