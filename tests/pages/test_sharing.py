"""Every page offers its own link, and its view as a slide where it can be one."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from components.deck.items import VIEW, Item, make_slide
from components.frame.headerview import NO_SLIDE, TOO_LONG
from components.frame.sitemap import PAGE_TITLES, SLIDE_PAGES, page_file
from components.slides.slide import MOST_VIEW_LETTERS, Room
from data.tables.loading import load
from tests.pages.opening import MENU, html, open_page


def shared(app: AppTest) -> tuple[str, str]:
    """The link to copy, and what is put in the presentation."""
    link = re.search(r'id="meer-weergave".*?<code>(.*?)</code>', html(app), re.DOTALL)[1]
    put = re.search(r'href="(/presenteren\?[^"]*erbij=[^"]*)"', html(app))
    return unescape(link), parse_qs(urlsplit(unescape(put[1])).query)["erbij"][0] if put else ""


@pytest.mark.parametrize("address", PAGE_TITLES)
def test_every_page_can_be_shared_and_says_when_it_is_no_slide(address):
    app = open_page(AppTest.from_file(MENU, default_timeout=30), page_file(address))
    _link, view = shared(app)
    if address not in SLIDE_PAGES:
        assert not view
        assert NO_SLIDE in html(app)
        return
    assert view == (address or "?")
    assert make_slide(load(), Item(VIEW + view), Room()) is not None


def test_a_choice_is_in_the_link_and_in_the_slide():
    app = open_page(AppTest.from_file(MENU, default_timeout=30), "begroting.py")
    app.query_params.update({"begroting": "werkagenda-2022-2028", "maat": "student"})
    app.run()
    link, view = shared(app)
    assert urlsplit(link).query == "begroting=werkagenda-2022-2028&maat=student"
    assert view == "begroting?begroting=werkagenda-2022-2028&maat=student"


def test_a_view_that_is_too_long_for_a_slide_is_not_cut_off():
    app = open_page(AppTest.from_file(MENU, default_timeout=30), "aanvalsagenda.py")
    app.query_params.update({"agenda": "a" * MOST_VIEW_LETTERS})
    app.run()
    assert shared(app)[1] == ""
    assert TOO_LONG in html(app)
