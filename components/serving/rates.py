"""How fast one visitor may ask: a store of turns per address that fills up again by itself."""

from __future__ import annotations

import ipaddress
import time
from threading import Lock

from cachetools import LRUCache
from starlette.requests import HTTPConnection

MOST_VISITORS = 10_000


class Rate:
    """At most `most` turns at once, and `per_s` more each second, for each visitor."""

    def __init__(self, most: float, per_s: float) -> None:
        self.most, self.per_s = most, per_s
        self._lock = Lock()
        # What is left, and when that was; who has not come for long is forgotten: that is full.
        self._left: LRUCache[str, tuple[float, float]] = LRUCache(MOST_VISITORS)

    def wait_s(self, visitor: str, turns: float = 1) -> float:
        """0 when the visitor may ask now, and then it counts; else seconds until they may."""
        with self._lock:
            now = time.monotonic()
            left, then = self._left.get(visitor, (self.most, now))
            left = min(self.most, left + (now - then) * self.per_s)
            short = turns - left
            self._left[visitor] = (left if short > 0 else left - turns, now)
            return max(short, 0) / self.per_s


def visitor_of(request: HTTPConnection) -> str:
    """The address of who asks: a request or a websocket."""
    peer = request.client.host if request.client else ""
    return visitor_at(peer, request.headers.get("x-forwarded-for", ""))


def visitor_at(peer: str, passed_on: str) -> str:
    """The address of who asks, behind a proxy the one that the proxy saw (X-Forwarded-For).

    Only a proxy of our own network is believed, and only what it added itself: the last name in
    the header. Of an IPv6 address the network counts: a visitor has as many of those as they like.
    """
    near = _address(peer)
    seen = _address(passed_on.rpartition(",")[2]) if near is None or near.is_private else None
    visitor = seen or near
    if isinstance(visitor, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((visitor, 64), strict=False))
    return str(visitor)


def _address(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        address = ipaddress.ip_address(text.strip())
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
