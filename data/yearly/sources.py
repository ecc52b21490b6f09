"""Where the figures that change every year come from, and what a right table of each has."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from data.yearly.fetching import Client
from data.yearly.parsing import (
    BOTH_SEXES,
    MBO_TOTAL,
    borders,
    inhabitants,
    leavers,
    rounded_students,
    students,
)
from data.yearly.records import Row
from data.yearly.schoolfiles import lesson_places, school_students, schools

# A country without at least this many municipalities is half an answer.
LEAST_TOWNS = 300
STATLINE = "https://opendata.cbs.nl/ODataFeed/OData/{}/TypedDataSet?$format=json"
DUO = "https://onderwijsdata.duo.nl/datastore/dump/{}?format=csv"
# The name of this file has a year in it; that of the last October comes out in spring.
LESSONS = (
    "https://duo.nl/open_onderwijsdata/images/02.-onderwijslocaties-mbo-met-inschrijvingen-en-"
    "geografische-gegevens-per-1-oktober-{}.csv"
)
YEARS_BACK = range(3)


def addresses(today: dt.date) -> dict[str, str]:
    """The address of each way to a source, by the name of the way."""
    return {
        "grenzen": "https://api.pdok.nl/cbs/gebiedsindelingen/ogc/v1/collections/"
        "gemeente_gegeneraliseerd/items?f=json&jaarcode=2026&limit=1000",
        "inwoners": STATLINE.format("86247NED"),
        # CBS writes spaces after its codes, so that "eq" finds nothing.
        "studenten": f"{STATLINE.format('85701NED')}"
        f"&$filter=startswith(Onderwijssoort,'{MBO_TOTAL}')",
        "studenten-afgerond": f"{STATLINE.format('86165NED')}"
        "&$filter=startswith(WijkenEnBuurten,'GM')",
        "uitval": f"{STATLINE.format('84780NED')}&$filter=startswith(Geslacht,'{BOTH_SEXES}')",
        "scholen": DUO.format("1a946297-a7ca-48d5-9ae8-19ad73bf8176"),
        "schoolstudenten": DUO.format("4ca1ec61-61aa-46f2-b01f-b657633fadf0"),
        **{f"leslocaties-{back}": LESSONS.format(today.year - back) for back in YEARS_BACK},
    }


@dataclass(frozen=True)
class Way:
    """One way to get a source: the name of its address, what it is called, and how it is read."""

    address: str
    title: str
    fetch: Callable[[Client, str], list[Row]]


@dataclass(frozen=True)
class LiveSource:
    """One fetched file.

    ways: tried in this order until one gives rows that can be right; key: its columns that make a
    row unique; least: fewer rows is a fault; total: a column, and between which numbers the sum of
    the whole country is, widely taken.
    """

    name: str
    title: str
    publisher: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    least: int
    ways: tuple[Way, ...]
    total: tuple[str, int, int] | None = None

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.name}.csv"


SOURCES = (
    LiveSource(
        *("grenzen", "Gemeentegrenzen", "PDOK, CBS en Kadaster"),
        columns=("cbs_code", "naam", "geometrie"),
        key=("cbs_code",),
        least=LEAST_TOWNS,
        ways=(Way("grenzen", "Gemeentegrenzen", borders),),
    ),
    LiveSource(
        *("inwoners", "Inwoners per gemeente", "CBS"),
        columns=("cbs_code", "inwoners"),
        key=("cbs_code",),
        least=LEAST_TOWNS,
        ways=(Way("inwoners", "Inwoners per gemeente (86247NED)", inhabitants),),
        total=("inwoners", 10_000_000, 30_000_000),
    ),
    LiveSource(
        *("studenten", "Mbo-studenten naar woongemeente", "CBS"),
        columns=("cbs_code", "schooljaar", "studenten"),
        key=("cbs_code",),
        least=LEAST_TOWNS,
        ways=(
            Way("studenten", "Mbo-studenten naar woongemeente (85701NED)", students),
            Way(
                "studenten-afgerond",
                "Mbo-studenten naar woongemeente, afgerond (86165NED)",
                rounded_students,
            ),
        ),
        total=("studenten", 100_000, 2_000_000),
    ),
    LiveSource(
        *("uitval", "Voortijdig schoolverlaters", "CBS"),
        columns=("cbs_code", "schooljaar", "schoolverlaters", "percentage"),
        key=("cbs_code",),
        least=LEAST_TOWNS,
        ways=(Way("uitval", "Voortijdig schoolverlaters (84780NED)", leavers),),
        total=("schoolverlaters", 2_000, 200_000),
    ),
    LiveSource(
        *("scholen", "Adressen van mbo-scholen", "DUO"),
        columns=("instellingscode", "naam", "plaats", "cbs_code"),
        key=("instellingscode",),
        least=30,
        ways=(Way("scholen", "Adressen van mbo-scholen", schools),),
    ),
    LiveSource(
        *("schoolstudenten", "Studenten van elke mbo-school", "DUO"),
        columns=("instellingscode", "jaar", "studenten", "ondergrens"),
        key=("instellingscode",),
        least=30,
        ways=(Way("schoolstudenten", "Studenten van elke mbo-school", school_students),),
        # The country has half a million; twice that is a table that also has its own sums.
        total=("studenten", 200_000, 800_000),
    ),
    LiveSource(
        *("leslocaties", "Plaatsen waar mbo-scholen lesgeven", "DUO"),
        columns=("instellingscode", "plaats", "cbs_code", "jaar"),
        key=("instellingscode", "plaats", "cbs_code"),
        least=30,
        ways=tuple(
            Way(f"leslocaties-{back}", "Plaatsen waar mbo-scholen lesgeven", lesson_places)
            for back in YEARS_BACK
        ),
    ),
)
