"""The labour-market and RMC region of a municipality: who is in it, and which schools."""

from __future__ import annotations

import pandas as pd

from components.look.exhibit import Exhibit
from components.rows.claim import Claim
from components.rows.ids import Source
from components.rows.memo import cached
from components.rows.townfigures import inhabitants, students
from components.towns.firstline import places
from components.towns.lookup import town
from components.towns.schools import schools_in
from components.wording.dutch import counted, number
from data.tables.loading import Dataset
from data.yearly.figures import LiveData, load_live

KINDS = {"arbeidsmarktregio": "Arbeidsmarktregio", "rmc_regio": "RMC-regio"}

IN_LIST = "Mbo-scholen in onze lijst"


@cached
def region_towns(data: Dataset, code: str) -> pd.DataFrame:
    """The rows of nl_gemeenten.csv that share the labour-market or the RMC region.

    Columns as there, and samen: which of the two, in Dutch. Made once, not to be changed.
    """
    own, frame = town(data, code), data["nl_gemeenten"]
    shares = {kind: frame[kind] == own[kind] for kind in KINDS}
    rows = frame.assign(
        samen=[
            " en ".join(word for kind, word in KINDS.items() if shares[kind].iloc[place])
            for place in range(len(frame))
        ]
    )
    return rows.loc[rows["samen"] != ""].sort_values("naam", ignore_index=True)


def region_sentence(data: Dataset, code: str) -> Claim:
    """In which regions the municipality is, how many take part, and their mbo students."""
    own, rows = town(data, code), region_towns(data, code)
    work = rows.loc[rows["arbeidsmarktregio"] == own["arbeidsmarktregio"]]
    drop = rows.loc[rows["rmc_regio"] == own["rmc_regio"]]
    living = sum(students(row).count or 0 for row in work.to_dict("records"))
    said = (
        f"{own['naam']} hoort bij arbeidsmarktregio {own['arbeidsmarktregio']} "
        f"({counted(len(work), 'gemeente', 'gemeenten')}, {number(living)} mbo-studenten) en "
        f"RMC-regio {own['rmc_regio']} ({counted(len(drop), 'gemeente', 'gemeenten')})."
    )
    return Claim(said, rows, "gemeenten van deze twee regio’s", "a municipality not counted")


def region_exhibit(data: Dataset, code: str) -> Exhibit:
    """The map of the regions with all that a figure must come with."""
    return _exhibit(data, code, load_live())


@cached
def _exhibit(data: Dataset, code: str, _live: LiveData) -> Exhibit:
    rows, said = region_towns(data, code), region_sentence(data, code)
    listed = [
        (
            row["naam"],
            row["samen"],
            number(inhabitants(row).count),
            number(students(row).count),
            "; ".join(places(schools_in(data, row["cbs_code"]))),
        )
        for row in rows.to_dict("records")
    ]
    heads = ["Gemeente", "Zelfde", "Inwoners", "Mbo-studenten", IN_LIST]
    return Exhibit(
        title=said.bare(),
        alt=said.but(f"Kaart van de gemeenten en mbo-scholen. {said}"),
        table=pd.DataFrame(listed, columns=heads),
        bron_ids=(Source.TOWNS, Source.STUDENTS, Source.SCHOOLS, Source.SHAPES),
        rows=rows,
        file_name="regio",
        note="De lijst van leslocaties is niet volledig: een leeg vak zegt dat wij er nog geen "
        "kennen. De lijst zegt niet welke gemeente contactgemeente van de RMC-regio is.",
    )
