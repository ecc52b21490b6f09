"""Checks every CSV against its description and against the other CSVs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from frictionless import Resource, Schema
from frictionless.errors import CellError, RowError

from data.tables.borders import read_borders
from data.tables.description import (
    SEPARATOR,
    DescriptionError,
    data_folder,
    describe,
    whole,
)
from data.tables.finding import Finding, quoted, unknown_value
from data.tables.forms import TYPE_NAMES, check_forms, check_order, check_text, hide_secrets
from data.tables.reading import RawTable, read_raw


def check(folder: Path | None = None) -> list[Finding]:
    """Every finding in `folder`, sorted by file and row; an empty list means all is well.

    Raises DescriptionError when the description is not right now, whatever it was before.
    """
    folder = folder or data_folder()
    if fault := whole(folder)[1]:
        raise DescriptionError(fault)
    raws = read_and_check(folder)
    findings = [finding for raw in raws.values() for finding in raw.findings]
    findings += read_borders(folder)[1]
    return sorted(findings, key=lambda finding: (finding.file, finding.row, finding.column))


def read_and_check(folder: Path) -> dict[str, RawTable]:
    """Read all tables of `folder`; each carries its own findings, also the broken references."""
    raws = {name: read_raw(folder, table) for name, table in describe(folder).items()}
    for raw in raws.values():
        if raw.readable:
            raw.findings += _check_with_frictionless(raw)
            raw.findings += list(check_forms(raw))
            raw.findings += check_text(raw)
            raw.findings += check_order(raw)
            raw.findings += _check_required_when(raw)
            raw.findings += _check_together(raw)
            raw.findings += _check_concepts(raw, raws["begrippen"])
            raw.findings += _check_references(raw, raws)
            hide_secrets(raw)
    return raws


def _check_with_frictionless(raw: RawTable) -> Iterator[Finding]:
    """Types, required cells, patterns, bounds, enumerations and double keys."""
    names = raw.table.column_names
    lines = list(raw.rows)
    rows = [names, *([row[name] for name in names] for row in raw.rows.values())]
    resource = Resource(data=rows, schema=Schema.from_descriptor(_as_text(raw.table.schema)))
    report = resource.validate(limit_errors=len(rows) * len(names) + 1)
    for error in report.tasks[0].errors:
        if isinstance(error, CellError):
            column = raw.table.column(error.field_name)
            line = lines[error.row_number - 2]
            value = str(raw.rows[line][column.name])
            message = _cell_message(column, value, error.type)
            yield Finding(raw.table.path, line, column.name, value, message)
        elif isinstance(error, RowError) and error.type == "primary-key" and len(raw.table.key) > 1:
            line = lines[error.row_number - 2]
            value = ", ".join(raw.rows[line][name] for name in raw.table.key)
            yield Finding(raw.table.path, line, "", value, f"{quoted(value)} staat er twee keer in")


def _as_text(schema: dict) -> dict:
    """The part of the schema that frictionless checks; references between files are ours."""
    return {key: value for key, value in schema.items() if key != "foreignKeys"}


def _cell_message(column, value: str, error_type: str) -> str:
    limits = column.constraints
    if not value:
        return "mag niet leeg zijn"
    if error_type == "unique-error":
        return f"{quoted(value)} staat er twee keer in"
    if error_type == "type-error":
        return f"{quoted(value)} is niet {TYPE_NAMES[column.type]}"
    if "enum" in limits:
        return unknown_value(value, limits["enum"])
    if "minimum" in limits or "maximum" in limits:
        low, high = limits.get("minimum", "..."), limits.get("maximum", "...")
        hint = " (dat ligt buiten Nederland)" if column.name in ("lat", "lon") else ""
        return f"{quoted(value)} mag niet{hint}; toegestaan: {low} tot en met {high}"
    return f"{quoted(value)} heeft niet de juiste vorm; voorbeeld: {column.example}"


def _check_required_when(raw: RawTable) -> Iterator[Finding]:
    """A cell that may be empty, but not in a row with these values in other columns."""
    for column in raw.table.columns:
        for other, value in column.required_when:
            for line, row in raw.rows.items():
                if row[other] == value and not row[column.name]:
                    message = f"mag niet leeg zijn als {other} {quoted(value)} is"
                    yield Finding(raw.table.path, line, column.name, "", message)


def _check_together(raw: RawTable) -> Iterator[Finding]:
    for line, row in raw.rows.items():
        for group in raw.table.together:
            empty = [name for name in group if not row[name]]
            if empty and len(empty) < len(group):
                message = f"hoort samen met {', '.join(group)}: alle gevuld of alle leeg"
                yield Finding(raw.table.path, line, empty[0], "", message)
        sources = row.get("bron_id", "").count(SEPARATOR)
        if "vindplaats" in row and sources != row["vindplaats"].count(SEPARATOR):
            message = "heeft niet voor elke bron een plaats"
            yield Finding(raw.table.path, line, "vindplaats", row["vindplaats"], message)


def _check_concepts(raw: RawTable, concepts: RawTable) -> Iterator[Finding]:
    if not concepts.readable:
        return
    allowed: dict[str, set[str]] = {}
    for row in concepts.rows.values():
        allowed.setdefault(row["lijst"], set()).add(row["id"])
    for column in raw.table.columns:
        if column.concept_list:
            yield from _check_values(raw, column.name, allowed.get(column.concept_list, set()))


def _check_references(raw: RawTable, raws: dict[str, RawTable]) -> Iterator[Finding]:
    for reference in raw.table.references:
        if all(raws[table].readable for table, _column in reference.targets):
            allowed = {
                value for table, name in reference.targets for value in raws[table].values(name)
            }
            yield from _check_values(raw, reference.column, allowed)


def _check_values(raw: RawTable, name: str, allowed: set[str]) -> Iterator[Finding]:
    many = raw.table.column(name).many
    for line, row in raw.rows.items():
        if not row[name]:
            continue
        for value in row[name].split(SEPARATOR) if many else [row[name]]:
            if value.strip() not in allowed:
                message = unknown_value(value, allowed)
                yield Finding(raw.table.path, line, name, value, message)
