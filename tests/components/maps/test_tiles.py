"""The background map: PDOK may be slow, wrong or gone, and neither page nor server suffers."""

from threading import Event

import pytest

from components.maps import tiles
from components.maps.tilegrid import covers_netherlands
from data.suppliers.asking import Limits
from data.suppliers.breaker import Breaker
from tests.hostileserver import bomb, dripping, hostile, moved, whole
from tests.tileserver import PIXEL, UTRECHT, pdok

JPEG = b"\xff\xd8\xff\xe0rest"
LITTLE = Limits(seconds=0.2, most_bytes=100_000)
OTHERS = [(8, 131, 85), (8, 131, 86), (8, 130, 85), (8, 130, 84)]


@pytest.fixture
def server(monkeypatch):
    with pdok(monkeypatch) as found:
        yield found


def outcome(place):
    """The tile, or the error that came instead."""
    try:
        return tiles.fetch(place).result(timeout=20)
    except Exception as error:
        return error


@pytest.mark.parametrize(("image", "kind"), [(PIXEL, "image/png"), (JPEG, "image/jpeg")])
def test_a_tile_is_what_its_first_bytes_say(server, image, kind):
    server.answer = whole(image, headers="Content-Type: text/html\r\n")
    assert outcome(UTRECHT) == tiles.Tile(image, kind)


@pytest.mark.parametrize(
    "answer",
    [
        whole(b"<html>Log in</html>", headers="Content-Type: image/png\r\n"),
        whole(b""),
        whole(PIXEL, "500 Stuk"),
        whole(PIXEL, "403 Verboden"),
        bomb(3_000_000),
        dripping(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n" + PIXEL),
    ],
    ids=["a page", "nothing", "500", "403", "bomb", "drip"],
)
def test_what_is_no_tile_is_not_passed_on(server, monkeypatch, answer):
    monkeypatch.setattr(tiles, "LIMITS", LITTLE)
    server.answer = answer
    assert isinstance(outcome(UTRECHT), tiles.UnreachableError)
    assert len(tiles._kept) == 0


def test_a_redirect_to_another_server_is_not_followed(server):
    with hostile(whole(PIXEL)) as other:
        server.answer = moved(other.address)
        assert isinstance(outcome(UTRECHT), tiles.UnreachableError)
    assert other.asked == []


@pytest.mark.parametrize("template", ["{w}", "{z", "{0}", "niets", "{z.x}"])
def test_a_wrong_setting_is_no_background(server, monkeypatch, template):
    monkeypatch.setenv("MBO_TILES", template)
    monkeypatch.setattr(tiles, "MOMENT_S", 20)
    assert isinstance(outcome(UTRECHT), tiles.UnreachableError)
    assert tiles.available() is False


@pytest.mark.parametrize(
    ("setting", "asked"),
    [("", tiles.SOURCE), ("http://kaart/{z}/{x}/{y}", "http://kaart/{z}/{x}/{y}")],
)
def test_an_empty_setting_leaves_the_tiles_to_pdok(monkeypatch, setting, asked):
    monkeypatch.setenv("MBO_TILES", setting)
    assert tiles._address(UTRECHT) == asked.format(z=8, x=131, y=84)


def test_no_page_breaks_over_a_fault_of_our_own(server, monkeypatch):
    def break_off(*_arguments):
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(tiles, "ask", break_off)
    monkeypatch.setattr(tiles, "MOMENT_S", 20)
    assert tiles.available() is False
    assert isinstance(outcome(UTRECHT), tiles.UnreachableError)


def test_one_missing_tile_stops_no_other(server):
    server.answer = whole(b"", "404 Not Found")
    for place in [UTRECHT, *OTHERS]:
        assert isinstance(outcome(place), tiles.MissingError)
    server.answer = whole(PIXEL)
    assert outcome((9, 262, 168)).content == PIXEL
    asked = len(server.asked)
    assert isinstance(outcome(UTRECHT), tiles.MissingError)
    assert len(server.asked) == asked, "what is not there is not asked for again at once"


def test_after_some_failures_nobody_asks_and_then_one(server, monkeypatch):
    server.answer = whole(b"", "500 Stuk")
    for place in OTHERS:
        assert isinstance(outcome(place), tiles.UnreachableError)
    assert len(server.asked) == tiles.FAILURES
    assert 0 < outcome(UTRECHT).wait_s <= tiles.PAUSE_S
    assert tiles.available() is False
    monkeypatch.setattr(tiles._breaker, "_open_until", 0)
    server.answer = whole(PIXEL)
    assert outcome(UTRECHT).content == PIXEL
    assert tiles._breaker.closed


def test_visitors_who_want_the_same_tile_ask_once(server):
    may_answer = Event()

    def answer(connection, path):
        assert may_answer.wait(20)
        whole(PIXEL)(connection, path)

    server.answer = answer
    coming = [tiles.fetch(UTRECHT) for _visitor in range(30)]
    assert tiles.at_hand(UTRECHT)
    may_answer.set()
    assert {future.result(timeout=20).content for future in coming} == {PIXEL}
    assert len(server.asked) == 1


def test_a_full_queue_says_so_at_once(server, monkeypatch):
    may_answer = Event()

    def answer(connection, path):
        assert may_answer.wait(20)
        whole(PIXEL)(connection, path)

    server.answer = answer
    monkeypatch.setattr(tiles, "MOST_ASKED", 2)
    coming = [tiles.fetch(place) for place in OTHERS[:2]]
    with pytest.raises(tiles.UnreachableError):
        tiles.fetch(UTRECHT)
    may_answer.set()
    assert [future.result(timeout=20).content for future in coming] == [PIXEL, PIXEL]
    assert outcome(UTRECHT).content == PIXEL


def test_what_is_kept_is_counted_in_bytes(server):
    server.answer = whole(PIXEL + b"x" * 400_000)
    for x in range(100):
        outcome((14, 8400 + x, 5400))
    assert 30_000_000 < tiles._kept.currsize <= tiles.MOST_KEPT_BYTES
    assert len(tiles._kept) == 79


def test_without_a_connection_nobody_waits_twice(monkeypatch):
    with pdok(monkeypatch) as server:
        server.close()
        monkeypatch.setattr(tiles, "MOMENT_S", 20)
        monkeypatch.setattr(tiles, "_breaker", Breaker(1, 60))
        assert tiles.available() is False
        assert isinstance(outcome(UTRECHT), tiles.UnreachableError)
        assert server.asked == []


def test_no_page_waits_for_a_network_that_hangs(server, monkeypatch):
    may_answer = Event()

    def answer(connection, path):
        assert may_answer.wait(20)
        whole(PIXEL)(connection, path)

    server.answer = answer
    monkeypatch.setattr(tiles, "MOMENT_S", 0.01)
    assert [tiles.available(), tiles.available()] == [False, False]
    may_answer.set()
    assert tiles._checking.result(timeout=20) is True
    assert tiles.available() is True
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (UTRECHT, True),
        ((14, 8431, 5387), True),
        ((8, 0, 0), False),
        ((5, 16, 10), False),
        ((15, 16862, 10774), False),
        ((999_999, 1, 1), False),
    ],
)
def test_only_what_the_map_shows(place, shown):
    assert covers_netherlands(*place) is shown
