"""The presenter in the room: every slide fits, keys work, the room is answered, nothing is lost."""

import io
import re
import zipfile

import pytest
from pptx import Presentation

from components.deck.items import ready_deck
from components.deck.offline import FILE
from data.tables.loading import load
from tests.browser.conftest import Visit, free_port, running_app

SIZES = ((1280, 720), (1920, 1080))
TOTAL = len(ready_deck(load()))
# What is below the bar or beside the screen, and what is set in smaller type than 24 px.
FAULTS = """() => {
  const bar = document.querySelector('.st-key-dia-balk').getBoundingClientRect();
  const faults = [];
  for (const element of document.querySelectorAll('.dia, .dia *')) {
    const box = element.getBoundingClientRect();
    const words = element.textContent.slice(0, 30);
    const style = getComputedStyle(element);
    const outside = box.right > innerWidth + 1 || box.bottom > bar.top + 1;
    if (box.width && outside) faults.push(['outside', words]);
    if (element.scrollWidth > element.clientWidth + 2 && style.display !== 'inline')
      faults.push(['too wide', words]);
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const size = parseFloat(style.fontSize);
    if (own && size < 24 && !element.closest('.dia-bron')) faults.push(['small', words, size]);
  }
  return faults;
}"""

FOCUS_AS_SOON_AS_DRAWN = """new MutationObserver((_changes, observer) => {
  const field = document.querySelector('.st-key-dia-balk input');
  if (!field) return;
  observer.disconnect();
  field.focus();
}).observe(document, { childList: true, subtree: true });"""


@pytest.fixture
def room(browser, server):
    context = browser.new_context(viewport={"width": 1280, "height": 720}, locale="nl-NL")
    context.set_default_timeout(30_000)
    yield Visit(context.new_page(), server)
    context.close()


def on_slide(page, number: int) -> None:
    page.locator(f'.dia[data-dia="{number}"]').wait_for()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("choices", ["", "&code=GM0796&diathema=stages&diagemeente=utrecht"])
def test_every_slide_fits_and_is_readable_from_the_back(room, size, choices):
    page = room.page
    page.set_viewport_size({"width": size[0], "height": size[1]})
    room.open(f"presenteren?dia=1{choices}")
    for number in range(1, TOTAL + 1):
        on_slide(page, number)
        room.settle()
        assert page.evaluate(FAULTS) == [], number
        page.keyboard.press("PageDown")
    assert room.foreign == []
    assert room.errors == []


def test_keys_and_clicker(room):
    page = room.open("presenteren?dia=1")
    for key, number in (
        ("PageDown", 2),
        ("ArrowRight", 3),
        ("ArrowLeft", 2),
        ("End", TOTAL),
        ("PageDown", TOTAL),
        ("Home", 1),
        ("PageUp", 1),
    ):
        page.keyboard.press(key)
        on_slide(page, number)
    page.keyboard.type("12")
    assert page.locator(".dia-sprong").inner_text() == "Dia 12"
    page.keyboard.press("Enter")
    on_slide(page, 12)
    assert page.locator(".dia-sprong").count() == 0
    # Faster than slides can be drawn: the address counts, not the page.
    for _ in range(4):
        page.keyboard.press("PageDown")
    on_slide(page, 16)
    page.go_back()
    on_slide(page, 15)
    page.keyboard.press("Escape")
    page.get_by_role("heading", name=f"Kant-en-klaar: {TOTAL} dia’s").wait_for()
    assert "dia=" not in page.url


def test_the_room_names_a_municipality(room):
    page = room.open("presenteren?dia=6")
    field = page.get_by_label("Gemeente uit de zaal")
    field.fill("Den Bosch")
    field.press("Enter")
    page.wait_for_url(re.compile("code=GM0796"))
    page.locator(".dia-zaal", has_text="'s-Hertogenbosch tussen Roosendaal en").wait_for()
    room.settle()
    # The clicker goes on working from the field.
    page.get_by_label("Gemeente uit de zaal").press("PageDown")
    on_slide(page, 7)
    page.locator(".dia-zaal", has_text="In 's-Hertogenbosch wonen 3.750").wait_for()


