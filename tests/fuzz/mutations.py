"""Ways in which a CSV goes wrong, each with the Dutch message that must follow."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import strategies as st

from data.tables.description import Table
from data.tables.reading import MOST_LETTERS
from tests.fuzz.hostile import arriving

WRONG_NUMBERS = (
    "drie",
    "1.000,5",
    "1_000",
    "NaN",
    "9e99",
    "-",
    "12 euro",
    "1" * 40,
    "\u0663",
    "=1+1",
)
WRONG_DATES = ("21-11-2026", "2026-02-30", "gisteren", "2026-1-1", "2023-13")
CUT_OFF = r"niet met een regeleinde|cellen; nodig|is leeg|kolommen kloppen niet|aanhalingsteken"


@dataclass(frozen=True)
class Wrong:
    """A file gone wrong. content: None is no file; message: a pattern, "" when any will do."""

    content: bytes | None
    message: str


def rows_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8"), newline="")))


def written(rows: list[list[str]]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows(rows)
    return buffer.getvalue().encode("utf-8")


def column_gone(draw, content: bytes, table: Table) -> Wrong:
    rows, place = rows_of(content), draw(st.integers(0, len(table.columns) - 1))
    name = table.columns[place].name
    less = [row[:place] + row[place + 1 :] for row in rows]
    return Wrong(written(less), rf"regel 1: de kolommen kloppen niet \(ontbreekt: {name}\)")


def column_renamed(draw, content: bytes, table: Table) -> Wrong:
    rows, place = rows_of(content), draw(st.integers(0, len(table.columns) - 1))
    name = rows[0][place]
    rows[0][place] = draw(arriving.filter(lambda text: text not in table.column_names))
    return Wrong(
        written(rows), rf"regel 1: de kolommen kloppen niet \(ontbreekt: {name}; te veel: "
    )


def columns_swapped(draw, content: bytes, table: Table) -> Wrong:
    one, other = draw(
        st.lists(st.integers(0, len(table.columns) - 1), min_size=2, max_size=2, unique=True)
    )
    rows = rows_of(content)
    for row in rows:
        row[one], row[other] = row[other], row[one]
    return Wrong(written(rows), r"regel 1: de kolommen kloppen niet \(volgorde moet zijn: ")


def column_twice(draw, content: bytes, table: Table) -> Wrong:
    rows = [[*row, row[0]] for row in rows_of(content)]
    return Wrong(written(rows), r"regel 1: de kolommen kloppen niet")


def wrong_cell(draw, content: bytes, table: Table) -> Wrong:
    """A number or date that is none: named with file, row, column and what is expected."""
    typed = [c for c in table.columns if c.is_number or c.unit == "datum"]
    if not typed:
        return any_cell(draw, content, table)
    column = draw(st.sampled_from(typed))
    rows = rows_of(content)
    place, line = table.columns.index(column), draw(st.integers(1, len(rows) - 1))
    value = draw(st.sampled_from(WRONG_NUMBERS if column.is_number else WRONG_DATES))
    rows[line][place] = value
    said = "is niet een|is geen datum|mag niet|heeft niet de juiste vorm"
    where = f"regel {line + 1}, kolom {column.name}: '{re.escape(value)}' ({said})"
    return Wrong(written(rows), where)


def any_cell(draw, content: bytes, table: Table) -> Wrong:
    rows = rows_of(content)
    place, line = draw(st.integers(0, len(table.columns) - 1)), draw(st.integers(1, len(rows) - 1))
    rows[line][place] = draw(arriving)
    return Wrong(written(rows), "")


def huge_cell(draw, content: bytes, table: Table) -> Wrong:
    rows = rows_of(content)
    place, line = draw(st.integers(0, len(table.columns) - 1)), draw(st.integers(1, len(rows) - 1))
    size = draw(st.sampled_from([MOST_LETTERS + 1, 200_000, 10_000_000]))
    rows[line][place] = "x" * size
    name = table.columns[place].name
    message = f"regel {line + 1}, kolom {name}: heeft {size} letters; hoogstens {MOST_LETTERS}"
    return Wrong(written(rows), message)


def key_twice(draw, content: bytes, table: Table) -> Wrong:
    rows = rows_of(content)
    line = draw(st.integers(1, len(rows) - 1))
    rows.insert(line, list(rows[line]))
    return Wrong(written(rows), f"regel {line + 2}.*staat er twee keer in")


def cell_more(draw, content: bytes, table: Table) -> Wrong:
    rows = rows_of(content)
    line = draw(st.integers(1, len(rows) - 1))
    rows[line].append(draw(arriving))
    message = (
        f"regel {line + 1}: heeft {len(table.columns) + 1} cellen; nodig: {len(table.columns)}"
    )
    return Wrong(written(rows), message)


def cut_off(draw, content: bytes, table: Table) -> Wrong:
    end = draw(st.integers(0, len(content) - 1))
    between_rows = content[:end].endswith(b"\n")
    # What was cut off at the end of a row cannot be told from a shorter file.
    return Wrong(content[:end], "" if between_rows else CUT_OFF)


def other_encoding(draw, content: bytes, table: Table) -> Wrong:
    name = draw(st.sampled_from(["cp1252", "utf-16", "utf-16-be", "utf-8-sig"]))
    text = content.decode("utf-8").replace("a", "é")
    messages = {"cp1252": "is geen UTF-8", "utf-16": "is UTF-16", "utf-8-sig": r"\(BOM\)"}
    return Wrong(text.encode(name), messages.get(name, "is geen UTF-8|kolommen kloppen niet"))


def semicolons(draw, content: bytes, table: Table) -> Wrong:
    return Wrong(content.replace(b",", b";"), "gescheiden met puntkomma's; nodig: komma's")


def windows_lines(draw, content: bytes, table: Table) -> Wrong:
    return Wrong(content.replace(b"\n", b"\r\n"), "heeft Windows-regeleinden; nodig: LF")


def open_quote(draw, content: bytes, table: Table) -> Wrong:
    lines = content.split(b"\n")
    line = draw(st.integers(1, len(lines) - 2))
    lines[line] = b'"' + lines[line]
    return Wrong(b"\n".join(lines), "aanhalingsteken verkeerd")


def nothing_in_it(draw, content: bytes, table: Table) -> Wrong:
    return Wrong(b"", "dit bestand is leeg")


def no_file(draw, content: bytes, table: Table) -> Wrong:
    return Wrong(None, "dit bestand ontbreekt")


def nul(draw, content: bytes, table: Table) -> Wrong:
    place = draw(st.integers(0, len(content) - 1))
    return Wrong(content[:place] + b"\x00" + content[place:], "")


def noise(draw, content: bytes, table: Table) -> Wrong:
    place = draw(st.integers(0, len(content)))
    return Wrong(content[:place] + draw(st.binary(max_size=30)) + content[place + 3 :], "")


MUTATIONS: tuple[Callable[..., Wrong], ...] = (
    column_gone,
    column_renamed,
    columns_swapped,
    column_twice,
    wrong_cell,
    any_cell,
    any_cell,
    huge_cell,
    key_twice,
    cell_more,
    cut_off,
    other_encoding,
    semicolons,
    windows_lines,
    open_quote,
    nothing_in_it,
    no_file,
    nul,
    noise,
)
