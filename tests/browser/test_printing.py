"""Any page on paper: whole, without what only works on a screen, with every address in full."""

import io
import re
import shutil

import pytest
from pypdf import PdfReader

from components.national.actions import actions
from components.wording.dutch import date
from data.tables.description import FOLDER
from data.tables.loading import load
from tests.browser.conftest import PUBLIC_ADDRESS, Visit, running_app

A4_PT = (595.28, 841.89)
A4_PX = {"width": 794, "height": 1123}
REAL = load()
LAST_ACTION = actions(REAL, {}).iloc[-1]["vindplaats"]
VERSION = f"Gegevens van {date(REAL.date)}, versie {REAL.version}."
NO_SCREEN = (
    *("Kies een gemeente, hier of op de kaart", "Bewaar als PNG", "Bekijk als tabel", "Meld een"),
    *("Download als", "Download deze", "Uw gemeente Aanvalsagenda", "Meer filters"),
    *("Bekijk dit voorbeeld", "Alles wissen", "Volgende bladzijde", "Naar de dia’s", "Volgorde"),
)
# Address, at least this many sheets, and what must be on it, up to its last section.
PAGES = {
    "overzicht": ("?gemeente=utrecht", 6, ("22 voorbeelden in Utrecht", "Vlaardingen mbo-stad")),
    "kaart": ("kaart", 1, ("Waar gebeurt het?", "Acht programma’s")),
    "aanpakken": ("aanpakken", 2, ("Vijftien aanpakken", "Onderwijs en bedrijven op één plek")),
    "voorbeelden": (
        "voorbeelden?thema=stages",
        1,
        ("39 voorbeelden over stages.", "Bladzijde 1 van 4"),
    ),
    "voorbeeld": (
        "voorbeelden?voorbeeld=utrecht-2023-studentenraad-sr030",
        1,
        ("Mbo-studentenraad SR030 is volwaardige partner", "Bewijs en bron"),
    ),
    "vergelijken": ("vergelijken", 1, ("Aansluiting op de arbeidsmarkt", "alleen als advies")),
    "model": ("model", 1, ("Het gemeentelijk mbo-model", "Aansluiting op de arbeidsmarkt")),
    "begroting": ("begroting", 1, ("is het bedrag gelijk: € 950.000", "Waar dit bedrag staat")),
    "landelijk": ("landelijk?zicht=alle&bladzijde=5", 1, ("78 landelijke acties", LAST_ACTION)),
    "uw-gemeente": ("uw-gemeente?code=GM0796", 3, ("'s-Hertogenbosch", "In grootte staat")),
    "aanvalsagenda": ("aanvalsagenda", 1, ("Uw aanvalsagenda", "Er staat nog niets in")),
    "bronnen": ("bronnen", 1, ("Waar komt alles vandaan?", "Werkwijze van Mbo in de gemeente")),
}


def printed(page) -> list[str]:
    """The text of each sheet, as one line."""
    reader = PdfReader(io.BytesIO(page.pdf(format="A4")))
    for sheet in reader.pages:
        # Chromium rounds a sheet to whole pixels.
        assert (sheet.mediabox.width, sheet.mediabox.height) == pytest.approx(A4_PT, abs=1.5)
    return [" ".join(sheet.extract_text().split()) for sheet in reader.pages]


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("name", PAGES)
def test_a_printed_page_is_whole_and_without_menu_or_buttons(visit, name):
    address, least, texts = PAGES[name]
    page = visit.open(address)
    visit.settle()
    page.locator("footer").get_by_text(VERSION).wait_for()
    sheets = printed(page)
    assert len(sheets) >= least
    text = bare(" ".join(sheets))
    for piece in texts if name != "aanvalsagenda" else texts[:1]:
        assert bare(piece) in text
    assert bare(VERSION) in bare(sheets[-1])
    assert not [piece for piece in NO_SCREEN if bare(piece) in text]
    assert all(len(sheet) > 200 for sheet in sheets[:-1])
    assert visit.errors == []


def test_addresses_of_sources_and_of_the_site_are_printed_in_full(visit):
    page = visit.open("bronnen")
    links = page.locator(".paneel a[href^=http]:visible").evaluate_all(
        "all => all.map(a => a.href)"
    )
    text = bare(" ".join(printed(page)))
    assert len(links) >= 4
    assert [link for link in links if f"({bare(link)})" not in text] == []
    visit.open("voorbeelden")
    text = bare(" ".join(printed(page)))
    assert f"zodelenwijin({visit.server}/bronnen?tabel=begrippen)" in text


def test_cards_show_their_goals_on_paper_and_fold_again(visit):
    page = visit.open("kaart?plek=amsterdam")
    visit.settle()
    text = " ".join(printed(page))
    assert "Bedrijven en onderwijs investeren samen" in text
    assert page.locator(".kaartje details[open]").count() == 0


