"""What a visitor adds: held to limits, marked wherever it stands, escaped, and never ours."""

import io
import json

import openpyxl
import pytest
from docx import Document
from pptx import Presentation
from pypdf import PdfReader

from components.address.draftformat import letter_count
from components.agenda.documents import agenda_content, agenda_excel, agenda_pdf, agenda_word
from components.agenda.draft import FORMAT, Draft, Goal, from_json, own_in, to_json
from components.agenda.own import (
    EXAMPLE,
    FIGURE,
    MOST_LETTERS,
    MOST_OWN,
    Own,
    OwnError,
    add,
    from_letters,
    joined,
    made,
    of_town,
    to_letters,
)
from components.deck.items import Item, make_slide, make_slides
from components.deck.offline import offline_html
from components.handout.anytown import any_town_sheet
from components.handout.sheet import made_pdf, sheet_content
from components.powerpoint.file import deck_pptx
from components.slides.html import slide_html
from components.slides.slide import Room

A = "GM0001"
EVIL = "=cmd|' /C calc'!A0 <script>alert(1)</script> `${x}` #let x"
COUNT = made(FIGURE, A, "studenten met een stage", "1250", "eigen telling 2026")
DEED = made(EXAMPLE, A, EVIL)
LINE = "Door u ingevuld: 1.250 studenten met een stage (bron: eigen telling 2026)"
DECK = (Item("uw-gemeente"), Item("waarom"), Item("/uw-gemeente?code=GM0001"))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("1250", "1.250"),
        ("1.250", "1.250"),
        ("12,5", "12,5"),
        ("0", "0"),
        ("-3", "-3"),
        ("-0,5", "-0,5"),
        ("1.250.000", "1.250.000"),
    ],
)
def test_a_number_is_read_as_dutch(typed, shown):
    assert made(FIGURE, A, "iets", typed).waarde == shown


@pytest.mark.parametrize("typed", ["", "1.5", "12.50", "1e9", "=1+1", "veel", "<5", "1 2", "٣"])
def test_another_number_is_asked_again(typed):
    with pytest.raises(OwnError, match="Schrijf het cijfer zoals 1250, 1.250 of 12,5"):
        made(FIGURE, A, "iets", typed)


def test_limits_are_said_with_how_much_there_is():
    most = MOST_LETTERS["tekst"]
    assert made(EXAMPLE, A, "a" * most).tekst == "a" * most
    with pytest.raises(OwnError, match=r"‘Wat’ mag hoogstens 160 letters hebben. U hebt er 161"):
        made(EXAMPLE, A, "a" * (most + 1))
    with pytest.raises(OwnError, match="Vul in wat u doet of telt"):
        made(EXAMPLE, A, " \n\x00 ")
    many = tuple(made(EXAMPLE, A, f"Voorbeeld {number}") for number in range(MOST_OWN))
    with pytest.raises(OwnError, match="U hebt er 20"):
        add(many, DEED)
    with pytest.raises(OwnError, match="Dit staat er al"):
        add(many, many[3])
    with pytest.raises(OwnError, match="meer dan 20"):
        joined(many, (DEED,))
    assert joined((COUNT,), (COUNT, DEED)) == (COUNT, DEED)


