"""What the server does once, before its first visitor, so that every visitor is served fast."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import socket
import stat
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.concurrency import run_in_threadpool

from components.examples import facets
from components.finding.index import index as search_index
from components.maps import layers as maps

# Imported here for the libraries they bring: folium and plotly. Word, Excel and PDF come with the
# first page that offers them. Not the modules that declare a component: Streamlit only serves one
# that is declared during a visit.
from components.money import figures as budgetfigures
from components.serving.exposure import warnings
from components.serving.health import WATCH
from components.serving.logrecords import OneLine
from data.yearly.figures import load_live
from data.yearly.folder import live_folder, recover

LIBRARIES = (budgetfigures, maps)
OPEN_FILES = Path("/proc/self/fd")
# Who waits for a file holds a thread of Streamlit's; with the six of two cores, six who wait would
# keep everybody from the smallest file. More than files may wait in all.
WAITING = 100

log = logging.getLogger(__name__)


@asynccontextmanager
async def prepared(_app) -> AsyncIterator[None]:
    """The lifespan of the app: no visitor waits for what happens here."""
    send_at_once()
    logging.setLogRecordFactory(OneLine)
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(WAITING, "wacht"))
    await run_in_threadpool(prepare)
    WATCH.start()
    for warning in warnings():
        log.warning("%s", warning)
    yield
    WATCH.stop()


def prepare() -> None:
    """Put back what a killed refresh moved aside, read the data, and set them apart for good.

    Streamlit collects garbage after every run, and without this the collector looks each time at
    all that pandas, plotly and folium brought along: 100 ms of the 150 ms of a rerun.
    """
    recover(live_folder())
    load_live()
    WATCH.look()
    if WATCH.seen:
        facets.index(WATCH.seen)
        search_index(WATCH.seen)
    gc.collect()
    gc.freeze()


def send_at_once() -> None:
    """Let a small message leave without waiting until the one before it is acknowledged.

    asyncio asks this of every connection, but not of one that Streamlit's own listening socket
    accepts: that names no protocol. Connections inherit it from the listening socket (on Linux).
    The end of a rerun came 40 ms late without it: a quarter of a page that takes 150 ms.
    """
    for listener in _listening():
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        listener.close()


def _listening() -> Iterator[socket.socket]:
    """Copies of the TCP sockets on which this process listens."""
    numbers = [int(path.name) for path in OPEN_FILES.iterdir()] if OPEN_FILES.is_dir() else []
    for number in numbers:
        # A copy of anything else would keep it open: a pipe whose other end waits for its end.
        if not _is_socket(number):
            continue
        copy = socket.socket(fileno=os.dup(number))
        internet = copy.family in (socket.AF_INET, socket.AF_INET6)
        if internet and copy.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
            yield copy
        else:
            copy.close()


def _is_socket(number: int) -> bool:
    try:
        return stat.S_ISSOCK(os.fstat(number).st_mode)
    except OSError:  # closed meanwhile, as the list of open files itself is
        return False
