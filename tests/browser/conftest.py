"""A real server and a real Chromium whose network reaches nothing but that server."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from data.tables.description import FOLDER

START_S = 60
# Where visitors elsewhere find the site: on paper and in QR codes.
PUBLIC_ADDRESS = "https://mbo.voorbeeld.nl"
CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_for(address: str, process: subprocess.Popen) -> None:
    until = time.monotonic() + START_S
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError("the server stopped while starting")
        try:
            urllib.request.urlopen(address, timeout=2).close()
            return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError("the server did not start in time")


@contextmanager
def running_app(port: int = 0, **settings: str) -> Iterator[str]:
    """The address of the app on the real data, with `settings` in its environment."""
    port = port or free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    process = subprocess.Popen(
        [*command, "--server.address", "127.0.0.1"],
        cwd=FOLDER.parent,
        env={**os.environ, **settings},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(f"http://127.0.0.1:{port}/gezond", process)
        yield f"http://127.0.0.1:{port}"
    finally:
        # As if the machine stopped: no chance to say goodbye.
        process.kill()
        process.wait(timeout=20)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The app without internet: nothing listens where its tiles should come from."""
    with running_app(
        MBO_TILES="http://127.0.0.1:9/{z}/{x}/{y}.png", MBO_ADRES=PUBLIC_ADDRESS
    ) as address:
        yield address


@pytest.fixture(scope="session")
def playwright_of() -> Iterator[Playwright]:
    """Playwright itself, for a test that starts Chromium in another way."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright_of) -> Iterator[Browser]:
    path = shutil.which("chromium")
    assert path, "Debian's chromium is needed: make test installs it"
    chromium = playwright_of.chromium.launch(executable_path=path, args=CHROMIUM)
    yield chromium
    chromium.close()


class Visit:
    """A tab that remembers which other hosts were asked and which scripts failed."""

    def __init__(self, page: Page, server: str) -> None:
        self.page = page
        self.server = server
        self.foreign: list[str] = []
        self.errors: list[str] = []
        own = (server, server.replace("http", "ws", 1), "data:", "blob:")
        page.on("request", lambda r: None if r.url.startswith(own) else self.foreign.append(r.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def open(self, path: str) -> Page:
        self.page.goto(f"{self.server}/{path}")
        self.settle()
        return self.page

    def settle(self) -> None:
        """Wait until the script has run; by state, never by time alone."""
        self.page.wait_for_selector("h1")
        self.page.wait_for_timeout(150)
        ready = '[data-testid="stApp"][data-test-script-state="notRunning"]'
        self.page.wait_for_selector(ready, state="attached")
        # Streamlit fetches the code of a widget when it is first needed; until then things move.
        self.page.locator('[data-testid="stSkeleton"]').first.wait_for(state="detached")
        empty = '[class*="st-key-grafiek-"]:not(:has(.main-svg))'
        self.page.locator(empty).first.wait_for(state="detached")

    def map(self):
        """The frame of the map, once its first marker is drawn."""
        frame = self.page.frame_locator("iframe[src*='folium']")
        frame.locator("path.leaflet-interactive").first.wait_for()
        return frame


@pytest.fixture
def visit(browser, server, request) -> Iterator[Visit]:
    """A fresh tab; its width comes from an indirect parameter, 1280 px by default."""
    width = getattr(request, "param", 1280)
    context = browser.new_context(viewport={"width": width, "height": 900}, locale="nl-NL")
    context.set_default_timeout(30_000)
    yield Visit(context.new_page(), server)
    context.close()
