"""The PDOK background map, fetched by this server so that a visitor asks no other host."""

from __future__ import annotations

import math
import os
import time
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from threading import Lock

import requests

TILE_ADDRESS = "/tegels/{z}/{x}/{y}.png"

SOURCE = "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png"
ATTRIBUTION = "Kaart: Kadaster / PDOK"
ZOOMS = range(6, 15)
NETHERLANDS_BOX = (50.5, 3.0, 53.8, 7.5)  # south, west, north, east
TIMEOUT_S = 4
MOMENT_S = 0.3
PAUSE_S = 60

_pause_until = 0.0
_background = ThreadPoolExecutor(1, "pdok")
_one_question = Lock()
_asking: Future[bool] | None = None


class OutsideNetherlandsError(Exception):
    """The tile asked for is not a tile of the Netherlands."""


class UnreachableError(Exception):
    """PDOK did not answer, now or less than a minute ago."""


def fetch(z: int, x: int, y: int) -> bytes:
    """One PNG tile, from memory or from PDOK.

    Raises OutsideNetherlandsError for a tile we do not pass on, UnreachableError without internet.
    """
    if not covers_netherlands(z, x, y):
        raise OutsideNetherlandsError
    return _fetch(z, x, y)


def available() -> bool:
    """Whether PDOK answers; asks at most once a minute while it does not.

    A page does not wait for a network that hangs: who asks first waits a moment, the rest not at
    all, and until there is an answer PDOK is not there.
    """
    global _asking
    with _one_question:
        asking = _asking
        first = asking is None or asking.done()
        if asking is None or first:
            _asking = asking = _background.submit(_answers)
    try:
        return asking.result(timeout=MOMENT_S if first else 0)
    except TimeoutError:
        return False


def _answers() -> bool:
    try:
        fetch(6, 32, 21)
    except UnreachableError:
        return False
    return True


def covers_netherlands(z: int, x: int, y: int) -> bool:
    """Whether tile x, y of zoom z (XYZ scheme) touches the Netherlands and is a zoom we serve."""
    if z not in ZOOMS:
        return False
    south, west, north, east = NETHERLANDS_BOX
    left, top = _tile_of(north, west, z)
    right, bottom = _tile_of(south, east, z)
    return left <= x <= right and top <= y <= bottom


def _tile_of(lat: float, lon: float, z: int) -> tuple[int, int]:
    y = (1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2
    return int((lon + 180) / 360 * 2**z), int(y * 2**z)


@lru_cache(maxsize=3000)
def _fetch(z: int, x: int, y: int) -> bytes:
    # A failure is not cached by lru_cache, so a short pause keeps a room without
    # internet from waiting for a time-out on every tile.
    global _pause_until
    if time.monotonic() < _pause_until:
        raise UnreachableError
    address = (os.environ.get("MBO_TILES") or SOURCE).format(z=z, x=x, y=y)
    try:
        answer = requests.get(address, timeout=TIMEOUT_S)
        answer.raise_for_status()
    except requests.RequestException as error:
        _pause_until = time.monotonic() + PAUSE_S
        raise UnreachableError from error
    return answer.content
