"""Remembers what pure functions returned, so that a rerun only makes what its choice changes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from functools import wraps
from threading import Lock, RLock
from typing import ParamSpec, TypeVar

import pandas as pd

from components.rows.sizes import size_of
from data.tables.loading import when_replaced

P = ParamSpec("P")
R = TypeVar("R")

# A container gets 768 MB (deploy/), of which 250 go to Python, libraries and data.
MOST_BYTES = 64_000_000
# The question itself and its place in memory.
QUESTION_BYTES = 2_000
SAME = object()


class _Kept:
    """One answer, what it weighs, and the tables that it is the answer about."""

    __slots__ = ("answer", "size", "tables")

    def __init__(self, answer: object, size: int, tables: tuple) -> None:
        self.answer, self.size, self.tables = answer, size, tables


class Memory:
    """Answers by question, of all functions together; the longest not asked leaves first."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self.most_bytes, self.bytes = most_bytes, 0
        self._kept: OrderedDict[Hashable, _Kept] = OrderedDict()
        # How many answers are about a table, and what it weighs: it stays while they do.
        self._tables: dict[int, tuple[int, int]] = {}
        self._lock = Lock()
        # A room that opens the same page at once makes it once. Nothing is lost by waiting, for
        # Python runs one thread at a time; and plotly breaks when two make their first figure.
        self._one_at_a_time = RLock()

    def ask(self, question: Hashable, tables: tuple, make: Callable[[], R]) -> R:
        """The answer from memory, else of `make`. tables: what the question means by identity."""
        kept = self._find(question)
        if kept is None:
            with self._one_at_a_time:
                kept = self._find(question)
                if kept is None:
                    answer = make()
                    self._keep(question, _Kept(answer, size_of(answer) + QUESTION_BYTES, tables))
                    return answer
        return kept.answer  # type: ignore[return-value]

    def forget(self) -> None:
        """Forget every answer."""
        with self._lock:
            self._kept.clear()
            self._tables.clear()
            self.bytes = 0

    def _find(self, question: Hashable) -> _Kept | None:
        with self._lock:
            kept = self._kept.get(question)
            if kept is not None:
                self._kept.move_to_end(question)
            return kept

    def _keep(self, question: Hashable, kept: _Kept) -> None:
        if kept.size > self.most_bytes:
            return
        with self._lock:
            self._kept[question] = kept
            self.bytes += kept.size
            for table in kept.tables:
                self._weigh(table)
            while self.bytes > self.most_bytes:
                self._drop(self._kept.popitem(last=False)[1])

    def _weigh(self, table: object) -> None:
        count, size = self._tables.get(id(table), (0, 0))
        if not count:
            size = size_of(table)
            self.bytes += size
        self._tables[id(table)] = count + 1, size

    def _drop(self, kept: _Kept) -> None:
        self.bytes -= kept.size
        for table in kept.tables:
            count, size = self._tables.pop(id(table))
            if count > 1:
                self._tables[id(table)] = count - 1, size
            else:
                self.bytes -= size


MEMORY = Memory()
# Each answer holds on to the data that it was made from: 3 MB a version.
when_replaced(MEMORY.forget)


def cached(function: Callable[P, R]) -> Callable[P, R]:
    """As `memo`, and faster, for arguments that can be hashed."""

    @wraps(function)
    def answer(*args: P.args, **kwargs: P.kwargs) -> R:
        question = (function, args, tuple(kwargs.items()))
        return MEMORY.ask(question, (), lambda: function(*args, **kwargs))

    return answer


def memo(function: Callable[P, R]) -> Callable[P, R]:
    """A pure function that answers from memory when it is asked the same again.

    Lists and dictionaries are compared by what is in them, tables by being the very same table:
    one that another kept function returned. The data themselves are an argument, so that a new
    version gets new answers. Visitors share the answers: one may be read and never be changed.

    Measured over a websocket, one visitor: a rerun of /begroting took 95 ms without this.
    """

    @wraps(function)
    def answer(*args: P.args, **kwargs: P.kwargs) -> R:
        tables: list = []
        key = (
            tuple([_frozen(value, tables) for value in args]),
            tuple([(name, _frozen(value, tables)) for name, value in kwargs.items()]),
        )
        return MEMORY.ask((function, key), tuple(tables), lambda: function(*args, **kwargs))

    return answer


def _frozen(value: object, tables: list) -> Hashable:
    """What a value is compared by; what is only equal to itself, such as a table, is noted."""
    if isinstance(value, list | tuple):
        return (type(value), tuple([_frozen(item, tables) for item in value]))
    if isinstance(value, set | frozenset):
        return (set, frozenset(value))
    if isinstance(value, Mapping):
        return (dict, tuple([(name, _frozen(item, tables)) for name, item in value.items()]))
    try:
        hash(value)
    except TypeError:
        tables.append(value)
        return (SAME, id(value))
    return (type(value), value)


@memo
def records(frame: pd.DataFrame) -> list[dict]:
    """The rows of a table that is itself kept, as dictionaries by column."""
    return frame.to_dict("records")