@pytest.mark.parametrize("letter", ["a", '"', "\\", "€", "\U0001f393"])
def test_a_full_list_opens_again(letter):
    def full(name: str) -> str:
        return letter * (MOST_LETTERS[name] // letter_count(letter))

    items = tuple(
        Own(EXAMPLE, f"GM{number:04}", full("tekst"), "", full("bron"))
        for number in range(MOST_OWN)
    )
    assert from_letters(to_letters(items)) == items
    text = to_json(Draft(A, (Goal(wat="Doel"),)), items)
    assert from_json(text) == Draft(A, (Goal(wat="Doel"),))
    assert own_in(text) == items


def test_a_file_without_them_opens_and_an_ill_one_is_refused():
    assert own_in(to_json(Draft(A))) == ()
    assert "eigen" not in to_json(Draft(A))
    for ill in (
        "tekst",
        [1],
        [{"soort": "voorbeeld", "gemeente": A, "tekst": "x", "meer": "y"}],
        [{"soort": "voorbeeld", "gemeente": A, "tekst": 5}],
        [{"soort": "voorbeeld", "gemeente": "../..", "tekst": "x"}],
        [{"soort": "roddel", "gemeente": A, "tekst": "x"}],
        [{"soort": "voorbeeld", "gemeente": A, "tekst": "x" * 161}],
        [{"soort": "voorbeeld", "gemeente": A, "tekst": "x"}] * (MOST_OWN + 1),
    ):
        with pytest.raises(OwnError):
            own_in(FORMAT.write({"doelen": [], "eigen": ill}))


def test_it_is_marked_in_every_file_of_the_agenda(tiny):
    draft, own = Draft(A, (Goal(wat="Doel"),)), (COUNT, DEED)
    assert agenda_content(tiny, draft, own)["eigen"] == [LINE, f"Door u ingevuld: {DEED.tekst}"]
    word = Document(io.BytesIO(agenda_word(tiny, draft, own)))
    texts = [one.text for one in word.paragraphs]
    assert {LINE, f"Door u ingevuld: {DEED.tekst}"} <= set(texts)
    pdf = PdfReader(io.BytesIO(agenda_pdf(tiny, draft, own)))
    text = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    assert "Door u ingevuld: 1.250 studenten met een stage" in text
    sheet = openpyxl.load_workbook(io.BytesIO(agenda_excel(tiny, draft, own)))["Door u ingevuld"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert ["Een cijfer", "1.250", "studenten met een stage", "eigen telling 2026"] in rows
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert not any(str(value).startswith("=") for row in rows for value in row)


def test_it_is_marked_on_slide_powerpoint_and_offline(tiny):
    own = (COUNT, DEED, made(EXAMPLE, A, "Derde"), made(EXAMPLE, "GM0002", "Van B"))
    slides = make_slides(tiny, DECK, Room(A), own)
    assert [len(slide.own) for slide in slides] == [3, 0, 3]
    assert slides[0].own[0] == LINE
    assert slides[0].own[2] == "Door u ingevuld: en nog 1"
    html = str(slide_html(tiny, slides[0], 1, 3))
    assert LINE in html
    assert "<script>alert" not in html
    page = offline_html(tiny, DECK, Room(A), own)
    assert LINE in page
    assert "<script>alert" not in page
    assert "Van B" not in page
    shown = Presentation(io.BytesIO(deck_pptx(tiny, slides, ""))).slides[0]
    texts = [shape.text_frame.text for shape in shown.shapes if shape.has_text_frame]
    assert any(LINE in text for text in texts)
    assert LINE in shown.notes_slide.notes_text_frame.text


def test_it_stands_apart_on_the_sheet_and_is_no_markup_there(tiny):
    sheet = any_town_sheet(tiny, A, "", (COUNT, DEED))
    parts = {part["kop"]: part for part in sheet_content(tiny, sheet, 40, 40)["links"]}
    lines = parts["Door u ingevuld"]["groepen"][0]["regels"]
    assert [line["tekst"].replace("\u200b", "") for line in lines] == [
        LINE,
        f"Door u ingevuld: {DEED.tekst}",
    ]
    assert [line["noten"] for line in lines] == ["", ""]
    text = " ".join(PdfReader(io.BytesIO(made_pdf(tiny, sheet))).pages[0].extract_text().split())
    assert "Door u ingevuld: 1.250 studenten met een stage" in text
    assert "<script>alert(1)</script>" in text


def test_nothing_of_ours_counts_it(tiny):
    """Titles, answers and facts are the same with and without; only `own` differs."""
    own = (COUNT, DEED)
    for item, slide in zip(DECK, make_slides(tiny, DECK, Room(A), own), strict=True):
        plain = make_slide(tiny, item, Room(A))
        assert (slide.title, slide.answer, slide.blocks) == (
            plain.title,
            plain.answer,
            plain.blocks,
        )
        assert plain.own == ()
    with_it, without = any_town_sheet(tiny, A, "", own), any_town_sheet(tiny, A)
    assert (with_it.facts, with_it.side) == (without.facts, without.side)
    assert [part for part in with_it.main if part.title != "Door u ingevuld"] == list(without.main)
    assert of_town(own, "GM0002") == ()
    assert json.loads(to_json(Draft(A), own))["doelen"] == []
