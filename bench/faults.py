"""What goes wrong in a municipality, done on purpose: what happened, and did the others notice?"""

from __future__ import annotations

import asyncio
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from bench import browser, cluster
from bench.loyal import Story, stay
from bench.rawclient import Deaf
from bench.report import Section, Target
from bench.serving import APP, EMPTY, ROOT, Server, serving, start, wait_for
from bench.session import Session
from bench.workload import APP_PAGES, Visitor
from data.tables.description import FOLDER
from data.tables.loading import load

PAGE = APP_PAGES[2]
FAKE_CLOCK = Path("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1")
# Slower than the app waits for a file to lie still, so that it sees a new file at every look.
PIECES, PIECE_S = 250, 0.03
HEADERS = ("fault", "what happened", "another visitor: before (ms)", "during (ms)", "as it should")


def measure(short: bool) -> Section:
    """Every fault once, each on a server of its own."""
    section = Section(
        "Faults",
        f"Each on a server of its own, with another visitor on {PAGE.name} who changes filters.",
        HEADERS,
    )
    faults = (_restart, _replaced_files, _slow_writing, _full_disk, _clock, _slow, _deaf, _idle,
              _bad_wifi)  # fmt: skip
    for fault in faults:
        section.rows += fault(short)
    judged = [row[-1] for row in section.rows]
    wrong, left_out = judged.count("no"), judged.count("-")
    met = False if wrong else None if left_out else True
    text = f"{wrong} not, {left_out} not done"
    section.targets.append(Target("Faults survived", "all", text, met))
    return section


def _row(what: str, happened: str, good: bool, before: str = "", during: str = "") -> tuple:
    return (what, happened, before, during, "yes" if good else "no")


def _stays(
    server: Server | cluster.Cluster, act: Callable[[], object], count: int = 10
) -> list[Story]:
    """What `count` visitors go through when `act` happens to their server."""

    async def everything() -> list[Story]:
        visitors = [Visitor(server.address, PAGE, seed) for seed in range(count)]
        opened = [await visitor.open() for visitor in visitors]
        enough = asyncio.Event()
        stays = [
            asyncio.create_task(stay(visitor, last, enough, 0.5))
            for visitor, last in zip(visitors, opened, strict=True)
        ]
        await asyncio.sleep(3)
        await asyncio.to_thread(act)
        await asyncio.sleep(5)
        enough.set()
        return list(await asyncio.gather(*stays))

    return asyncio.run(everything())


def _restart(_short: bool) -> list[tuple]:
    rows = []
    for name, stop in (("kill -9", cluster.die), ("SIGTERM", cluster.leave)):
        server, took = start(APP), []
        wait_for(server)
        again: list[Server] = []

        def act(server=server, stop=stop, again=again, took=took) -> None:
            began = time.perf_counter()
            stop(server)
            took.append(time.perf_counter() - began)
            again.append(start(APP, server.port))
            wait_for(again[0])

        stories = _stays(server, act)
        again[0].stop()
        away = [seconds for story in stories for seconds in story.away_s]
        same = sum(sum(story.same_view) for story in stories)
        errors = sum(len(story.errors) for story in stories)
        happened = (
            f"the only server, gone in {took[0]:.1f} s and started again: {len(away)} visitors "
            f"away, at most {max(away, default=0):.1f} s, {same} came back to the same view, "
            f"{errors} errors"
        )
        rows.append(_row(name, happened, same == len(away) and not errors))
    return rows


