"""Who counts as one visitor, and how fast that visitor may ask."""

import pytest
from starlette.requests import Request

from components.serving import rates
from components.serving.rates import Rate, visitor_of


@pytest.fixture
def clock(monkeypatch):
    """The time, to be put forward."""
    now = [1000.0]
    monkeypatch.setattr(rates.time, "monotonic", lambda: now[0])
    return now


def visitor(peer: str | None, passed_on: str | None = None) -> str:
    headers = [] if passed_on is None else [(b"x-forwarded-for", passed_on.encode())]
    client = None if peer is None else (peer, 1234)
    return visitor_of(Request({"type": "http", "headers": headers, "client": client}))


def test_a_visitor_has_so_many_turns_and_gets_new_ones(clock):
    rate = Rate(most=200, per_s=20)
    assert [rate.wait_s("a") for _turn in range(200)] == [0] * 200
    assert rate.wait_s("a") == pytest.approx(0.05)
    assert rate.wait_s("b") == 0
    clock[0] += 10
    assert [rate.wait_s("a") for _turn in range(200)] == [0] * 200
    assert rate.wait_s("a") > 0


def test_who_waits_does_not_lose_turns(clock):
    rate = Rate(most=1, per_s=1)
    assert rate.wait_s("a") == 0
    assert [rate.wait_s("a") for _turn in range(50)] == [1] * 50
    clock[0] += 1
    assert rate.wait_s("a") == 0


def test_only_so_many_visitors_are_remembered(monkeypatch):
    monkeypatch.setattr(rates, "MOST_VISITORS", 3)
    rate = Rate(most=1, per_s=1)
    for number in range(10):
        rate.wait_s(str(number))
    assert len(rate._left) == 3


@pytest.mark.parametrize(
    ("peer", "passed_on", "expected"),
    [
        ("8.8.4.4", None, "8.8.4.4"),
        ("8.8.4.4", "9.9.9.9", "8.8.4.4"),
        ("10.0.0.2", "8.8.4.4", "8.8.4.4"),
        ("10.0.0.2", "1.2.3.4, 8.8.4.4", "8.8.4.4"),
        ("10.0.0.2", "zomaar", "10.0.0.2"),
        ("2001:db8:1:2:3::4", None, "2001:db8:1:2::/64"),
        ("::ffff:8.8.8.8", "9.9.9.9", "8.8.8.8"),
        (None, "8.8.4.4", "8.8.4.4"),
        (None, None, "None"),
    ],
)
def test_a_visitor_is_what_our_own_proxy_saw(peer, passed_on, expected):
    assert visitor(peer, passed_on) == expected
