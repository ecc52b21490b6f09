"""How an answer of PDOK or CBS becomes rows of text, and what is said when it cannot."""

from __future__ import annotations

import re
from collections.abc import Iterator

from data.yearly.cells import Cell
from data.yearly.faults import refuse
from data.yearly.fetching import Client
from data.yearly.records import CODE, Row, need, records, starting
from data.yearly.shapes import ShapeError, border

MBO_TOTAL = "A041867"
BOTH_SEXES = "T001038"
PERIOD = re.compile(r"20[0-9]{2}(SJ|JJ)[0-9]{2}", re.ASCII)


def borders(client: Client, address: str) -> list[Row]:
    """Name and border (GeoJSON as text) of each municipality."""
    rows = []
    for number, feature in enumerate(records(client, address, "features"), start=1):
        properties = feature.get("properties")
        properties = properties if isinstance(properties, dict) else {}
        need(properties, "statcode", "statnaam")
        code = Cell(str(number), "statcode", properties["statcode"]).code(CODE)
        name = Cell(code, "statnaam", properties["statnaam"]).text()
        rows.append({"cbs_code": code, "naam": name, "geometrie": _border(code, feature)})
    return rows


def _border(code: str, feature: dict) -> str:
    geometry = feature.get("geometry")
    try:
        return border(geometry)
    except ShapeError as error:
        raise refuse(code, "geometry", geometry, str(error)) from error


def inhabitants(client: Client, address: str) -> list[Row]:
    """Inhabitants of each municipality."""
    rows = []
    for code, record in _town_records(client, address, "Code_1"):
        column = starting(record, "Inwonertal_")
        people = Cell(code, column, record[column]).whole(client.unknowns)
        rows.append({"cbs_code": code, "inwoners": people})
    return rows


def students(client: Client, address: str) -> list[Row]:
    """Mbo students by the municipality where they live, of the last school year."""
    rows = []
    for code, record in _town_records(client, address, "RegioS"):
        need(record, "Onderwijssoort", "Perioden", "Leerlingen_1")
        if str(record["Onderwijssoort"]).strip() == MBO_TOTAL:
            counted = Cell(code, "Leerlingen_1", record["Leerlingen_1"]).whole(client.unknowns)
            rows.append(
                {"cbs_code": code, "schooljaar": _school_year(code, record), "studenten": counted}
            )
    return _latest(rows)


def leavers(client: Client, address: str) -> list[Row]:
    """Early school leavers of each municipality, of the last school year."""
    count, share = "VoortijdigSchoolverlaters_2", "VoortijdigSchoolverlatersPercentage_4"
    rows = []
    for code, record in _town_records(client, address, "Regiokenmerken"):
        need(record, "Geslacht", "Perioden", count, share)
        if str(record["Geslacht"]).strip() == BOTH_SEXES:
            rows.append(
                {
                    "cbs_code": code,
                    "schooljaar": _school_year(code, record),
                    "schoolverlaters": Cell(code, count, record[count]).whole(client.unknowns),
                    "percentage": Cell(code, share, record[share]).decimal(client.unknowns),
                }
            )
    return _latest(rows)


def _town_records(client: Client, address: str, column: str) -> Iterator[tuple[str, dict]]:
    """The records of municipalities, with their code; those of provinces and regions are not."""
    for record in records(client, address, "value"):
        need(record, column)
        code = str(record[column]).strip()
        if CODE.fullmatch(code):
            yield code, record


def _school_year(code: str, record: dict) -> str:
    """ "2024SJ00" as "2024/2025"; "2024JJ00" as "2024"."""
    period = Cell(code, "Perioden", record["Perioden"]).code(PERIOD)
    year = int(period[:4])
    return f"{year}/{year + 1}" if period[4:6] == "SJ" else str(year)


def _latest(rows: list[Row]) -> list[Row]:
    """Per municipality the row of the last year that has a figure."""
    latest: dict[str, Row] = {}
    for row in sorted(rows, key=lambda row: row["schooljaar"]):
        if any(value for name, value in row.items() if name not in ("cbs_code", "schooljaar")):
            latest[row["cbs_code"]] = row
    return list(latest.values())
