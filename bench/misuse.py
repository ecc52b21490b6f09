"""One visitor with bad intent, on purpose and within bounds: what does somebody else notice?"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import os
import time
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg

from bench import cluster
from bench.report import Section, Target
from bench.serving import APP, Server, serving
from bench.session import LOST, Session
from bench.workload import APP_PAGES, Visitor
from components.money.budget import post_key
from components.money.yardsticks import YARDSTICK_NAMES
from data.tables.loading import load

MESSAGES, SHORT_MESSAGES = 20_000, 4_000
MOST_S = 40
CROWD, CROWD_S, ELSEWHERE = 150, 15, "127.19.0.1"
HALF_FRAMES, HALF_BYTES = 20, 40_000_000
LONG_SESSIONS, LONG_BYTES = 12, 20_000_000
ADDRESSES = 3_000
YARDSTICKS = tuple(YARDSTICK_NAMES)
# Of the 768 MB that deploy/ gives the app.
MOST_MB = 0.6 * 768
HEADERS = ("misuse", "what happened", "a new visitor's page (s)", "memory (MB)", "as it should")

Misuse = Callable[[str, bool], Awaitable[str]]


def measure(short: bool) -> Section:
    """Every kind of misuse once, each on a server of its own."""
    section = Section(
        "Misuse",
        "Each on a server of its own, by one client; meanwhile somebody else opens Begroting for "
        "the first time. Memory: most of the server while it lasts.",
        HEADERS,
    )
    kinds = {
        "flood of reruns on one connection": _flood,
        "150 connections from one address that keep asking": _crowd,
        "half-sent frames": _half_frames,
        "long addresses in a message": _long_addresses,
    }
    for name, misuse in kinds.items():
        section.rows.append(_alone(name, misuse, short))
    section.rows += _behind_proxy(short)
    section.rows.append(_varied(short))
    wrong = [row[0] for row in section.rows if row[-1] == "no"]
    section.targets.append(
        Target("Misuse that somebody else notices", "none", ", ".join(wrong) or "none", not wrong)
    )
    return section


def _alone(name: str, misuse: Misuse, short: bool) -> tuple:
    with serving(APP) as (server,):
        return asyncio.run(_beside(name, misuse, short, [server], server.address))


async def _beside(
    name: str, misuse: Misuse, short: bool, servers: list[Server], address: str
) -> tuple:
    await _opened_s(address)
    usual = await _opened_s(address)
    most = [0.0]
    watching = asyncio.create_task(_watch(servers, most))
    bad = asyncio.create_task(misuse(address, short))
    await asyncio.sleep(1)
    waits = [await _opened_s(address) for _ in range(3)]
    happened = await bad
    watching.cancel()
    longest = max(waits)
    good = longest < max(1.5, 6 * usual) and most[0] < MOST_MB * len(servers)
    shown = f"{usual:.2f}, then {longest:.2f}"
    return (name, happened, shown, f"{most[0]:.0f}", "yes" if good else "no")


async def _opened_s(address: str) -> float:
    """How long a new visitor waits for a whole page; MOST_S when there is none."""
    began = time.perf_counter()
    visitor = Visitor(address, APP_PAGES[5])
    with contextlib.suppress(*LOST):
        async with asyncio.timeout(MOST_S):
            await visitor.open()
            found = time.perf_counter() - began
            await visitor.close()
            return found
    return MOST_S


async def _watch(servers: list[Server], most: list[float]) -> None:
    while True:
        most[0] = max(most[0], sum(server.memory_mb() for server in servers))
        await asyncio.sleep(0.1)


async def _flood(address: str, short: bool) -> str:
    """Asks for a page again and again without waiting for an answer."""
    count = SHORT_MESSAGES if short else MESSAGES
    guest = Session(address, "begroting")
    await guest.open()
    reading = asyncio.create_task(_read(guest))
    sent, began = 0, time.perf_counter()
    with contextlib.suppress(*LOST):
        async with asyncio.timeout(MOST_S):
            for sent in range(count):  # noqa: B007
                await guest.socket.send(guest._request())
    took = time.perf_counter() - began
    with contextlib.suppress(TimeoutError, *LOST):
        await asyncio.wait_for(reading, max(MOST_S - took, 1))
    reason = guest.socket.close_reason or "no close"
    guest.socket.transport.abort()
    return f"{sent + 1:,} of {count:,} sent in {took:.0f} s; {reason}"


async def _crowd(address: str, short: bool) -> str:
    """Stays within the limits of each connection, and has many of those."""
    guests = [Session(address, "begroting", network=ELSEWHERE) for _ in range(CROWD)]
    await asyncio.gather(*(guest.connect() for guest in guests))
    reading = [asyncio.create_task(_read(guest)) for guest in guests]
    asked, until = 0, time.perf_counter() + (CROWD_S // 3 if short else CROWD_S)
    with contextlib.suppress(*LOST):
        while time.perf_counter() < until:
            for guest in guests:
                await guest.socket.send(guest._request())
                asked += 1
            await asyncio.sleep(0.5)
    for task, guest in zip(reading, guests, strict=True):
        task.cancel()
        guest.socket.transport.abort()
    return f"{asked:,} questions"


async def _read(guest: Session) -> None:
    while True:
        await guest.socket.recv()


async def _half_frames(address: str, short: bool) -> str:
    """Says that a large frame comes, and sends half of it."""
    parts, held, sent = urlsplit(address), [], 0
    for _ in range(HALF_FRAMES // 4 if short else HALF_FRAMES):
        reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
        key = base64.b64encode(os.urandom(16)).decode()
        writer.write(
            f"GET /_stcore/stream HTTP/1.1\r\nHost: {parts.netloc}\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
            "Sec-WebSocket-Protocol: streamlit\r\n\r\n".encode()
        )
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"\x82\xff" + (2 * HALF_BYTES).to_bytes(8, "big") + b"\0\0\0\0")
        with contextlib.suppress(*LOST):
            for _ in range(HALF_BYTES // 1_000_000):
                writer.write(bytes(1_000_000))
                await asyncio.wait_for(writer.drain(), 5)
                sent += 1
        held.append(writer)
    await asyncio.sleep(2)
    for writer in held:
        writer.transport.abort()
    return f"{len(held)} connections took {sent} MB of frames that never end"


async def _long_addresses(address: str, short: bool) -> str:
    """Sends an address of many megabytes as that of the page, in sessions that stay."""
    guests, refused = [], 0
    for _ in range(LONG_SESSIONS // 4 if short else LONG_SESSIONS):
        guest = Session(address, "begroting")
        guests.append(guest)
        message = BackMsg()
        await guest.open()
        message.rerun_script.page_name = "begroting"
        message.rerun_script.context_info.url = "http://x/" + "a" * LONG_BYTES
        try:
            await guest.socket.send(message.SerializeToString())
            await asyncio.wait_for(guest._read(), 20)
        except (*LOST, TimeoutError):
            refused += 1
    await asyncio.sleep(1)
    for guest in guests:
        guest.socket.transport.abort()
    return f"{len(guests)} sessions with {LONG_BYTES // 1_000_000} MB, {refused} refused"


def _behind_proxy(short: bool) -> list[tuple]:
    what = "flood of reruns, behind the proxy"
    if not cluster.proxy_there():
        return [(what, "not done: apt-get install haproxy", "", "", "-")]
    with cluster.cluster(2) as found:
        return [asyncio.run(_beside(what, _flood, short, found.replicas, found.address))]


def _varied(short: bool) -> tuple:
    """Ordinary addresses, all different: what the server remembers of them."""
    count = ADDRESSES // 10 if short else ADDRESSES
    with serving(APP) as (server,):
        found = asyncio.run(_visits(server, count))
    text = ", ".join(f"{one:.0f}" for one in found)
    good = "yes" if max(found) < MOST_MB else "no"
    return (
        f"{count:,} different addresses",
        f"MB after each tenth: {text}",
        "",
        f"{max(found):.0f}",
        good,
    )


async def _visits(server: Server, count: int) -> list[float]:
    found = []
    tenth = max(count // 10, 1)
    for number in range(count):
        page, query = _address(number)
        guest = Session(server.address, page, query)
        await guest.open()
        await guest.close()
        if number % tenth == tenth - 1:
            found.append(server.memory_mb())
    return found


def _address(number: int) -> tuple[str, str]:
    """A page with choices that hardly any earlier number had: every page with its own list."""
    data = load()
    towns, posts = data["nl_gemeenten"]["cbs_code"], data["begroting"].drop_duplicates("post")
    post = posts.iloc[number % len(posts)]
    themes = list(data["begrippen"].query("lijst == 'thema'")["id"])
    theme, other = themes[number % 9], themes[number // 9 % 9]
    measure = data["maatregelen"]["maatregel_id"].iloc[number * 7 % len(data["maatregelen"])]
    unit = YARDSTICKS[number // 10 % len(YARDSTICKS)]
    kinds = (
        ("uw-gemeente", f"code={towns.iloc[number % len(towns)]}&telt_school={number % 4}"),
        ("voorbeelden", f"zoek=woord{number}&bladzijde={number % 3 + 1}"),
        ("voorbeelden", f"thema={theme},{other}&voorbeeld={measure}"),
        ("begroting", f"begroting={post['begroting_id']}&post={post_key(post)}&maat={unit}"),
        ("begroting", f"naastbedrag={data['geldfeiten']['geldfeit_id'].iloc[number % 93]}"),
        ("presenteren", f"code={towns.iloc[number * 3 % len(towns)]}&dia={number % 26 + 1}"),
        ("kaart", f"thema={theme},{other}&laag=scholen"),
        ("model", f"thema={theme},{other}"),
        ("landelijk", f"thema={theme}&prioriteit={number % 3 + 1}"),
        ("", f"toon={data['gemeenten']['gemeente_id'].iloc[number % 6]}"),
    )
    return kinds[number % len(kinds)]
