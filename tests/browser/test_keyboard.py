"""The journeys of the three users without a mouse; where the focus is can always be seen."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.test_accessibility import MEASURES

PRESSES = 160
IN_FRAME = "document.activeElement.tagName === 'IFRAME'"


@pytest.fixture
def keys(visit) -> Iterator[Visit]:
    """A tab in which nothing is clicked."""
    yield visit
    assert visit.errors == []


def tab_to(page: Page, text: str) -> None:
    """Press Tab until what has the focus says `text`; at every stop the focus must be in sight."""
    page.evaluate(MEASURES)
    for _ in range(PRESSES):
        page.keyboard.press("Tab")
        stop = page.evaluate("maten.stop()")
        assert stop["wrong"] == [], stop
        if text in stop["says"]:
            return
    raise AssertionError(f"Tab does not reach {text}")


def follow(page: Page, visit: Visit, text: str, address: str) -> None:
    """Go to a link or button by Tab, press Enter and wait for the address."""
    tab_to(page, text)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(address))
    visit.settle()


def test_presenter(keys):
    page = keys.open("")
    follow(page, keys, "U presenteert", "/presenteren")
    follow(page, keys, "Start de presentatie", "dia=1")
    page.keyboard.press("PageDown")
    page.locator('.dia[data-dia="2"]').wait_for()
    keys.settle()
    tab_to(page, "Gemeente uit de zaal")
    page.keyboard.type("Zwolle")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("code=GM0193"))
    keys.open("kaart")
    keys.map()
    tab_to(page, "Kies een plek, hier of op de kaart")
    page.keyboard.type("Eindhoven (prog")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("plek=eindhoven"))
    page.get_by_role("article", name="Eindhoven").wait_for()
    assert "Eindhoven" in page.get_by_role("article").first.inner_text()


def test_adviser(keys):
    page = keys.open("")
    follow(page, keys, "U adviseert", "/voorbeelden")
    tab_to(page, "Thema")
    page.keyboard.type("Stages")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("thema=stages"))
    page.keyboard.press("Escape")
    keys.settle()
    follow(page, keys, "Neem mee", "mee=")
    tab_to(page, "Maak een aanvalsagenda")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/aanvalsagenda"))
    keys.settle()
    tab_to(page, "Maak er een doel van")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name=re.compile("^1. Naar het voorbeeld")).wait_for()
    keys.settle()
    tab_to(page, "Download als PDF")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    assert waiting.value.suggested_filename.endswith(".pdf")


def test_journalist(keys):
    page = keys.open("")
    follow(page, keys, "U zoekt uit wat klopt", "/begroting")
    follow(page, keys, "Voorkomen stagediscriminatie", "post=utrecht-2020-2022-a3-voorkomen")
    tab_to(page, "Citeer")
    page.keyboard.press("Enter")
    page.locator("pre:visible").filter(has_text="citaat=").first.wait_for()
    tab_to(page, "Kopieer de verwijzing")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Gekopieerd").wait_for()
    page.keyboard.press("Escape")
    tab_to(page, "Maak er een plaatje van")
    page.keyboard.press("Space")
    page.locator(".js-plotly-plot").first.wait_for()
    keys.settle()
    tab_to(page, "Bewaar als PNG")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    assert waiting.value.suggested_filename.endswith(".png")
    follow(page, keys, "Per gemeente", "zicht=gemeenten")
    tab_to(page, "Download alle losse bedragen (CSV)")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    assert waiting.value.suggested_filename.startswith("geldfeiten")


def test_every_stop_shows_the_focus(keys):
    """Each stop on a full page looks different with the focus than without."""
    page = keys.open("voorbeelden?thema=stages")
    page.evaluate(MEASURES)
    unseen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        unseen += page.evaluate("maten.unseen()")
    assert unseen == []


def test_the_first_stop_skips_the_menu(keys):
    page = keys.open("begroting")
    page.locator("#melding[data-pagina='/begroting']").wait_for(state="attached")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Naar de inhoud"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "H1"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('nav').ariaLabel") == "Begroting"


def test_the_map_frame_is_no_trap(keys):
    page = keys.open("kaart")
    keys.map()
    follow_stops = []
    for _ in range(150):
        page.keyboard.press("Tab")
        follow_stops.append(page.evaluate(IN_FRAME))
    inside = follow_stops.index(True)
    assert not all(follow_stops[inside:])


def test_the_page_has_a_navigation_and_says_where_you_are(keys):
    page = keys.open("kaart")
    menu = page.get_by_role("navigation", name="Pagina's")
    assert menu.get_by_role("link").count() == 7
    assert menu.locator("[aria-current]").all_inner_texts() == ["Overzicht"]
    inside = page.get_by_role("navigation", name="Weergaven")
    assert inside.locator("[aria-current=page]").all_inner_texts() == ["Kaart"]


def test_a_choice_is_read_aloud_once(keys):
    page = keys.open("voorbeelden?thema=stages")
    spoken = page.locator("#melding[data-pagina='/voorbeelden']")
    assert (spoken.get_attribute("aria-live"), spoken.inner_text()) == ("polite", "")
    page.get_by_label("Wat kan ik doen", exact=True).focus()
    page.keyboard.type("Zelf het")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("rol=voorbeeld"))
    page.keyboard.press("Escape")
    heading = "waarin de gemeente het voorbeeld geeft."
    expect(spoken).to_contain_text(heading)
    assert spoken.inner_text() == page.get_by_role("heading", level=2).first.inner_text()


def test_another_page_is_read_aloud(keys):
    page = keys.open("voorbeelden")
    page.locator("#melding[data-pagina='/voorbeelden']").wait_for(state="attached")
    follow(page, keys, "Geld", "/begroting")
    expect(page.locator("#melding")).to_contain_text("Pagina: Utrecht trok")


def test_a_page_that_is_there_before_our_script_is_put_right_too(visit):
    """On a fast machine Streamlit has drawn the page before our script arrives."""
    page, held = visit.page, []
    page.route("**/eigen/site.js", lambda route: held.append(route))
    page.goto(f"{visit.server}/kaart", wait_until="commit")
    page.get_by_role("heading", level=1).wait_for()
    visit.settle()
    assert page.get_by_test_id("stSkipToContent").inner_text() == "Skip to main content"
    held[0].continue_()
    page.get_by_test_id("stSkipToContent").filter(has_text="Naar de inhoud").wait_for()
    page.locator("h1[tabindex]").wait_for()
    page.evaluate(
        "() => document.querySelector('[data-testid=stApp]')"
        ".setAttribute('data-test-connection-state', 'PINGING_SERVER')"
    )
    page.get_by_text("De verbinding is weg.").wait_for()
