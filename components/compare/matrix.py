"""Who has something per theme, role or pillar: there or not, never how many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from components.examples import facets
from components.examples.sentence import in_sentence
from components.look.exhibit import Exhibit
from components.rows.claim import Claim
from components.rows.ids import Source, Status
from components.rows.memo import memo
from components.rows.selection import concept_names, examples, names, past_programmes
from components.rows.sources import bron_ids
from components.wording.dutch import in_words, listing
from data.tables.loading import Dataset

LEVER_NAMES = {name: facets.BY_NAME[name].label for name in ("thema", "rol", "pijler")}
ABOUT = {"thema": "over", "rol": "waarin de gemeente", "pijler": "bij"}
Pair = tuple[str, str]


class Presence(StrEnum):
    """Whether a municipality has something, as on screen; the strongest first."""

    DEED = "ja"
    PAST = "alleen afgelopen"
    ADVICE = "alleen als advies"
    NONE = "niet in deze bronnen"


@dataclass(frozen=True)
class Place:
    """A cell of the matrix: what is there, and the measures (ids) that make it so."""

    presence: Presence
    measures: tuple[str, ...]


@memo
def countable_sources(data: Dataset) -> dict[str, str]:
    """Sources that tell about at least two municipalities: only these can compare. id -> title."""
    pairs = data["maatregelen"][["gemeente_id", "bron_id"]].explode("bron_id").drop_duplicates()
    towns = pairs.groupby("bron_id")["gemeente_id"].nunique()
    titles = data["bronnen"].set_index("bron_id")["titel"]
    kept = [key for key in towns.index[towns >= 2] if key in titles.index]
    return {key: titles[key] for key in sorted(kept, key=lambda key: key != Source.AGENDA)}


@memo
def rows_of(data: Dataset, bron_id: str = "") -> pd.DataFrame:
    """All measures, or those of one source, with the column aanwezig: a Presence."""
    frame = data["maatregelen"]
    if bron_id:
        frame = frame.loc[frame["bron_id"].map(lambda cell: bron_id in cell)]
    ended = past_programmes(data)
    kinds = [
        Presence.ADVICE
        if status == Status.ADVICE
        else Presence.PAST
        if programme in ended
        else Presence.DEED
        for status, programme in zip(frame["status"], frame["programma_id"], strict=True)
    ]
    return frame.assign(aanwezig=kinds)


@memo
def towns_of(data: Dataset, bron_id: str = "") -> list[str]:
    """The examples by name; for a source about none of them the municipalities in it."""
    six = list(examples(data)["gemeente_id"])
    inside = set(rows_of(data, bron_id)["gemeente_id"])
    return six if inside & set(six) or not bron_id else sorted(inside)


@memo
def places(data: Dataset, lever: str, bron_id: str = "") -> dict[Pair, Place]:
    """By municipality and option every cell that is not empty.

    lever: "thema", "rol" or "pijler". A deed outside ended programmes is stronger than one in them,
    and advice is no deed.
    """
    column = facets.BY_NAME[lever].column
    pairs = rows_of(data, bron_id)[["gemeente_id", "maatregel_id", "aanwezig", column]]
    found = {}
    for pair, rows in pairs.explode(column).groupby(["gemeente_id", column]):
        strongest = min(rows["aanwezig"], key=list(Presence).index)
        mine = rows.loc[rows["aanwezig"] == strongest, "maatregel_id"]
        found[pair] = Place(strongest, tuple(mine))
    return found


@memo
def table_of(
    data: Dataset, lever: str, bron_id: str = "", towns: Sequence[str] = ()
) -> pd.DataFrame:
    """The matrix as text: options down, municipalities across; `towns` (ids) are usually all."""
    found, named = places(data, lever, bron_id), names(data)
    none = Place(Presence.NONE, ())
    options = concept_names(data, lever)
    columns = {
        named[town]: [str(found.get((town, option), none).presence) for option in options]
        for town in towns or towns_of(data, bron_id)
    }
    return pd.DataFrame({LEVER_NAMES[lever]: list(options.values()), **columns})


@memo
def matrix_claim(data: Dataset, lever: str, bron_id: str = "") -> Claim:
    """What all municipalities have, and what only one has; never who has most."""
    found, towns, named = places(data, lever, bron_id), towns_of(data, bron_id), names(data)
    words = in_sentence(data, facets.BY_NAME[lever])
    all_of_them: list[str] = []
    alone: dict[str, list[str]] = {}
    for option in concept_names(data, lever):
        have = [
            town
            for town in towns
            if (place := found.get((town, option))) and place.presence == Presence.DEED
        ]
        if len(have) == len(towns) > 1:
            all_of_them.append(words[option])
        elif len(have) == 1:
            alone.setdefault(have[0], []).append(words[option])
    about = ABOUT[lever]
    said = [f"hebben alle {in_words(len(towns))} iets {about} {listing(all_of_them)}"]
    said = said if all_of_them else []
    said += [
        f"heeft alleen {named[town]} iets {about} {listing(options)}"
        for town, options in alone.items()
    ]
    where = f"‘{countable_sources(data).get(bron_id, bron_id)}’" if bron_id else "onze bronnen"
    text = listing(said) or "staat niets dat alle gemeenten hebben, of maar één"
    return Claim(
        f"In {where} {text}.",
        rows_of(data, bron_id),
        "wat gemeenten doen of van plan zijn, zonder adviezen en zonder afgelopen programma’s",
        "a municipality without a deed among all, or a second one beside the only one",
    )


@memo
def matrix_exhibit(
    data: Dataset, lever: str, bron_id: str = "", towns: Sequence[str] = ()
) -> Exhibit:
    """The matrix with its companions; its table has `towns` (ids), its rows have them all."""
    claim = matrix_claim(data, lever, bron_id)
    rows = rows_of(data, bron_id)
    mine = rows.loc[rows["gemeente_id"].isin(towns_of(data, bron_id))]
    return Exhibit(
        title=claim.bare(),
        alt=claim.but(f"Per {LEVER_NAMES[lever].lower()} welke gemeente iets heeft. {claim}"),
        table=table_of(data, lever, bron_id, towns),
        bron_ids=tuple(bron_ids(mine)),
        rows=mine[["gemeente_id", "aanwezig", "maatregel_id", facets.BY_NAME[lever].column]],
        file_name=f"wie-doet-wat-{lever}",
        note=(
            "Een vorm zegt dat er iets is, niet hoeveel: onze bronnen verschillen in lengte. "
            "Leeg is niet in deze bronnen; dat is iets anders dan nee."
        ),
    )


@memo
def matrix_cells(data: Dataset, lever: str, bron_id: str = "") -> dict[str, tuple[str, tuple]]:
    """By its id each cell with a deed of today: its name and its measures (ids)."""
    towns, options = names(data), concept_names(data, lever)
    shown = set(towns_of(data, bron_id))
    return {
        f"{town}:{option}": (f"{towns[town]}, {options[option]}", place.measures)
        for (town, option), place in places(data, lever, bron_id).items()
        if place.presence == Presence.DEED and town in shown and option in options
    }
