"""A server that fails is left alone for a while, and then asked once."""

import pytest

from data.suppliers import breaker as module
from data.suppliers.breaker import Breaker


@pytest.fixture
def clock(monkeypatch):
    """The time, to be put forward."""
    now = [1000.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: now[0])
    return now


def opened() -> Breaker:
    breaker = Breaker(failures=3, pause_s=60)
    for _turn in range(3):
        assert breaker.may_ask()
        breaker.failed()
    return breaker


def test_a_few_failures_in_a_row_open_it(clock):
    breaker = Breaker(failures=3, pause_s=60)
    for outcome in (breaker.failed, breaker.failed, breaker.succeeded, breaker.failed):
        outcome()
    assert (breaker.closed, breaker.may_ask(), breaker.wait_s()) == (True, True, 0)
    breaker.failed()
    breaker.failed()
    assert (breaker.closed, breaker.may_ask(), breaker.wait_s()) == (False, False, 60)


def test_after_the_pause_one_asks_and_the_rest_wait(clock):
    breaker = opened()
    clock[0] += 61
    assert breaker.wait_s() == 0
    assert [breaker.may_ask() for _visitor in range(3)] == [True, False, False]
    breaker.succeeded()
    assert breaker.may_ask()
    assert breaker.closed


def test_one_failure_after_the_pause_opens_it_again(clock):
    breaker = opened()
    clock[0] += 61
    assert breaker.may_ask()
    breaker.failed()
    assert (breaker.may_ask(), breaker.wait_s()) == (False, 60)