@pytest.mark.parametrize("visit", [1280, 1920], indirect=True)
def test_a_chart_of_a_wide_screen_is_printed_whole(visit):
    page = visit.open("begroting?begroting=werkagenda-2022-2028")
    rows = page.locator(".geldbalken").first.locator("li")
    texts = [bare(text) for text in rows.locator(":scope > :first-child, b").all_inner_texts()]
    assert len(texts) >= 20
    sheets = "".join(bare(sheet) for sheet in printed(page))
    assert [text for text in texts if text not in sheets] == []
    assert "202220232024202520262027" in sheets


@pytest.mark.parametrize("address", ["begroting", "model", "vergelijken", "kaart", "bronnen"])
def test_nothing_leaves_the_sheet_sideways(visit, address):
    page = visit.open(address)
    page.set_viewport_size(A4_PX)
    page.emulate_media(media="print")
    visit.settle()
    page.wait_for_function(
        """() => [...document.querySelectorAll(
            "main :is(h1, h2, h3, p, li, table, td, iframe, .main-svg, .main-svg text)")]
            .filter(e => e.checkVisibility())
            .every(e => e.getBoundingClientRect().right <= 794)"""
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= A4_PX["width"]
    for gone in ("#menu", ".stButton", ".stDownloadButton", ".stSelectbox"):
        assert page.locator(gone).locator("visible=true").count() == 0


def test_a_map_is_printed_whole(visit):
    page = visit.open("kaart")
    visit.map()
    visit.settle()
    page.emulate_media(media="print")
    assert page.locator("iframe[src*='folium']").is_visible()
    text = bare(printed(page)[0])
    # The names around the edge of the map, each in its own text.
    for name in ("Amsterdam", "Vlaardingen", "Eindhoven", "Roosendaal"):
        assert name in text


def test_an_agenda_prints_what_was_typed(visit):
    page = visit.open("aanvalsagenda?code=GM0796&mee=utrecht-2023-studentenraad-sr030")
    page.get_by_role("button", name="Maak er een doel van").click()
    field = page.get_by_label("Eerste stap, binnen 100 dagen (doel 1)")
    long = "Wij spreken studenten elke maand. " * 12
    field.fill(long)
    field.press("Tab")
    visit.settle()
    text = bare(" ".join(printed(page)))
    assert bare(long) in text
    assert "Maakongedaan" not in text


@pytest.mark.parametrize(
    ("address", "title", "view"),
    [
        ("?gemeente=utrecht", "Utrecht", "/?gemeente=utrecht"),
        (
            "voorbeelden?thema=stages",
            "Stages en leren in de praktijk",
            "/voorbeelden?thema=stages",
        ),
    ],
)
def test_the_a4_comes_with_one_click_and_names_the_live_view(visit, address, title, view):
    page = visit.open(address)
    if "voorbeelden" in address:
        page.get_by_role("button", name="Download", exact=True).click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download als A4 (PDF)").click()
    assert waiting.value.suggested_filename.endswith(f"-{REAL.version}.pdf")
    reader = PdfReader(io.BytesIO(waiting.value.path().read_bytes()))
    assert len(reader.pages) == 1
    assert reader.metadata.title == title
    assert bare(f"Het hele overzicht: {PUBLIC_ADDRESS}{view}") in bare(
        reader.pages[0].extract_text()
    )


def test_two_themes_have_no_a4_together(visit):
    page = visit.open("voorbeelden?thema=stages,vsv")
    page.get_by_role("button", name="Download", exact=True).click()
    page.get_by_role("button", name="Download als Word").wait_for()
    assert page.get_by_role("button", name="Download als A4 (PDF)").count() == 0


def test_what_is_wrong_in_the_files_is_said_on_paper_too(browser, tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(FOLDER, folder)
    path = folder / "programmas.csv"
    path.write_text(path.read_text("utf-8").replace(",2023,2027,", ",twee,2027,", 1), "utf-8")
    page = browser.new_page(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    page.set_default_timeout(30_000)
    with running_app(MBO_DATA=str(folder)) as address:
        visit = Visit(page, address)
        visit.open("")
        page.get_by_text("Er zit één fout in de gegevens.").wait_for()
        text = bare(" ".join(printed(page)))
    page.close()
    assert bare("Er zit één fout in de gegevens. Eén rij laten we weg.") in text
    assert "'twee'" in text


def test_an_embedded_chart_prints_its_parts(visit):
    page = visit.page
    page.goto(f"{visit.server}/insluiten/jaren")
    text = " ".join(printed(page))
    assert "In 2020 tot en met 2022 is het bedrag gelijk" in text
    assert "Podium voor Utrechts mbo" in text


def test_a_slide_prints_without_its_bar(visit):
    page = visit.open("presenteren?dia=6&code=GM0193")
    bar = page.locator(".st-key-dia-balk")
    assert bar.is_visible()
    page.emulate_media(media="print")
    assert not bar.is_visible()
    assert page.locator(".dia h1").is_visible()
