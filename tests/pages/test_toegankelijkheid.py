"""The statement on accessibility."""

from streamlit.testing.v1 import AppTest

from components.about.accessibility import KNOWN
from tests.pages.opening import MENU, html, open_page


def test_the_statement_says_what_is_not_right_and_where_to_write(monkeypatch):
    monkeypatch.setenv("MBO_CONTACT", "site@example.nl")
    app = open_page(AppTest.from_file(MENU, default_timeout=30), "toegankelijkheid.py")
    assert not app.exception
    assert [one.value for one in app.header][0] == "Wat is nog niet goed?"
    text = html(app)
    assert all(known.notice in text for known in KNOWN)
    assert 'href="mailto:site@example.nl?subject=Probleem%20met%20toegankelijkheid&amp;' in text
    assert '<a href="/toegankelijkheid" target="_self">Toegankelijkheid</a>' in text
