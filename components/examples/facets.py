"""The filters on the measures: which facets there are, and what can be chosen in each."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from components.rows.filtering import Choices, Index, index_of
from components.rows.memo import cached, memo
from components.rows.selection import concept_names, names, past_programmes
from data.tables.loading import Dataset

CURRENT, PAST = "lopend", "afgelopen"
PERIODS = {CURRENT: "Lopend of zonder einddatum", PAST: "Afgelopen"}


@dataclass(frozen=True)
class Facet:
    """One filter: its name in the address, its label, and the column of the measures it reads.

    `concept_list` names the list in begrippen.csv its values come from; "" for other tables.
    """

    name: str
    label: str
    column: str
    concept_list: str = ""


FACETS = (
    Facet("thema", "Thema", "themas", "thema"),
    Facet("gemeente", "Gemeente of regio", "gemeente_id"),
    Facet("rol", "Rol van de gemeente", "rollen", "rol"),
    Facet("pijler", "Pijler van het model", "pijlers", "pijler"),
    Facet("programma", "Programma", "programma_id"),
    Facet("periode", "Periode", "periode"),
    Facet("status", "Status", "status", "status"),
    Facet("doelgroep", "Doelgroep", "doelgroepen", "doelgroep"),
    Facet("fase", "Onderwijsfase", "onderwijsfasen", "onderwijsfase"),
    Facet("sector", "Werkveld", "sectoren", "sector"),
    Facet("bewijs", "Bewijs", "bewijs", "bewijs"),
    Facet("bron", "Bron", "bron_id"),
)
BY_NAME = {facet.name: facet for facet in FACETS}


def measures_with_period(data: Dataset) -> pd.DataFrame:
    """maatregelen.csv with the column periode: "afgelopen" when its programme has ended."""
    ended = past_programmes(data)
    frame = data["maatregelen"].reset_index(drop=True)
    return frame.assign(periode=[PAST if p in ended else CURRENT for p in frame["programma_id"]])


@memo
def options_of(data: Dataset, facet: Facet) -> dict[str, str]:
    """Every value that can be chosen in a facet, with its name, in the order for the screen."""
    if facet.concept_list:
        return concept_names(data, facet.concept_list)
    if facet.name == "gemeente":
        frame = data["gemeenten"].sort_values(["soort", "naam"], ascending=[False, True])
        return dict(zip(frame["gemeente_id"], frame["naam"], strict=True))
    if facet.name == "periode":
        return PERIODS
    if facet.name == "programma":
        frame = data["programmas"].sort_values("titel")
        towns = names(data)
        return {
            row.programma_id: f"{row.titel} ({towns.get(row.gemeente_id, row.gemeente_id)})"
            for row in frame.itertuples()
        }
    used = set(data["maatregelen"]["bron_id"].explode())
    frame = data["bronnen"].sort_values("titel")
    return {row.bron_id: row.titel for row in frame.itertuples() if row.bron_id in used}


@cached
def index(data: Dataset) -> Index:
    """The index of the present measures; made once per version."""
    frame = measures_with_period(data)
    options = {facet.name: options_of(data, facet) for facet in FACETS}
    values = {facet.name: map(_values, frame[facet.column]) for facet in FACETS}
    return index_of(frame, options, values)


def _values(cell) -> Collection[str]:
    return cell if isinstance(cell, tuple) else (cell,)


def with_default_period(choices: Choices, asked: bool = False) -> dict[str, Collection[str]]:
    """The choices as they work: without a choice of period, what has ended stays out.

    Whoever asks for a programme or a source by name wants it, ended or not; asked: in words too.
    """
    named = asked or choices.get("programma") or choices.get("bron")
    default = [] if named else [CURRENT]
    return {**choices, "periode": choices.get("periode") or default}
