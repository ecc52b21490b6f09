"""Hostile text in every column leaves the site as text, in each file that can be taken along."""

import csv
import io
import json
import zipfile

import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from openpyxl import load_workbook
from pptx import Presentation
from pypdf import PdfReader

from components.agenda.documents import agenda_excel, agenda_pdf, agenda_word
from components.agenda.draft import Draft, Goal, add
from components.agenda.texts import goal_on
from components.deck.items import make_slides, ready_deck
from components.deck.offline import offline_html
from components.examples.downloadview import examples_csv, examples_excel, examples_word
from components.handout.sheet import sheet_pdf
from components.handout.theme import theme_sheet
from components.handout.town import town_sheet
from components.maps.layers import town_layer
from components.powerpoint.file import deck_pptx
from components.serving.api import find_file
from components.serving.chartpage import page_html
from components.serving.charts import EMBEDS, embed_page
from components.slides.slide import Room
from data.tables.cleaning import PLAIN_NUMBER, unguard
from data.tables.description import describe
from data.tables.loading import load
from data.tables.packing import pack
from tests.hostilecopy import free_columns, write_hostile

STARTS = ("=", "+", "-", "@", "\t", "\r", "\uff1d")
SCRIPT = "<script>window.__pwned=1</script>"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_hostile(tmp_path_factory.mktemp("vijandig") / "gegevens")


@pytest.fixture(scope="module")
def data(folder):
    return load(folder)


@pytest.fixture(scope="module")
def draft(data):
    found = Draft("GM0307")
    for key in [*data["maatregelen"]["maatregel_id"][:25], "wa-1-1-01"]:
        found = add(found, goal_on(data, key) or Goal())
    return found


def assert_no_formula(content: bytes) -> int:
    """Every cell starts as text or number, also for who splits on semicolons; how many cells."""
    cells = [cell for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))) for cell in row]
    for cell in cells:
        for part in cell.replace("\t", ";").replace("\r", ";").replace("\n", ";").split(";"):
            assert not part.startswith(STARTS) or PLAIN_NUMBER.fullmatch(cell), cell
    return len(cells)


def test_every_free_cell_is_hostile_and_nothing_is_left_out(data, real, folder):
    assert {finding.drops for finding in data.findings} <= {""}
    for table in describe(folder).values():
        assert len(data[table.name]) == len(real[table.name])
        for column in free_columns(table):
            before, after = (
                {str(text) for text in some[table.name][column.name] if text}
                for some in (real, data)
            )
            assert not before & after
            assert bool(before) == bool(after)


def test_csv_files_hold_no_formula(data, folder, monkeypatch):
    monkeypatch.setenv("MBO_DATA", str(folder))
    assert assert_no_formula(examples_csv(data, data["maatregelen"])) > 3000
    for table in describe(folder).values():
        assert assert_no_formula(find_file(table.path, {}).content) > 0


def test_the_zip_holds_no_formula_and_reads_back_the_same(data, folder, tmp_path):
    with zipfile.ZipFile(io.BytesIO(pack(data, folder))) as archive:
        archive.extractall(tmp_path / "uit")
    for path in (tmp_path / "uit").glob("*.csv"):
        assert_no_formula(path.read_bytes())
    again = load(tmp_path / "uit")
    for name, frame in data.tables.items():
        assert again[name].equals(frame), name
    assert not [finding for finding in again.findings if finding.drops]


def test_json_gives_the_text_itself(data, folder, monkeypatch):
    monkeypatch.setenv("MBO_DATA", str(folder))
    rows = json.loads(find_file("maatregelen.json", {}).content)
    assert [row["titel"] for row in rows] == list(data["maatregelen"]["titel"])
    assert any(row["titel"].startswith("=cmd") for row in rows)


@pytest.mark.parametrize("make", ["examples", "agenda"])
def test_excel_holds_no_formula(data, draft, make):
    content = (
        examples_excel(data, data["maatregelen"], SCRIPT)
        if make == "examples"
        else agenda_excel(data, draft)
    )
    cells = [cell for sheet in load_workbook(io.BytesIO(content)) for row in sheet for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr", "n"}
    texts = [cell.value for cell in cells if isinstance(cell.value, str)]
    assert not [text for text in texts if text.startswith(STARTS)]
    assert any(unguard(text).startswith("=") for text in texts)


@pytest.mark.parametrize("make", ["examples", "agenda"])
def test_word_holds_the_text_as_text(data, draft, make):
    content = (
        examples_word(data, data["maatregelen"], SCRIPT)
        if make == "examples"
        else agenda_word(data, draft)
    )
    document = Document(io.BytesIO(content))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert SCRIPT in text
    assert "javascript:window.__pwned=1" in text
    links = [part for part in document.part.rels.values() if part.is_external]
    assert {part.reltype for part in links} == {RELATIONSHIP_TYPE.HYPERLINK}
    assert not [part for part in links if not part.target_ref.startswith(("https://", "http://"))]


def test_pdf_holds_the_text_and_no_action(data, draft):
    pdf = PdfReader(io.BytesIO(agenda_pdf(data, draft)))
    text = " ".join(page.extract_text() for page in pdf.pages)
    assert "__pwned" in text
    for page in pdf.pages:
        kinds = [one.get_object().get("/A", {}).get("/S") for one in page.get("/Annots") or []]
        assert "/JavaScript" not in kinds
    assert "/OpenAction" not in pdf.trailer["/Root"]


@pytest.mark.parametrize("kind", EMBEDS)
def test_an_embed_holds_no_script(data, kind):
    html = page_html(embed_page(data, kind, {}))
    assert "<script" not in html
    assert "<img" not in html
    assert "&lt;" in html


@pytest.mark.parametrize("table", ["gemeenten", "mbo_instellingen"])
def test_names_on_the_map_cannot_leave_their_place(data, table):
    rows = data[table].assign(id=data[table].iloc[:, 0], lat=52.0, lon=5.0)
    layer = town_layer(rows)
    names = [
        feature["properties"]["naam"]
        for child in layer._children.values()
        for feature in child.data["features"]
    ]
    assert len(names) == len(rows)
    assert not [name for name in names if set(name) & set("<>`$\\{}\"'")]


def test_the_presentation_takes_any_text(data):
    slides = make_slides(data, ready_deck(data), Room(code="GM0307"))
    pages = Presentation(io.BytesIO(deck_pptx(data, slides, "https://mbo.voorbeeld.nl"))).slides
    assert len(pages) == len(slides) == 26
    texts = [shape.text_frame.text for shape in pages[6].shapes if shape.has_text_frame]
    assert any("__pwned" in text for text in texts)
    page = offline_html(data, ready_deck(data), Room(code="GM0307"))
    assert page.count("<script") == 2
    assert "<img src=x" not in page


@pytest.mark.parametrize("make", ["town", "theme"])
def test_a_sheet_of_paper_takes_any_text(data, make):
    sheet = town_sheet(data, "utrecht", "") if make == "town" else theme_sheet(data, "stages", "")
    assert len(PdfReader(io.BytesIO(sheet_pdf(data, sheet))).pages) == 1
