"""The journey of the adviser: find, see why, compare, take along. By mouse, then by keyboard."""

import io
import re

import pytest
from docx import Document
from openpyxl import load_workbook
from playwright.sync_api import expect


def choose(page, visit, label: str, option: str) -> None:
    page.get_by_label(label, exact=True).click()
    page.get_by_role("option", name=re.compile(rf"^{re.escape(option)} \(\d+\)")).click()
    page.keyboard.press("Escape")
    visit.settle()


def tab_to(page, text: str, presses: int = 150) -> None:
    """Press Tab until what has the focus says `text` (its text or its accessible label)."""
    says = """() => {
        const now = document.activeElement;
        const control = ['A', 'BUTTON', 'INPUT'].includes(now.tagName);
        return control ? now.innerText + '|' + now.getAttribute('aria-label') : '';
    }"""
    for _ in range(presses):
        page.keyboard.press("Tab")
        if text in page.evaluate(says):
            return
    raise AssertionError(f"Tab does not reach {text}")


def test_by_mouse_from_question_to_word(visit):
    page = visit.open("")
    page.get_by_role("link", name="U adviseert").click()
    page.wait_for_url(re.compile("/voorbeelden"))
    visit.settle()
    choose(page, visit, "Thema", "Stages en leren in de praktijk")
    choose(page, visit, "Wat kan ik doen", "Zelf het voorbeeld geven")
    page.wait_for_url(re.compile("rol=voorbeeld"))
    heading = page.get_by_role("heading", level=2).first
    assert re.search(
        r"voorbeelden over stages waarin de gemeente het voorbeeld geeft\.", heading.inner_text()
    )
    page.get_by_role("button", name="Download", exact=True).click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download als Word").first.click()
    document = Document(io.BytesIO(waiting.value.path().read_bytes()))
    titles = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert titles.pop() == "Bronnen"
    assert any("150 mbo-stageplekken" in title for title in titles)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download als Excel").first.click()
    book = load_workbook(io.BytesIO(waiting.value.path().read_bytes()))
    assert book["Voorbeelden"].max_row == len(titles) + 1
    assert visit.foreign == []


def test_open_see_why_take_and_go_back(visit):
    page = visit.open("voorbeelden?zoek=stageplekken&thema=stages")
    assert page.locator("mark").first.inner_text().lower().endswith("stageplekken")
    page.locator(".vk h3 a").first.click()
    page.wait_for_url(re.compile("voorbeeld="))
    panel = page.locator(".epaneel")
    panel.wait_for()
    titles = ["Wat en voor wie", "Met wie", "Wat is nodig", "Bewijs en bron"]
    assert panel.locator(".eblok h3").all_inner_texts() == titles
    assert page.locator(".vkaarten").is_visible()
    panel.get_by_text("Lijkt hierop").click()
    assert panel.get_by_text("Waarom: zelfde thema").first.is_visible()
    panel.get_by_role("link", name="Neem mee").click()
    page.wait_for_url(re.compile("mee="))
    page.get_by_role("heading", name="U neemt één voorbeeld mee.").wait_for()
    taken = re.search("mee=([^&]+)", page.url)[1]
    panel.get_by_role("link", name="Bekijk de plaats in het model").click()
    page.wait_for_url(re.compile("/model.voorbeeld="))
    visit.settle()
    page.go_back()
    page.locator(".epaneel").wait_for()
    page.get_by_role("link", name="Terug naar de lijst").click()
    page.locator(".epaneel").wait_for(state="detached")
    assert "zoek=stageplekken" in page.url
    # Kept like a draft: also for who comes back without the address.
    page.goto(f"{visit.server}/voorbeelden")
    page.wait_for_url(re.compile(f"mee={taken}"))
    basket = page.locator(".st-key-mandje")
    basket.get_by_role("heading", name="U neemt één voorbeeld mee.").wait_for()
    box = basket.bounding_box()
    assert box["y"] + box["height"] <= page.viewport_size["height"]
    visit.settle()
    basket.get_by_role("button", name="Maak leeg").click()
    basket.wait_for(state="detached")
    page.wait_for_url(re.compile("/voorbeelden$"))


def test_a_link_with_another_basket_leaves_the_own_one_to_go_back_to(visit):
    page = visit.open("voorbeelden?mee=utrecht-2020-150-stages")
    for _ in range(100):
        if page.evaluate("localStorage.getItem('mbo-meegenomen')"):
            break
        page.wait_for_timeout(100)
    assert page.evaluate("localStorage.getItem('mbo-meegenomen')") == "mee=utrecht-2020-150-stages"
    page.goto(f"{visit.server}/voorbeelden?mee=vlaardingen-mbo-stageplekken")
    page.get_by_role("link", name="Terug naar wat u eerder meenam").click()
    page.wait_for_url(re.compile("mee=utrecht-2020-150-stages"))
    page.get_by_role("link", name="Terug naar wat u eerder meenam").wait_for(state="hidden")


def test_the_same_link_gives_the_same_view(visit, browser):
    page = visit.open("voorbeelden?thema=stages&gemeente=utrecht&volgorde=titel&bladzijde=2")
    text = page.locator(".vk h3").all_inner_texts()
    other = browser.new_page()
    other.goto(page.url)
    other.locator(".vk h3").first.wait_for()
    assert other.locator(".vk h3").all_inner_texts() == text
    assert "bladzijde=2" in page.url
    other.close()


def test_back_brings_the_filters_and_the_search_back(visit):
    page = visit.open("voorbeelden?thema=stages&zoek=begeleiding")
    before = page.get_by_role("heading", level=2).first.inner_text()
    page.get_by_role("link", name="Overzicht", exact=True).click()
    page.wait_for_url(re.compile(r":\d+/\?thema=stages"))
    visit.settle()
    page.go_back()
    page.wait_for_url(re.compile("zoek=begeleiding"))
    visit.settle()
    page.get_by_role("heading", name=before).wait_for()
    assert page.get_by_label("Zoek in voorbeelden").input_value() == "begeleiding"


