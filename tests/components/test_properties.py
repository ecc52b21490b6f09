"""Every file that we make says who made it, when and in which language; ids are unique."""

import io
import re
import zipfile
from collections import Counter

import pytest
from lxml import etree, html
from pypdf import PdfReader

from components.agenda.documents import agenda_excel, agenda_pdf, agenda_word
from components.agenda.draft import Draft
from components.deck.items import Item, make_slides, ready_deck
from components.deck.offline import offline_html
from components.examples.downloadview import examples_excel, examples_word
from components.files.properties import AUTHOR
from components.handout.sheet import sheet_pdf
from components.handout.town import town_sheet
from components.powerpoint.file import deck_pptx
from components.slides.slide import Room

SPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
}
STRANGERS = re.compile(r"Steve Canny|python-(docx|pptx)|openpyxl|Macintosh|2013-|\b4:3\b", re.I)
OWN_VIEWS = (Item("/kaart?laag=school"), Item("/vergelijken"), Item("/begroting"))


def pptx(data) -> bytes:
    items = (*ready_deck(data), *OWN_VIEWS)
    slides = make_slides(data, items, Room(code="GM0193", themes=("stages",)))
    assert len(slides) == len(items)
    return deck_pptx(data, slides, "https://mbo.voorbeeld.nl")


OFFICE = {
    "presentatie": pptx,
    "voorbeelden in Word": lambda data: examples_word(data, data["maatregelen"].head(5), "Vijf."),
    "voorbeelden in Excel": lambda data: examples_excel(data, data["maatregelen"].head(5), "Vijf."),
    "agenda in Word": lambda data: agenda_word(data, Draft("GM0344")),
    "agenda in Excel": lambda data: agenda_excel(data, Draft("GM0344")),
}


@pytest.fixture(scope="module", params=OFFICE)
def parts(request, real):
    with zipfile.ZipFile(io.BytesIO(OFFICE[request.param](real))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_who_made_it_and_when(parts, real):
    core, programme = (parts[f"docProps/{name}.xml"].decode() for name in ("core", "app"))
    for name in ("creator", "lastModifiedBy"):
        assert re.search(rf"<\w+:{name}[^>]*>{AUTHOR}</", core), name
    assert re.search(r"<dc:title[^>]*>.{5,}</dc:title>", core)
    assert re.search(r"<dc:language[^>]*>nl-NL</dc:language>", core)
    assert re.search(rf"<dcterms:created[^>]*>{real.date}T", core)
    assert real.version in core
    assert f"<Application>{AUTHOR}</Application>" in programme
    assert not STRANGERS.search(core + programme)


def test_every_shape_has_an_id_of_its_own_and_every_text_a_language(real):
    with zipfile.ZipFile(io.BytesIO(pptx(real))) as archive:
        pages = [name for name in archive.namelist() if re.search(r"[sS]lides?/\w+\d\.xml$", name)]
        pages += [name for name in archive.namelist() if re.search(r"notesSlides/\w+\.xml$", name)]
        trees = {name: etree.fromstring(archive.read(name)) for name in pages}
        programme = archive.read("docProps/app.xml").decode()
    assert len(trees) >= 2 * len(OWN_VIEWS)
    for name, tree in trees.items():
        ids = Counter(tree.xpath("//p:cNvPr/@id", namespaces=SPACES))
        assert max(ids.values()) == 1, (name, ids.most_common(3))
        texts = tree.xpath("//a:r | //a:fld", namespaces=SPACES)
        assert all(t.xpath("string(a:rPr/@lang)", namespaces=SPACES) == "nl-NL" for t in texts)
    assert "<PresentationFormat>Breedbeeld<" in programme


def test_ids_in_word_are_unique(real):
    for make in (OFFICE["voorbeelden in Word"], OFFICE["agenda in Word"]):
        with zipfile.ZipFile(io.BytesIO(make(real))) as archive:
            tree = etree.fromstring(archive.read("word/document.xml"))
            styles = archive.read("word/styles.xml").decode()
        for path in ("//w:bookmarkStart/@w:id", "//w:sdtPr/w:id/@w:val"):
            found = tree.xpath(path, namespaces=SPACES)
            assert len(found) == len(set(found))
        assert 'w:lang w:val="nl-NL"' in styles


@pytest.mark.parametrize("kind", ["agenda", "A4"])
def test_a_pdf_says_who_made_it_and_in_which_language(real, kind):
    made = agenda_pdf(real, Draft("GM0344")) if kind == "agenda" else None
    pdf = PdfReader(io.BytesIO(made or sheet_pdf(real, town_sheet(real, "utrecht", ""))))
    assert pdf.metadata.author == AUTHOR
    assert len(pdf.metadata.title) > 5
    assert pdf.trailer["/Root"]["/Lang"] == "nl"


def test_the_offline_page_has_each_id_once(real):
    page = html.fromstring(offline_html(real, ready_deck(real), Room(code="GM0193")))
    ids = Counter(page.xpath("//@id"))
    assert max(ids.values()) == 1, ids.most_common(3)
    assert page.get("lang") == "nl"
    assert page.findtext(".//title").startswith(AUTHOR)
