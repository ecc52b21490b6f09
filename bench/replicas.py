"""More than one machine, proved with processes: throughput, a death under load, a new version."""

from __future__ import annotations

import asyncio
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.cluster import Cluster, cluster, die, leave, proxy_there
from bench.loyal import RETRY_S, Story, stay
from bench.report import Section, Target
from bench.serving import Server
from bench.speed import Load, many_visitors
from bench.workload import APP_PAGES, Visitor
from data.tables.description import FOLDER
from data.tables.loading import load

VISITORS = 60
PAGES = tuple(page for page in APP_PAGES if page.name in ("Voorbeelden", "Kaart", "Begroting"))
HEADERS = ("what", "visitors", "noticed", "longest away (s)", "median away (s)", "same view again",
           "errors", "reruns per s")  # fmt: skip


def measure(short: bool) -> Section:
    """Load over 1, 2 and 3 replicas; kill one of three; replace all three by a new version."""
    section = Section(
        "More than one machine",
        "The proxy with the configuration of deploy/ and replicas as processes on loopback. "
        f"Throughput: 50 visitors without a pause. The rest: {VISITORS} visitors on three pages "
        "who change a filter about every second; when their connection breaks they try again "
        f"every {RETRY_S} s, as the browser does. Replicas, proxy and visitors share the cores of "
        "one machine: throughput can show that a second replica uses a second core and that the "
        "proxy does not stand in the way; it cannot show three machines.",
        HEADERS,
    )
    if not proxy_there():
        section.rows.append(("no haproxy on this machine: apt-get install haproxy", *[""] * 7))
        return section
    loads = {count: _throughput(count, 4 if short else 15) for count in (1, 2, 3)}
    for count, crowd in loads.items():
        row = (f"{count} x the app", 50, "", "", "", "", crowd.errors, f"{crowd.per_second:.0f}")
        section.rows.append(row)
    section.targets.append(
        Target("Throughput of 2 replicas beside 1", "twice as many machines, twice as many",
               f"{loads[2].per_second / loads[1].per_second:.2f} x (all on two cores)", None)
    )  # fmt: skip
    around_s = 5 if short else 12
    with cluster(3) as found:
        stories = _under_load(found, _kill, around_s)
    same = [same for story in stories for same in story.same_view]
    _show(section, "one of three killed (kill -9)", stories, same)
    with tempfile.TemporaryDirectory() as place, cluster(3) as found:
        newer, version = new_version(Path(place))
        stories = _under_load(found, lambda all_: _roll(all_, newer), around_s)
    # What is on the page may differ, for the data do; the choices in the address may not.
    same = [same for story in stories for same in story.same_address]
    _show(section, "all three replaced, one by one, by a new data version", stories, same)
    there = sum(story.version == version for story in stories)
    section.targets.append(
        Target(
            "Rolled to a new data version",
            "every visitor sees it",
            f"{there} of {len(stories)}",
            there == len(stories),
        )
    )
    return section


def _throughput(count: int, seconds: float) -> Load:
    with cluster(count) as found:
        return asyncio.run(many_visitors(_as_server(found), PAGES[1], 50, seconds))


def _as_server(found: Cluster) -> Server:
    return Server("proxy", int(found.address.rsplit(":", 1)[1]), found.replicas[0].process)


def _under_load(found: Cluster, act: Callable[[Cluster], None], around_s: float) -> list[Story]:
    """What visitors go through when `act` happens; they work `around_s` before and after it."""

    async def everything() -> list[Story]:
        visitors = [Visitor(found.address, PAGES[n % len(PAGES)], n) for n in range(VISITORS)]
        opened = [await visitor.open() for visitor in visitors]
        enough = asyncio.Event()
        stays = [
            asyncio.create_task(stay(visitor, last, enough))
            for visitor, last in zip(visitors, opened, strict=True)
        ]
        await asyncio.sleep(around_s)
        await asyncio.to_thread(act, found)
        await asyncio.sleep(around_s)
        enough.set()
        return list(await asyncio.gather(*stays))

    return asyncio.run(everything())


def _kill(found: Cluster) -> None:
    die(found.replicas[0])


def _roll(found: Cluster, folder: Path) -> None:
    for place, replica in enumerate(found.replicas):
        leave(replica)
        found.replace(place, MBO_DATA=str(folder))
        # The proxy asks every second whether a replica is well, and believes it the second time.
        time.sleep(3)


def new_version(place: Path) -> tuple[Path, str]:
    """A copy of the data in which one word differs, and the version that belongs to it."""
    folder = place / "data"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__", "live"))
    path = folder / "doelen.csv"
    path.write_text(path.read_text("utf-8").replace("stage", "Stage", 1), encoding="utf-8")
    return folder, load(folder).version


def _show(section: Section, what: str, stories: list[Story], same: list[bool]) -> None:
    away = [seconds for story in stories for seconds in story.away_s]
    noticed = sum(bool(story.away_s) for story in stories)
    errors = sum(len(story.errors) for story in stories)
    back = f"{sum(same)} of {len(away)}"
    longest, middle = max(away, default=0), statistics.median(away) if away else 0
    section.rows.append(
        (what, len(stories), noticed, f"{longest:.1f}", f"{middle:.1f}", back, errors, "")
    )
    section.targets += [
        Target(f"Same view again: {what}", "everyone", back, all(same)),
        Target(f"Errors: {what}", "none", str(errors), errors == 0),
    ]
