"""How fast a rerun is: one visitor on every page, and fifty at once on the heaviest."""

from __future__ import annotations

import asyncio
import statistics
import time
from dataclasses import dataclass, replace

from bench.report import Section, Target, at_least, at_most
from bench.serving import APP, EMPTY, PLAIN, Server, serving
from bench.session import LOST, PageBrokeError, Run
from bench.workload import APP_PAGES, EMPTY_PAGE, PLAIN_PAGE, Page, Visitor

VISITORS = 50


@dataclass
class Timing:
    """What one page cost one visitor: milliseconds of a rerun, and kB sent."""

    page: Page
    open_ms: float
    median_ms: float
    p95_ms: float
    open_kb: float
    median_kb: float
    most_kb: float


@dataclass
class Load:
    """What many visitors at once got: milliseconds of a rerun, reruns per second, errors."""

    visitors: int
    median_ms: float
    p95_ms: float
    per_second: float
    errors: int
    processor_ms: float


async def one_visitor(servers: dict[str, Server], changes: int) -> list[Timing]:
    """Every page and both yardsticks, turn by turn, so that all have the same weather."""
    visitors = [Visitor(servers[EMPTY].address, EMPTY_PAGE)]
    visitors += [Visitor(servers[PLAIN].address, PLAIN_PAGE)]
    visitors += [Visitor(servers[APP].address, page) for page in APP_PAGES]
    opened = [await visitor.open() for visitor in visitors]
    runs: list[list[Run]] = [[] for _ in visitors]
    for _ in range(changes):
        for visitor, own in zip(visitors, runs, strict=True):
            own.append(await visitor.change())
    for visitor in visitors:
        await visitor.close()
    return [
        timing(visitor.page, first, own)
        for visitor, first, own in zip(visitors, opened, runs, strict=True)
    ]


def timing(page: Page, first: Run, runs: list[Run]) -> Timing:
    """The figures of one page from its first and its later runs."""
    times = sorted(1000 * run.seconds for run in runs)
    sizes = sorted(run.sent_bytes / 1000 for run in runs)
    return Timing(
        page,
        1000 * first.seconds,
        statistics.median(times),
        times[int(0.95 * (len(times) - 1))],
        first.sent_bytes / 1000,
        statistics.median(sizes),
        sizes[-1],
    )


async def many_visitors(server: Server, page: Page, count: int, seconds: float) -> Load:
    """`count` visitors who change a filter as soon as the change before it is on their screen."""
    visitors = [Visitor(server.address, page, seed) for seed in range(count)]
    for visitor in visitors:
        await visitor.open()
    runs: list[Run] = []
    errors = 0
    until = time.perf_counter() + seconds

    async def keep_changing(visitor: Visitor) -> None:
        nonlocal errors
        while time.perf_counter() < until:
            try:
                runs.append(await visitor.change())
            except (PageBrokeError, *LOST):
                errors += 1
                return

    start, used = time.perf_counter(), server.processor_s()
    await asyncio.gather(*map(keep_changing, visitors))
    took, used = time.perf_counter() - start, server.processor_s() - used
    for visitor in visitors:
        await visitor.close()
    times = sorted(1000 * run.seconds for run in runs)
    return Load(
        count,
        statistics.median(times),
        times[int(0.95 * (len(times) - 1))],
        len(runs) / took,
        errors,
        1000 * used / len(runs),
    )


def measure(short: bool) -> Section:
    """Reruns of one visitor on every page, and of fifty at once on the heaviest."""
    changes, seconds, rounds = (15, 5.0, 1) if short else (60, 15.0, 3)
    with serving(APP, EMPTY, PLAIN) as running:
        servers = {server.name: server for server in running}
        alone = asyncio.run(one_visitor(servers, changes))
        empty, _plain, *own = alone
        heaviest = max(own, key=lambda timing: timing.median_ms)
        pages = {EMPTY: EMPTY_PAGE, PLAIN: PLAIN_PAGE, APP: heaviest.page}
        loads = [_round(servers, pages, seconds) for _ in range(rounds)]
    crowd = {name: _middle([load[name] for load in loads]) for name in pages}
    return Section(
        "Reruns",
        f"One visitor on every page, turn by turn with both yardsticks, {changes} filter changes "
        f"each; then {VISITORS} visitors at once on the heaviest page ({heaviest.page.name}) and "
        f"on each yardstick in turn, {rounds} x {seconds:.0f} s, without a pause between changes. "
        "The visitors run on the same cores as the server.",
        ("page", "first (ms)", "median (ms)", "95% (ms)", "beside empty", "first (kB)",
         "median (kB)", "most (kB)", "processor (ms per rerun)", "reruns per s", "errors"),
        [_alone_row(timing, empty) for timing in alone]
        + [_crowd_row(name, load, crowd[EMPTY]) for name, load in crowd.items()],
        _targets(alone, heaviest, crowd),
    )  # fmt: skip


def _round(servers: dict[str, Server], pages: dict[str, Page], seconds: float) -> dict[str, Load]:
    return {
        name: asyncio.run(many_visitors(servers[name], page, VISITORS, seconds))
        for name, page in pages.items()
    }


def _middle(loads: list[Load]) -> Load:
    """The round with the middle throughput, with the errors of all of them."""
    middle = sorted(loads, key=lambda load: load.per_second)[len(loads) // 2]
    return replace(middle, errors=sum(load.errors for load in loads))


def _alone_row(timing: Timing, empty: Timing) -> tuple:
    return (
        timing.page.name, timing.open_ms, timing.median_ms, timing.p95_ms,
        f"{timing.median_ms / empty.median_ms:.2f} x", timing.open_kb, timing.median_kb,
        timing.most_kb, "", "", "",
    )  # fmt: skip


def _crowd_row(name: str, load: Load, empty: Load) -> tuple:
    return (
        f"{name}, {load.visitors} at once", "", load.median_ms, load.p95_ms,
        f"{load.median_ms / empty.median_ms:.2f} x", "", "", "", load.processor_ms,
        load.per_second, load.errors,
    )  # fmt: skip


def _targets(alone: list[Timing], heaviest: Timing, crowd: dict[str, Load]) -> list[Target]:
    empty, _plain, *own = alone
    name = heaviest.page.name
    app = crowd[APP]
    first = max(own, key=lambda timing: timing.open_kb)
    biggest = max(own, key=lambda timing: timing.median_kb)
    most = max(own, key=lambda timing: timing.most_kb)
    return [
        at_most(f"One session, heaviest page ({name}), beside the empty page",
                heaviest.median_ms / empty.median_ms, 1),
        at_most(f"{VISITORS} sessions on {name}: median beside the empty page",
                app.median_ms / crowd[EMPTY].median_ms, 1),
        at_most(f"{VISITORS} sessions on {name}: median beside the plain app",
                app.median_ms / crowd[PLAIN].median_ms, 1),
        at_least(f"{VISITORS} sessions on {name}: throughput beside the plain app",
                 app.per_second / crowd[PLAIN].per_second, 3),
        at_least(f"{VISITORS} sessions on {name}: reruns per second of processor time, beside "
                 "the plain app", crowd[PLAIN].processor_ms / app.processor_ms, 3),
        at_most("Errors", app.errors, 0, ""),
        at_most(f"Sent per filter change, median of the largest page ({biggest.page.name})",
                biggest.median_kb, 30, "kB"),
        at_most(f"Sent per filter change, the most ever ({most.page.name})", most.most_kb, 30,
                "kB"),
        at_most(f"Sent for a first page, the largest ({first.page.name})", first.open_kb, 200,
                "kB"),
    ]  # fmt: skip
