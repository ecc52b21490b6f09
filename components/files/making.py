"""Files are made one after the other, beside the turns of the pages; the same file once for all."""

from __future__ import annotations

import logging
from collections import OrderedDict, deque
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Lock, Thread

from cachetools import LRUCache

from data.tables.loading import when_replaced

# What waits, without what is being made. A room that asks for the same file waits once.
MOST_PER_VISITOR, MOST_IN_ALL = 20, 60
# The largest file, an offline package of sixty slides, is 3 MB.
MOST_BYTES = 16_000_000

log = logging.getLogger(__name__)
Told = Callable[[int], None]


class BusyError(Exception):
    """So many files are waiting that one more would only make everybody wait."""


class Job:
    """A file that is asked for: `steps` are done; `made` gives the bytes, or raises."""

    def __init__(self, question: Hashable, make: Callable[[Told], bytes], kept: bool) -> None:
        self.question, self.make, self.kept = question, make, kept
        self.steps = 0
        self.made: Future[bytes] = Future()

    def run(self) -> None:
        """Make the file; whoever waits hears what went wrong."""
        try:
            self.made.set_result(self.make(self._tell))
        except Exception as error:
            log.exception("a file could not be made")
            self.made.set_exception(error)

    def _tell(self, steps: int) -> None:
        self.steps = steps


class Maker:
    """One queue for all files. Who asks much waits for themselves: visitors take turns."""

    def __init__(
        self,
        per_visitor: int = MOST_PER_VISITOR,
        in_all: int = MOST_IN_ALL,
        most_bytes: int = MOST_BYTES,
    ) -> None:
        self._lock = Lock()
        self._per_visitor, self._in_all = per_visitor, in_all
        self._waiting: OrderedDict[str, deque[Job]] = OrderedDict()
        self._asked: dict[Hashable, Job] = {}
        self._kept: LRUCache[Hashable, Job] = LRUCache(most_bytes, getsizeof=_size)
        self._works = False

    def ask(
        self,
        visitor: str,
        question: Hashable,
        make: Callable[[Told], bytes],
        kept: bool = True,
    ) -> Job:
        """The job of this question: one that is known already, or a new one in the queue.

        visitor: the network address that asks. question: equal for files that are equal, so with
        the version of the data in it. make: called in a thread of the queue, with something to
        tell how far it is. kept: whether others may be given this file later; not what is private.
        Raises BusyError when this visitor, or everyone together, already waits for too many.
        """
        with self._lock:
            known = self._kept.get(question) or self._asked.get(question)
            if known:
                return known
            of_visitor = self._waiting.get(visitor, ())
            if len(of_visitor) >= self._per_visitor or self._total() >= self._in_all:
                raise BusyError
            job = Job(question, make, kept)
            self._asked[question] = job
            self._waiting.setdefault(visitor, deque()).append(job)
            if not self._works:
                self._works = True
                Thread(target=self._work, name="bestanden", daemon=True).start()
            return job

    def before(self, job: Job) -> int:
        """How many files are made before this one, at most; 0 when it is being made or made."""
        with self._lock:
            found = [each for jobs in self._waiting.values() for each in jobs]
            return len(found) if job in found else 0

    def forget(self) -> None:
        """Keep no file any longer: the data that they were made from are replaced."""
        with self._lock:
            self._kept.clear()

    def _total(self) -> int:
        return sum(map(len, self._waiting.values()))

    def _work(self) -> None:
        while job := self._next():
            job.run()
            with self._lock:
                del self._asked[job.question]
                if job.kept and not job.made.exception() and _size(job) <= self._kept.maxsize:
                    self._kept[job.question] = job

    def _next(self) -> Job | None:
        with self._lock:
            if not self._waiting:
                self._works = False
                return None
            visitor, jobs = self._waiting.popitem(last=False)
            job = jobs.popleft()
            if jobs:
                self._waiting[visitor] = jobs
            return job


def _size(job: Job) -> int:
    return len(job.made.result())


MAKER = Maker()
when_replaced(MAKER.forget)
