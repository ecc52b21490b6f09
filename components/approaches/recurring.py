"""What the variants of an approach have in common, what they need, and what came out of them."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from components.approaches.variants import SCOPE, variants
from components.rows.claim import Claim
from components.rows.ids import Evidence
from components.rows.memo import cached
from components.rows.selection import concept_names, names
from components.wording.dutch import capital, counted, in_words, listing
from data.tables.loading import Dataset

# In how many municipalities something must stand to be called common.
LEAST = 2
# What is looked at: heading, column of maatregelen.csv, and its list in begrippen.csv.
KINDS = (
    ("Voor wie", "doelgroepen", "doelgroep"),
    ("Met wie", "partners", ""),
    ("Rol van de gemeente", "rollen", "rol"),
    ("Wat nodig is", "randvoorwaarden", ""),
)


@cached
def recurring(data: Dataset, aanpak_id: str) -> dict[str, list[Claim]]:
    """Per heading what stands with the current deeds of at least two examples, and with which."""
    rows = variants(data, aanpak_id).deeds
    found = {}
    for heading, column, concept_list in KINDS:
        named = concept_names(data, concept_list) if concept_list else {}
        claims = _claims(data, rows, column, named)
        if claims:
            found[heading] = claims
    return found


def _claims(
    data: Dataset, rows: pd.DataFrame, column: str, named: Mapping[str, str]
) -> list[Claim]:
    towns = names(data)
    cells = rows[column].map(lambda cell: (cell,) if isinstance(cell, str) else cell)
    pairs = rows.assign(waarde=cells).explode("waarde")
    pairs = pairs.loc[pairs["waarde"].fillna("") != ""]
    made = []
    # Sources write the same partner with and without a capital.
    for _key, group in pairs.groupby(pairs["waarde"].str.casefold()):
        there = sorted({towns[town] for town in group["gemeente_id"]})
        if len(there) < LEAST:
            continue
        value = group["waarde"].iloc[0]
        made.append(
            Claim(
                f"{capital(named.get(value, value))}: {listing(there)}",
                group,
                SCOPE,
                "a deed of a municipality that has it and is not named",
            )
        )
    return sorted(made, key=lambda claim: (-claim.rows["gemeente_id"].nunique(), str(claim)))


@cached
def conditions(data: Dataset, aanpak_id: str) -> list[tuple[str, Mapping]]:
    """What sources say must be in place: each text with the row of maatregelen.csv it stands in."""
    found = variants(data, aanpak_id)
    every = pd.concat([found.deeds, found.past, found.elsewhere])
    rows = every.loc[every["randvoorwaarden"] != ""].to_dict("records")
    return list({row["randvoorwaarden"]: (row["randvoorwaarden"], row) for row in rows}.values())


@cached
def outcome(data: Dataset, aanpak_id: str) -> Claim:
    """Whether an effect was measured, else the strongest evidence that there is."""
    found = variants(data, aanpak_id)
    rows = pd.concat([found.deeds, found.past, found.elsewhere])
    rung = next((rung for rung in Evidence if (rows["bewijs"] == rung).any()), None)
    return Claim(
        _said(data, rows, rung),
        rows,
        "alle voorbeelden van deze aanpak, ook afgelopen en elders, zonder adviezen",
        "a deed with stronger evidence, or one with this evidence that is not counted",
    )


def _said(data: Dataset, rows: pd.DataFrame, rung: Evidence | None) -> str:
    if rung is None:
        return "Nog niet bekend: wij hebben geen voorbeelden van deze aanpak."
    count = int((rows["bewijs"] == rung).sum())
    of_all = f"{in_words(count)} van {counted(len(rows), 'voorbeeld', 'voorbeelden')}"
    if rung == Evidence.EFFECT:
        return f"Effect gemeten bij {of_all}."
    name = concept_names(data, "bewijs")[rung].lower()
    return f"Geen effect gemeten in onze bronnen. Het sterkste bewijs is ‘{name}’, bij {of_all}."


@cached
def asked(data: Dataset, aanpak_id: str) -> pd.DataFrame:
    """The rows of landelijke_acties.csv that are about a deed of this approach."""
    found = variants(data, aanpak_id)
    ids = set(pd.concat([found.deeds, found.past, found.elsewhere])["maatregel_id"])
    frame = data["landelijke_acties"]
    return frame.loc[frame["maatregelen"].map(lambda cell: not ids.isdisjoint(cell))]
