"""What is remembered, what is asked again, and that tables are told apart."""

import time
from concurrent.futures import ThreadPoolExecutor

import pandas as pd
import pytest

from components.rows.memo import memo, records


@pytest.fixture
def asked():
    """The arguments with which a kept function really ran."""
    return []


@pytest.fixture
def answer(asked):
    @memo
    def answer(*args, **kwargs):
        asked.append((args, kwargs))
        return len(asked)

    return answer


def test_the_same_question_is_answered_once(answer, asked):
    assert answer("data", ["stages"], {"rol": ["verbinden"]}, sort="best") == 1
    assert answer("data", ["stages"], {"rol": ["verbinden"]}, sort="best") == 1
    assert asked == [(("data", ["stages"], {"rol": ["verbinden"]}), {"sort": "best"})]


@pytest.mark.parametrize(
    "other",
    [(("data", ["vsv"]), {}), (("nieuw", ["stages"]), {}), (("data", ("stages",)), {}),
     (("data", ["stages"]), {"sort": "titel"})],
)  # fmt: skip
def test_another_question_is_another_answer(answer, other):
    first = answer("data", ["stages"])
    args, kwargs = other
    assert answer(*args, **kwargs) != first


def test_one_is_not_true(answer):
    assert [answer(1), answer(True), answer(1.0)] == [1, 2, 3]


def test_a_table_is_only_equal_to_itself(answer):
    table = pd.DataFrame({"a": [1]})
    assert [answer(table), answer(table), answer(table.copy())] == [1, 1, 2]
    assert answer({"laag": table}) == answer({"laag": table})


def test_an_error_is_not_remembered(asked):
    @memo
    def broken(_name):
        asked.append(1)
        raise KeyError

    for _ in range(2):
        with pytest.raises(KeyError):
            broken("x")
    assert len(asked) == 2


def test_a_full_room_makes_it_once(asked):
    @memo
    def slow(_name):
        asked.append(1)
        time.sleep(0.02)
        return len(asked)

    with ThreadPoolExecutor(8) as room:
        assert set(room.map(slow, ["x"] * 8)) == {1}


def test_records():
    table = pd.DataFrame({"a": [1, 2]})
    assert records(table) == [{"a": 1}, {"a": 2}]
    assert records(table) is records(table)
