"""Breaks a connection when the time is up, whatever it is waiting for."""

from __future__ import annotations

import socket
import time
from contextlib import suppress
from contextvars import ContextVar
from threading import Lock, Timer

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool


class Clock:
    """Ends every connection made within `with` after so many seconds.

    The time-outs of requests count per read: who sends a byte now and then is never late. That
    goes for a greeting, for headers and for a body alike, so it is the connection that ends.
    """

    def __init__(self, seconds: float) -> None:
        self.over = False
        self._until = time.monotonic() + seconds
        self._lock = Lock()
        self._watched: list[socket.socket] = []
        self._timer = Timer(max(seconds, 0), self._stop)
        self._timer.daemon = True

    def __enter__(self) -> Clock:
        self._token = _clock.set(self)
        self._timer.start()
        return self

    def __exit__(self, *_why) -> None:
        self._timer.cancel()
        _clock.reset(self._token)
        with self._lock:
            for handle in self._watched:
                handle.close()
            self._watched.clear()

    def left(self) -> float:
        """Seconds left; never 0, which a socket takes for no waiting at all."""
        return max(self._until - time.monotonic(), 0.001)

    def watch(self, connection: socket.socket) -> None:
        """Break this connection too when the time is up, at once when it is."""
        # A copy: encryption takes the socket itself away from where it was.
        handle = connection.dup()
        with self._lock:
            self._watched.append(handle)
            if self.over:
                _break(handle)

    def _stop(self) -> None:
        with self._lock:
            self.over = True
            for handle in self._watched:
                _break(handle)


def _break(handle: socket.socket) -> None:
    with suppress(OSError):
        handle.shutdown(socket.SHUT_RDWR)


_clock: ContextVar[Clock] = ContextVar("clock")


def _watched(connection: socket.socket) -> socket.socket:
    _clock.get().watch(connection)
    return connection


class _PlainConnection(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        return _watched(super()._new_conn())


class _SafeConnection(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        return _watched(super()._new_conn())


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _PlainConnection


class _SafePool(HTTPSConnectionPool):
    ConnectionCls = _SafeConnection


class BreakableAdapter(HTTPAdapter):
    """Connections that the clock can break, also those by way of a proxy."""

    def init_poolmanager(self, *arguments, **named) -> None:
        super().init_poolmanager(*arguments, **named)
        self.poolmanager.pool_classes_by_scheme = {"http": _PlainPool, "https": _SafePool}

    def proxy_manager_for(self, *arguments, **named):
        manager = super().proxy_manager_for(*arguments, **named)
        manager.pool_classes_by_scheme = {"http": _PlainPool, "https": _SafePool}
        return manager
