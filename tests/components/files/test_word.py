"""Word opened again: A4, a table of contents that is filled, headings in order, real links."""

import io

import pytest
from docx import Document
from docx.oxml.ns import qn

from components.agenda.documents import agenda_word
from components.agenda.draft import Draft, add
from components.agenda.texts import goal_on
from components.examples.downloadview import examples_word
from components.examples.facets import index
from components.files.word import Section, word_bytes


def opened(content: bytes):
    return Document(io.BytesIO(content))


@pytest.fixture(params=["voorbeelden", "agenda"])
def document(request, tiny):
    if request.param == "voorbeelden":
        return opened(examples_word(tiny, index(tiny).rows, "Vijf voorbeelden."))
    return opened(agenda_word(tiny, add(Draft("GM0001"), goal_on(tiny, "b-hulp"))))


def test_pages_are_a4(document):
    page = document.sections[0]
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)


def test_no_level_of_heading_is_skipped(document):
    levels = [
        0 if p.style.name == "Title" else int(p.style.name[-1])
        for p in document.paragraphs
        if p.style.name == "Title" or p.style.name.startswith("Heading ")
    ]
    assert levels[0] == 0
    assert all(below - above <= 1 for above, below in zip(levels, levels[1:], strict=False))


def test_the_contents_are_filled_and_lead_to_each_heading(document):
    headings = [p for p in document.paragraphs if p.style.name.startswith("Heading ")]
    lines = [p for p in document.paragraphs if p.style.name.startswith("toc ")]
    assert [line.text for line in lines] == [heading.text for heading in headings]
    places = {node.get(qn("w:name")) for node in document.element.body.iter(qn("w:bookmarkStart"))}
    jumps = {node.get(qn("w:anchor")) for node in document.element.body.iter(qn("w:hyperlink"))}
    assert jumps - {None} <= places
    assert all(line.hyperlinks for line in lines)
    kinds = [n.get(qn("w:fldCharType")) for n in document.element.body.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]
    # Word would ask the reader whether it may fill the fields.
    assert document.settings.element.find(qn("w:updateFields")) is None


def test_the_address_of_a_source_can_be_clicked(document):
    addresses = {link.address for p in document.paragraphs for link in p.hyperlinks}
    assert "https://voorbeeld.nl/agenda" in addresses


def test_only_a_web_address_becomes_a_link(tiny):
    sources = tiny["bronnen"].assign(url="javascript:alert(1)")
    data = tiny.__class__(**{**vars(tiny), "tables": {**tiny.tables, "bronnen": sources}})
    made = opened(word_bytes(data, "Proef", [], [Section("Kop", (), (("bron", "p. 1"),))]))
    assert not {link.address for p in made.paragraphs for link in p.hyperlinks} - {""}
    assert made.paragraphs[-1].text.endswith("javascript:alert(1)")


def test_a_question_as_label_keeps_its_own_sign(document):
    assert not [p.text for p in document.paragraphs if "?:" in p.text]
