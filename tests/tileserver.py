"""PDOK on this machine: what it answers, and a background map that knows nothing yet."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager

from components.maps import tiles
from components.serving import background
from components.serving.rates import Rate
from tests.hostileserver import HostileServer, hostile, whole

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
UTRECHT = (8, 131, 84)


def forget() -> None:
    """No tile is known, and nobody asked for one."""
    for memory in (tiles._kept, tiles._missing, tiles._asked):
        memory.clear()
    tiles._breaker.reset()
    tiles._checking = None


@contextmanager
def pdok(monkeypatch) -> Iterator[HostileServer]:
    """A server that answers as PDOK does, until it is told otherwise."""
    forget()
    monkeypatch.setattr(background, "RATE", Rate(most=200, per_s=20))
    with hostile(whole(PIXEL)) as server:
        monkeypatch.setenv("MBO_TILES", server.address + "/{z}/{x}/{y}.png")
        yield server
    forget()