def test_a_field_keeps_the_focus_on_a_slide_that_has_only_just_been_drawn(room):
    """Else the letters that follow would steer the slides."""
    page = room.page
    page.add_init_script(FOCUS_AS_SOON_AS_DRAWN)
    page.goto(f"{room.server}/presenteren?dia=6")
    # When the page lies still it is told, and the slide looks whether a choice was made.
    page.locator("#melding[data-pagina]").wait_for(state="attached")
    page.keyboard.type("Den Bosch")
    assert page.get_by_label("Gemeente uit de zaal").input_value() == "Den Bosch"
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("code=GM0796"))


def test_a_slide_is_filtered_live(room):
    page = room.open("presenteren?dia=11")
    room.settle()
    before = page.locator(".dia h1").inner_text()
    page.get_by_label("Thema").click()
    page.get_by_role("option", name="Stages en leren in de praktijk").click()
    page.wait_for_url(re.compile("diathema=stages"))
    page.locator(".dia h1", has_text="Utrecht over stages").wait_for()
    assert before.startswith("Utrecht wil")
    room.settle()
    # The keys are for the slides again.
    page.locator(".st-key-dia-balk input:focus").wait_for(state="detached")
    page.keyboard.press("ArrowRight")
    on_slide(page, 12)


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("dia=7&diathema=stages,driehoek", "diathema=stages"),
        ("dia=13&diagemeente=roosendaal,utrecht,amsterdam", "diagemeente=roosendaal%2Cutrecht"),
    ],
)
def test_more_choices_than_a_slide_has_room_for(room, address, kept):
    page = room.open(f"presenteren?{address}")
    page.wait_for_url(re.compile(f"{re.escape(kept)}(&|$)"))
    page.get_by_role("link", name="Stop").wait_for()
    assert page.get_by_text("niet goed tonen").count() == 0


def test_two_municipalities_of_one_name_are_asked_about(room):
    page = room.open("presenteren?dia=6")
    room.settle()
    field = page.get_by_label("Gemeente uit de zaal")
    field.fill("Bergen")
    field.press("Enter")
    page.get_by_role("link", name="Bergen (L.)").click()
    page.wait_for_url(re.compile("code=GM0893"))
    page.locator(".dia-zaal", has_text="Bergen (L.)").wait_for()
    room.settle()
    assert page.get_by_label("Gemeente uit de zaal").input_value() == "Bergen (L.)"


def test_notes_follow_in_a_second_window(room):
    page = room.open("presenteren?dia=4")
    with page.context.expect_page() as opened:
        page.keyboard.press("n")
    notes = opened.value
    notes.get_by_role("heading", name=f"Notities bij dia 4 van {TOTAL}").wait_for()
    notes.get_by_text("De oproep is gericht aan gemeenten die mbo-scholen hebben.").wait_for()
    page.bring_to_front()
    page.keyboard.press("PageDown")
    notes.get_by_role("heading", name=f"Notities bij dia 5 van {TOTAL}").wait_for()
    # The other way around: the clicker is heard by the window that has the focus.
    notes.bring_to_front()
    notes.keyboard.press("PageDown")
    notes.get_by_role("heading", name=f"Notities bij dia 6 van {TOTAL}").wait_for()
    on_slide(page, 6)
    # What the room asks for reaches the notes too.
    page.bring_to_front()
    room.settle()
    field = page.get_by_label("Gemeente uit de zaal")
    field.fill("Zwolle")
    field.press("Enter")
    page.wait_for_url(re.compile("code=GM0193"))
    notes.wait_for_url(re.compile("code=GM0193"))


