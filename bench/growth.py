"""How much slower filtering gets with 342 municipalities x 30 measures than with the real data."""

from __future__ import annotations

import csv
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from streamlit.testing.v1 import AppTest

from components.examples import find
from data.description import FOLDER
from data.loading import Dataset, load

MEASURES = 30
REPEATS = 7
MENU = str(FOLDER.parent / "pages" / "menu.py")


def grown(folder: Path) -> Path:
    """A copy of the data in which every municipality of the country is an example."""
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    real = cycle(_rows(FOLDER / "maatregelen.csv"))
    towns, programmes, measures = [], [], []
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
        for number in range(MEASURES):
            own = {"maatregel_id": f"{key}-{number:02}", "gemeente_id": key, "doel_id": ""}
            measures.append({**next(real), **own, "programma_id": f"{key}-plan"})
    _write(folder / "gemeenten.csv", towns)
    _write(folder / "programmas.csv", programmes)
    _write(folder / "maatregelen.csv", measures)
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


def median_ms(action: Callable[[], object]) -> float:
    """The median of REPEATS runs after one to warm up, in milliseconds."""
    action()
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        action()
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


def measure(data: Dataset, folder: Path) -> dict[str, float]:
    """Milliseconds of a filter, a search, and a rerun of the page with a filter chosen."""
    os.environ["MBO_DATA"] = str(folder)
    app = AppTest.from_file(MENU, default_timeout=120).run()
    app.switch_page("voorbeelden.py").run()
    app.multiselect(key="adres_thema").set_value(["stages"]).run()
    return {
        "filter": median_ms(lambda: find(data, {"thema": ["stages"], "rol": ["verbinden"]})),
        "zoeken": median_ms(lambda: find(data, {}, "stageplekken begeleiding")),
        "hele pagina": median_ms(app.run),
    }


def main() -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = grown(Path(place) / "data")
        start = time.perf_counter()
        large = load(folder)
        print(f"inlezen en controleren van {len(large['maatregelen'])} maatregelen: ", end="")
        print(f"{time.perf_counter() - start:.1f} s, {len(large.findings)} bevindingen")
        small_ms, large_ms = measure(load(FOLDER), FOLDER), measure(large, folder)
    print(f"{'':<14}{'echt (ms)':>12}{'342 x 30 (ms)':>16}{'verhouding':>13}")
    for name, value in small_ms.items():
        print(f"{name:<14}{value:>12.1f}{large_ms[name]:>16.1f}{large_ms[name] / value:>13.2f}")


if __name__ == "__main__":
    main()
