"""The PowerPoint is made in the queue: the page goes on, and says how far it is."""

from threading import Event

import pytest

from components.deck import filesview
from components.files.making import Maker
from components.screen import downloading
from tests.pages.opening import button, open_page

MAKE, SAVE = "Maak de PowerPoint", "Bewaar de PowerPoint"


@pytest.fixture
def maker(monkeypatch):
    found = Maker(per_visitor=1)
    monkeypatch.setattr(downloading, "MAKER", found)
    monkeypatch.setattr(filesview, "MAKER", found)
    return found


@pytest.fixture
def busy(maker):
    started, go_on = Event(), Event()

    def make(_told) -> bytes:
        started.set()
        assert go_on.wait(60)
        return b""

    maker.ask("ander", "vast", make)
    assert started.wait(30)
    yield go_on
    go_on.set()


def press(app):
    return button(app, MAKE).click().run()


def saving(app) -> list[str]:
    return [one.proto.label for one in app.get("download_button") if one.proto.label == SAVE]


def test_the_page_goes_on_while_the_powerpoint_waits_and_is_made(tiny_app, maker, busy):
    app = press(open_page(tiny_app, "presenteren.py"))
    told = [one.proto.text for one in app.get("progress")]
    assert told == ["Nog één bestand, dan is die van u klaar."]
    assert saving(app) == []
    busy.set()
    app.session_state[filesview.ASKED][1].made.result(60)
    assert saving(app.run()) == [SAVE]


def test_a_visitor_who_asks_too_much_reads_that_it_is_busy(tiny_app, maker, busy):
    app = open_page(tiny_app, "presenteren.py")
    maker.ask(app.session_state[downloading.VISITOR], "al gevraagd", lambda _told: b"")
    press(app)
    assert [one.value for one in app.warning] == [downloading.BUSY]
    assert saving(app) == []


def test_what_went_wrong_is_told_without_a_traceback(tiny_app, maker, monkeypatch):
    def broken(*_args):
        raise ValueError("stuk")

    monkeypatch.setattr(filesview, "deck_pptx", broken)
    app = press(open_page(tiny_app, "presenteren.py"))
    app.session_state[filesview.ASKED][1].made.exception(60)
    app.run()
    assert [one.value for one in app.error] == [filesview.NOT_MADE]
    assert not app.exception
