"""Reads one CSV as text, and says in Dutch why a file cannot be read as a table."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from pathlib import Path

from data.description import Table
from data.finding import Finding


@dataclass
class RawTable:
    """The rows of a CSV as text: `rows` maps the line in the file to its cells by column."""

    table: Table
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
    lines = csv.reader(io.StringIO(text, newline=""))
    try:
        header = next(lines, [])
        if _header_fits(header, raw):
            _keep_rows(lines, raw)
    except csv.Error as error:
        raw.findings.append(_file_fault(raw, f"is geen geldige CSV ({error})"))
    return raw


def _text(path: Path, raw: RawTable) -> str | None:
    try:
        content = path.read_bytes()
    except OSError:
        raw.findings.append(_file_fault(raw, "dit bestand ontbreekt"))
        return None
    if content.startswith(b"\xef\xbb\xbf"):
        raw.findings.append(
            _file_fault(raw, "begint met een onzichtbaar teken (BOM); bewaar als UTF-8 zonder BOM")
        )
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
        parts += [f"te veel: {', '.join(extra)}"] if extra else []
        parts = parts or [f"volgorde moet zijn: {', '.join(expected)}"]
        message = f"de kolommen kloppen niet ({'; '.join(parts)})"
    raw.findings.append(Finding(raw.table.path, 1, "", "", message, drops="file"))
    return False


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
        else:
            raw.rows[row] = dict(zip(names, cells, strict=True))


def _file_fault(raw: RawTable, message: str) -> Finding:
    return Finding(raw.table.path, 0, "", "", message, drops="file")
