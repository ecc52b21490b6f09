"""What the eye sees: a first visit in a real Chromium, from an empty cache to the final content."""

from __future__ import annotations

import shutil
import statistics
import time
from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, sync_playwright

from bench.report import Section, at_most
from bench.serving import APP, EMPTY, PLAIN, serving
from tests.browser.conftest import CHROMIUM

READY = '[data-testid="stApp"][data-test-script-state="notRunning"]'
MAP = "iframe[src*='folium']"
UNDRAWN = ", ".join([
    '[data-testid="stSkeleton"]',
    '[data-testid="stPlotlyChart"]:not(:has(.main-svg))',
    '[data-testid="stVegaLiteChart"]:not(:has(canvas, svg))',
])  # fmt: skip
PARTS = {
    "/static/js": "Streamlit scripts",
    "/static/css": "Streamlit style",
    "/static/media": "fonts",
    "/component": "map frame",
    "/leaflet": "Leaflet and jQuery",
    "/jquery": "Leaflet and jQuery",
    "/data": "borders",
    "/eigen": "own script",
}
PATIENCE_MS = 240_000


@dataclass
class Visit:
    """A first visit: seconds to the final content, and kB received by part."""

    seconds: float
    kilobytes: Counter[str] = field(default_factory=Counter)


def first_visit(browser: Browser, address: str, page: str, slow: dict | None = None) -> Visit:
    """Open a page in a browser that has nothing in its cache; `slow` throttles its network.

    Ready is: the script has run, every chart is drawn, and the map, if there is one, shows its
    first marker and the borders.
    """
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    tab = context.new_page()
    tab.set_default_timeout(PATIENCE_MS)
    visit = Visit(0)
    protocol = context.new_cdp_session(tab)
    protocol.send("Network.enable")
    protocol.send("Network.setCacheDisabled", {"cacheDisabled": True})
    if slow:
        protocol.send("Network.emulateNetworkConditions", slow)
    _count(protocol, visit)
    began = time.perf_counter()
    tab.goto(f"{address}/{page}", wait_until="commit")
    tab.wait_for_selector(READY, state="attached")
    tab.wait_for_selector(UNDRAWN, state="detached")
    if tab.locator(MAP).count():
        frame = tab.frame_locator(MAP)
        frame.locator("path.leaflet-interactive").first.wait_for(state="attached")
        frame.locator(".leaflet-gemeenten-pane path").first.wait_for(state="attached")
    visit.seconds = time.perf_counter() - began
    tab.wait_for_timeout(200)
    context.close()
    return visit


def _count(protocol, visit: Visit) -> None:
    """Add up what arrives, by part."""
    addresses: dict[str, str] = {}

    def finished(event: dict) -> None:
        path = addresses.get(event["requestId"], "/")
        part = next((name for start, name in PARTS.items() if path.startswith(start)), "other")
        visit.kilobytes[part] += event["encodedDataLength"] / 1000

    def frame(event: dict) -> None:
        # Binary frames arrive as base64.
        visit.kilobytes["websocket"] += len(event["response"]["payloadData"]) * 0.75 / 1000

    protocol.on(
        "Network.requestWillBeSent",
        lambda event: addresses.update(
            {event["requestId"]: urlsplit(event["request"]["url"]).path}
        ),
    )
    protocol.on("Network.loadingFinished", finished)
    protocol.on("Network.webSocketFrameReceived", frame)


PAGES = ((EMPTY, "empty page", ""), (PLAIN, "plain app", ""), (APP, "Overzicht", ""),
         (APP, "Begroting", "begroting"))  # fmt: skip


def measure(short: bool) -> Section:
    """First visits turn by turn, with the weight of each page by part."""
    section = Section(
        "First visit in Chromium",
        "Seconds from an empty cache to the final content (with a map: its markers and borders), "
        "median, turn by turn; kB received by part, without a proxy in between.",
        ("page", "seconds", "beside empty", "kB in all", "by part (kB)"),
    )
    visits = visits_of(2 if short else 7)
    if not visits:
        section.rows.append(("no chromium on this machine", "", "", "", ""))
        return section
    medians = {name: statistics.median(v.seconds for v in own) for name, own in visits.items()}
    for name, own in visits.items():
        parts = ", ".join(f"{part} {size:.0f}" for part, size in own[-1].kilobytes.most_common())
        ratio = medians[name] / medians["empty page"]
        total = f"{sum(own[-1].kilobytes.values()):.0f}"
        section.rows.append((name, f"{medians[name]:.2f}", f"{ratio:.2f} x", total, parts))
        if name in ("Overzicht", "Begroting"):
            section.targets.append(at_most(f"First visit to {name}, beside empty", ratio, 1.3))
    return section


def visits_of(times: int) -> dict[str, list[Visit]]:
    """By the name of a page its first visits; nothing without Chromium."""
    path = shutil.which("chromium")
    if path is None:
        return {}
    found: dict[str, list[Visit]] = {name: [] for _, name, _ in PAGES}
    with serving(EMPTY, PLAIN, APP) as running, sync_playwright() as playwright:
        servers = {server.name: server for server in running}
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM)
        for _ in range(times):
            for server, name, page in PAGES:
                found[name].append(first_visit(browser, servers[server].address, page))
        browser.close()
    return found


# 300 kbit/s each way and 400 ms there and back: a room where everybody is on the same wifi.
BAD_WIFI = {"offline": False, "latency": 400, "downloadThroughput": 37_500,
            "uploadThroughput": 37_500}  # fmt: skip


def on_bad_wifi(addresses: dict[str, str]) -> dict[str, Visit]:
    """By name, one first visit to each address over BAD_WIFI."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=CHROMIUM
        )
        found = {
            name: first_visit(browser, address, "", BAD_WIFI) for name, address in addresses.items()
        }
        browser.close()
    return found
