"""The first thing that is said about a municipality: a figure with its source, or an act."""

from __future__ import annotations

import pandas as pd

from components.rows.claim import Claim
from components.rows.memo import cached
from components.rows.townfigures import inhabitants, students
from components.towns.lookup import rows_by_code, town
from components.towns.schools import schools_in
from components.wording.dutch import listing, number
from data.tables.loading import Dataset
from data.yearly.figures import LiveData, load_live

SCOPE = "mbo-studenten en inwoners van deze gemeente en van alle gemeenten samen"
POSSIBLE = (
    "Zonder mbo-school kan dit: eigen stages, beroepen leren kennen, leerplekken bij inkoop, "
    "kamers, een tafel in de regio, en hulp tegen uitval (RMC)."
)


def first_line(data: Dataset, code: str) -> Claim:
    """How many mbo students live there, and per 100 inhabitants beside the country.

    Columns of the rows: those of nl_gemeenten.csv. Source: CBS, see townfigures.
    """
    row = town(data, code)
    living, share, land = students(row), per_100(data, code), per_100_in_country(data)
    same = number(share) == number(land)
    beside = "evenveel als in heel Nederland" if same else f"in heel Nederland {number(land)}"
    said = (
        f"In {row['naam']} wonen {number(living.count)} mbo-studenten ({living.when}): "
        f"{number(share)} op de 100 inwoners ({beside})."
    )
    rows = data["nl_gemeenten"].loc[data["nl_gemeenten"]["cbs_code"] == code]
    return Claim(said, rows, SCOPE, "another number of students or inhabitants")


def per_100(data: Dataset, code: str) -> float:
    """Mbo students per 100 inhabitants of a municipality, to one decimal."""
    row = town(data, code)
    return round(100 * (students(row).count or 0) / (inhabitants(row).count or row["inwoners"]), 1)


def per_100_in_country(data: Dataset) -> float:
    """Mbo students per 100 inhabitants of all municipalities together, to one decimal."""
    return _in_country(data, load_live())


@cached
def _in_country(data: Dataset, _live: LiveData) -> float:
    rows = list(rows_by_code(data).values())
    living = sum(students(row).count or 0 for row in rows)
    return round(100 * living / sum(inhabitants(row).count or row["inwoners"] for row in rows), 1)


def letter_line(data: Dataset, code: str) -> Claim:
    """What the letter, for municipalities with an mbo school, means here; a gap comes last."""
    own, name = schools_in(data, code), town(data, code)["naam"]
    scope = "mbo-scholen in onze lijsten; die zijn niet volledig"
    false_if = "a school of this municipality that is not named"
    if own.empty:
        said = (
            f"{POSSIBLE} De brief van de MBO Raad is voor gemeenten met een mbo-school. Onze lijst "
            f"van leslocaties is niet volledig; {name} staat er nog niet in."
        )
        return Claim(said, own, scope, false_if)
    said = (
        "De brief van de MBO Raad is voor gemeenten met een mbo-school, dus ook voor "
        f"{name}: {listing(places(own))}. Onze lijst is niet volledig."
    )
    return Claim(said, own, scope, false_if)


def places(schools: pd.DataFrame) -> list[str]:
    """Each school (rows of schools_in) with what it has there, and of which year we know that."""
    return [
        f"{row.naam} ({'hoofdadres' if row.hoofdadres else 'leslocatie'}"
        f"{f', {row.stand}' if row.stand else ''})"
        for row in schools.itertuples()
    ]
