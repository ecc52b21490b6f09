"""What only a browser can tell: maps, clicks, addresses, width, language and other hosts."""

import json
import re
import subprocess
import sys
from itertools import combinations

import pytest

from tests.browser.states import open_list

PAGES = ["", "kaart", "voorbeelden", "vergelijken", "model", "begroting", "landelijk", "bronnen"]
PAGES += ["aanpakken", "aanpakken?aanpak=stagepact-met-bedrijven"]
PAGES += ["uw-gemeente", "uw-gemeente?code=GM0307", "aanvalsagenda", "toegankelijkheid"]
PAGES += ["presenteren", "presenteren?dia=6&code=GM0307", "presenteren?dia=7&notities=aan"]
TITLES = {"Overzicht", "Kaart", "Voorbeelden", "Naast elkaar", "Mbo-model", "Begroting"}
TITLES |= {
    "Aanpakken",
    "Landelijk",
    "Bronnen",
    "Uw gemeente",
    "Aanvalsagenda",
    "Presenteren",
    "Toegankelijkheid",
}
SIX = ["Amsterdam", "Den Haag", "Eindhoven", "Roosendaal", "Utrecht", "Vlaardingen"]
WIDTHS = pytest.mark.parametrize("visit", [1280, 390, 320], indirect=True)


@pytest.mark.parametrize("visit", [320], indirect=True)
@pytest.mark.parametrize("path", PAGES)
def test_page_is_dutch_own_and_not_too_wide(visit, path):
    page = visit.open(path)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.lang") == "nl"
    assert page.title().removesuffix(" - Mbo in de gemeente") in TITLES
    assert visit.foreign == []
    assert visit.errors == []
    wide = "document.querySelector('[data-testid=stMain]')"
    assert page.evaluate(f"{wide}.scrollWidth - {wide}.clientWidth") <= 0


@WIDTHS
def test_map_draws_six_names_apart(visit):
    page = visit.open("")
    names = page.locator(".kaartlabel")
    names.nth(5).wait_for()
    assert sorted(name.split("\n")[0] for name in names.all_inner_texts()) == SIX
    boxes = [names.nth(number).bounding_box() for number in range(6)]
    for one, other in combinations(boxes, 2):
        apart = (
            one["x"] + one["width"] <= other["x"]
            or other["x"] + other["width"] <= one["x"]
            or one["y"] + one["height"] <= other["y"] + 3
            or other["y"] + other["height"] <= one["y"] + 3
        )
        assert apart, (one, other)
    frame = page.locator(".land").bounding_box()
    for box in boxes:
        assert box["x"] >= frame["x"]
        assert box["x"] + box["width"] <= frame["x"] + frame["width"]


def test_map_frame_is_dutch(visit):
    visit.open("kaart")
    frame = visit.map()
    assert frame.locator("html").get_attribute("lang") == "nl"
    assert frame.get_by_title("Dichterbij").is_visible()


def test_a_click_on_the_map_chooses_the_municipality_everywhere(visit):
    page = visit.open("")
    page.locator(".stad-eindhoven").click()
    page.wait_for_url(re.compile(r"gemeente=eindhoven"))
    visit.settle()
    page.get_by_role("link", name="Eindhoven, haal weg").wait_for()
    assert "in Eindhoven" in page.get_by_role("heading", level=1).inner_text()
    assert page.locator(".vkwie b").all_inner_texts() == ["Eindhoven"] * 3


def test_keyboard_chooses_and_lets_go(visit):
    page = visit.open("")
    page.locator(".kaartlabel", has_text="Roosendaal").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"gemeente=roosendaal"))
    visit.settle()
    page.get_by_role("link", name="Roosendaal, haal weg").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r":\d+/$"))


def test_a_choice_is_small_and_sends_the_map_once(visit):
    page = visit.open("")
    page.wait_for_timeout(300)
    page.evaluate("() => { document.querySelector('.land').dataset.eerste = '1' }")
    page.get_by_role("link", name=re.compile("^Stages en leren")).click()
    page.wait_for_url(re.compile("thema=stages"))
    visit.settle()
    assert page.locator(".land").get_attribute("data-eerste") == "1"


def test_the_footer_of_a_figure_opens_its_table_by_keyboard(visit):
    page = visit.open("")
    button = page.locator(".figuurvoet > [popovertarget=tabel-tijd-en-geld]")
    button.focus()
    page.keyboard.press("Enter")
    table = page.locator("#tabel-tijd-en-geld table")
    table.wait_for()
    assert "Sterk Utrechts mbo" in table.inner_text()
    page.keyboard.press("Escape")
    table.wait_for(state="hidden")
    target = "document.activeElement.getAttribute('popovertarget')"
    assert page.evaluate(target) == "tabel-tijd-en-geld"


def test_the_header_has_seven_names(visit):
    menu = visit.open("").get_by_role("navigation", name="Pagina's")
    assert menu.get_by_role("link").all_inner_texts() == [
        *("Overzicht", "Voorbeelden", "Geld", "Rijk", "Uw gemeente", "Presenteren", "Bronnen")
    ]


@pytest.mark.parametrize("visit", [390], indirect=True)
def test_on_a_phone_the_menu_is_one_button(visit):
    page = visit.open("")
    menu = page.locator("#menu")
    assert not menu.is_visible()
    page.get_by_role("button", name="Menu").click()
    menu.get_by_role("link", name="Geld").click()
    page.wait_for_url(re.compile("/begroting"))
    visit.settle()
    assert not menu.is_visible()


