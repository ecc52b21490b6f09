"""The parts of the model as a figure: what each means, and whether the letter has it or only we."""

from __future__ import annotations

import pandas as pd

from components.compare.model import PARTS, Part, parts
from components.look.exhibit import Exhibit
from components.rows.claim import Claim
from components.rows.memo import memo
from components.rows.sources import bron_ids
from components.wording.dutch import capital, counted, in_words
from data.tables.loading import Dataset

NAME = "delen-van-het-model"


@memo
def parts_exhibit(data: Dataset) -> Exhibit | None:
    """Every part below its heading; None without one."""
    found: list[tuple[str, Part]] = [
        (heading, part) for heading, lever, group in PARTS for part in parts(data, lever, group)
    ]
    if not found:
        return None
    rows = pd.DataFrame([dict(part.row) for _heading, part in found])
    said = _claim(rows, [part for _heading, part in found if part.of_letter])
    lines = [
        {
            "Soort": heading,
            "Deel": part.row["naam"],
            "Wat het is": part.row["omschrijving"],
            "Van wie": "brief" if part.of_letter else "van ons",
        }
        for heading, part in found
    ]
    return Exhibit(
        title=said,
        alt=said.but(f"Elk deel met wat het betekent. {said}"),
        table=pd.DataFrame(lines),
        bron_ids=tuple(bron_ids(rows)),
        rows=rows,
        file_name=NAME,
        note="Een deel ‘van ons’ noemt de brief niet als deel van het model.",
    )


def _claim(rows: pd.DataFrame, of_letter: list[Part]) -> Claim:
    ours = len(rows) - len(of_letter)
    text = f"{capital(counted(len(of_letter), 'deel staat', 'delen staan'))} in de brief"
    more = f", {in_words(ours)} {'is' if ours == 1 else 'zijn'} van ons" if ours else ""
    return Claim(
        f"{text}{more}",
        rows,
        "de pijlers, rollen en thema’s in onze tabellen",
        "a part that the letter has and that is counted as ours, or the other way around",
    )
