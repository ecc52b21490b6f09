"""No other host is asked, and the browser keeps exactly what the privacy page says."""

import re
import shutil

import pytest

from components.agenda.draft import Draft, Goal, to_address
from components.deck.items import Item
from components.deck.items import to_address as deck_address
from tests.browser.conftest import CHROMIUM, Visit
from tests.browser.test_browser import PAGES

SHUT_OFF = "--host-resolver-rules"
STATES = [*PAGES, "kaart?achtergrond=aan&plek=utrecht", "voorbeelden?thema=stages", "privacy"]
STATES += [
    "vergelijken?naast=utrecht-mbo-2023,eindhoven-samen-voor-het-mbo",
    "begroting?hoofdstuk=1",
]
AGENDA = to_address(Draft("GM0344", (Goal(wat="Van een ander"),)))
DECK = f"presenteren?dek={deck_address((Item('waarom'),))}"
KEPT = """async () => ({
  storage: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
  databases: (await indexedDB.databases()).length,
  workers: (await navigator.serviceWorker?.getRegistrations() ?? []).length,
})"""


@pytest.fixture
def open_browser(playwright_of):
    """A Chromium that may ask any host: what it keeps, it also keeps where nothing answers."""
    args = [arg for arg in CHROMIUM if not arg.startswith(SHUT_OFF)]
    chromium = playwright_of.chromium.launch(executable_path=shutil.which("chromium"), args=args)
    yield chromium
    chromium.close()


def wait_for_kept_agenda(page, there: bool) -> None:
    """Ask until it is so: the rules of the page forbid a waiting script of Playwright."""
    for _ in range(100):
        if page.evaluate("localStorage.getItem('mbo-aanvalsagenda') !== null") == there:
            return
        page.wait_for_timeout(100)
    raise AssertionError("the agenda in this browser did not change")


def wait_for_basket(page, taken: str) -> None:
    for _ in range(100):
        if page.evaluate("localStorage.getItem('mbo-meegenomen')") == f"mee={taken}":
            return
        page.wait_for_timeout(100)
    raise AssertionError("what is taken along was not kept")


def named_on(page, where: str) -> list[str]:
    """The names in the table of the privacy page, of one kind."""
    rows = page.get_by_role("row").filter(has_text=where)
    return rows.locator("code").all_inner_texts()


def test_only_what_the_privacy_page_names_is_kept(open_browser, server):
    context = open_browser.new_context(locale="nl-NL")
    context.set_default_timeout(30_000)
    visit = Visit(context.new_page(), server)
    storage, databases = set(), 0
    page = visit.page
    for path in STATES:
        visit.open(path)
        page.wait_for_timeout(500)
        for frame in page.frames:
            kept = frame.evaluate(KEPT)
            storage |= set(kept["storage"])
            databases += kept["databases"] + kept["workers"]
    visit.open("aanvalsagenda")
    page.get_by_role("button", name="Voeg een eigen doel toe").click()
    page.get_by_role("heading", name=re.compile("^1. ")).wait_for()
    wait_for_kept_agenda(page, True)
    storage |= set(page.evaluate(KEPT)["storage"])
    visit.open("uw-gemeente?code=GM0150")
    page.get_by_text("Neem een A4 mee, of vul zelf iets in").click()
    page.get_by_label("Wat doet uw gemeente?").fill("Stages")
    page.get_by_role("button", name="Voeg toe").click()
    page.get_by_text("Door u ingevuld: Stages").wait_for()
    visit.settle()
    storage |= set(page.evaluate(KEPT)["storage"])
    visit.open("presenteren")
    page.get_by_role("button", name="Begin met deze dia’s").click()
    page.get_by_role("heading", name=re.compile("Uw presentatie: ")).wait_for()
    visit.settle()
    page.get_by_role("link", name="Start de presentatie").click()
    page.locator(".dia").wait_for()
    storage |= set(page.evaluate(KEPT)["storage"])
    for path, noun in ((f"aanvalsagenda?agenda={AGENDA}", "agenda"), (DECK, "presentatie")):
        visit.open(path)
        page.get_by_role("button", name=f"De {noun} uit de link").click()
        page.wait_for_function(
            "() => Object.keys(localStorage).some((name) => name.endsWith('-ander'))"
        )
        visit.settle()
        storage |= set(page.evaluate(KEPT)["storage"])
    for taken in ("utrecht-2020-150-stages", "vlaardingen-mbo-stageplekken"):
        visit.open(f"voorbeelden?mee={taken}")
        wait_for_basket(page, taken)
    storage |= set(page.evaluate(KEPT)["storage"])
    visit.open("privacy")
    starts = [name.removesuffix("...") for name in named_on(page, "Opslag van uw browser")]
    starts.sort(key=len, reverse=True)
    found = {next((start for start in starts if name.startswith(start)), name) for name in storage}
    assert found == set(starts)
    assert {cookie["name"] for cookie in context.cookies()} == set(named_on(page, "Cookie"))
    assert databases == 0
    assert visit.foreign == []
    context.close()


def test_the_cookie_goes_when_the_browser_closes_and_stays_on_this_site(visit):
    visit.open("privacy")
    (cookie,) = visit.page.context.cookies()
    assert (cookie["expires"], cookie["sameSite"]) == (-1, "Lax")


def test_an_empty_agenda_leaves_nothing_behind(visit):
    page = visit.open("aanvalsagenda")
    page.get_by_role("button", name="Voeg een eigen doel toe").click()
    wait_for_kept_agenda(page, True)
    visit.settle()
    page.get_by_role("button", name="Begin opnieuw").click()
    wait_for_kept_agenda(page, False)


def test_an_embed_keeps_nothing(visit):
    visit.page.goto(f"{visit.server}/insluiten/posten")
    assert visit.page.context.cookies() == []
    assert visit.page.evaluate(KEPT) == {"storage": [], "databases": 0, "workers": 0}


def test_privacy_is_in_the_footer_of_every_page_and_not_in_the_menu(visit):
    page = visit.open("kaart")
    link = page.locator("footer.voet").get_by_role("link", name="Privacy")
    link.click()
    page.wait_for_url(re.compile("/privacy$"))
    visit.settle()
    assert page.locator("h1").inner_text() == "Wat weten wij van u?"
    assert page.locator(".kop").get_by_role("link", name="Privacy").count() == 0