@pytest.mark.parametrize(
    ("typed", "address"),
    [("deventer", "/uw-gemeente\\?code=GM0150"), ("bijscholen", "zoek=bijscholen")],
)
def test_the_field_in_the_header_leads_to_a_town_or_to_examples(visit, typed, address):
    page = visit.open("begroting")
    page.get_by_label("Zoek of typ uw gemeente").fill(typed)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(address))
    visit.settle()


def test_the_first_screen_has_answer_and_figures(visit):
    page = visit.open("")
    for place in ("h1", "[data-figuur=mbo-model]", "[data-figuur=kaart-overzicht]", ".vk"):
        assert page.locator(place).first.bounding_box()["y"] < 800 - 60, place


def test_filtering_keeps_zoom_and_frame(visit):
    page = visit.open("kaart")
    frame = visit.map()
    frame.get_by_title("Dichterbij").click()
    page.wait_for_timeout(600)
    before = frame.locator("path").first.get_attribute("d")
    page.get_by_label("Thema", exact=True).click()
    page.get_by_role("option", name="Stages en leren in de praktijk").click()
    page.wait_for_url(re.compile("thema=stages"))
    visit.settle()
    page.wait_for_timeout(600)
    assert visit.map().locator("path").first.get_attribute("d") == before


def test_address_survives_link_page_switch_and_back(visit):
    page = visit.open("kaart?thema=stages&gemeente=utrecht")
    heading = page.get_by_role("heading", name=re.compile("over stages in Utrecht"))
    assert "in Utrecht" in heading.inner_text()
    page.get_by_role("link", name="Bronnen", exact=True).first.click()
    page.wait_for_url(re.compile("/bronnen"))
    visit.settle()
    page.go_back()
    page.wait_for_url(re.compile("/kaart"))
    heading.wait_for()
    assert "thema=stages" in page.url
    assert "gemeente=utrecht" in page.url


def test_an_unfolded_table_stays_so_when_a_choice_draws_it_anew(visit):
    page = visit.open("kaart")
    page.get_by_text("Bekijk als tabel").first.click()
    table = page.locator("details.uitklap table").first
    before = table.inner_text()
    open_list("Thema")(page)
    page.get_by_role("option", name="Stages en leren in de praktijk").click()
    page.wait_for_url(re.compile("thema=stages"))
    visit.settle()
    table.wait_for()
    assert table.inner_text() != before
    page.get_by_text("Bekijk als tabel").first.click()
    page.go_back()
    page.wait_for_url(re.compile("/kaart$"))
    visit.settle()
    assert not table.is_visible()


def test_back_undoes_a_choice(visit):
    page = visit.open("")
    for town in ("Utrecht", "Amsterdam"):
        page.locator(".kaartlabel", has_text=town).click()
        page.wait_for_url(re.compile(f"gemeente={town.lower()}"))
        visit.settle()
    page.go_back()
    page.wait_for_url(re.compile("gemeente=utrecht"))
    visit.settle()
    page.get_by_role("link", name="Utrecht, haal weg").wait_for()


def test_background_without_internet_says_so_and_the_map_stays(visit):
    page = visit.open("kaart?achtergrond=aan")
    page.get_by_text("De achtergrondkaart is nu niet te bereiken.").wait_for()
    assert visit.map().locator("path.leaflet-interactive").count() > 20
    assert visit.foreign == []


def test_everything_can_be_downloaded(visit, tmp_path):
    page = visit.open("bronnen?zicht=data")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download alle gegevens (zip)").click()
    assert re.fullmatch(
        r"mbo-in-de-gemeente-\d{4}-\d{2}-\d{2}-[0-9a-f]{8}\.zip", waiting.value.suggested_filename
    )


def test_rows_behind_a_figure_can_be_downloaded(visit):
    page = visit.open("?gemeente=utrecht")
    page.locator(".figuurvoet > [popovertarget=meer-tijd-en-geld]").click()
    with page.expect_download() as waiting:
        page.locator("#meer-tijd-en-geld").get_by_role(
            "link", name="Download deze cijfers (CSV)"
        ).click()
    text = waiting.value.path().read_text(encoding="utf-8-sig")
    assert text.splitlines()[0].startswith("regel,onderdeel,reeks,waarde,eenheid")
    assert "utrecht-mbo-2023" in text


def test_health_address(visit):
    answer = json.loads(visit.page.request.get(f"{visit.server}/gezond").text())
    assert (answer["status"], answer["bevindingen"]) == ("ok", 0)


def test_page_may_not_be_framed_elsewhere(visit):
    headers = visit.page.request.get(visit.server).headers
    assert "frame-ancestors 'self'" in headers["content-security-policy"]
    assert headers["x-frame-options"] == "SAMEORIGIN"


def test_the_python_example_on_the_sources_page_runs(visit):
    page = visit.open("bronnen?tabel=doelen")
    page.get_by_text("Zo leest u deze tabel in Python, R of Excel").click()
    code = page.locator("pre code").filter(has_text="import pandas")
    code.wait_for()
    run = subprocess.run(
        [sys.executable, "-c", code.inner_text()], capture_output=True, text=True, check=True
    )
    assert run.stdout == "52 rijen\n"


def test_the_first_place_of_a_word_links_to_what_it_means(visit):
    page = visit.open("landelijk")
    link = page.locator('a.begriplink[data-begrip="werkagenda"]')
    link.wait_for()
    assert link.count() == 1
    address = link.get_attribute("href")
    assert address == "/bronnen?zicht=begrippen&begrip=werkagenda#begrip-werkagenda"
    page = visit.open(address.removeprefix("/"))
    page.locator("#begrip-werkagenda.gezocht").wait_for()
    assert page.locator("a.begriplink").count() == 0
