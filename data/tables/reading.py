"""Reads one CSV as text, and says in Dutch why a file cannot be read as a table."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from pathlib import Path

from data.tables.description import Table
from data.tables.files import MOST_BYTES, FileFaultError, read_bytes
from data.tables.finding import Finding, quoted

# Far above what is there: the longest cell has 1,151 letters.
MOST_LETTERS = 10_000
MOST_NAMES = 12


@dataclass
class RawTable:
    """The rows of a CSV as text: `rows` maps the line in the file to its cells by column.

    content: the file as it was read, b"" when there is none.
    """

    table: Table
    content: bytes = b""
    rows: dict[int, dict[str, str]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    @property
    def readable(self) -> bool:
        return not any(finding.drops == "file" for finding in self.findings)

    def values(self, column: str) -> set[str]:
        """Every value of a column, also in rows that have a fault."""
        return {row[column] for row in self.rows.values()}


def read_raw(folder: Path, table: Table) -> RawTable:
    """Read `folder/table.path` as UTF-8, comma, LF; faults go into `findings`, never raised."""
    raw = RawTable(table)
    text = _text(folder / table.path, raw)
    if text is None:
        return raw
    # The csv module limits a cell by itself, and says so in English.
    csv.field_size_limit(MOST_BYTES)
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(lines, [])
        if _header_fits(header, raw):
            _keep_rows(lines, raw)
            _check_end(text, raw)
    except csv.Error:
        last = max(raw.rows, default=1)
        message = f"is geen geldige CSV: na regel {last} staat een aanhalingsteken verkeerd"
        raw.findings.append(_file_fault(raw, message))
    return raw


def _text(path: Path, raw: RawTable) -> str | None:
    try:
        content = raw.content = read_bytes(path)
    except FileFaultError as error:
        raw.findings.append(_file_fault(raw, str(error)))
        return None
    if fault := _refused(content):
        raw.findings.append(_file_fault(raw, fault))
        return None
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        row = content[: error.start].count(b"\n") + 1
        message = "is geen UTF-8 (waarschijnlijk Windows-1252); bewaar als 'CSV UTF-8'"
        raw.findings.append(Finding(raw.table.path, row, "", "", message, drops="file"))
        return None
    if "\r" in text:
        raw.findings.append(
            Finding(raw.table.path, 0, "", "", "heeft Windows-regeleinden; nodig: LF", drops="")
        )
    return text


def _refused(content: bytes) -> str:
    """Why a file is not even decoded; "" when it is."""
    if not content:
        return "dit bestand is leeg"
    if content.startswith(b"\xef\xbb\xbf"):
        return "begint met een onzichtbaar teken (BOM); bewaar als UTF-8 zonder BOM"
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "is UTF-16; bewaar als 'CSV UTF-8'"
    return ""


def _header_fits(header: list[str], raw: RawTable) -> bool:
    expected = raw.table.column_names
    if header == expected:
        return True
    if len(header) == 1 and header[0].split(";") == expected:
        message = "de kolommen zijn gescheiden met puntkomma's; nodig: komma's"
    else:
        missing = [name for name in expected if name not in header]
        extra = [name for name in header if name not in expected]
        parts = [f"ontbreekt: {', '.join(missing)}"] if missing else []
        parts += [f"te veel: {_short_list(extra)}"] if extra else []
        parts = parts or [f"volgorde moet zijn: {', '.join(expected)}"]
        message = f"de kolommen kloppen niet ({'; '.join(parts)})"
    raw.findings.append(Finding(raw.table.path, 1, "", "", message, drops="file"))
    return False


def _short_list(names: list[str]) -> str:
    shown = ", ".join(quoted(name)[1:-1] for name in names[:MOST_NAMES])
    more = len(names) - MOST_NAMES
    return f"{shown} en nog {more}" if more > 0 else shown


def _keep_rows(lines, raw: RawTable) -> None:
    names = raw.table.column_names
    start = lines.line_num + 1
    for cells in lines:
        row, start = start, lines.line_num + 1
        if not cells:
            raw.findings.append(Finding(raw.table.path, row, "", "", "is een lege regel", drops=""))
        elif len(cells) != len(names):
            message = f"heeft {len(cells)} cellen; nodig: {len(names)}"
            raw.findings.append(Finding(raw.table.path, row, "", "", message))
        elif long := [place for place, cell in enumerate(cells) if len(cell) > MOST_LETTERS]:
            value = cells[long[0]]
            message = f"heeft {len(value)} letters; hoogstens {MOST_LETTERS}"
            raw.findings.append(Finding(raw.table.path, row, names[long[0]], value[:80], message))
        else:
            raw.rows[row] = dict(zip(names, cells, strict=True))


def _check_end(text: str, raw: RawTable) -> None:
    """A file that was cut off ends in the middle of a row, which can look like a whole one."""
    if not text.endswith(("\n", "\r")):
        message = "is misschien niet heel: het bestand eindigt niet met een regeleinde"
        last = max(raw.rows, default=1)
        raw.findings.append(Finding(raw.table.path, last, "", "", message))


def _file_fault(raw: RawTable, message: str) -> Finding:
    return Finding(raw.table.path, 0, "", "", message, drops="file")
