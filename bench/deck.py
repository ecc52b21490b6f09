"""What the ready deck costs as PowerPoint, beside a plain file with the same titles and text."""

from __future__ import annotations

import io
import os
import resource
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from pptx import Presentation

from bench.report import Section
from components.deck.items import made_on, make_slides, ready_deck
from components.deck.offline import offline_zip
from components.powerpoint.file import deck_pptx
from components.slides.answers import alike_on
from components.slides.slide import Points, Room
from data.tables.loading import load

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


def seconds(make: Callable[[], object], repeats: int) -> float:
    """The median of so many runs."""
    found = []
    for _ in range(repeats):
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
    made_on.cache_clear()
    alike_on.cache_clear()
    make_slides(data, ready_deck(data), Room(code="GM0193"))


def measure(short: bool) -> Section:
    """Slides, PowerPoint and package; `short` runs each once."""
    data = load()
    deck, room = ready_deck(data), Room(code="GM0193")
    slides = make_slides(data, deck, room)
    made = {
        "plain file, same titles and text": lambda: plain_pptx(slides),
        "slides from the data, nothing remembered": lambda: cold(data),
        "our PowerPoint": lambda: deck_pptx(data, slides, SITE),
        "package without network": lambda: offline_zip(data, deck, room),
    }
    repeats = 1 if short else REPEATS
    took = {name: seconds(make, repeats) for name, make in made.items()}
    plain = next(iter(took.values()))
    return Section(
        "The deck",
        f"{len(slides)} slides, in one process; peak is what a process of its own takes more.",
        ("what", "seconds", "x the plain file", "peak, MB"),
        [
            (name, f"{took[name]:.2f}", took[name] / plain, peak_mb(make))
            for name, make in made.items()
        ],
    )
