"""The PDOK background map, fetched by this server so that a visitor asks no other host."""

from __future__ import annotations

import logging
import os
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock

from cachetools import LRUCache, TTLCache

from components.maps.tilegrid import covers_netherlands
from data.suppliers.asking import OK, Limits, SupplierError, ask
from data.suppliers.breaker import Breaker

SOURCE = "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png"
KINDS = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
NOT_THERE = (404, 410)

# What one tile may cost: seconds in all, and bytes. A tile of this map is some tens of kB.
LIMITS = Limits(seconds=4, most_bytes=500_000)
# Threads of its own, so that PDOK cannot hold those that answer everything else.
WORKERS = 8
MOST_ASKED = 160
FAILURES, PAUSE_S = 3, 60
MOMENT_S = 0.3
MOST_KEPT_BYTES = 32_000_000
AROUND_A_TILE = 500  # bytes that Python needs beside the image
MOST_MISSING, MISSING_S = 2000, 300

Place = tuple[int, int, int]
CHECKED: Place = (6, 32, 21)
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Tile:
    """One image, and what kind of image its first bytes say it is."""

    content: bytes
    media_type: str


class MissingError(Exception):
    """There is no such tile: outside the Netherlands, or PDOK has none there."""


class UnreachableError(Exception):
    """PDOK does not answer, or too much is asked of it already."""

    def __init__(self, wait_s: float) -> None:
        super().__init__(wait_s)
        self.wait_s = wait_s


_workers = ThreadPoolExecutor(WORKERS, "tegels")
_background = ThreadPoolExecutor(1, "pdok")
_lock = Lock()
_kept: LRUCache[Place, Tile] = LRUCache(
    MOST_KEPT_BYTES, lambda tile: len(tile.content) + AROUND_A_TILE
)
_missing: TTLCache[Place, None] = TTLCache(MOST_MISSING, MISSING_S)
_asked: dict[Place, Future[Tile]] = {}
_breaker = Breaker(FAILURES, PAUSE_S)
_checking: Future[bool] | None = None


def at_hand(place: Place) -> bool:
    """Whether this tile (z, x, y) costs PDOK nothing: it is here, known not to be, or on its way.

    True also for what we do not pass on.
    """
    with _lock:
        here = place in _kept or place in _missing or place in _asked
    return here or not covers_netherlands(*place)


def fetch(place: Place) -> Future[Tile]:
    """The tile z, x, y, from memory or from PDOK; visitors who want the same one ask once.

    Raises MissingError for a tile that is not there, UnreachableError when PDOK does not answer
    or when too many tiles are being asked for; the future may raise them too.
    """
    if not covers_netherlands(*place):
        raise MissingError
    with _lock:
        if place in _missing:
            raise MissingError
        if place in _kept:
            done: Future[Tile] = Future()
            done.set_result(_kept[place])
            return done
        if place not in _asked:
            if wait_s := _breaker.wait_s():
                raise UnreachableError(wait_s)
            if len(_asked) >= MOST_ASKED:
                raise UnreachableError(1)
            _asked[place] = _workers.submit(_bring, place)
        return _asked[place]


def available() -> bool:
    """Whether PDOK answers; asks at most once a minute while it does not.

    A page does not wait for a network that hangs: who asks first waits a moment, the rest not at
    all, and until there is an answer PDOK is not there.
    """
    global _checking
    with _lock:
        if _breaker.closed and CHECKED in _kept:
            return True
        if _breaker.wait_s() or CHECKED in _missing:
            return False
        checking = _checking
        first = checking is None or checking.done()
        if checking is None or first:
            _checking = checking = _background.submit(_answers)
    try:
        return checking.result(timeout=MOMENT_S if first else 0)
    except TimeoutError:
        return False


def _answers() -> bool:
    try:
        _bring(CHECKED)
    except (MissingError, UnreachableError):
        return False
    return True


def _bring(place: Place) -> Tile:
    """The tile from PDOK, and remember it."""
    try:
        tile = _from_supplier(place)
        with _lock:
            _kept[place] = tile
        return tile
    except MissingError:
        with _lock:
            _missing[place] = None
        raise
    finally:
        with _lock:
            _asked.pop(place, None)


def _from_supplier(place: Place) -> Tile:
    # What stood in the queue when PDOK stopped answering does not ask any more.
    if not _breaker.may_ask():
        raise UnreachableError(_breaker.wait_s() or PAUSE_S)
    try:
        tile = _asked_tile(place)
    except Exception as error:  # whatever it was, no page breaks over its background
        _breaker.failed()
        log.warning("no tile from PDOK: %s", error)
        raise UnreachableError(_breaker.wait_s() or 1) from error
    _breaker.succeeded()
    if tile is None:
        raise MissingError
    return tile


def _asked_tile(place: Place) -> Tile | None:
    """The tile, None when PDOK says that it has none: one gap is no failure of all of PDOK."""
    answer = ask(_address(place), LIMITS)
    if answer.status in NOT_THERE:
        return None
    if answer.status != OK:
        raise SupplierError(f"antwoord {answer.status}")
    for start, media_type in KINDS.items():
        if answer.content.startswith(start):
            return Tile(answer.content, media_type)
    raise SupplierError("het antwoord is geen plaatje")


def _address(place: Place) -> str:
    z, x, y = place
    try:
        return (os.environ.get("MBO_TILES") or SOURCE).format(z=z, x=x, y=y)
    except (LookupError, ValueError, AttributeError) as error:
        raise SupplierError("MBO_TILES is geen goed adres") from error
