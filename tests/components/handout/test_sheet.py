"""The sheets of A4: always one page, accessible, and saying what the CSVs say."""

import io
import re
from dataclasses import replace

import pandas as pd
import pytest
from pypdf import PdfReader

from components.examples.strongest import strongest
from components.handout.sheet import Line, Section, Sheet, sheet_content, sheet_pdf
from components.handout.text import Notes, printable
from components.handout.theme import theme_sheet
from components.handout.town import town_sheet
from components.rows.claim import Claim
from components.rows.selection import concepts, examples, programmes_of
from components.wording.dutch import date, number
from data.tables.loading import load
from tests.components.agenda.test_documents import structure_kinds

A4_PT = (595, 842)
HOSTILE = "#strong[x] <b> $x$ \\ `y` {{7*7}} *z*"
SITE = "https://voorbeeld.nl"
FACTS = Claim("Feiten", pd.DataFrame({"a": [1]}), "alle rijen", "a second row")
REAL = load()
SHEETS = {
    **{key: (town_sheet, key) for key in examples(REAL)["gemeente_id"]},
    **{f"thema-{key}": (theme_sheet, key) for key in concepts(REAL, "thema")["id"]},
}


def read(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def text_of(pdf: bytes) -> str:
    """The text in one line; places where a long word may break are not part of it."""
    text = read(pdf).pages[0].extract_text().replace("\u200b", "")
    return " ".join(text.split())


def bare(text: str) -> str:
    """Without spaces: where the lines end does not matter."""
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("name", SHEETS)
def test_every_sheet_is_one_accessible_a4_with_title_and_version(name):
    make, key = SHEETS[name]
    sheet = make(REAL, key, SITE)
    pdf = sheet_pdf(REAL, sheet)
    reader = read(pdf)
    assert len(reader.pages) == 1
    box = reader.pages[0].mediabox
    assert (round(box.width), round(box.height)) == A4_PT
    root = reader.trailer["/Root"]
    assert root["/Lang"].startswith("nl")
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid:part>1<" in root["/Metadata"].get_object().get_data()
    assert reader.metadata.title == sheet.title
    kinds = structure_kinds(root["/StructTreeRoot"].get_object())
    assert kinds.count("/H1") == 1
    assert kinds.count("/H2") == len(sheet.main) + len(sheet.side) + 1
    for font in reader.pages[0]["/Resources"]["/Font"].values():
        (descendant,) = font.get_object()["/DescendantFonts"]
        descriptor = descendant.get_object()["/FontDescriptor"].get_object()
        assert {"/FontFile2", "/FontFile3"} & set(descriptor)
    text = text_of(pdf)
    assert f"gegevens van {date(REAL.date)}, versie {REAL.version}" in text
    assert bare(sheet.address) in bare(text)
    assert bare(sheet.facts) in bare(text)


@pytest.mark.parametrize("gemeente_id", list(examples(REAL)["gemeente_id"]))
def test_a_municipality_has_the_numbers_of_the_csvs(gemeente_id):
    text = bare(text_of(sheet_pdf(REAL, town_sheet(REAL, gemeente_id))))
    town = REAL["gemeenten"].set_index("gemeente_id").loc[gemeente_id]
    assert f"{number(town['inwoners'])}inwoners({town['inwoners_jaar']})" in text
    first = strongest(REAL, towns=(gemeente_id,)).iloc[0]
    assert bare(first["titel"]) in text
    newest = programmes_of(REAL, gemeente_id).iloc[0]["programma_id"]
    goal = REAL["doelen"].loc[REAL["doelen"]["programma_id"] == newest].iloc[0]
    assert bare(goal["titel"]) in text


def test_utrecht_shows_its_budget_and_what_is_left_out():
    text = text_of(sheet_pdf(REAL, town_sheet(REAL, "utrecht")))
    assert "Utrecht trok € 2.850.000 uit voor 2020 tot en met 2022" in text
    assert "€ 950.000 (niet bekend of het per jaar is)" in text
    shown = len(re.findall(r"\((?:[^()]|\([^()]*\))*(?:beschreven|effect gemeten)\)", text))
    rows = strongest(REAL, towns=("utrecht",))
    assert f"En nog {len(rows) - shown} maatregelen, zie de app." in text
    assert "Tel deze bedragen niet op en vergelijk ze niet zomaar" in text
    assert "Hoofdstuk 7 (Financiën), tabellen per ambitie" in text


def test_the_rule_puts_done_before_running_and_deals_over_the_goals(tiny):
    frame = tiny["maatregelen"]
    base = frame.loc[frame["maatregel_id"] == "a-stage"].iloc[0]
    cells = [
        ("a-gepland", "a-d2", "voornemen", "effect"),
        ("a-klaar", "a-d1", "uitgevoerd", "beschreven"),
        ("a-klaar-gemeten", "a-d1", "uitgevoerd", "effect"),
        ("a-loopt", "a-d2", "loopt", "beschreven"),
        ("a-tip", "a-d2", "advies", "effect"),
    ]
    names = ["maatregel_id", "doel_id", "status", "bewijs"]
    rows = [{**base, **dict(zip(names, cell, strict=True))} for cell in cells]
    data = replace(tiny, tables={**tiny.tables, "maatregelen": pd.DataFrame(rows)})
    assert list(strongest(data, towns=("a-stad",))["maatregel_id"]) == [
        "a-klaar-gemeten",
        "a-loopt",
        "a-klaar",
        "a-gepland",
    ]
    assert list(strongest(data, ("llo",), ("a-stad",))["maatregel_id"]) == []


def test_a_small_municipality_fits_whole_and_says_what_is_missing(tiny):
    text = text_of(sheet_pdf(tiny, town_sheet(tiny, "b-dorp")))
    assert "Plan B (periode onbekend). B helpt." in text
    assert "De bronnen noemen geen doel." in text
    assert "In onze bronnen vonden wij geen cijfer." in text
    assert "€ 90 in totaal. Geld b-een. [3] (2024; begroot, mbo-programma; " in text
    assert "betaler Gemeente B-dorp; zekerheid: één bron)" in text
    assert "Geld [2] Bij: Titel van b-hulp." in text
    assert "En nog" not in text
    assert "https" not in text


def test_a_theme_says_who_has_examples_and_what_is_asked(tiny):
    text = text_of(sheet_pdf(tiny, theme_sheet(tiny, "stages")))
    assert "Wat stages is. In onze bronnen: voorbeelden uit twee gemeenten." in text
    assert text.index("A-stad") < text.index("Titel van a-stage") < text.index("B-dorp")
    assert "Gemeenten leiden" in text
    assert "Wat wa-1-1-01 vraagt." in text
    other = text_of(sheet_pdf(tiny, theme_sheet(tiny, "vsv")))
    assert "Niet gevonden: B-dorp." in other
    assert "De Werkagenda vraagt bij dit thema niets van gemeenten." in other


def hostile(data, piece: str):
    """The data with every told cell 2,000 letters long."""
    told = {"titel", "omschrijving", "kern", "indicator", "categorie", "toelichting", "provincie"}
    told |= {"randvoorwaarden", "uitvoerder", "uitgever", "actie", "tijdpad", "periode", "betaler"}
    long = (piece * (2000 // len(piece) + 1))[:2000]
    tables = {}
    for name, frame in data.tables.items():
        cells = {column: long for column in frame.columns if column in told}
        if "vindplaats" in frame:
            places = [
                (long,) * len(v) if isinstance(v, tuple) else long for v in frame["vindplaats"]
            ]
            cells["vindplaats"] = pd.Series(places, index=frame.index, dtype=object)
        tables[name] = frame.assign(**cells)
    begrippen = tables["begrippen"]
    begrippen.loc[begrippen["lijst"] == "thema", "naam"] = long
    tables["gemeenten"]["naam"] = [f"{key} {long}" for key in tables["gemeenten"]["gemeente_id"]]
    return replace(data, tables=tables)


@pytest.mark.parametrize(
    "piece", ["W", "Woord met spaties ", f"{HOSTILE} ", "😀\u0007中\ue000\u202e", "www.a/b?c=d&"]
)
def test_one_page_whatever_the_cells_hold(piece):
    data = hostile(REAL, piece)
    # The longest of each kind: the others are laid out by the same code.
    for make, key in ((town_sheet, "utrecht"), (theme_sheet, "stages")):
        pdf = sheet_pdf(data, make(data, key, f"https://{'lang' * 100}.nl"))
        assert len(read(pdf).pages) == 1
        assert "En nog" in text_of(pdf)


def test_text_from_a_csv_is_never_markup(tiny):
    sheet = Sheet("Soort", HOSTILE, FACTS.but(HOSTILE), (("bron", HOSTILE),), (), (), HOSTILE)
    text = bare(text_of(sheet_pdf(tiny, sheet)))
    assert text.count(bare(HOSTILE)) == 4


def test_lines_are_dealt_in_turn_and_the_rest_is_counted(tiny):
    one = Section("Een", tuple(Line(f"a{i}") for i in range(3)), ("ding", "dingen"), unlisted=2)
    two = Section("Twee", (Line("b0"),), ("zaak", "zaken"))
    sheet = Sheet("", "Titel", FACTS, (), (one, two), (one,), "")
    content = sheet_content(tiny, sheet, main=3, side=0)
    first, second = content["links"]
    assert [line["tekst"] for line in first["groepen"][0]["regels"]] == ["a0", "a1"]
    assert first["rest"] == "En nog 3 dingen, zie de app."
    assert second["rest"] == ""
    assert content["rechts"][0]["groepen"] == []
    assert content["rechts"][0]["rest"] == "En nog 5 dingen, zie de app."
    assert sheet_content(tiny, sheet, 1, 0)["links"][1]["rest"] == "En nog 1 zaak, zie de app."


def test_notes_number_places_once_and_list_them_per_source(tiny):
    notes = Notes(tiny)
    assert notes.marks([("bron", "Punt 1"), ("krant", "Hele bericht")]) == "1, 2"
    assert notes.marks([("bron", "Punt 2"), ("bron", "Punt 1")]) == "3, 1"
    left, right = notes.columns()
    assert left == ["Agenda van A (Gemeente A, 14 februari 2023): [1] Punt 1; [3] Punt 2."]
    assert len(right) == 1
    assert right[0].endswith(": [2] Hele bericht.")


def test_printable_keeps_what_can_be_drawn():
    assert printable("Één €\n 5 …", 20) == "Één € 5 …"
    assert printable("a\u0007😀b", 20) == "a??b"
    assert printable("een twee drie", 10) == "een twee…"
    assert printable("x" * 40, 50).replace("\u200b", "") == "x" * 40
    assert printable("x" * 40, 50, longest_word=50) == "x" * 40
