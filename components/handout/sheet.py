"""One sheet of A4 to hand out: as much as fits, what is left out counted, sources at the foot."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from components.files.pdf import compiled, page_count
from components.handout.text import LONGEST_NAME, Notes, printable
from components.rows.claim import Claim
from components.rows.memo import cached
from components.rows.sources import row_sources
from components.wording.dutch import date
from data.tables.loading import Dataset

TEMPLATE = Path(__file__).parent / "handout.typ"
LONGEST_TEXT = 360
LONGEST_SMALL = 150
FIRST_LINES = 4
# In points. The larger ones only when nothing has to be left out for them.
ROOMY_SIZES, USUAL_SIZE = (11, 10), 9
LONGEST_ADDRESS = 100


@dataclass(frozen=True)
class Line:
    """One thing on the sheet: bold start, text, small print, its (bron_id, vindplaats) pairs.

    group: the small heading it stands under, such as a municipality; "" for none.
    """

    text: str
    head: str = ""
    small: str = ""
    sources: tuple[tuple[str, str], ...] = ()
    group: str = ""


@dataclass(frozen=True)
class Section:
    """A heading with its lines, the most important first.

    unit: what one line and more lines are called. nothing: what is said without lines.
    about: a sentence below the heading; what it says of data is a claim. unlisted: how many more
    there are than `lines`.
    """

    title: str
    lines: tuple[Line, ...]
    unit: tuple[str, str]
    nothing: str = ""
    about: str = ""
    unlisted: int = 0


@dataclass(frozen=True)
class Sheet:
    """All that may stand on one A4; `address` is the live view and may be empty."""

    kind: str
    title: str
    facts: Claim
    fact_sources: tuple[tuple[str, str], ...]
    main: tuple[Section, ...]
    side: tuple[Section, ...]
    address: str

    def __post_init__(self) -> None:
        if not isinstance(self.facts, Claim):
            raise TypeError(f"a sheet claims its facts: {self.facts}")


def sources_of(row: Mapping) -> tuple[tuple[str, str], ...]:
    """The sources of a row of a CSV, as a line of the sheet holds them."""
    return tuple(row_sources(row))


@cached
def sheet_pdf(data: Dataset, sheet: Sheet) -> bytes:
    """As made_pdf, and remembered: not for a sheet with something of a visitor."""
    return made_pdf(data, sheet)


def made_pdf(data: Dataset, sheet: Sheet) -> bytes:
    """A tagged PDF (PDF/UA-1) of exactly one page, with as many lines as fit.

    The side column is filled first, beside the first lines of the main column; then the rest.
    """
    all_main, all_side = (sum(len(part.lines) for part in col) for col in (sheet.main, sheet.side))
    for size in ROOMY_SIZES:
        pdf = _compiled(data, sheet, all_main, all_side, size)
        if page_count(pdf) == 1:
            return pdf

    def fits(main: int, side: int) -> bool:
        return page_count(_compiled(data, sheet, main, side)) == 1

    first = min(all_main, FIRST_LINES * len(sheet.main))
    side = _most(all_side, lambda count: fits(first, count))
    return _compiled(data, sheet, _most(all_main, lambda count: fits(count, side)), side)


def _most(size: int, fits: Callable[[int], bool]) -> int:
    """The largest count up to `size` that fits, by halving; 0 when none does."""
    low, high = 0, size
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return low


def _compiled(data: Dataset, sheet: Sheet, main: int, side: int, size: int = USUAL_SIZE) -> bytes:
    content = json.dumps(sheet_content(data, sheet, main, side), ensure_ascii=False)
    return compiled(TEMPLATE, {"sheet": content, "size": str(size)}, own_fonts=True)


def sheet_content(data: Dataset, sheet: Sheet, main: int, side: int) -> dict:
    """What the PDF says as plain text, with `main` and `side` lines in its two columns."""
    notes = Notes(data)
    facts = notes.marks(sheet.fact_sources)
    left = [_section(part, lines, notes) for part, lines in _dealt(sheet.main, main)]
    right = [_section(part, lines, notes) for part, lines in _dealt(sheet.side, side)]
    live = printable(sheet.address, LONGEST_TEXT, LONGEST_ADDRESS)
    return {
        "soort": sheet.kind,
        "titel": printable(sheet.title, LONGEST_NAME),
        "feiten": printable(sheet.facts, 2 * LONGEST_TEXT),
        "feitnoten": facts,
        "links": left,
        "rechts": right,
        "bronnen": notes.columns(),
        "slot": f"Mbo in de gemeente, gegevens van {date(data.date)}, versie {data.version}. "
        + (f"Het hele overzicht: {live}" if live else ""),
    }


def _dealt(parts: tuple[Section, ...], count: int) -> list[tuple[Section, list[Line]]]:
    """The first `count` lines of a column, dealt to its sections in turn."""
    rounds = zip_longest(*([(part, line) for line in part.lines] for part in parts))
    turn = [pair for one in rounds for pair in one if pair][:count]
    return [(part, [line for owner, line in turn if owner is part]) for part in parts]


def _section(part: Section, lines: list[Line], notes: Notes) -> dict:
    groups: dict[str, list[dict]] = {}
    for line in sorted(lines, key=_group_order(part)):
        groups.setdefault(line.group, []).append(
            {
                "kop": printable(line.head.rstrip("."), LONGEST_TEXT),
                "tekst": printable(line.text, LONGEST_TEXT),
                "klein": printable(line.small, LONGEST_SMALL),
                "noten": notes.marks(line.sources),
            }
        )
    left_out = len(part.lines) + part.unlisted - len(lines)
    more = f"En nog {left_out} {part.unit[left_out != 1]}, zie de app."
    return {
        "kop": part.title,
        "uitleg": part.about if part.lines else part.nothing,
        "groepen": [
            {"naam": printable(name, LONGEST_NAME), "regels": found}
            for name, found in groups.items()
        ],
        "rest": more if left_out else "",
    }


def _group_order(part: Section) -> Callable[[Line], int]:
    order = list(dict.fromkeys(line.group for line in part.lines))
    return lambda line: order.index(line.group)
