"""What a visitor costs in memory, and whether any of it is left behind."""

from __future__ import annotations

import asyncio

from bench.report import Section, Target, at_most
from bench.serving import APP, PLAIN, Server, serving
from bench.workload import APP_PAGES, PLAIN_PAGE, Page, Visitor

AT_ONCE = 200
BATCH = 50
LEAST = 10


async def openers(server: Server, pages: tuple[Page, ...], count: int) -> list[Visitor]:
    """`count` visitors spread over `pages`, who changed a filter once; still connected."""
    visitors = [Visitor(server.address, pages[n % len(pages)], n) for n in range(count)]
    for start in range(0, count, LEAST):
        await asyncio.gather(*(_visit(visitor) for visitor in visitors[start : start + LEAST]))
    return visitors


async def _visit(visitor: Visitor) -> None:
    await visitor.open()
    await visitor.change()


async def _leave(visitors: list[Visitor]) -> None:
    await asyncio.gather(*(visitor.close() for visitor in visitors))


async def stay(server: Server, pages: tuple[Page, ...], at_once: int) -> tuple[float, float, float]:
    """MB before, after 50 visitors who warm everything up, and with `at_once` more connected."""
    before = server.memory_mb()
    await _leave(await openers(server, pages, BATCH))
    warm = server.memory_mb()
    visitors = await openers(server, pages, at_once)
    full = server.memory_mb()
    await _leave(visitors)
    return before, warm, full


async def pass_by(server: Server, pages: tuple[Page, ...], further: int) -> list[float]:
    """MB after each tenth of `further` visitors who come and go."""
    samples = []
    for start in range(0, further, BATCH):
        await _leave(await openers(server, pages, BATCH))
        if (start + BATCH) % max(further // 10, BATCH) == 0:
            samples.append(server.memory_mb())
    return samples


def measure(short: bool) -> Section:
    """Memory beside the plain app: per visitor, with 200 at once, and over 2,000 more."""
    at_once, further = (40, 200) if short else (AT_ONCE, 2000)
    with serving(APP, PLAIN) as (app, plain):
        own = asyncio.run(stay(app, APP_PAGES, at_once))
        other = asyncio.run(stay(plain, (PLAIN_PAGE,), at_once))
        later = asyncio.run(pass_by(app, APP_PAGES, further))
    each, each_plain = ((full - warm) / at_once for _, warm, full in (own, other))
    half = later[len(later) // 2 :]
    growth = (half[-1] - half[0]) / half[0]
    return Section(
        "Memory",
        f"Resident memory of the server in MB, visitors spread over all pages: at the start, after "
        f"{BATCH} visitors, with {at_once} connected at once, and after {further} further ones.",
        ("server", "start", f"after {BATCH}", f"{at_once} at once", "per visitor", "further"),
        [
            ("app", *own, f"{each:.2f}", ", ".join(f"{sample:.0f}" for sample in later)),
            ("plain app", *other, f"{each_plain:.2f}", ""),
        ],
        [
            at_most("Memory per extra session", each, 1, "MB"),
            at_most(f"Server memory with {at_once} sessions, beside the plain app",
                    own[2] / other[2], 1.5),
            Target(f"Flat over {further} further sessions", "at most 2% in the second half",
                   f"{100 * growth:+.1f}%", growth <= 0.02),
        ],
    )  # fmt: skip
