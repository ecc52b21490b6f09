"""Remembers what pure functions returned, so that a rerun only makes what its choice changes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from functools import lru_cache, wraps
from threading import RLock
from typing import Generic, ParamSpec, TypeVar

import pandas as pd

from data.tables.loading import when_replaced

P = ParamSpec("P")
R = TypeVar("R")

ANSWERS = 256
ROW_ANSWERS = 2000
FEW_ANSWERS = 64
_memories: list[Callable[[], None]] = []
# A room that opens the same page at once makes it once. Nothing is lost by waiting, for Python runs
# one thread at a time; and plotly breaks when two threads make their first figure together.
_one_at_a_time = RLock()


class _Same:
    """An argument that is only equal to itself, such as a table; kept alive while it is known."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.value is self.value


@when_replaced
def forget() -> None:
    """Forget every answer: each holds on to the data that it was made from, 3 MB a version."""
    for memory in _memories:
        memory()


def cached(answers: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """functools.lru_cache for a function of the data: forgotten when the data are replaced.

    Faster than `memo`, for arguments that can be hashed.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        remembered = lru_cache(maxsize=answers)(function)
        _memories.append(remembered.cache_clear)
        # lru_cache forgets the parameters in its type; a wrapper of our own would cost time.
        return remembered  # type: ignore[return-value]

    return decorate


def memo(function: Callable[P, R], answers: int = ANSWERS) -> Callable[P, R]:
    """A pure function that answers from memory when it is asked the same again.

    Lists and dictionaries are compared by what is in them, tables by being the very same table:
    one that another kept function returned. The data themselves are an argument, so that a new
    version gets new answers. The last `answers` are remembered, and visitors share them: an answer
    may be read and never be changed.

    Measured over a websocket, one visitor: a rerun of /begroting took 95 ms without this.
    """

    @cached(answers)
    def remembered(asked: _Asked[R]) -> R:
        return asked.make()

    @wraps(function)
    def answer(*args: P.args, **kwargs: P.kwargs) -> R:
        key = (tuple(map(_frozen, args)), tuple((n, _frozen(v)) for n, v in kwargs.items()))
        with _one_at_a_time:
            return remembered(_Asked(key, lambda: function(*args, **kwargs)))

    return answer


def memo_per_row(function: Callable[P, R]) -> Callable[P, R]:
    """As `memo`, for what is asked once for every row on the page."""
    return memo(function, ROW_ANSWERS)


def memo_few(function: Callable[P, R]) -> Callable[P, R]:
    """As `memo`, for answers of many kilobytes: figures, maps and whole tables."""
    return memo(function, FEW_ANSWERS)


class _Asked(Generic[R]):
    """A call with what it is compared by."""

    __slots__ = ("key", "make")

    def __init__(self, key: Hashable, make: Callable[[], R]) -> None:
        self.key, self.make = key, make

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Asked) and other.key == self.key


def _frozen(value: object) -> Hashable:
    if isinstance(value, list | tuple):
        return (type(value), tuple(map(_frozen, value)))
    if isinstance(value, set | frozenset):
        return (set, frozenset(value))
    if isinstance(value, Mapping):
        return (dict, tuple((name, _frozen(item)) for name, item in value.items()))
    try:
        hash(value)
    except TypeError:
        return _Same(value)
    return (type(value), value)


@memo
def records(frame: pd.DataFrame) -> list[dict]:
    """The rows of a table that is itself kept, as dictionaries by column."""
    return frame.to_dict("records")
