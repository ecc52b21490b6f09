"""The worst visitor, behind two replicas: what those who are there already and who come notice."""

from __future__ import annotations

import asyncio
import contextlib
import statistics
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from bench import cluster, misuse
from bench.loyal import stay
from bench.report import Section, Target, at_most
from bench.serving import answers
from bench.session import LOST, Session
from bench.workload import APP_PAGES, Visitor
from tests.hostileserver import dripping, hostile

STAYING = 6
TIMES_AS_LONG = 3.0
BAD = "127.19.0.1"
FILES, ADDRESSES, TILES, VALUES = 200, 1_000, 80, 3_000
MOST_MB = 0.6 * 768
HEADERS = ("misuse", "what happened", "a new page: usual, median, longest (s)", "times as long",
           "connections lost", "no answer on /gezond", "memory of a replica (MB)")  # fmt: skip


@dataclass
class Noticed:
    """What others noticed of one kind of misuse. Seconds, and counts."""

    happened: str
    usual_s: float
    waits_s: list[float] = field(default_factory=list)
    lost: int = 0
    silent: int = 0
    most_mb: float = 0.0

    @property
    def times(self) -> float:
        return statistics.median(self.waits_s) / self.usual_s


def measure(short: bool) -> Section:
    """Every kind of misuse after each other, on the same two replicas."""
    section = Section(
        "The worst visitor",
        f"Two replicas behind the proxy of deploy/. One client does its worst; {STAYING} visitors "
        "elsewhere change a filter every second, and one after the other comes to Begroting for "
        "the first time. The same replicas for all kinds, so that what stays in memory adds up.",
        HEADERS,
    )
    if not cluster.proxy_there():
        section.rows.append(("not done: apt-get install haproxy", *[""] * 6))
        return section
    with hostile(dripping(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n")) as pdok:
        tiles = pdok.address + "/{z}/{x}/{y}.png"
        with cluster.cluster(2, MBO_TILES=tiles) as found:
            _each(section, found, short)
    return section


def _each(section: Section, found: cluster.Cluster, short: bool) -> None:
    kinds: dict[str, Callable[[str, bool], Awaitable[str]]] = {
        "flood of reruns": misuse._flood,
        "half-sent frames": misuse._half_frames,
        "long lists": _long_lists,
        "files": _files,
        "different addresses": _addresses,
        "slow PDOK": _slow_pdok,
    }
    for name, act in kinds.items():
        seen = asyncio.run(_beside(found, act, short))
        waits = (seen.usual_s, statistics.median(seen.waits_s), max(seen.waits_s))
        section.rows.append(
            (name, seen.happened, ", ".join(f"{one:.2f}" for one in waits), f"{seen.times:.1f}",
             seen.lost, seen.silent, f"{seen.most_mb:.0f}")
        )  # fmt: skip
        section.targets += [
            at_most(f"Others wait: {name}", seen.times, TIMES_AS_LONG),
            Target(f"Lost, or a replica silent: {name}", "none", f"{seen.lost}, {seen.silent}",
                   not seen.lost and not seen.silent),
            at_most(f"Memory of a replica: {name}", seen.most_mb, MOST_MB, "MB"),
        ]  # fmt: skip


async def _beside(found: cluster.Cluster, act, short: bool) -> Noticed:
    staying = [Visitor(found.address, APP_PAGES[2 + n % 4], n) for n in range(STAYING)]
    opened = [await visitor.open() for visitor in staying]
    enough = asyncio.Event()
    stays = [
        asyncio.create_task(stay(visitor, last, enough))
        for visitor, last in zip(staying, opened, strict=True)
    ]
    await misuse._opened_s(found.address)
    usual = [await misuse._opened_s(found.address) for _ in range(5)]
    seen = Noticed("", statistics.median(usual))
    watching = asyncio.create_task(_watch(found, seen))
    bad = asyncio.create_task(act(found.address, short))
    await asyncio.sleep(0.5)
    while not bad.done() or len(seen.waits_s) < 5:
        seen.waits_s.append(await misuse._opened_s(found.address))
    seen.happened = await bad
    watching.cancel()
    enough.set()
    stories = await asyncio.gather(*stays)
    seen.lost = sum(len(story.away_s) + len(story.errors) for story in stories)
    return seen


async def _watch(found: cluster.Cluster, seen: Noticed) -> None:
    """Memory, and how often a replica did not answer its check in the proxy's five seconds."""
    while True:
        seen.most_mb = max(seen.most_mb, *(one.memory_mb() for one in found.replicas))
        checks = [asyncio.to_thread(answers, f"{one.address}/gezond") for one in found.replicas]
        seen.silent += (await asyncio.gather(*checks)).count(False)
        await asyncio.sleep(0.5)


async def _long_lists(address: str, short: bool) -> str:
    """Asks for a page with thousands of values that are none, again and again."""
    values = ",".join(f"x{number}" for number in range(VALUES))
    sizes = []
    for _ in range(5 if short else 30):
        guest = Session(address, "voorbeelden", f"thema={values}&mee={values}", network=BAD)
        with contextlib.suppress(*LOST):
            sizes.append((await guest.open()).sent_bytes)
            await guest.close()
    return f"{len(sizes)} pages of {max(sizes, default=0) / 1000:.0f} kB at most"


async def _files(address: str, short: bool) -> str:
    """Presses every download of a page again and again, without waiting."""
    guest = Session(address, "voorbeelden", network=BAD)
    await guest.open()
    files = [e.deferred_file_id for e in guest.elements.values() if hasattr(e, "deferred_file_id")]
    files = [one for one in files if one]
    asked = FILES // 8 if short else FILES
    made = asyncio.create_task(_told(guest, asked))
    with contextlib.suppress(*LOST):
        for number in range(asked):
            await guest.socket.send(_download(guest, number, files[number % len(files)]))
    good = await made
    await guest.close()
    return f"{asked} files asked for on one connection, {good} made"


def _download(guest: Session, number: int, file_id: str) -> bytes:
    message = BackMsg()
    request = message.backend_operation_request
    request.request_id, request.session_id = str(number), guest.session_id
    request.deferred_file.file_id = file_id
    return message.SerializeToString()


async def _told(guest: Session, asked: int) -> int:
    good, heard = 0, 0
    with contextlib.suppress(TimeoutError, *LOST):
        async with asyncio.timeout(misuse.MOST_S):
            while heard < asked:
                message = ForwardMsg.FromString(await guest.socket.recv())
                if message.WhichOneof("type") == "backend_operation_response":
                    heard += 1
                    good += not message.backend_operation_response.error_msg
    return good


async def _addresses(address: str, short: bool) -> str:
    count = ADDRESSES // 10 if short else ADDRESSES
    opened = 0
    for number in range(count):
        page, query = misuse._address(number)
        guest = Session(address, page, query, network=BAD)
        with contextlib.suppress(*LOST):
            await guest.open()
            await guest.close()
            opened += 1
    return f"{opened:,} of {count:,} opened"


async def _slow_pdok(address: str, short: bool) -> str:
    """Asks for many tiles at once, of a supplier that sends one byte now and then."""
    began = time.perf_counter()
    places = [f"/tegels/10/{520 + n % 10}/{330 + n // 10}.png" for n in range(TILES)]
    found = await asyncio.gather(*(_status(address, place) for place in places))
    took = time.perf_counter() - began
    return f"{TILES} tiles: {found.count(503)} times 503, the last after {took:.1f} s"


async def _status(address: str, path: str) -> int:
    parts = urlsplit(address)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port, local_addr=(BAD, 0))
    question = f"GET {path} HTTP/1.1\r\nHost: {parts.netloc}\r\nConnection: close\r\n\r\n"
    writer.write(question.encode())
    status = int((await reader.readline()).split()[1])
    writer.close()
    return status
