"""How an answer of PDOK or CBS becomes rows of text, and what is said when it cannot."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from data.yearly.cells import Cell
from data.yearly.faults import FetchError, refuse
from data.yearly.fetching import Client
from data.yearly.records import CODE, Row, need, records, starting
from data.yearly.shapes import ShapeError, border
from data.yearly.towns import known_towns

MBO_TOTAL = "A041867"
BOTH_SEXES = "T001038"
# The one value of each dimension that stands for everybody; a dimension that is not there is fine.
TOTALS = {"Geslacht": BOTH_SEXES, "Onderwijssoort": MBO_TOTAL}
PERIOD = re.compile(r"20[0-9]{2}(SJ|JJ)[0-9]{2}", re.ASCII)
# Of the table with key figures the number is the year: StudentenMboExclExtranei_NN has none.
KEY_FIGURES_YEAR = "2025"


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
    for code, record in _town_records(client, address, "RegioS", "Regiokenmerken"):
        need(record, "Onderwijssoort", "Perioden")
        if _is_total(record):
            year, column = _school_year(code, record), starting(record, "Leerlingen")
            counted = Cell(code, column, record[column]).whole(client.unknowns)
            rows.append({"cbs_code": code, "schooljaar": year, "studenten": counted})
    return _latest(rows)


def rounded_students(client: Client, address: str) -> list[Row]:
    """Mbo students by the municipality where they live, rounded, from the key figures of CBS."""
    rows = []
    for code, record in _town_records(client, address, "WijkenEnBuurten"):
        column = starting(record, "StudentenMboExclExtranei")
        counted = Cell(code, column, record[column]).whole(client.unknowns)
        rows.append({"cbs_code": code, "schooljaar": KEY_FIGURES_YEAR, "studenten": counted})
    return _latest(rows)


def leavers(client: Client, address: str) -> list[Row]:
    """Early school leavers of each municipality, of the last school year."""
    count, share = "VoortijdigSchoolverlaters_2", "VoortijdigSchoolverlatersPercentage_4"
    rows = []
    for code, record in _town_records(client, address, "Regiokenmerken", "RegioS"):
        need(record, "Geslacht", "Perioden", count, share)
        if _is_total(record):
            rows.append(
                {
                    "cbs_code": code,
                    "schooljaar": _school_year(code, record),
                    "schoolverlaters": Cell(code, count, record[count]).whole(client.unknowns),
                    "percentage": Cell(code, share, record[share]).decimal(client.unknowns),
                }
            )
    return _latest(rows)


def _town_records(client: Client, address: str, *columns: str) -> Iterator[tuple[str, dict]]:
    """The records of today's municipalities, with their code; the name of its column may vary.

    Those of provinces, regions and abolished municipalities are left out.
    """
    codes = known_towns().codes
    for record in records(client, address, "value"):
        code = str(record[_first(record, columns)]).strip()
        if code in codes:
            yield code, record


def _first(record: Mapping, columns: tuple[str, ...]) -> str:
    found = [name for name in columns if name in record]
    if not found:
        need(record, columns[0])
    return found[0]


def _is_total(record: Mapping) -> bool:
    return all(
        str(record[name]).strip() == total for name, total in TOTALS.items() if name in record
    )


def _school_year(code: str, record: dict) -> str:
    """ "2024SJ00" as "2024/2025"; "2024JJ00" as "2024"."""
    period = Cell(code, "Perioden", record["Perioden"]).code(PERIOD)
    year = int(period[:4])
    return f"{year}/{year + 1}" if period[4:6] == "SJ" else str(year)


def _latest(rows: list[Row]) -> list[Row]:
    """Per municipality the row of the last year that has a figure; one row a year, or refused.

    Two rows for one year: the table has a dimension of which we do not know what its total is.
    """
    count = Counter((row["cbs_code"], row["schooljaar"]) for row in rows)
    for (code, year), times in count.most_common(1):
        if times > 1:
            raise FetchError(f"rij {code}, {year}: {times} rijen; er hoort er één te zijn")
    latest: dict[str, Row] = {}
    for row in sorted(rows, key=lambda row: row["schooljaar"]):
        if any(value for name, value in row.items() if name not in ("cbs_code", "schooljaar")):
            latest[row["cbs_code"]] = row
    return list(latest.values())
