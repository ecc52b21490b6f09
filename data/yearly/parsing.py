"""How an answer of PDOK, CBS or DUO becomes rows of text, and what is said when it cannot."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping

from data.yearly.fetching import Client, FetchError

CODE = re.compile(r"^GM\d{4}$")
MBO_TOTAL = "A041867"
BOTH_SEXES = "T001038"

Row = dict[str, str]


def borders(client: Client, address: str) -> list[Row]:
    """Name and border (GeoJSON as text) of each municipality."""
    rows = []
    for page in client.json_pages(address):
        for feature in _list(page, "features", address):
            properties = feature.get("properties") or {}
            _need(properties, ("statcode", "statnaam"), address)
            geometry = json.dumps(feature.get("geometry"), separators=(",", ":"))
            code, name = properties["statcode"].strip(), properties["statnaam"]
            rows.append({"cbs_code": code, "naam": name, "geometrie": geometry})
    return rows


def inhabitants(client: Client, address: str) -> list[Row]:
    """Inhabitants of each municipality."""
    rows = []
    for page in client.json_pages(address):
        for record in _list(page, "value", address):
            column = _starting(record, "Inwonertal_", address)
            _need(record, ("Code_1",), address)
            if CODE.match(record["Code_1"].strip()):
                people = _whole(record[column])
                rows.append({"cbs_code": record["Code_1"].strip(), "inwoners": people})
    return rows


def students(client: Client, address: str) -> list[Row]:
    """Mbo students by the municipality where they live, of the last school year."""
    rows = []
    for record in _town_records(client, address, "RegioS"):
        _need(record, ("Onderwijssoort", "Perioden", "Leerlingen_1"), address)
        if record["Onderwijssoort"].strip() == MBO_TOTAL:
            rows.append(
                {
                    "cbs_code": record["RegioS"].strip(),
                    "schooljaar": _school_year(record["Perioden"]),
                    "studenten": _whole(record["Leerlingen_1"]),
                }
            )
    return _latest(rows)


def leavers(client: Client, address: str) -> list[Row]:
    """Early school leavers of each municipality, of the last school year."""
    share = "VoortijdigSchoolverlatersPercentage_4"
    rows = []
    for record in _town_records(client, address, "Regiokenmerken"):
        needed = ("Geslacht", "Perioden", "VoortijdigSchoolverlaters_2", share)
        _need(record, needed, address)
        if record["Geslacht"].strip() == BOTH_SEXES:
            rows.append(
                {
                    "cbs_code": record["Regiokenmerken"].strip(),
                    "schooljaar": _school_year(record["Perioden"]),
                    "schoolverlaters": _whole(record["VoortijdigSchoolverlaters_2"]),
                    "percentage": "" if record[share] is None else str(record[share]),
                }
            )
    return _latest(rows)


def schools(client: Client, address: str) -> list[Row]:
    """Code, name and town of each mbo school."""
    wanted = {
        "instellingscode": ("INSTELLINGSCODE", "BRIN NUMMER"),
        "naam": ("INSTELLINGSNAAM",),
        "plaats": ("PLAATSNAAM", "PLAATS"),
    }
    return _csv_rows(client, address, wanted)


def lesson_places(client: Client, address: str) -> list[Row]:
    """Per school and town the students of the last year; a count of -1 is unknown."""
    wanted = {
        "instellingscode": ("INSTELLINGSCODE", "BRIN NUMMER"),
        "plaats": ("PLAATSNAAM", "PLAATS", "VESTIGINGSPLAATS"),
        "jaar": ("JAAR", "STUDIEJAAR", "SCHOOLJAAR"),
        "aantal": ("AANTAL", "AANTAL STUDENTEN", "STUDENTEN"),
    }
    rows = _csv_rows(client, address, wanted)
    last = max((row["jaar"] for row in rows), default="")
    places: dict[tuple[str, str], list[int]] = {}
    for row in rows:
        if row["jaar"] == last:
            key = (row["instellingscode"], row["plaats"])
            places.setdefault(key, []).append(int(_whole(row["aantal"]) or -1))
    return [
        {
            "instellingscode": code,
            "plaats": place,
            "jaar": last,
            "studenten": "" if min(counts) < 0 else str(sum(counts)),
        }
        for (code, place), counts in sorted(places.items())
    ]


def _town_records(client: Client, address: str, column: str) -> Iterable[dict]:
    for page in client.json_pages(address):
        for record in _list(page, "value", address):
            _need(record, (column,), address)
            if CODE.match(record[column].strip()):
                yield record


def _csv_rows(client: Client, address: str, wanted: Mapping[str, tuple[str, ...]]) -> list[Row]:
    reader = csv.DictReader(io.StringIO(client.text(address)))
    names = {_plain(name): name for name in reader.fieldnames or ()}
    columns = {}
    for name, candidates in wanted.items():
        found = [names[_plain(candidate)] for candidate in candidates if _plain(candidate) in names]
        if not found:
            _missing(candidates[0], reader.fieldnames or (), address)
        columns[name] = found[0]
    return [
        {name: (row[column] or "").strip() for name, column in columns.items()} for row in reader
    ]


def _plain(name: str) -> str:
    return re.sub(r"[^A-Z]", "", name.upper())


def _list(page: dict, name: str, address: str) -> list[dict]:
    if not isinstance(page.get(name), list):
        _missing(name, page, address)
    return page[name]


def _need(record: Mapping, names: Iterable[str], address: str) -> None:
    for name in names:
        if name not in record:
            _missing(name, record, address)


def _starting(record: Mapping, start: str, address: str) -> str:
    found = [name for name in record if name.startswith(start)]
    if not found:
        _missing(f"{start}…", record, address)
    return found[0]


def _missing(name: str, present: Iterable[str], address: str) -> None:
    known = ", ".join(str(other) for other in present) or "niets"
    raise FetchError(f"{address}: '{name}' ontbreekt; wel gevonden: {known}")


def _whole(value) -> str:
    """A whole number as text; unknown (None or empty) as ""."""
    return "" if value is None or value == "" else str(int(float(value)))


def _school_year(period: str) -> str:
    """ "2024SJ00" as "2024/2025"; "2024JJ00" as "2024"."""
    year = int(period[:4])
    return f"{year}/{year + 1}" if period[4:6] == "SJ" else str(year)


def _latest(rows: list[Row]) -> list[Row]:
    """Per municipality the row of the last year that has a figure."""
    latest: dict[str, Row] = {}
    for row in sorted(rows, key=lambda row: row["schooljaar"]):
        if any(value for name, value in row.items() if name not in ("cbs_code", "schooljaar")):
            latest[row["cbs_code"]] = row
    return list(latest.values())
