"""A visitor gives the turn back, also when the page breaks."""

import pytest
from streamlit.testing.v1 import AppTest

from components.frame import view as page
from components.frame.turns import TURNS
from tests.pages.opening import MENU


def free_turns() -> int:
    taken = sum(TURNS.acquire(blocking=False) for _ in range(3))
    for _ in range(taken):
        TURNS.release()
    return taken


def break_down(_data) -> None:
    raise RuntimeError("stuk")


@pytest.mark.parametrize("broken", [False, True])
def test_every_turn_is_given_back(tiny_folder, monkeypatch, broken):
    monkeypatch.setenv("MBO_DATA", str(tiny_folder))
    if broken:
        monkeypatch.setattr(page, "show_footer", break_down)
    app = AppTest.from_file(MENU, default_timeout=30).run()
    assert bool(app.exception) == broken
    assert free_turns() == 2
