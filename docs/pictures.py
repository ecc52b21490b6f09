"""The pictures in README.md, the first screen and one for each journey.

`make pictures` makes them again.

Needs Debian's chromium. Serves the app itself, on the real data and without internet.
"""

from __future__ import annotations

import io
import shutil
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import BrowserContext, sync_playwright

from bench.serving import APP, serving
from tests.browser.conftest import CHROMIUM, Visit

FOLDER = Path(__file__).parent
WIDTH, HEIGHT = 1280, 800
# Everyone who opens README.md fetches these: so many colours are enough for text and bars.
COLOURS = 128
NOWHERE = "http://127.0.0.1:9/{z}/{x}/{y}.png"


@dataclass(frozen=True)
class Picture:
    """One picture: its file, the address, and what stands at its top ("" is the page's own top)."""

    name: str
    address: str
    top: str = ""


PICTURES = (
    Picture("overzicht.png", "?thema=studentenleven"),
    Picture("presenteren.png", "presenteren?dia=15&code=GM0307"),
    Picture("adviseren.png", "voorbeelden?thema=stages&pijler=regierol", ".uitkomst"),
    Picture("uitzoeken.png", "begroting?begroting=utrecht-2020-2022"),
)


def make_all(folder: Path = FOLDER) -> list[Path]:
    """Make every picture of PICTURES in `folder`; returns where they are."""
    chromium = shutil.which("chromium")
    if not chromium:
        raise SystemExit("Debian's chromium is needed")
    with serving(APP, MBO_TILES=NOWHERE) as (server,), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM)
        size = {"width": WIDTH, "height": HEIGHT}
        context = browser.new_context(viewport=size, locale="nl-NL")
        made = [_make(context, server.address, picture, folder) for picture in PICTURES]
        browser.close()
    return made


def _make(context: BrowserContext, server: str, picture: Picture, folder: Path) -> Path:
    visit = Visit(context.new_page(), server)
    page = visit.open(picture.address)
    if picture.top:
        page.locator(picture.top).first.evaluate("part => part.scrollIntoView()")
    # Bars grow and lists fade in after the script has run.
    page.wait_for_timeout(1_000)
    path = folder / picture.name
    path.write_bytes(_few_colours(page.screenshot()))
    page.close()
    return path


def _few_colours(png: bytes) -> bytes:
    reduced = Image.open(io.BytesIO(png)).convert("RGB").quantize(COLOURS, dither=0)
    buffer = io.BytesIO()
    reduced.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


if __name__ == "__main__":
    for made in make_all():
        print(f"{made.name}: {made.stat().st_size / 1000:.0f} kB")
