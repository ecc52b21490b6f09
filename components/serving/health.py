"""How the server is, kept in memory: whoever asks waits for no disk, supplier or visitor."""

from __future__ import annotations

import logging
from threading import Event, Thread

from data.tables.description import DescriptionError
from data.tables.loading import Dataset, load

EVERY_S = 2

log = logging.getLogger(__name__)


class Watch:
    """Looks at the data now and then, in a thread of its own; `seen` is what it found last."""

    def __init__(self) -> None:
        self.seen: Dataset | None = None
        self._stop = Event()

    def start(self) -> None:
        """Look from now on. A disk that hangs holds up this thread only."""
        self._stop = Event()
        Thread(target=self._watch, args=(self._stop,), name="gezond", daemon=True).start()

    def stop(self) -> None:
        """Look no more; does not wait for a look that hangs."""
        self._stop.set()

    def look(self) -> None:
        """See the data as they are now; what was seen before stays when they cannot be read."""
        try:
            self.seen = load()
        except DescriptionError as error:
            log.error("%s", error)
        except Exception:  # whatever is wrong with the files, the server itself is up
            log.exception("the data cannot be read")

    def _watch(self, stop: Event) -> None:
        while not stop.wait(EVERY_S):
            self.look()


WATCH = Watch()
