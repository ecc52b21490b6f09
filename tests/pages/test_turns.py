"""A visitor gives the turn back, also when the page breaks; and addresses come in turn."""

import time
from threading import Thread

import pytest
from streamlit.testing.v1 import AppTest

from components.frame import view as page
from components.frame.turns import TURNS, Turns
from tests.pages.opening import MENU


def break_down(_data) -> None:
    raise RuntimeError("stuk")


@pytest.mark.parametrize("broken", [False, True])
def test_every_turn_is_given_back(tiny_folder, monkeypatch, broken):
    monkeypatch.setenv("MBO_DATA", str(tiny_folder))
    if broken:
        monkeypatch.setattr(page, "show_footer", break_down)
    app = AppTest.from_file(MENU, default_timeout=30).run()
    assert bool(app.exception) == broken
    assert (TURNS._free, len(TURNS._waiting)) == (2, 0)


def test_who_asks_much_waits_for_themselves():
    turns, order = Turns(1), []

    def ask(visitor: str) -> None:
        with turns.of(visitor):
            order.append(visitor)

    threads = []
    with turns.of("first"):
        for number, visitor in enumerate(["many", "many", "many", "other", "third"], 1):
            threads.append(Thread(target=ask, args=(visitor,)))
            threads[-1].start()
            while sum(map(len, turns._waiting.values())) < number:
                time.sleep(0.001)
    for thread in threads:
        thread.join()
    assert order == ["many", "other", "third", "many", "many"]
    assert (turns._free, len(turns._waiting)) == (1, 0)
