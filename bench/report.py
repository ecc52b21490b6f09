"""What a measurement found, and how that becomes bench/RESULTS.md."""

from __future__ import annotations

import datetime as dt
import platform
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

RESULTS = Path(__file__).parent / "RESULTS.md"
PACKAGES = ("streamlit", "pandas", "geopandas", "plotly", "folium", "uvicorn", "websockets")
MARKS = {True: "yes", False: "**no**", None: "-"}


@dataclass
class Target:
    """One promise: what, how much at most or at least (in words), what we found, and is it met."""

    what: str
    limit: str
    found: str
    met: bool | None


@dataclass
class Section:
    """One measurement: a heading, how it was done, a table, and the targets it decides."""

    title: str
    how: str
    headers: Sequence[str]
    rows: list[Sequence[object]] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)


def at_most(what: str, found: float, limit: float, unit: str = "x") -> Target:
    """A target that `found` may not exceed."""
    return Target(what, f"at most {limit:g} {unit}", f"{found:.2f} {unit}", found <= limit)


def at_least(what: str, found: float, limit: float, unit: str = "x") -> Target:
    """A target that `found` must reach."""
    return Target(what, f"at least {limit:g} {unit}", f"{found:.2f} {unit}", found >= limit)


def write(sections: list[Section], short: bool, path: Path = RESULTS) -> str:
    """The page with all sections; also returned."""
    targets = [target for section in sections for target in section.targets]
    lines = ["# Results", "", *_about(short), "", "## Targets", ""]
    rows = [(t.what, t.limit, t.found, MARKS[t.met]) for t in targets]
    lines += _table(("what", "target", "measured", "met"), rows)
    for section in sections:
        lines += ["", f"## {section.title}", "", section.how, ""]
        lines += _table(section.headers, section.rows)
    text = "\n".join(lines) + "\n"
    path.write_text(text, encoding="utf-8")
    return text


def _about(short: bool) -> list[str]:
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    length = " Short mode: fewer repetitions, so noisier." if short else ""
    return [
        f"Measured on {dt.date.today().isoformat()} with `make bench`.{length} "
        "Times are of this machine; the ratios are what counts.",
        "",
        f"- machine: {_processor()}, {_cores()} cores, {_memory_gb():.0f} GB, {platform.system()}",
        f"- Python {sys.version.split()[0]}, {packages}",
    ]


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def _cores() -> int:
    return Path("/proc/cpuinfo").read_text().count("processor\t")


def _memory_gb() -> float:
    return int(Path("/proc/meminfo").read_text().split()[1]) / 1e6


def _table(headers: Sequence[str], rows: Sequence[Sequence[object]]) -> list[str]:
    lines = [f"| {' | '.join(headers)} |", f"|{'---|' * len(headers)}"]
    return lines + [f"| {' | '.join(map(_cell, row))} |" for row in rows]


def _cell(value: object) -> str:
    return f"{value:.1f}" if isinstance(value, float) else str(value).replace("|", "\\|")
