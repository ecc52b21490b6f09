"""How long it takes from starting a server to its first complete page."""

from __future__ import annotations

import asyncio
import statistics
import time

from bench.report import Section, at_most
from bench.serving import APP, EMPTY, PLAIN, start, wait_for
from bench.workload import APP_PAGES, EMPTY_PAGE, PLAIN_PAGE, Page, Visitor

PAGES = {EMPTY: EMPTY_PAGE, PLAIN: PLAIN_PAGE, APP: APP_PAGES[0]}


def first_page_s(name: str, page: Page) -> float:
    """Seconds from starting the process to the first complete page over a websocket."""
    began = time.perf_counter()
    server = start(name)
    try:
        wait_for(server)
        asyncio.run(_open(Visitor(server.address, page)))
        return time.perf_counter() - began
    finally:
        server.stop()


async def _open(visitor: Visitor) -> None:
    await visitor.open()
    await visitor.close()


def measure(short: bool) -> Section:
    """Start to first complete page of all three, turn by turn."""
    seconds: dict[str, list[float]] = {name: [] for name in PAGES}
    for _ in range(2 if short else 7):
        for name, page in PAGES.items():
            seconds[name].append(first_page_s(name, page))
    medians = {name: statistics.median(found) for name, found in seconds.items()}
    return Section(
        "Start",
        "Seconds from starting the process to the first complete page, median, turn by turn.",
        ("server", "seconds", "beside the empty page"),
        [(name, f"{s:.2f}", f"{s / medians[EMPTY]:.2f} x") for name, s in medians.items()],
        [at_most("Server start to first complete page", medians[APP] / medians[EMPTY], 2)],
    )
