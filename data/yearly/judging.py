"""Whether rows can be right: each cell by itself, all together, and beside last year's."""

from __future__ import annotations

import re
from collections import Counter

from data.tables.finding import quoted
from data.yearly.cells import DECIMAL, MOST_LETTERS
from data.yearly.faults import FetchError
from data.yearly.records import CODE, Row
from data.yearly.schoolfiles import SCHOOL_CODE, YEAR, YES
from data.yearly.shapes import border_fault
from data.yearly.sources import LiveSource

# From the smallest to the largest that one municipality or school can have; "" is unknown.
COUNTS = {
    "inwoners": (200, 2_000_000),
    "studenten": (0, 150_000),
    "schoolverlaters": (0, 20_000),
}
CODES = {"cbs_code": CODE, "instellingscode": SCHOOL_CODE, "jaar": YEAR, "schooljaar": YEAR}
TEXTS = ("naam", "plaats")
WHOLE = re.compile(r"[0-9]{1,9}", re.ASCII)
# From one year to the next: the country as a whole, and one municipality of some size.
MOST_GROWTH, MOST_TOWN_GROWTH, LEAST_COMPARED = 1.5, 4, 500


def checked(source: LiveSource, rows: list[Row]) -> list[Row]:
    """The rows sorted by key; raises FetchError when they cannot be right."""
    if len(rows) < source.least:
        raise FetchError(f"{len(rows)} rijen, minstens {source.least} verwacht")
    keys = [key_of(source, row) for row in rows]
    double, times = Counter(keys).most_common(1)[0]
    if times > 1:
        raise FetchError(f"'{', '.join(double)}' staat er twee keer in")
    for row in rows:
        if fault := row_fault(source, row):
            raise FetchError(fault)
    _check_total(source, rows)
    return sorted(rows, key=lambda row: key_of(source, row))


def key_of(source: LiveSource, row: Row) -> tuple[str, ...]:
    """What makes this row unique in its source."""
    return tuple(row[name] for name in source.key)


def row_fault(source: LiveSource, row: Row) -> str:
    """The first cell that cannot be right, in Dutch with row, column and value; else ""."""
    for name in source.columns:
        if why := _cell_fault(name, row[name]):
            key = quoted(" ".join(key_of(source, row)))[1:-1]
            return f"rij {key}, kolom {name}: {quoted(row[name])} {why}"
    return ""


def _cell_fault(name: str, text: str) -> str:
    if name == "geometrie":
        return border_fault(text)
    if name in CODES:
        return "" if CODES[name].fullmatch(text) else "heeft niet de juiste vorm"
    if name in TEXTS:
        is_text = text.strip() and text.isprintable() and len(text) <= MOST_LETTERS
        return "" if is_text else f"is geen tekst van hoogstens {MOST_LETTERS} letters"
    if name == "ondergrens":
        return "" if text in ("", YES) else f"is geen {YES}, en niet leeg"
    if not text:
        return ""
    if name == "percentage":
        is_share = DECIMAL.fullmatch(text) and 0 <= float(text) <= 100
        return "" if is_share else "is geen percentage van 0 tot en met 100, met een punt"
    least, most = COUNTS[name]
    is_count = WHOLE.fullmatch(text) and least <= int(text) <= most
    return "" if is_count else f"is geen heel getal van {least} tot en met {most}"


def _check_total(source: LiveSource, rows: list[Row]) -> None:
    if source.total:
        name, least, most = source.total
        total = sum(int(row[name]) for row in rows if row[name])
        if not least <= total <= most:
            between = f"verwacht: tussen {least} en {most}"
            raise FetchError(f"kolom {name}: alle rijen samen zijn {total}; {between}")


def compare(source: LiveSource, old: list[Row], new: list[Row]) -> None:
    """Raises FetchError when the new rows are too far from those that are there now."""
    before = {key_of(source, row): row for row in old}
    for name in COUNTS:
        if name not in source.columns:
            continue
        pairs = [
            (row, int(before[key][name]), int(row[name]))
            for row in new
            if (key := key_of(source, row)) in before and before[key][name] and row[name]
        ]
        was = sum(old_count for _row, old_count, _new_count in pairs)
        now = sum(new_count for _row, _old_count, new_count in pairs)
        if _jumped(was, now, MOST_GROWTH):
            raise FetchError(f"kolom {name}: samen {now}, en eerst {was}; {_way_out(source)}")
        for row, was, now in pairs if "cbs_code" in source.columns else ():
            if _jumped(was, now, MOST_TOWN_GROWTH):
                place = f"rij {row['cbs_code']}, kolom {name}"
                raise FetchError(f"{place}: '{now}', en eerst '{was}'; {_way_out(source)}")


def _jumped(was: int, now: int, most: float) -> bool:
    return max(was, now) >= LEAST_COMPARED and max(was, now) > most * min(was, now)


def _way_out(source: LiveSource) -> str:
    return f"dat verschil is te groot. Klopt het toch, haal dan {source.file} weg en ververs weer"
