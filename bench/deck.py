"""What the ready deck costs as PowerPoint, beside a plain file with the same titles and text."""

from __future__ import annotations

import io
import os
import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from pptx import Presentation

from components.deck import make_slide, make_slides, ready_deck
from components.deckpptx import deck_pptx
from components.offline import offline_zip
from components.roomanswers import alike
from components.slide import Points, Room
from data.loading import load

REPEATS = 5
SITE = "https://mbo.voorbeeld.nl"


def plain_pptx(slides) -> bytes:
    """The yardstick: python-pptx as it comes, a title and its lines on each slide."""
    deck = Presentation()
    for slide in slides:
        page = deck.slides.add_slide(deck.slide_layouts[1])
        page.shapes.title.text = slide.title
        lines = [line for b in slide.blocks if isinstance(b, Points) for line in b.lines]
        page.placeholders[1].text = "\n".join(lines)
    buffer = io.BytesIO()
    deck.save(buffer)
    return buffer.getvalue()


def seconds(make: Callable[[], object]) -> float:
    """The median of REPEATS runs."""
    found = []
    for _ in range(REPEATS):
        started = time.perf_counter()
        make()
        found.append(time.perf_counter() - started)
    return statistics.median(found)


def peak_mb(make: Callable[[], object]) -> float:
    """How much memory a process of its own takes more while `make` runs, in MB."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        before = resident_mb()
        make()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        os.write(writing, f"{peak - before:.1f}".encode())
        os._exit(0)
    os.waitpid(child, 0)
    return float(os.read(reading, 100))


def resident_mb() -> float:
    """The memory of this process now, in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1024**2


def cold(data) -> None:
    """All slides, as for the first visitor who names this municipality."""
    make_slide.cache_clear()
    alike.cache_clear()
    make_slides(data, ready_deck(data), Room(code="GM0193"))


def main() -> None:
    data = load()
    deck, room = ready_deck(data), Room(code="GM0193")
    slides = make_slides(data, deck, room)
    plain = seconds(lambda: plain_pptx(slides))
    print(f"| {len(slides)} dia's | seconden | x een kaal bestand | piek (MB) |")
    print("|---|---|---|---|")
    for name, make in (
        ("kaal bestand met dezelfde titels", lambda: plain_pptx(slides)),
        ("dia's uit de gegevens", lambda: cold(data)),
        ("onze PowerPoint", lambda: deck_pptx(data, slides, SITE)),
        ("pakket zonder internet", lambda: offline_zip(data, deck, room)),
    ):
        took = seconds(make)
        print(f"| {name} | {took:.2f} | {took / plain:.1f} | {peak_mb(make):.0f} |")


if __name__ == "__main__":
    main()
