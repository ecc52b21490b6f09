"""Checks how the cells of one file are written: forms, stray spaces, and the order of the rows."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator

from data.tables.description import SEPARATOR
from data.tables.finding import Finding, quoted
from data.tables.reading import RawTable

DATE_UNIT = "datum"
# What stands before the @ in a web address: a name, often with a password.
LOGIN = re.compile(r"[a-z][a-z0-9+.-]*:[/\\]{2}[^\s/?#]*@", re.IGNORECASE)
SECRET = "heeft een naam of wachtwoord in een webadres (voor de @); haal dat weg"
FORMS = {
    "integer": re.compile(r"-?[0-9]{1,15}"),
    "number": re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?"),
    "boolean": re.compile("true|false"),
}
TYPE_NAMES = {
    "integer": "een geheel getal",
    "number": "een getal met een punt",
    "date": "een datum als 2026-11-21",
    "boolean": "true of false",
    "string": "tekst",
}


def check_forms(raw: RawTable) -> Iterator[Finding]:
    """What frictionless lets through: 1_000, NaN, 9e99, other digits, True, the month 2023-13."""
    told = {(finding.row, finding.column) for finding in raw.findings}
    for column in raw.table.columns:
        form = FORMS.get(column.type)
        for line, row in raw.rows.items():
            value = row[column.name]
            if not value or (line, column.name) in told:
                continue
            if form and not form.fullmatch(value.strip()):
                message = f"{quoted(value)} is niet {TYPE_NAMES[column.type]}"
                yield Finding(raw.table.path, line, column.name, value, message)
            elif column.unit == DATE_UNIT and not _is_date(value.strip()):
                message = f"{quoted(value)} is geen datum die bestaat; voorbeeld: {column.example}"
                yield Finding(raw.table.path, line, column.name, value, message)


def _is_date(value: str) -> bool:
    """Whether a year, a month (2023-02) or a day exists."""
    rest = {4: "-01-01", 7: "-01", 10: ""}
    try:
        dt.date.fromisoformat(value + rest[len(value)])
    except (KeyError, ValueError):
        return False
    return True


def check_text(raw: RawTable) -> Iterator[Finding]:
    """Spaces and invisible characters that a person does not see in a spreadsheet."""
    for line, row in raw.rows.items():
        for name, value in row.items():
            parts = value.split(SEPARATOR) if raw.table.column(name).many else [value]
            if any(part != part.strip() or "  " in part for part in parts):
                yield Finding(raw.table.path, line, name, value, "heeft spaties te veel", "")
            if any(unicodedata.category(letter) in ("Cc", "Cf") for letter in value):
                message = "heeft een regeleinde of onzichtbaar teken"
                yield Finding(raw.table.path, line, name, value, message, "")


def hide_secrets(raw: RawTable) -> None:
    """A web address with a login in it: that would be on the page, and in what is downloaded.

    Nothing that is said of the cell repeats it, for a finding is shown and logged.
    """
    cells = {
        (line, name)
        for line, row in raw.rows.items()
        for name, value in row.items()
        if LOGIN.search(value)
    }
    raw.findings = [one for one in raw.findings if (one.row, one.column) not in cells]
    raw.findings += [Finding(raw.table.path, *cell, "", SECRET) for cell in sorted(cells)]


def has_secret(raw: RawTable) -> bool:
    """Whether hide_secrets found any: such a file is not given away, for it is given as it is."""
    return any(finding.message == SECRET for finding in raw.findings)


def check_order(raw: RawTable) -> Iterator[Finding]:
    before: tuple[str, ...] = ()
    for line, row in raw.rows.items():
        key = tuple(row[name] for name in raw.table.key)
        if key < before:
            message = f"{quoted(', '.join(key))} staat niet op volgorde; sorteer op sleutel"
            yield Finding(raw.table.path, line, raw.table.key[0], key[0], message, "")
        before = key
