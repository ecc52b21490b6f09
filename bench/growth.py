"""How much slower the pages get when all 342 municipalities have 30 measures each."""

from __future__ import annotations

import asyncio
import csv
import shutil
import statistics
import tempfile
from itertools import cycle
from pathlib import Path

from bench.report import Section, at_most
from bench.serving import APP, Server, serving
from bench.workload import APP_PAGES, Visitor
from data.tables.description import FOLDER

MEASURES = 30
# Not Begroting: its budgets belong to the six, and there are not more of them here.
MEASURED = ("Overzicht", "Kaart", "Voorbeelden", "Naast elkaar", "Mbo-model", "Landelijk",
            "Uw gemeente", "Bronnen")  # fmt: skip


def grown(folder: Path, measures: int = MEASURES) -> Path:
    """A copy of the data in which every municipality of the country has `measures` measures."""
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__", "live"))
    real = cycle(_rows(FOLDER / "maatregelen.csv"))
    towns, programmes, rows = [], [], []
    for town in _rows(FOLDER / "nl_gemeenten.csv"):
        key = town["cbs_code"].lower()
        towns.append(
            {"gemeente_id": key, "naam": town["naam"], "soort": "voorbeeld", "kleur": "#332288"}
            | {name: town[name] for name in ("cbs_code", "provincie", "lat", "lon", "inwoners")}
            | {"inwoners_jaar": "2026", "bron_id": "cbs-86247ned"}
        )
        programmes.append(
            {"programma_id": f"{key}-plan", "gemeente_id": key, "titel": "Plan", "kern": "Kern."}
            | {"bron_id": "inspiratieagenda", "vindplaats": "Kop"}
        )
        for number in range(measures):
            own = {"maatregel_id": f"{key}-{number:02}", "gemeente_id": key, "doel_id": ""}
            rows.append({**next(real), **own, "programma_id": f"{key}-plan"})
    _write(folder / "gemeenten.csv", towns)
    _write(folder / "programmas.csv", programmes)
    _write(folder / "maatregelen.csv", rows)
    for name in ("doelen", "locaties", "kerncijfers"):
        _write(folder / f"{name}.csv", [])
    return folder


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _write(path: Path, rows: list[dict[str, str]]) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        columns = next(csv.reader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(sorted(rows, key=lambda row: row[columns[0]]))


async def medians(servers: list[Server], changes: int) -> dict[str, list[float]]:
    """By page the median milliseconds of a filter change on each server, turn by turn."""
    found = {}
    for page in (page for page in APP_PAGES if page.name in MEASURED):
        visitors = [Visitor(server.address, page) for server in servers]
        for visitor in visitors:
            await visitor.open()
        times: list[list[float]] = [[] for _ in servers]
        for _ in range(changes):
            for visitor, own in zip(visitors, times, strict=True):
                own.append(1000 * (await visitor.change()).seconds)
        for visitor in visitors:
            await visitor.close()
        found[page.name] = [statistics.median(own) for own in times]
    return found


def measure(short: bool) -> Section:
    """The same filter changes on the real data and on the grown data, side by side."""
    with tempfile.TemporaryDirectory() as place:
        folder = grown(Path(place) / "data")
        with serving(APP) as (six,), serving(APP, MBO_DATA=str(folder)) as (all_of_them,):
            found = asyncio.run(medians([six, all_of_them], 10 if short else 40))
    ratios = {name: large / small for name, (small, large) in found.items()}
    return Section(
        "Growth",
        f"Median milliseconds of a filter change with the real data, and with 342 municipalities "
        f"that have {MEASURES} measures each ({342 * MEASURES:,} in all), generated for the run.",
        ("page", "real data", "grown data", "ratio"),
        [(name, *found[name], f"{ratio:.2f} x") for name, ratio in ratios.items()],
        [
            at_most(f"Growth, page {name}", ratio, 1.5)
            for name, ratio in sorted(ratios.items(), key=lambda item: -item[1])[:1]
        ]
        + [at_most("Growth, page Voorbeelden (filters)", ratios["Voorbeelden"], 1.5)],
    )