def test_a_cell_of_the_matrix_leads_to_its_examples(visit):
    page = visit.open("vergelijken?telbron=inspiratieagenda")
    page.get_by_role("link", name="Eindhoven, Stages en leren in de praktijk: ja").click()
    page.wait_for_url(re.compile("/voorbeelden"))
    visit.settle()
    page.locator(".vk").first.wait_for()
    assert "bron=inspiratieagenda" in page.url
    assert "gemeente=eindhoven" in page.url


def test_amsterdam_stands_beside_utrecht_in_two_actions(visit):
    page = visit.open("vergelijken")
    for town in ("Amsterdam", "Utrecht"):
        page.get_by_role("link", name=town, exact=True).click()
        page.wait_for_url(re.compile(f"naast=.*{town.lower()}"))
        visit.settle()
    heading = page.get_by_text(re.compile("programma’s van Amsterdam en Utrecht verschillen"))
    heading.first.wait_for()


def test_three_programmes_fit_side_by_side(visit):
    chosen = "utrecht-mbo-2023,eindhoven-samen-voor-het-mbo,vlaardingen-mbo-stad"
    page = visit.open(f"vergelijken?naast={chosen}")
    box = page.locator(".breed:has(.kolom)")
    assert box.evaluate("element => element.scrollWidth - element.clientWidth") <= 1
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download als Word").click()
    document = Document(io.BytesIO(waiting.value.path().read_bytes()))
    assert sum(p.style.name == "Heading 1" for p in document.paragraphs) == 4


def test_the_model_filters_and_a_cell_leads_to_its_examples(visit):
    page = visit.open("model?rol=voorbeeld")
    heading = page.get_by_text(re.compile("De rol ‘zelf het voorbeeld geven’ vinden we bij"))
    heading.first.wait_for()
    page.get_by_role("link", name=re.compile("^Zelf het voorbeeld geven, Stages")).click()
    page.wait_for_url(re.compile("/voorbeelden"))
    visit.settle()
    page.locator(".vk").first.wait_for()
    assert "rol=voorbeeld" in page.url
    assert visit.foreign == []


def test_by_keyboard_alone_from_question_to_comparison(visit):
    page = visit.open("voorbeelden")
    tab_to(page, "Zoek in voorbeelden")
    page.keyboard.type("studentenraad")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("zoek=studentenraad"))
    visit.settle()
    title = page.locator(".vk h3 a").first.inner_text()
    tab_to(page, title)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("voorbeeld="))
    visit.settle()
    page.get_by_role("link", name="Leg het programma naast andere").wait_for()
    tab_to(page, "Leg het programma naast andere")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("naast="))
    visit.settle()
    tab_to(page, "Naast elkaar")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/vergelijken"))
    visit.settle()
    assert "naast=" in page.url


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_from_a_question_to_a_memo_in_at_most_fifteen_actions(visit, by):
    page, done = visit.open(""), []

    def fill(label: str, text: str) -> None:
        page.get_by_label(label).first.fill(text)
        page.keyboard.press("Enter")
        done.extend(["fill", "Enter"])

    def press(found) -> None:
        found.first.wait_for()
        if by == "mouse":
            found.first.click()
        else:
            found.first.focus()
            page.keyboard.press("Enter")
        done.append("press")

    fill("Zoek of typ uw gemeente", "hoe krijg ik meer stageplekken?")
    page.wait_for_url(re.compile("/zoeken"))
    visit.settle()
    press(page.locator("a[href*='voorbeeld=']"))
    page.wait_for_url(re.compile("voorbeeld="))
    press(page.locator(".epaneel").get_by_role("link", name=re.compile("^Neem mee: ")))
    page.get_by_role("heading", name="U neemt één voorbeeld mee.").wait_for()
    visit.settle()
    fill("Zoek of typ uw gemeente", "Deventer")
    page.wait_for_url(re.compile("(code=GM0150.*mee=)|(mee=.*code=GM0150)"))
    page.locator("nav a[href*='aanvalsagenda'][href*='mee=']").first.wait_for(state="attached")
    visit.settle()
    press(page.get_by_role("link", name="Aanvalsagenda", exact=True))
    page.wait_for_url(re.compile("/aanvalsagenda"))
    visit.settle()
    press(page.get_by_role("button", name="Maak er een doel van"))
    page.get_by_role("heading", name=re.compile("^1. Naar het voorbeeld")).wait_for()
    fill("Wie trekt dit in onze gemeente? (doel 1)", "De wethouder mbo")
    visit.settle()
    with page.expect_download() as waiting:
        press(page.get_by_role("button", name="Download als Word"))
    memo = Document(io.BytesIO(waiting.value.path().read_bytes()))
    text = "\n".join(paragraph.text for paragraph in memo.paragraphs)
    assert "Lokale mbo-aanvalsagenda van Deventer" in text
    assert "Het college besluit:" in text
    assert "In Deventer wonen" in text
    assert len(done) <= 15


def test_from_nothing_three_approaches_become_goals_in_one_press(visit):
    page = visit.open("aanvalsagenda?code=GM0150")
    page.get_by_role("heading", name="Drie aanpakken die bij Deventer passen").wait_for()
    page.get_by_role("button", name="Maak van alle drie een doel").click()
    page.get_by_role("heading", name=re.compile("^3. Naar het voorbeeld")).wait_for()
    expect(page.locator(".dagen li")).to_have_count(6)
    expect(page.get_by_role("button", name="Maak van alle drie een doel")).to_have_count(0)