def _replaced_files(_short: bool) -> list[tuple]:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "data"
        shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
        path = folder / "doelen.csv"
        original = path.read_text("utf-8")

        def act() -> None:
            for number in range(8):
                # Half a file first, as a copy over a slow network does.
                path.write_text(original[: len(original) // 2], encoding="utf-8")
                time.sleep(0.3)
                path.write_text(original.replace("a", "A", number + 1), encoding="utf-8")
                time.sleep(0.7)

        with serving(APP, MBO_DATA=str(folder)) as (server,):
            stories = _stays(server, act)
        version = load(folder).version
    errors = sum(len(story.errors) for story in stories)
    right = sum(story.version == version for story in stories)
    happened = (
        f"8 times half a file and then a new one: {errors} pages broke; {right} of {len(stories)} "
        "visitors ended with the new data version on their page"
    )
    return [_row("CSV replaced under load", happened, not errors and right == len(stories))]


def _slow_writing(_short: bool) -> list[tuple]:
    what = "CSV written slowly, behind the proxy"
    if not cluster.proxy_there():
        return [(what, "not done: apt-get install haproxy", "", "", "-")]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "data"
        shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
        path = folder / "doelen.csv"
        content = path.read_bytes().replace(b"a", b"A", 1)
        piece = len(content) // PIECES + 1

        def act() -> None:
            with path.open("wb") as file:
                for start in range(0, len(content), piece):
                    file.write(content[start : start + piece])
                    file.flush()
                    time.sleep(PIECE_S)

        with cluster.cluster(2, MBO_DATA=str(folder)) as found:
            stories = _stays(found, act)
        version = load(folder).version
    away = sum(bool(story.away_s) for story in stories)
    errors = sum(len(story.errors) for story in stories)
    right = sum(story.version == version for story in stories)
    happened = (
        f"in {PIECES} pieces over {PIECES * PIECE_S:.0f} s, before two replicas: {away} of "
        f"{len(stories)} visitors lost their connection, {errors} errors, {right} ended with the "
        "new data version on their page"
    )
    return [_row(what, happened, not away and not errors and right == len(stories))]


def _full_disk(_short: bool) -> list[tuple]:
    command = [sys.executable, "-m", "bench.fulldisk"]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    happened = answer.stdout.strip() or answer.stderr.strip()[-200:]
    return [_row("full disk while refreshing", happened, answer.returncode == 0)]


def _jump(clock: Path) -> None:
    for shift in ("+400d", "-400d"):
        clock.write_text(shift)
        time.sleep(3)


def _clock(_short: bool) -> list[tuple]:
    if not FAKE_CLOCK.is_file():
        return [("clock jump", "not done: apt-get install faketime", "", "", "-")]
    with tempfile.TemporaryDirectory() as place:
        clock = Path(place) / "clock"
        clock.write_text("+0")
        settings = {
            "LD_PRELOAD": str(FAKE_CLOCK),
            "FAKETIME_TIMESTAMP_FILE": str(clock),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }
        with serving(APP, **settings) as (server,):
            stories = _stays(server, lambda: _jump(clock))
    noticed = sum(bool(story.away_s) for story in stories)
    errors = sum(len(story.errors) for story in stories)
    right = sum(story.version == load().version for story in stories)
    happened = (
        f"400 days ahead, then 400 back: {noticed} of {len(stories)} noticed, {errors} errors, "
        f"{right} still read the right data version"
    )
    return [_row("clock jump", happened, not (noticed or errors) and right == len(stories))]


async def _median_ms(visitor: Visitor, times: int) -> float:
    runs = [await visitor.change() for _ in range(times)]
    return statistics.median(1000 * run.seconds for run in runs)


def _beside(
    what: str, short: bool, burden: Callable[[Server], Awaitable[tuple[str, list]]]
) -> list[tuple]:
    """Another visitor's rerun without and with a burden on the server, and its memory."""

    async def everything(server: Server) -> tuple:
        visitor = Visitor(server.address, PAGE)
        await visitor.open()
        await _median_ms(visitor, 30)
        before, memory = await _median_ms(visitor, 10 if short else 30), server.memory_mb()
        happened, guests = await burden(server)
        during = await _median_ms(visitor, 10 if short else 30)
        more = server.memory_mb() - memory
        await asyncio.gather(*(guest.close() for guest in guests))
        text = f"{happened}; {more:+.0f} MB"
        return _row(what, text, during < 3 * before, f"{before:.0f}", f"{during:.0f}")

    with serving(APP) as (server,):
        return [asyncio.run(everything(server))]


def _slow(short: bool) -> list[tuple]:
    async def burden(server: Server) -> tuple[str, list]:
        guests = [Deaf(server.address, "landelijk") for _ in range(20)]
        for guest in guests:
            await guest.open()
            guest.sip()
        return "20 visitors who read 2 kB per second", guests

    return _beside("slow client", short, burden)


def _deaf(short: bool) -> list[tuple]:
    async def burden(server: Server) -> tuple[str, list]:
        guests = [Deaf(server.address, "landelijk") for _ in range(20)]
        for guest in guests:
            await guest.open()
        for _ in range(20):
            for guest in guests:
                await guest.ask()
            await asyncio.sleep(0.2)
        return "20 visitors who ask 20 pages of 140 kB and read nothing", guests

    return _beside("client that never reads", short, burden)


def _idle(short: bool) -> list[tuple]:
    count = 200 if short else 1000

    async def burden(server: Server) -> tuple[str, list]:
        guests = [Session(server.address) for _ in range(count)]
        for place in range(0, count, 50):
            await asyncio.gather(*(guest.connect() for guest in guests[place : place + 50]))
        return f"{count} connections that ask nothing", guests

    return _beside("idle connections", short, burden)


def _bad_wifi(_short: bool) -> list[tuple]:
    if not shutil.which("chromium"):
        return [("300 kbit/s and 400 ms", "not done: no chromium", "", "", "-")]
    with serving(EMPTY) as (empty,), serving(APP) as (app,):
        addresses = {"empty page": empty.address, "app": app.address}
        found = browser.on_bad_wifi(addresses)
    text = [f"{name} {visit.seconds:.0f} s" for name, visit in found.items()]
    if cluster.proxy_there():
        with cluster.cluster(1) as behind:
            visit = browser.on_bad_wifi({"app": behind.address})["app"]
        text.append(f"app behind the proxy {visit.seconds:.0f} s")
    # Who waits longer here than for a page with nothing on it, waits for us.
    good = found["app"].seconds <= found["empty page"].seconds
    return [_row("300 kbit/s and 400 ms", f"first visit to the end: {', '.join(text)}", good)]
