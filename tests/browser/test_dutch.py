"""The same Dutch page in any browser: words, numbers and dates do not follow its language."""

import re

import pytest

from tests.browser.conftest import Visit
from tests.browser.english import english_in, marks_in
from tests.browser.states import STATES
from tests.browser.test_accessibility import MEASURES

FULL = [
    state
    for state in STATES
    if state.path in ("", "kaart", "voorbeelden", "begroting", "bronnen?tabel=doelen")
    or state.path.startswith(("uw-gemeente?", "landelijk?prioriteit=1&", "toegankelijkheid"))
]


@pytest.fixture(scope="module")
def both(browser, server):
    """A tab in a Dutch and one in an English browser."""
    contexts = [
        browser.new_context(viewport={"width": 1280, "height": 900}, locale=locale)
        for locale in ("nl-NL", "en-US")
    ]
    for context in contexts:
        context.set_default_timeout(30_000)
    yield [Visit(context.new_page(), server) for context in contexts]
    for context in contexts:
        context.close()


def words_of(visit: Visit, state) -> list[str]:
    page = visit.open(state.path)
    page.wait_for_load_state("networkidle")
    page.locator("#melding[data-pagina]").wait_for(state="attached")
    state.act(page)
    visit.settle()
    page.evaluate(MEASURES)
    return sorted(in_order(text) for text in page.evaluate("maten.words()"))


def in_order(text: str) -> str:
    """Lists tell a screen reader how long they are in the order in which they are drawn: sort."""
    lengths = re.findall(r"\d+ in de lijst\.", text)
    return "".join(sorted(set(lengths))) if len(lengths) > 1 else text


@pytest.mark.parametrize("state", FULL, ids=str)
def test_an_english_browser_shows_the_same_words(both, state):
    dutch, english = (words_of(visit, state) for visit in both)
    assert english == dutch
    assert english_in(english) == []


def test_the_list_finds_english_and_leaves_names():
    assert marks_in("Copy to clipboard") == {"copy"}
    assert english_in(["No results", "Geen resultaten"]) == ["no, results: No results"]
    assert english_in(["Open Learning Lab, en meer"]) == []
