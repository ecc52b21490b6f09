"""Word and Excel opened again: contents, sources, and no formulas."""

import io

import pandas as pd
from docx import Document
from openpyxl import load_workbook

from components.examples.downloadview import examples_csv, examples_excel, examples_word
from components.examples.facets import index
from components.files.colophon import source_table
from components.files.excel import budget_excel, excel_bytes
from components.money.budget import posts, year_table

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


def test_budget_sums_are_formulas_that_go_on_working(tiny):
    rows = posts(tiny, "a-geld")
    content = budget_excel(
        tiny, ["Over."], year_table(rows, ["hoofdstuk", "post"]), source_table(tiny, ["bron"])
    )
    sheet = load_workbook(io.BytesIO(content))["Begroting"]
    values = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert values == [
        ["Hoofdstuk", "Post", "2023", "2024", "Samen"],
        ["Podium", "Prijs", 100, 100, "=SUM(C2:D2)"],
        ["Steun", "Coach", 600, None, "=SUM(C3:D3)"],
        ["Steun", "Terug", None, -200, "=SUM(C4:D4)"],
        ["Samen", None, "=SUM(C2:C4)", "=SUM(D2:D4)", "=SUM(E2:E4)"],
    ]
