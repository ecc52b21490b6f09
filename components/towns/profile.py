"""What we know of one municipality, and which examples may fit it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from components.look.exhibit import Exhibit
from components.rows.claim import Claim
from components.rows.ids import Source
from components.rows.townfigures import inhabitants, students
from components.towns.lookup import town
from components.towns.resemblance import Resemblance
from components.towns.schools import schools_in, schools_near
from components.wording.dutch import counted, listing, number
from data.tables.loading import Dataset

YES, UNKNOWN_STATE = "ja", "onbekend"
# How many examples a table compares with; the file has them all.
MOST_ALIKE = 12


@dataclass(frozen=True)
class Condition:
    """Something that must be in place for an example; state is "ja" or "onbekend"."""

    text: str
    state: str


def profile_lines(data: Dataset, code: str) -> list[tuple[str, str]]:
    """Label and text of each line of the profile."""
    row, near = town(data, code), schools_near(data, code)
    own = schools_in(data, code)
    other = near.loc[~near["instellingscode"].isin(own["instellingscode"])]
    return [
        ("Inwoners", inhabitants(row).text),
        ("Mbo-studenten die hier wonen", students_text(row)),
        ("Provincie", row["provincie"]),
        ("Arbeidsmarktregio", row["arbeidsmarktregio"]),
        ("RMC-regio", row["rmc_regio"]),
        ("Mbo-scholen in uw gemeente", _own_schools(own)),
        ("Mbo-scholen in uw arbeidsmarktregio", _near_schools(other)),
    ]


def students_text(row: Mapping) -> str:
    """How many mbo students live in a municipality (a row of nl_gemeenten.csv), and per 100."""
    living, people = students(row), inhabitants(row).count
    if not living.count or not people:
        return living.text
    return f"{living.text}; {number(round(100 * living.count / people, 1))} op de 100 inwoners"


def _own_schools(own: pd.DataFrame) -> str:
    if own.empty:
        return "niet in onze lijst, die niet volledig is"
    return "; ".join(
        f"{row.naam} ({'hoofdadres' if row.hoofdadres else 'geeft hier les'})"
        for row in own.itertuples()
    )


def _near_schools(near: pd.DataFrame) -> str:
    if near.empty:
        return "geen ander hoofdadres in deze regio"
    return "; ".join(f"{row.naam} (hoofdadres {row.plaats})" for row in near.itertuples())


def call_sentence(data: Dataset, code: str) -> str:
    """Whether the letter, which addresses municipalities with an mbo school, addresses this one."""
    own = schools_in(data, code)
    if own.empty:
        return (
            "De brief van de MBO Raad is voor gemeenten met een mbo-school. Of uw gemeente er een "
            "heeft, is bij ons onbekend: onze lijst kent vooral hoofdadressen."
        )
    verb = "zit" if len(own) == 1 else "zitten"
    schools = counted(len(own), "mbo-school", "mbo-scholen")
    return (
        f"De brief van de MBO Raad is ook voor u: in uw gemeente {verb} {schools}, "
        f"{listing(own['naam'])}. De brief vraagt om een wethouder mbo en een lokale "
        "mbo-aanvalsagenda."
    )


def conditions(data: Dataset, code: str, measure: Mapping) -> list[Condition]:
    """What must be in place for a measure, checked against this municipality where data allow."""
    own, near = schools_in(data, code), schools_near(data, code)
    found = [Condition("Een mbo-school in de gemeente", UNKNOWN_STATE if own.empty else YES)]
    around = {*own["naam"], *near["naam"]}
    known = set(data["mbo_instellingen"]["naam"])
    for partner in measure["partners"]:
        if partner in known:
            state = YES if partner in around else UNKNOWN_STATE
            found.append(Condition(f"{partner} als partner in de regio", state))
    sentences = [part.strip() for part in measure["randvoorwaarden"].split(". ") if part.strip()]
    found += [Condition(text.rstrip("."), UNKNOWN_STATE) for text in sentences]
    return found


def map_exhibit(data: Dataset, code: str, found: list[Resemblance], title: Claim) -> Exhibit:
    """The map of the municipality, the examples and the schools near, with how alike they are."""
    own = town(data, code)["naam"]
    table = pd.DataFrame(
        [
            (one.name, "onbekend" if one.points is None else f"{one.points}", one.words)
            for one in found
        ],
        columns=["Voorbeeld", "Punten (0 tot 100)", "Waarom"],
    )
    return Exhibit(
        title=title.bare(),
        alt=title.but(
            f"Kaart met {own}, de voorbeeldgemeenten en de mbo-scholen in de regio. "
            "De afstanden staan in de tabel."
        ),
        table=table.head(MOST_ALIKE),
        bron_ids=(Source.TOWNS, Source.SCHOOLS, Source.BORDERS),
        rows=table,
        file_name="gelijkenis",
        note="De punten zijn van ons: vier onderdelen, elk van 0 tot 100, gewogen zoals u kiest. "
        "Afstanden zijn hemelsbreed, tussen de middens van gemeenten.",
    )
