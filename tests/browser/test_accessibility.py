"""WCAG 2.2 AA on every page in every main state: axe in all frames, and what axe cannot measure."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Frame, Page

from components.about.accessibility import CHECKED_ON, KNOWN, TOOL, WIDTHS, left_out
from tests.browser.conftest import Visit
from tests.browser.english import english_in
from tests.browser.states import PLAIN, STATES, State

WIDE, NARROW = WIDTHS
# The page at 1280 px with 200% zoom is as wide as at 640 px without.
ZOOMED = 640
MEASURES = (Path(__file__).parent / "measures.js").read_text(encoding="utf-8")
SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; "
    "word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
)
RUN_AXE = """async () => {
    const options = { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } };
    const { violations } = await axe.run(document, options);
    return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => [id, target, html.slice(0, 200)]));
}"""
Found = dict[str, list[str]]


@pytest.fixture(scope="module")
def tab(browser, server) -> Iterator[Visit]:
    """One tab for all states."""
    context = browser.new_context(viewport={"width": WIDE, "height": 900}, locale="nl-NL")
    context.set_default_timeout(30_000)
    yield Visit(context.new_page(), server)
    context.close()


@pytest.fixture(scope="module")
def axe_version(tab) -> str:
    tab.page.goto(f"{tab.server}/gezond")
    tab.page.evaluate(AXE_SCRIPT)
    return tab.page.evaluate("axe.version")


def axe(page: Page) -> list[str]:
    """What axe finds in the page and its frames, without what is known."""
    for frame in page.frames:
        frame.evaluate(AXE_SCRIPT)
    found = []
    for rule, target, html in page.evaluate(RUN_AXE):
        place = target[-1]
        known = left_out(rule)
        is_known = (
            len(target) == 1
            and known
            and page.locator(place).first.evaluate(
                "(one, known) => known.some((selector) => one.matches(selector))", known
            )
        )
        if not is_known:
            found.append(f"{rule}: {html}")
    return found


def measure(page: Page | Frame, name: str) -> list[str]:
    return page.evaluate(f"maten.{name}({left_out_of(name)})")


def left_out_of(name: str) -> str:
    """The selectors that a measurement leaves out, as a list for the script."""
    rules = {"lost": ("field", "option"), "smallTargets": ("target-size",)}.get(name, ())
    return str([selector for rule in rules for selector in left_out(rule)])


def narrow_and_spaced(page: Page, found: Found) -> None:
    """The same view, narrower and with more room between letters: nothing may get lost."""
    page.evaluate(
        "text => { const style = document.createElement('style'); style.id = 'ruim'; "
        "style.textContent = text; document.head.append(style); }",
        SPACED,
    )
    known = [one for rule in ("text-spacing", "field", "option") for one in left_out(rule)]
    for width in (NARROW, ZOOMED, WIDE):
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(150)
        lost = page.evaluate("known => maten.lost(known)", known)
        found[f"lost with more space at {width}"] = lost
        found[f"too wide with more space at {width}"] = measure(page, "tooWide")
    page.evaluate("document.getElementById('ruim').remove()")


def examine(page: Page) -> Found:
    """Everything that is wrong with the view that is open, by check."""
    page.evaluate(MEASURES)
    found = {name: measure(page, name) for name in ("headings", "tables", "smallTargets", "lost")}
    found["axe"] = axe(page)
    found["english"] = english_in(page.evaluate("maten.words()"))
    for frame in page.frames[1:]:
        frame.evaluate(MEASURES)
        found["english"] += english_in(frame.evaluate("maten.words()"))
        found["small in a frame"] = measure(frame, "smallTargets")
    # Forced colours change no layout, so one width tells.
    page.emulate_media(forced_colors="active")
    found["axe, forced colours"] = axe(page)
    page.emulate_media(forced_colors="none")
    page.set_viewport_size({"width": NARROW, "height": 900})
    page.wait_for_timeout(250)
    found["axe, narrow"] = axe(page)
    for name in ("smallTargets", "lost", "tooWide"):
        found[f"{name}, narrow"] = measure(page, name)
    narrow_and_spaced(page, found)
    return {check: wrong for check, wrong in found.items() if wrong}


@pytest.mark.parametrize("state", STATES, ids=str)
def test_a_state_complies(tab, state: State):
    page = tab.page
    page.emulate_media(forced_colors="none")
    page.set_viewport_size({"width": WIDE, "height": 900})
    tab.open(state.path)
    page.wait_for_load_state("networkidle")
    state.act(page)
    tab.settle()
    page.wait_for_timeout(450)
    assert {frame.evaluate("document.documentElement.lang") for frame in page.frames} == {"nl"}
    assert examine(page) == {}


@pytest.mark.parametrize("path", PLAIN)
def test_a_plain_page_complies(tab, path):
    page = tab.page
    page.emulate_media(forced_colors="none")
    page.set_viewport_size({"width": WIDE, "height": 900})
    page.goto(f"{tab.server}/{path}")
    page.wait_for_selector("h1")
    assert page.evaluate("document.documentElement.lang") == "nl"
    assert examine(page) == {}


def test_the_statement_tells_what_these_tests_leave_out(tab, axe_version):
    assert axe_version.startswith(TOOL.removeprefix("axe-core "))
    page = tab.open("toegankelijkheid")
    rows = page.get_by_role("table", name="Wat is nog niet goed").locator("tbody th")
    assert rows.all_inner_texts() == [known.notice for known in KNOWN]
    assert CHECKED_ON == "2026-11-21"
    assert page.get_by_text("21 november 2026").first.is_visible()
