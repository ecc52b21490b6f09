"""A deck that somebody else made cannot break the presentation or lead to another site."""

import pytest
from streamlit.testing.v1 import AppTest

from components.deck.items import Item, to_address
from data.tables.description import FOLDER

MENU = str(FOLDER.parent / "pages" / "menu.py")
HOSTILE = ("///[::1", "///evil.example", "//evil.example/kaart", "/http://evil.example", "\\\\x")
UNKNOWN = "Deze dia kennen wij niet meer"


@pytest.fixture
def presenting():
    """The presentation with a deck of hostile items; the arguments are more choices."""

    def open_page(**choices: str) -> AppTest:
        app = AppTest.from_file(MENU, default_timeout=60).run().switch_page("presenteren.py")
        app.query_params["dek"] = to_address((*map(Item, HOSTILE), Item("opening")))
        for name, value in choices.items():
            app.query_params[name] = value
        return app.run()

    return open_page


def shown(app) -> str:
    return "".join(element.proto.body for element in app.get("html"))


def test_what_cannot_be_read_is_said_and_one_can_begin_anew(presenting):
    app = presenting()
    assert not app.exception
    assert shown(app).count(UNKNOWN) == len(HOSTILE)
    [button for button in app.button if button.label == "Terug naar kant-en-klaar"][0].click().run()
    assert not app.exception
    assert UNKNOWN not in shown(app)


@pytest.mark.parametrize("number", range(1, len(HOSTILE) + 1))
def test_no_slide_leads_to_another_site(presenting, number):
    app = presenting(dia=str(number))
    assert not app.exception
    assert UNKNOWN in shown(app)
    assert "evil" not in shown(app)
    assert 'href="/"' in shown(app)
