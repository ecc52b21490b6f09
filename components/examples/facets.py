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
    about: what it looks at, for who does not know the word.
    """

    name: str
    label: str
    column: str
    concept_list: str = ""
    about: str = ""


FACETS = (
    Facet("thema", "Thema", "themas", "thema", "Waar het voorbeeld over gaat."),
    Facet("gemeente", "Gemeente of regio", "gemeente_id", "", "Waar het gebeurt."),
    Facet("rol", "Rol van de gemeente", "rollen", "rol", "De rol die de gemeente neemt."),
    Facet("gelezen", "Hoe wij de bron kennen", "gelezen", "gelezen", "Of wij de bron zelf lazen."),
    Facet("aanpak", "Aanpak", "aanpakken", "", "De manier van werken waar het bij hoort."),
    Facet("pijler", "Pijler van het model", "pijlers", "pijler", "De pijlers van de MBO Raad."),
    Facet("programma", "Programma", "programma_id", "", "Het plan waar het in staat."),
    Facet("periode", "Periode", "periode", "", "Of het programma nog loopt."),
    Facet("status", "Status", "status", "status", "Gedaan, loopt, voornemen of advies."),
    Facet("doelgroep", "Doelgroep", "doelgroepen", "doelgroep", "Voor wie het is."),
    Facet("fase", "Onderwijsfase", "onderwijsfasen", "onderwijsfase", "Vmbo, mbo of later."),
    Facet("sector", "Werkveld", "sectoren", "sector", "In welk soort werk."),
    Facet("bewijs", "Bewijs", "bewijs", "bewijs", "Wat de bron laat zien."),
    Facet("bron", "Bron", "bron_id", "", "Het stuk waar het in staat."),
)
BY_NAME = {facet.name: facet for facet in FACETS}


def measures_with_period(data: Dataset) -> pd.DataFrame:
    """maatregelen.csv with two columns more.

    periode: "afgelopen" when its programme has ended. gelezen: how we know each of its sources
    (list gelezen).
    """
    ended = past_programmes(data)
    frame = data["maatregelen"].reset_index(drop=True)
    known = dict(zip(data["bronnen"]["bron_id"], data["bronnen"]["gelezen"], strict=True))
    return frame.assign(
        periode=[PAST if p in ended else CURRENT for p in frame["programma_id"]],
        gelezen=[
            tuple(dict.fromkeys(known.get(key, "") for key in _values(cell)))
            for cell in frame["bron_id"]
        ],
    )


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
    if facet.name == "aanpak":
        frame = data["aanpakken"].sort_values("volgorde")
        return dict(zip(frame["aanpak_id"], frame["titel"], strict=True))
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
