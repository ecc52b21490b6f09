"""The journey of a wethouder: from the name of the municipality to a PDF; nothing is ever lost."""

import io
import json
import random
import re
from contextlib import suppress

import pytest
from playwright.sync_api import Error as PlaywrightError
from pypdf import PdfReader

from components.agenda.draft import MOST_LETTERS
from tests.browser.conftest import Visit, free_port, running_app

TAKEN = (
    "aanvalsagenda?code=GM0796&mee=utrecht-2023-studentenraad-sr030,vlaardingen-mbo-stageplekken"
)
FIRST = "Wat willen we? (doel 1)"


def fill(page, visit, label: str, text: str) -> None:
    field = page.get_by_label(label)
    field.fill(text)
    field.press("Tab")
    page.get_by_role("heading", name=f"1. {text}").wait_for()
    visit.settle()


def make_goals(page, visit) -> None:
    page.get_by_role("button", name="Maak van alles een doel").click()
    page.wait_for_url(re.compile("agenda="))
    visit.settle()


def test_from_name_to_pdf(visit):
    page = visit.open("uw-gemeente")
    page.get_by_label("Naam van uw gemeente").fill("Den Bosch")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("code=GM0796"))
    visit.settle()
    page.get_by_role("heading", name="'s-Hertogenbosch", exact=True).wait_for()
    page.get_by_role("heading", name="In grootte staat").wait_for()
    page.get_by_role("link", name="Neem mee", exact=True).first.click()
    page.wait_for_url(re.compile("mee="))
    visit.settle()
    page.get_by_role("link", name=re.compile("Maak een aanvalsagenda")).click()
    page.wait_for_url(re.compile("/aanvalsagenda"))
    visit.settle()
    page.get_by_role("button", name="Maak er een doel van").click()
    page.get_by_role("heading", name=re.compile("1. Naar het voorbeeld")).wait_for()
    visit.settle()
    fill(page, visit, FIRST, "Elke student vindt een stage")
    page.get_by_role("button", name=re.compile("Voeg toe: Koning Willem")).first.click()
    visit.settle()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download als PDF").click()
    pages = PdfReader(io.BytesIO(waiting.value.path().read_bytes())).pages
    text = " ".join(page.extract_text() for page in pages)
    assert "Lokale mbo-aanvalsagenda van 's-Hertogenbosch" in text.replace("’", "'")
    assert "1. Elke student vindt een stage" in text
    assert "Koning Willem I College" in text
    assert visit.foreign == []
    assert visit.errors == []


def test_the_map_chooses_a_municipality(visit):
    page = visit.open("uw-gemeente")
    dot = visit.map().locator("path.leaflet-interactive").nth(100)
    for _ in range(6):
        # The dots are there before the map listens to clicks.
        dot.click(force=True)
        with suppress(PlaywrightError):
            page.wait_for_url(re.compile(r"code=GM\d{4}"), timeout=4_000)
            return
    raise AssertionError("a click on the map chooses nothing")


@pytest.fixture
def tab(browser):
    """A tab and a server that can be stopped and started again at the same address."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    context.set_default_timeout(40_000)
    port = free_port()
    yield Visit(context.new_page(), f"http://127.0.0.1:{port}"), port
    context.close()


def test_a_server_that_dies_loses_nothing_on_reload_or_click(tab):
    visit, port = tab
    with running_app(port):
        page = visit.open(TAKEN)
        make_goals(page, visit)
        fill(page, visit, FIRST, "Studenten praten mee")
    lost = page.get_by_text("De verbinding is weg.")
    lost.wait_for()
    with running_app(port):
        # Without a reload: the page finds the server again by itself.
        lost.wait_for(state="detached")
        visit.settle()
        page.get_by_role("button", name="Voeg een eigen doel toe").click()
        page.get_by_role("heading", name="3. nog in te vullen").wait_for()
        page.get_by_role("heading", name="1. Studenten praten mee").wait_for()
    with running_app(port):
        page.reload()
        page.get_by_role("heading", name="1. Studenten praten mee").wait_for()
        page.get_by_role("heading", name="3. nog in te vullen").wait_for()


def test_the_first_click_after_a_new_start_counts_on_every_page(tab):
    visit, port = tab
    with running_app(port):
        page = visit.open("voorbeelden?thema=stages")
        found = page.get_by_role("heading", level=2).first.inner_text()
    page.get_by_text("De verbinding is weg.").wait_for()
    # Streamlit says the same in English, over the page; that stays out of sight.
    page.locator("[data-testid=stDialog]").wait_for(state="attached")
    assert not page.locator("[data-testid=stDialog]").is_visible()
    with running_app(port):
        page.get_by_text("De verbinding is weg.").wait_for(state="detached")
        visit.settle()
        assert page.get_by_role("heading", level=2).first.inner_text() == found
        page.locator(".vk h3 a").first.click()
        page.wait_for_url(re.compile("thema=stages.*voorbeeld="))


def test_a_long_draft_survives_in_the_browser(tab, tmp_path):
    visit, port = tab
    letters = random.Random(1)
    text = "".join(letters.choice("abcdefghijklmnopqrstuvwxyz ") for _ in range(MOST_LETTERS - 1))
    goals = [{"wat": f"Doel {number}", "nodig": text[number:]} for number in range(12)]
    file = tmp_path / "agenda.json"
    content = {"soort": "mbo-aanvalsagenda", "versie": 1, "gemeente": "GM0344", "doelen": goals}
    letters.shuffle(goals)
    for number, goal in enumerate(goals):
        goal["succes"] = "".join(letters.choice("abcdefghij ") for _ in range(900)) + str(number)
    file.write_text(json.dumps(content), "utf-8")
    with running_app(port):
        page = visit.open("aanvalsagenda")
        frame = page.frame_locator("iframe[title*=bewaard]")
        frame.locator("input[type=file]").set_input_files(file)
        page.get_by_role("heading", name=re.compile(r"12\. Doel \d+")).wait_for()
        page.get_by_text("Uw concept staat in deze browser.").wait_for()
        assert "agenda=" not in page.url
        page.get_by_role("button", name="Haal weg: doel 12").click()
        page.get_by_role("heading", name=re.compile(r"12\. Doel")).wait_for(state="detached")
        visit.settle()
    with running_app(port):
        page.goto(f"{visit.server}/aanvalsagenda")
        page.get_by_role("heading", name=re.compile(r"11\. Doel \d+")).wait_for()
        assert page.get_by_role("heading", name=re.compile(r"12\. Doel")).count() == 0
        visit.settle()
        assert page.get_by_label("Voor welke gemeente?").first.input_value() == "Utrecht"


def test_a_foreign_file_changes_nothing(visit, tmp_path):
    page = visit.open(TAKEN)
    make_goals(page, visit)
    file = tmp_path / "iets.json"
    file.write_text('{"soort": "deck"}', "utf-8")
    frame = page.frame_locator("iframe[title*=bewaard]")
    frame.locator("input[type=file]").set_input_files(file)
    page.get_by_text("Dit bestand is geen agenda van deze site. Er is niets veranderd.").wait_for()
    page.get_by_role("heading", name="2. Naar het voorbeeld").wait_for()
