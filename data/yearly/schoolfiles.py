"""How a CSV of DUO becomes rows of text, and what is said when it cannot."""

from __future__ import annotations

import re

from data.yearly.cells import Cell
from data.yearly.csvanswers import CsvAnswer
from data.yearly.faults import refuse
from data.yearly.fetching import Client
from data.yearly.records import Row, missing
from data.yearly.shapes import ShapeError, check_point
from data.yearly.towns import Towns, known_towns

SCHOOL_CODE = re.compile(r"[0-9A-Z]{4,6}", re.ASCII)
YEAR = re.compile(r"20[0-9]{2}([/-]20[0-9]{2})?", re.ASCII)
TOWN_NUMBER = re.compile(r"(GM)?([0-9]{1,4})", re.ASCII)
YEAR_COLUMN = re.compile(r"JAAR_(20[0-9]{2})", re.ASCII)
YEAR_OF_FILE = re.compile(r"-(20[0-9]{2})\.csv")
FEW = "-1"  # how DUO writes a count that it does not give
YES = "ja"
CODE_COLUMNS = ("INSTELLINGSCODE", "BRIN NUMMER")
PLACE = "onderwijslocatie"


def schools(client: Client, address: str) -> list[Row]:
    """Code, name, town and CBS code of each mbo school, at its main address."""
    wanted: dict[str, tuple[str, ...]] = {
        "instellingscode": CODE_COLUMNS,
        "naam": ("INSTELLINGSNAAM",),
        "plaats": ("PLAATSNAAM", "PLAATS"),
        "gemeente": ("GEMEENTENUMMER",),
    }
    return [
        {
            "instellingscode": cells["instellingscode"].code(SCHOOL_CODE),
            "naam": cells["naam"].text(),
            "plaats": cells["plaats"].text(),
            "cbs_code": f"GM{cells['gemeente'].code(TOWN_NUMBER).removeprefix('GM'):0>4}",
        }
        for cells in CsvAnswer(client, address).rows(wanted)
    ]


def school_students(client: Client, address: str) -> list[Row]:
    """Per school its students of the last year; a count that DUO hides makes it a lower bound."""
    answer = CsvAnswer(client, address)
    names = answer.header
    years = {found[1]: name for name in names if (found := YEAR_COLUMN.fullmatch(name.strip()))}
    if not years:
        raise missing("JAAR_…", names)
    last = max(years)
    wanted = {"instellingscode": CODE_COLUMNS, "aantal": (years[last],)}
    counts: dict[str, list[str]] = {}
    for cells in answer.rows(wanted):
        code = cells["instellingscode"].code(SCHOOL_CODE)
        counts.setdefault(code, []).append(cells["aantal"].whole(client.unknowns, FEW))
    return [
        {"instellingscode": code, "jaar": last, **_added(found)} for code, found in counts.items()
    ]


def _added(counts: list[str]) -> Row:
    """The sum of what is given, and whether it is at least that; "" when nothing is given."""
    given = [int(count) for count in counts if count]
    is_least = bool(given) and len(given) < len(counts)
    return {"studenten": str(sum(given)) if given else "", "ondergrens": YES if is_least else ""}


def lesson_places(client: Client, address: str) -> list[Row]:
    """In which municipalities each mbo school teaches: the point says which, not the town's name.

    The school is known by its code, or else by its name in our list. A row without a point, or of
    a school that is not in our list, is told as unknown.
    """
    answer = CsvAnswer(client, address, also="cp1252")
    year = YEAR_OF_FILE.search(address)
    wanted: dict[str, tuple[str, ...]] = {
        "naam": ("Naam_instelling",),
        "plaats": (f"Plaats_{PLACE}",),
        "noord": (f"Gps_latitude_{PLACE}",),
        "oost": (f"Gps_longitude_{PLACE}",),
    }
    if answer.has(CODE_COLUMNS):
        wanted["code"] = CODE_COLUMNS
    towns, rows = known_towns(), {}
    for cells in answer.rows(wanted):
        place, name = cells["plaats"].text(), cells["naam"].text()
        code = cells["code"].code(SCHOOL_CODE) if "code" in cells else towns.school(name)
        town = _town_at(client, towns, cells["oost"], cells["noord"])
        if not code:
            client.unknowns.add(cells["naam"].row, cells["naam"].column, cells["naam"].value)
        elif town:
            row = {"instellingscode": code, "plaats": place, "cbs_code": town}
            rows[code, place, town] = row | {"jaar": year[1] if year else ""}
    return list(rows.values())


def _town_at(client: Client, towns: Towns, east: Cell, north: Cell) -> str:
    lon, lat = east.coordinate(client.unknowns), north.coordinate(client.unknowns)
    if lon is None or lat is None:
        return ""
    try:
        check_point(lon, lat)
    except ShapeError as error:
        raise refuse(east.row, east.column, east.value, str(error)) from error
    if not (town := towns.at(lon, lat)):
        client.unknowns.add(east.row, east.column, "een punt in geen enkele gemeente")
    return town
