"""Where the figures that change every year come from, and what a right table of each has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from data.yearly.fetching import Client
from data.yearly.parsing import BOTH_SEXES, MBO_TOTAL, borders, inhabitants, leavers, students
from data.yearly.records import Row
from data.yearly.schoolfiles import lesson_places, schools

# A country without at least this many municipalities is half an answer.
LEAST_TOWNS = 300
ADDRESSES = {
    "grenzen": "https://api.pdok.nl/cbs/gebiedsindelingen/ogc/v1/collections/"
    "gemeente_gegeneraliseerd/items?f=json&jaarcode=2026&limit=1000",
    "inwoners": "https://opendata.cbs.nl/ODataFeed/OData/86247NED/TypedDataSet?$format=json",
    "studenten": "https://opendata.cbs.nl/ODataFeed/OData/85701NED/TypedDataSet?$format=json"
    f"&$filter=Onderwijssoort%20eq%20'{MBO_TOTAL}'",
    "uitval": "https://opendata.cbs.nl/ODataFeed/OData/84780NED/TypedDataSet?$format=json"
    f"&$filter=startswith(Geslacht,'{BOTH_SEXES}')",
    "scholen": "https://onderwijsdata.duo.nl/datastore/dump/"
    "1a946297-a7ca-48d5-9ae8-19ad73bf8176?format=csv",
    "leslocaties": "https://onderwijsdata.duo.nl/datastore/dump/"
    "4ca1ec61-61aa-46f2-b01f-b657633fadf0?format=csv",
}


@dataclass(frozen=True)
class LiveSource:
    """One fetched file.

    key: its columns that make a row unique; least: fewer rows is a fault; total: a column, and
    between which numbers the sum of the whole country is, widely taken.
    """

    name: str
    file: str
    title: str
    publisher: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    least: int
    fetch: Callable[[Client, str], list[Row]]
    total: tuple[str, int, int] | None = None


SOURCES = (
    LiveSource(
        *("grenzen", "grenzen.csv", "Gemeentegrenzen", "PDOK, CBS en Kadaster"),
        columns=("cbs_code", "naam", "geometrie"),
        key=("cbs_code",),
        least=LEAST_TOWNS,
        fetch=borders,
    ),
    LiveSource(
        *("inwoners", "inwoners.csv", "Inwoners per gemeente (86247NED)", "CBS"),
        columns=("cbs_code", "inwoners"),
        key=("cbs_code",),
        least=LEAST_TOWNS,
        fetch=inhabitants,
        total=("inwoners", 10_000_000, 30_000_000),
    ),
    LiveSource(
        *("studenten", "studenten.csv", "Mbo-studenten naar woongemeente (85701NED)", "CBS"),
        columns=("cbs_code", "schooljaar", "studenten"),
        key=("cbs_code",),
        least=LEAST_TOWNS,
        fetch=students,
        total=("studenten", 100_000, 2_000_000),
    ),
    LiveSource(
        *("uitval", "uitval.csv", "Voortijdig schoolverlaters (84780NED)", "CBS"),
        columns=("cbs_code", "schooljaar", "schoolverlaters", "percentage"),
        key=("cbs_code",),
        least=LEAST_TOWNS,
        fetch=leavers,
        total=("schoolverlaters", 2_000, 200_000),
    ),
    LiveSource(
        *("scholen", "scholen.csv", "Adressen van mbo-scholen", "DUO"),
        columns=("instellingscode", "naam", "plaats"),
        key=("instellingscode",),
        least=30,
        fetch=schools,
    ),
    LiveSource(
        *("leslocaties", "leslocaties.csv", "Plaatsen waar mbo-scholen lesgeven", "DUO"),
        columns=("instellingscode", "plaats", "jaar", "studenten"),
        key=("instellingscode", "plaats"),
        least=30,
        fetch=lesson_places,
    ),
)
