"""The gemeentelijk mbo-model in rows: its parts, and who has which role on which theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from components.examples import facets
from components.examples.sentence import sentence
from components.look.exhibit import Exhibit
from components.rows import filtering
from components.rows.claim import Claim
from components.rows.filtering import Choices
from components.rows.ids import Source
from components.rows.memo import memo
from components.rows.selection import concept_names, concepts, deeds, examples, names
from components.rows.sources import bron_ids
from components.wording.dutch import listing, lower_first, out_of
from data.tables.loading import Dataset

LEVERS = ("pijler", "rol", "thema")
NO_ROLE = ""
NO_ROLE_NAME = "Rol niet genoemd"
NOT_NAMED = "niet genoemd in deze bronnen"
DEEDS_SHOWN = "voorbeelden bij deze keuze, zonder adviezen en zonder regio’s elders"
FALSE_IF = "an example with a deed in that role among the rows that is not counted"
# What the letter calls the model and what it draws from examples: (heading, list, group).
PARTS = (
    ("Drie pijlers", "pijler", ""),
    ("Vijf rollen", "rol", ""),
    ("Vijf inzichten", "thema", "inzicht"),
    ("Vier onderwerpen", "thema", "onderwerp"),
)


@dataclass(frozen=True)
class Part:
    """A part of the model: a row of begrippen.csv, and whether the letter has it or only we."""

    row: Mapping
    of_letter: bool


@memo
def parts(data: Dataset, concept_list: str, group: str = "") -> list[Part]:
    """The parts of one list, or of one group in it, in the order for the screen."""
    rows = concepts(data, concept_list)
    rows = rows.loc[rows["groep"] == group] if group else rows
    return [Part(row, row["bron_id"] == Source.LETTER) for row in rows.to_dict("records")]


@memo
def found_rows(data: Dataset, choices: Choices) -> pd.DataFrame:
    """The measures that fit the chosen levers and municipalities, without ended programmes."""
    index = facets.index(data)
    return index.rows.loc[filtering.mask(index, facets.with_default_period(choices))]


@memo
def found_sentence(data: Dataset, choices: Choices) -> Claim:
    """How many measures fit, how many of them are advice, and how many have ended."""
    index, working = facets.index(data), facets.with_default_period(choices)
    rows = found_rows(data, choices)
    hidden = int(filtering.mask(index, choices).sum()) - len(rows)
    return sentence(data, rows, working, hidden=hidden)


@memo
def lever_counts(data: Dataset, choices: Choices) -> Mapping[str, Mapping[str, int]]:
    """Per lever and option how many measures fit, under the choices in the other levers."""
    index = facets.index(data)
    return filtering.counts(index, facets.with_default_period(choices), asked=LEVERS)


@memo
def _shown(data: Dataset, choices: Choices) -> pd.DataFrame:
    """The deeds of examples that fit, a row for each theme and role; no role is NO_ROLE."""
    rows = deeds(found_rows(data, choices))
    rows = rows.loc[rows["gemeente_id"].isin(examples(data)["gemeente_id"])]
    rows = rows.assign(rol=rows["rollen"].map(lambda cell: cell or (NO_ROLE,)))
    return rows.explode("rol").explode("themas").rename(columns={"themas": "thema"})


@memo
def cells(data: Dataset, choices: Choices) -> dict[tuple[str, str], dict[str, tuple[str, ...]]]:
    """By theme and role the municipalities with a deed in that role: their measures (ids)."""
    found: dict[tuple[str, str], dict[str, tuple[str, ...]]] = {}
    for (theme, role, town), rows in _shown(data, choices).groupby(["thema", "rol", "gemeente_id"]):
        found.setdefault((theme, role), {})[town] = tuple(rows["maatregel_id"])
    return found


@memo
def axes(data: Dataset, choices: Choices) -> tuple[dict[str, str], dict[str, str]]:
    """The themes and the roles that are shown, by id: those chosen, else all."""
    themes, roles = (
        {
            key: name
            for key, name in concept_names(data, lever).items()
            if not choices.get(lever) or key in choices[lever]
        }
        for lever in ("thema", "rol")
    )
    return themes, roles if choices.get("rol") else {**roles, NO_ROLE: NO_ROLE_NAME}


@memo
def roles_claim(data: Dataset, choices: Choices) -> Claim:
    """In how many of the examples each role is found: the most and the fewest."""
    every = examples(data)
    own = deeds(found_rows(data, choices))
    own = own.loc[own["gemeente_id"].isin(every["gemeente_id"])]
    pairs = own[["gemeente_id", "rollen"]].explode("rollen").dropna().drop_duplicates()
    spread = pairs["rollen"].value_counts()
    words = {key: f"‘{lower_first(name)}’" for key, name in concept_names(data, "rol").items()}
    found = {key: int(spread[key]) for key in words if key in spread}
    if not found:
        said = "Bij deze keuze noemen onze bronnen geen rol van een gemeente"
        return Claim(said, own, DEEDS_SHOWN, FALSE_IF)
    most, least = max(found.values()), min(found.values())
    said = f"{_roles(words, found, most)} {_towns(most, len(every))}"
    if least < most:
        said += f"; {lower_first(_roles(words, found, least))} {_towns(least, len(every))}"
    chosen = ", bij deze keuze" if any(choices.values()) else " in onze bronnen"
    return Claim(f"{said}{chosen}", own, DEEDS_SHOWN, FALSE_IF)


def _roles(words: Mapping[str, str], found: Mapping[str, int], count: int) -> str:
    named = [words[key] for key in found if found[key] == count]
    return f"De {'rol' if len(named) == 1 else 'rollen'} {listing(named)} vinden we"


def _towns(count: int, every: int) -> str:
    return f"bij {out_of(count, every)} voorbeeldgemeenten"


@memo
def roles_exhibit(data: Dataset, choices: Choices) -> Exhibit:
    """Role by theme with its companions."""
    claim, found, named = roles_claim(data, choices), cells(data, choices), names(data)
    themes, roles = axes(data, choices)
    table = pd.DataFrame(
        {
            "Thema": list(themes.values()),
            **{
                name: [
                    listing(named[town] for town in found.get((theme, role), ())) or NOT_NAMED
                    for theme in themes
                ]
                for role, name in roles.items()
            },
        }
    )
    rows = _shown(data, choices)
    return Exhibit(
        title=claim,
        alt=claim.but(f"Per thema en rol welke gemeente iets heeft. {claim}."),
        table=table,
        bron_ids=(Source.LETTER, *bron_ids(rows)),
        rows=rows[["gemeente_id", "thema", "rol", "maatregel_id"]],
        file_name="rollen-en-themas",
        note=(
            "Een vorm zegt dat een gemeente iets doet of wil in die rol, niet hoeveel. De rol "
            "financieren is van ons; de andere vier staan in de brief van de MBO Raad."
        ),
    )
