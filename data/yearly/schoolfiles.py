"""How a CSV of DUO becomes rows of text, and what is said when it cannot."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping

from data.tables.reading import MOST_BYTES, MOST_LETTERS
from data.yearly.cells import Cell
from data.yearly.faults import FetchError, refuse
from data.yearly.fetching import Client
from data.yearly.records import MOST_ROWS, Row, missing, too_many_rows

SCHOOL_CODE = re.compile(r"[0-9A-Z]{4,6}", re.ASCII)
YEAR = re.compile(r"20[0-9]{2}([/-]20[0-9]{2})?", re.ASCII)
FEW = "-1"  # how DUO writes a count that it does not give

Names = Mapping[str, tuple[str, ...]]


def schools(client: Client, address: str) -> list[Row]:
    """Code, name and town of each mbo school."""
    wanted = {
        "instellingscode": ("INSTELLINGSCODE", "BRIN NUMMER"),
        "naam": ("INSTELLINGSNAAM",),
        "plaats": ("PLAATSNAAM", "PLAATS"),
    }
    return [
        {
            "instellingscode": cells["instellingscode"].code(SCHOOL_CODE),
            "naam": cells["naam"].text(),
            "plaats": cells["plaats"].text(),
        }
        for cells in _csv_rows(client, address, wanted)
    ]


def lesson_places(client: Client, address: str) -> list[Row]:
    """Per school and town the students of the last year; a count of -1 is unknown."""
    wanted = {
        "instellingscode": ("INSTELLINGSCODE", "BRIN NUMMER"),
        "plaats": ("PLAATSNAAM", "PLAATS", "VESTIGINGSPLAATS"),
        "jaar": ("JAAR", "STUDIEJAAR", "SCHOOLJAAR"),
        "aantal": ("AANTAL", "AANTAL STUDENTEN", "STUDENTEN"),
    }
    last = ""
    places: dict[tuple[str, str], list[str]] = {}
    for cells in _csv_rows(client, address, wanted):
        year = cells["jaar"].code(YEAR)
        if year > last:
            last, places = year, {}
            client.unknowns.forget()
        if year == last:
            key = (cells["instellingscode"].code(SCHOOL_CODE), cells["plaats"].text())
            places.setdefault(key, []).append(cells["aantal"].whole(client.unknowns, FEW))
    return [
        {
            "instellingscode": code,
            "plaats": place,
            "jaar": last,
            "studenten": str(sum(map(int, counts))) if all(counts) else "",
        }
        for (code, place), counts in sorted(places.items())
    ]


def _csv_rows(client: Client, address: str, wanted: Names) -> Iterator[dict[str, Cell]]:
    """The wanted cells of each row; a row is called by its line in the file."""
    csv.field_size_limit(MOST_BYTES)
    lines = csv.reader(io.StringIO(client.text(address), newline=""), strict=True)
    try:
        header = next(lines, [])
        places = _places(header, wanted)
        for count, cells in enumerate(lines):
            if count == MOST_ROWS:
                raise too_many_rows()
            if cells:
                row = str(lines.line_num)
                _check(row, header, cells)
                yield {name: Cell(row, header[n], cells[n]) for name, n in places.items()}
    except csv.Error as error:
        message = f"is na regel {lines.line_num} geen geldige CSV meer: een aanhalingsteken"
        raise FetchError(f"het antwoord {message} staat verkeerd") from error


def _places(header: list[str], wanted: Names) -> dict[str, int]:
    known = {_plain(name): place for place, name in enumerate(header)}
    places = {}
    for name, candidates in wanted.items():
        found = [known[_plain(candidate)] for candidate in candidates if _plain(candidate) in known]
        if not found:
            raise missing(candidates[0], header)
        places[name] = found[0]
    return places


def _plain(name: str) -> str:
    return re.sub(r"[^A-Z]", "", name.upper())


def _check(row: str, header: list[str], cells: list[str]) -> None:
    if len(cells) != len(header):
        raise FetchError(f"rij {row} heeft {len(cells)} cellen; nodig: {len(header)}")
    for name, cell in zip(header, cells, strict=True):
        if len(cell) > MOST_LETTERS:
            why = f"heeft {len(cell)} letters; hoogstens {MOST_LETTERS}"
            raise refuse(row, name, cell, why)