def test_a_view_becomes_a_slide_and_the_deck_comes_back(room, tmp_path):
    page = room.open("begroting?begroting=werkagenda-2022-2028&maat=student")
    page.get_by_role("button", name="Deel").click()
    page.get_by_role("link", name="Zet deze weergave in uw presentatie").click()
    page.get_by_role("heading", name="Uw presentatie: één dia").wait_for()
    page.wait_for_url(re.compile("dek="))
    room.settle()
    field = page.get_by_label("Welke dia wilt u wijzigen?")
    field.focus()
    field.press("ArrowDown")
    page.get_by_role("option").first.click()
    page.get_by_label("Eigen titel").fill("Ons geld")
    page.keyboard.press("Tab")
    page.get_by_role("link", name="Ons geld").wait_for()
    room.settle()
    with page.expect_download() as kept:
        page.get_by_role("button", name="Bewaar als bestand").click()
    kept.value.save_as(tmp_path / "dek.json")
    kept_deck = re.search("dek=([^&]+)", page.url)[1]
    page.get_by_role("button", name="Terug naar kant-en-klaar").click()
    page.get_by_role("heading", name=re.compile("Kant-en-klaar")).wait_for()
    room.settle()
    page.frame_locator("iframe[title*=bewaard]").locator("input").set_input_files(
        tmp_path / "dek.json"
    )
    page.get_by_role("link", name="Ons geld").wait_for()
    assert re.search("dek=([^&]+)", page.url)[1] == kept_deck


def test_powerpoint_and_package_are_made_in_the_page(room, browser, tmp_path):
    page = room.open("presenteren?code=GM0193")
    page.get_by_role("button", name="Maak de PowerPoint").click()
    with page.expect_download() as deck:
        page.get_by_role("button", name="Bewaar de PowerPoint").click()
    slides = Presentation(deck.value.path()).slides
    assert len(slides) == TOTAL
    assert "Zwolle" in "".join(s.text_frame.text for s in slides[1].shapes if s.has_text_frame)
    with page.expect_download() as package:
        page.get_by_role("button", name="Download het pakket zonder internet").click()
    with zipfile.ZipFile(io.BytesIO(package.value.path().read_bytes())) as archive:
        archive.extract(FILE, tmp_path)
    offline_file_works(browser, tmp_path / FILE)


def offline_file_works(browser, path) -> None:
    page = browser.new_context(offline=True, viewport={"width": 1280, "height": 720}).new_page()
    asked, said = [], []
    page.on("request", lambda r: asked.append(r.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(path.as_uri())
    page.keyboard.press("PageDown")
    page.keyboard.type("6")
    page.keyboard.press("Enter")
    page.locator('.dia[data-dia="6"]').wait_for()
    assert page.locator("#teller").inner_text() == f"6 van {TOTAL}"
    assert page.locator('.dia[data-dia="6"] img').evaluate("image => image.naturalWidth") > 0
    page.keyboard.press("o")
    page.locator("#filter").select_option("Inburgering en taal")
    shown = page.locator("#lijst tbody tr:visible").all_inner_texts()
    assert len(shown) == 3
    assert all("Inburgering en taal" in text for text in shown)
    page.locator("#zoek").fill("zwolle")
    assert page.locator("#gelijkenis li").first.inner_text().startswith("In Zwolle wonen 3.760")
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert said == []
    page.context.close()


def test_the_same_slide_is_back_when_the_server_is(browser):
    port = free_port()
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    context.set_default_timeout(60_000)
    with running_app(port) as address:
        tab = Visit(context.new_page(), address)
        page = tab.open("presenteren?dia=9&code=GM0193")
        on_slide(page, 9)
    page.get_by_text("De verbinding is weg.").wait_for()
    assert page.locator('.dia[data-dia="9"]').is_visible()
    with running_app(port):
        page.get_by_text("De verbinding is weg.").wait_for(state="detached")
        on_slide(page, 9)
        page.keyboard.press("PageDown")
        on_slide(page, 10)
        page.locator(".dia-zaal", has_text="Zwolle is 1,7 keer zo groot als Roosendaal").wait_for()
    context.close()


def test_from_a_slide_to_its_view_and_back(room):
    page = room.open("presenteren?dia=7&code=GM0193")
    page.get_by_role("link", name="Bekijk in de app").click()
    page.wait_for_url(re.compile("/voorbeelden.gemeente=amsterdam"))
    room.settle()
    page.get_by_role("link", name="Terug naar dia 7").click()
    on_slide(page, 7)
    page.locator(".dia-zaal", has_text="In Zwolle wonen 3.760").wait_for()
