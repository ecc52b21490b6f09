"""Word and Excel opened again: contents, sources, and no formulas."""

import io

import pandas as pd
from docx import Document
from openpyxl import load_workbook

from components.examples.downloadview import examples_csv, examples_excel, examples_word
from components.examples.facets import index
from components.files.cells import CENTS, Formula
from components.files.excel import Sheet, excel_bytes
from tests.components.files.opened import rows_of, workbook

SENTENCE = "Vijf voorbeelden."


def test_excel_has_rows_sources_and_the_sentence(tiny):
    book = load_workbook(io.BytesIO(examples_excel(tiny, index(tiny).rows, SENTENCE)))
    assert book.sheetnames == ["Voorbeelden", "Bronnen", "Over dit bestand"]
    sheet = book["Voorbeelden"]
    assert [cell.value for cell in sheet[1]][:3] == ["Gemeente", "Voorbeeld", "Omschrijving"]
    assert sheet["B2"].value == "Titel van a-coach"
    assert sheet.max_row == 6
    assert (sheet.freeze_panes, sheet["A1"].font.bold) == ("B2", True)
    assert book["Bronnen"]["A2"].value == "Agenda van A"
    assert book["Bronnen"]["C2"].value == "14 februari 2023"
    assert book["Over dit bestand"]["A1"].value == SENTENCE
    assert tiny.version in book["Over dit bestand"]["A2"].value


def test_excel_runs_no_formula_from_the_data(tiny):
    sheets = {"Blad": pd.DataFrame({"a": ["=cmd|'/c calc'!A1"]})}
    sheet = load_workbook(io.BytesIO(excel_bytes(tiny, ["Proef"], sheets)))["Blad"]
    assert sheet["A2"].data_type == "s"
    assert sheet["A2"].value == "'=cmd|'/c calc'!A1"


def test_word_has_headings_and_sources_as_notes(tiny):
    document = Document(io.BytesIO(examples_word(tiny, index(tiny).rows, SENTENCE)))
    headings = [p.text for p in document.paragraphs if p.style.name.startswith(("Head", "Title"))]
    assert headings[0] == "Voorbeelden van wat gemeenten doen voor het mbo"
    assert headings[1] == "A-stad: Titel van a-coach"
    assert headings[-1] == "Bronnen"
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert SENTENCE in texts
    assert "Bron: [1]" in texts
    assert texts[-1] == (
        "[1] Agenda van A, Gemeente A, 14 februari 2023, Punt 1, https://voorbeeld.nl/agenda"
    )
    assert document.core_properties.language == "nl-NL"


def test_csv_has_dutch_headings(tiny):
    text = examples_csv(tiny, index(tiny).rows).decode("utf-8-sig")
    assert text.splitlines()[0].startswith("Gemeente,Voorbeeld,Omschrijving,Wie het doet,Status")
    assert len(text.splitlines()) == 6


def test_a_sheet_has_numbers_formulas_and_texts_each_as_what_it_is(tiny):
    frame = pd.DataFrame(
        {
            "Code": ["1.1", "Samen"],
            "Bedrag": [2.5, Formula("=SUM(B2:B2)", 2.5)],
            "Leeg": [pd.NA, None],
            "Lijst": [("a", "b"), ()],
            "Webadres": ["https://voorbeeld.nl/a b", "https://voorbeeld.nl/ab"],
        }
    )
    content = excel_bytes(tiny, ["Proef"], {"Blad": Sheet(frame, {"Bedrag": CENTS}, feet=1)})
    sheet = workbook(content)["Blad"]
    assert [cell.data_type for cell in sheet[2]] == ["s", "n", "n", "s", "s"]
    assert rows_of(content, "Blad")[1:] == [
        ["1.1", 2.5, None, "a|b", "https://voorbeeld.nl/a b"],
        ["Samen", 2.5, None, None, "https://voorbeeld.nl/ab"],
    ]
    assert (sheet["B2"].number_format, sheet["B3"].value) == (CENTS, "=SUM(B2:B2)")
    assert (sheet["A2"].font.bold, sheet["A3"].font.bold) == (False, True)
    assert (sheet["E2"].hyperlink, sheet["E3"].hyperlink.target) == (
        None,
        "https://voorbeeld.nl/ab",
    )


def test_a_text_longer_than_a_cell_is_cut_and_the_rest_of_the_file_stands(tiny):
    long = "x" * 40_000
    frame = pd.DataFrame({"Webadres": [f"https://voorbeeld.nl/{long}", "b"]})
    rows = rows_of(excel_bytes(tiny, ["Proef"], {"Blad": frame}), "Blad")
    assert [len(rows[1][0]), rows[2][0]] == [32_767, "b"]


def test_the_same_data_give_the_same_file(tiny):
    make = lambda: examples_excel(tiny, index(tiny).rows, SENTENCE)  # noqa: E731
    assert make() == make()
    properties = workbook(make()).properties
    moments = {properties.created.isoformat()[:10], properties.modified.isoformat()[:10]}
    assert moments == {tiny.date}
    assert (properties.creator, properties.language) == ("Mbo in de gemeente", "nl-NL")
