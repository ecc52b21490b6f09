"""The addresses of tiles: what a visitor gets, and that nobody else waits for it."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.maps import tiles
from components.serving import background
from components.serving.headers import middleware
from components.serving.health import WATCH
from components.serving.rates import Rate
from components.serving.routes import routes
from data.suppliers.asking import Limits
from tests.hostileserver import dripping, whole
from tests.tileserver import PIXEL, pdok

PLACE = "/tegels/8/131/84.png"


@pytest.fixture
def client():
    with TestClient(Starlette(routes=routes(), middleware=middleware())) as found:
        yield found


@pytest.fixture
def server(monkeypatch):
    with pdok(monkeypatch) as found:
        yield found


def test_a_tile_is_fetched_once(client, server):
    for _turn in range(2):
        answer = client.get(PLACE)
        assert (answer.status_code, answer.content) == (200, PIXEL)
        assert answer.headers["content-type"] == "image/png"
        assert answer.headers["cache-control"] == "max-age=604800"
    assert server.asked == ["/8/131/84.png"]


@pytest.mark.parametrize(
    "path",
    [
        "/tegels/8/0/0.png",
        "/tegels/3/4/2.png",
        "/tegels/19/1/1.png",
        "/tegels/-8/131/84.png",
        "/tegels/8/131/8x.png",
        f"/tegels/8/131/{'9' * 5000}.png",
        "/tegels/٨/131/84.png",
    ],
)
def test_no_tiles_outside_the_netherlands(client, server, path):
    assert client.get(path).status_code == 404
    assert server.asked == []


def test_without_pdok_a_tile_says_when_to_come_back(client, server):
    server.answer = whole(b"", "500 Stuk")
    answers = [client.get(f"/tegels/10/525/{y}.png") for y in range(335, 341)]
    assert {answer.status_code for answer in answers} == {503}
    assert answers[0].headers["retry-after"] == "1"
    assert 1 < int(answers[-1].headers["retry-after"]) <= tiles.PAUSE_S
    assert answers[-1].headers["cache-control"] == "no-store"
    assert len(server.asked) == tiles.FAILURES


def test_tiles_that_drip_hold_up_nobody_else(client, server, monkeypatch):
    """Eighty at once took all threads that answer everything else."""
    WATCH.look()
    monkeypatch.setattr(tiles, "LIMITS", Limits(seconds=0.5, most_bytes=100_000))
    server.answer = dripping(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n")
    places = [f"/tegels/10/{520 + x}/{330 + y}.png" for x in range(10) for y in range(8)]
    with ThreadPoolExecutor(80) as room:
        asked = [room.submit(client.get, place) for place in places]
        assert client.get("/gezond").json()["status"] == "ok"
        assert client.get("/data/bronnen.csv").status_code == 200
        answers = [one.result(timeout=60) for one in asked]
    assert {answer.status_code for answer in answers} == {503}
    assert all("retry-after" in answer.headers for answer in answers)
    assert len(server.asked) <= tiles.WORKERS + tiles.FAILURES


def test_a_visitor_waits_no_longer_than_this(client, server, monkeypatch):
    monkeypatch.setattr(background, "WAIT_S", 0.1)
    monkeypatch.setattr(tiles, "LIMITS", Limits(seconds=1, most_bytes=100_000))
    server.answer = dripping()
    answer = client.get(PLACE)
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")


def test_who_asks_too_fast_is_told_when_to_come_back(client, server, monkeypatch):
    monkeypatch.setattr(background, "RATE", Rate(most=3, per_s=0.001))
    answers = [client.get(f"/tegels/10/525/{y}.png") for y in range(335, 340)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 429]
    assert int(answers[-1].headers["retry-after"]) > 900
    other = client.get("/tegels/8/131/84.png", headers={"x-forwarded-for": "203.0.113.9"})
    assert other.status_code == 200


def test_a_room_behind_one_address_sees_the_same_map(client, server):
    for _visitor in range(40):
        for x in range(5):
            for y in range(6):
                assert client.get(f"/tegels/10/{523 + x}/{333 + y}.png").status_code == 200
    assert len(server.asked) == 30
