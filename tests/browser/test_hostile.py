"""Hostile text in every column, and in the address, is text on every page: nothing of it runs."""

import re
from urllib.parse import quote

import pytest

from tests.browser.conftest import Visit, running_app
from tests.hostilecopy import write_hostile

SCRIPT = "<script>window.__pwned=1</script>"
WATCH = """
window.__broken = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.__broken.push(event.violatedDirective + " " + event.blockedURI));
"""
PLANTED = (
    "[onerror], [onload], [onmouseover], a[href^='javascript' i], img[src='x'],"
    " [src*='evil.example'], [href*='evil.example'], svg[onload]"
)
STATES = [
    "",
    "?gemeente=utrecht",
    "kaart",
    "kaart?plek=utrecht",
    "aanpakken",
    "aanpakken?aanpak=stagepact-met-bedrijven",
    "voorbeelden",
    "voorbeelden?thema=stages&mee=utrecht-2020-150-stages",
    "vergelijken?naast=utrecht-mbo-2023,eindhoven-samen-voor-het-mbo",
    "model",
    "model?rol=verbinden",
    "begroting",
    "begroting?hoofdstuk=1",
    "landelijk?thema=stages",
    "uw-gemeente?code=GM0307",
    "aanvalsagenda?acties=wa-1-1-01,wa-1-1-02&code=GM0307",
    *(
        f"bronnen?tabel={name}"
        for name in ("maatregelen", "bronnen", "begrippen", "correcties", "geldfeiten")
    ),
    "presenteren",
    "presenteren?dia=6&code=GM0307",
    "presenteren?dia=7&notities=aan",
    "presenteren?dia=13",
    "presenteren?dia=22",
    "privacy",
]


@pytest.fixture(scope="module")
def hostile_server(tmp_path_factory):
    folder = write_hostile(tmp_path_factory.mktemp("vijandig") / "gegevens")
    with running_app(MBO_DATA=str(folder), MBO_TILES="http://127.0.0.1:9/{z}/{x}/{y}") as address:
        yield address


@pytest.fixture
def watched(browser, hostile_server):
    """A tab that remembers dialogs, broken rules of the CSP, and what was planted."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    context.set_default_timeout(30_000)
    context.add_init_script(WATCH)
    visit = Visit(context.new_page(), hostile_server)
    visit.dialogs = []
    visit.page.on("dialog", lambda dialog: (visit.dialogs.append(dialog.message), dialog.dismiss()))
    yield visit
    context.close()


def assert_nothing_ran(visit) -> None:
    assert visit.dialogs == []
    assert visit.foreign == []
    assert visit.errors == []
    for frame in visit.page.frames:
        assert frame.evaluate("[window.__pwned ?? 'none', window.__broken]") == ["none", []]
        assert frame.locator(PLANTED).count() == 0


def open_everything(page) -> None:
    """Unfold what is folded, and point at the first marks on the map."""
    for summary in page.locator('[data-testid="stExpander"] summary').all()[:6]:
        if summary.is_visible():
            summary.click()
    for summary in page.locator("details.uitklap > summary").all():
        summary.click()
    for frame in page.frames:
        for mark in frame.locator("path.leaflet-interactive").all()[:4]:
            mark.hover(force=True)
    page.wait_for_timeout(400)


@pytest.mark.parametrize("path", STATES)
def test_nothing_in_the_data_runs(watched, path):
    page = watched.open(path)
    page.wait_for_load_state("networkidle")
    if path.startswith("kaart"):
        watched.map()
    open_everything(page)
    watched.settle()
    assert_nothing_ran(watched)
    assert page.locator("h1").count() == 1
    assert not page.get_by_text("kunnen we nu niet goed tonen").count()
    if path not in ("privacy", "model?rol=verbinden"):
        assert "__pwned" in page.locator('[data-testid="stMain"]').inner_text()


@pytest.mark.parametrize("text", [SCRIPT, '"><img src=x onerror="window.__pwned=1">', "`${1}`"])
def test_nothing_in_the_address_runs(watched, text):
    for page_name, name in (
        ("voorbeelden", "zoek"),
        ("kaart", "thema"),
        ("begroting", "citaat"),
        ("aanvalsagenda", "agenda"),
    ):
        watched.open(f"{page_name}?{name}={quote(text)}")
        assert_nothing_ran(watched)


def test_a_hostile_agenda_is_text_and_a_formula_is_not_run(watched):
    page = watched.open("aanvalsagenda")
    page.get_by_role("button", name="Voeg een eigen doel toe").click()
    watched.settle()
    field = page.get_by_label("Wat willen we? (doel 1)")
    field.fill(f"{SCRIPT} `${{1}}` [x](javascript:window.__pwned=1)")
    field.press("Enter")
    page.get_by_role("heading", name=re.compile("1. <script>")).wait_for()
    watched.settle()
    page.reload()
    watched.settle()
    assert page.get_by_role("heading", name=re.compile("1. <script>")).count() == 1
    assert_nothing_ran(watched)


@pytest.mark.parametrize("kind", ["posten", "jaren", "gemeenten"])
def test_an_embed_runs_nothing(watched, kind):
    watched.page.goto(f"{watched.server}/insluiten/{kind}")
    assert "<" in watched.page.locator("main").inner_text()
    assert watched.page.locator("script, img, iframe").count() == 0
    assert_nothing_ran(watched)
