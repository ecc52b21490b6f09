"""All answers share one budget of bytes: the longest not asked leaves, new data empty it."""

import gc
import weakref

import pandas as pd
import pytest

from components.rows import memo as memory
from components.rows.memo import QUESTION_BYTES, Memory, cached, memo
from components.rows.sizes import CELL_BYTES, MOST_WEIGHED, size_of
from data.tables import loading

LARGE = 10_000


@pytest.fixture
def small(monkeypatch):
    """Room for three answers of LARGE bytes."""
    found = Memory(3 * (LARGE + QUESTION_BYTES + 100))
    monkeypatch.setattr(memory, "MEMORY", found)
    return found


def test_what_was_asked_longest_ago_leaves_first_whoever_made_it(small):
    made = []

    @memo
    def one(name):
        made.append(name)
        return "x" * LARGE

    @cached
    def other(name):
        made.append(name)
        return "y" * LARGE

    for ask, name in ((one, "a"), (other, "b"), (one, "c"), (one, "a"), (other, "d"), (one, "a")):
        ask(name)
    assert made == list("abcd")
    assert small.bytes <= small.most_bytes
    other("b")
    assert made == list("abcdb")


def test_an_answer_that_does_not_fit_is_given_and_not_kept(small):
    made = []

    @memo
    def large():
        made.append(1)
        return "x" * 4 * LARGE

    assert len(large()) == len(large()) == 4 * LARGE
    assert len(made) == 2
    assert small.bytes == 0


def test_a_table_weighs_while_an_answer_is_about_it_and_then_goes(small):
    @memo
    def rows(frame, _more):
        return len(frame)

    frame = pd.DataFrame({"a": range(100)})
    gone = weakref.ref(frame)
    rows(frame, 1)
    rows(frame, 2)
    assert small.bytes == 100 * CELL_BYTES + 2 * (size_of(100) + QUESTION_BYTES)
    del frame
    gc.collect()
    assert gone() is not None
    for number in range(3):
        memo(lambda _number: "x" * LARGE)(number)
    gc.collect()
    assert gone() is None


def test_new_data_empty_the_memory():
    assert memory.MEMORY.forget in loading._when_replaced
    found = Memory()
    found.ask("vraag", (pd.DataFrame({"a": [1]}),), lambda: "x" * LARGE)
    assert found.bytes > LARGE
    found.forget()
    assert found.bytes == 0
    assert found.ask("vraag", (), lambda: "nieuw") == "nieuw"


def test_sizes():
    text = "x" * 1000
    assert size_of(text) == text.__sizeof__()
    assert 2 * size_of(text) < size_of([text, "y" * 1000, text]) < 2 * size_of(text) + 200
    frame = pd.DataFrame({"a": ["x"] * 50, "b": [1] * 50})
    assert size_of(frame) == 100 * CELL_BYTES


def test_a_long_list_is_weighed_by_a_part_of_it():
    texts = [f"{number:04}" * 100 for number in range(10 * MOST_WEIGHED)]
    whole = sum(map(size_of, texts))
    assert 0.95 * whole < size_of(texts) < 1.1 * whole


def test_what_everyone_shares_does_not_count(tiny):
    assert size_of((tiny, pd, str)) < 200
