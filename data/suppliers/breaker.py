"""Stops asking a server that does not answer, and asks it once again after a pause."""

from __future__ import annotations

import time
from threading import Lock


class Breaker:
    """Closed: everyone may ask. Open, after `failures` in a row: nobody, for `pause_s` seconds.

    Then half open: one may ask, and what comes of it closes it or opens it again. Whoever was
    allowed to ask says what came of it: `succeeded` or `failed`.
    """

    def __init__(self, failures: int, pause_s: float) -> None:
        self.failures, self.pause_s = failures, pause_s
        self._lock = Lock()
        self.reset()

    def reset(self) -> None:
        """Closed, as if nothing had happened yet."""
        with self._lock:
            self._failed = 0
            self._open_until: float | None = None

    @property
    def closed(self) -> bool:
        """Whether all is well, as far as we know."""
        return self._open_until is None

    def wait_s(self) -> float:
        """Seconds in which asking is of no use; 0 when somebody may ask."""
        until = self._open_until
        return 0 if until is None else max(until - time.monotonic(), 0)

    def may_ask(self) -> bool:
        """Whether the caller may ask now; half open that is true for one caller only."""
        with self._lock:
            if self._open_until is None:
                return True
            if time.monotonic() < self._open_until:
                return False
            # Who comes during the one question waits as long as if it had failed.
            self._open_until = time.monotonic() + self.pause_s
            return True

    def succeeded(self) -> None:
        """There was an answer: everyone may ask."""
        self.reset()

    def failed(self) -> None:
        """There was none: after enough of these in a row nobody asks for a while."""
        with self._lock:
            self._failed += 1
            if self._failed >= self.failures:
                self._open_until = time.monotonic() + self.pause_s
