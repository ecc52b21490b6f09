"""What can be found: a document per approach, example, municipality, amount and action."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from components.rows.memo import cached
from components.rows.selection import concept_names, names, past_programmes
from data.tables.loading import Dataset

LISTS = {
    "themas": "thema",
    "doelgroepen": "doelgroep",
    "sectoren": "sector",
    "rollen": "rol",
    "pijlers": "pijler",
    "onderwijsfasen": "onderwijsfase",
}


class Kind(StrEnum):
    """The groups in which results stand, in this order."""

    APPROACH = "aanpakken"
    EXAMPLE = "voorbeelden"
    TOWN = "gemeenten"
    AMOUNT = "bedragen"
    BUDGET = "begrotingen"
    ACTION = "acties"


@dataclass(frozen=True)
class Document:
    """One thing that can be found. names: what it is called by others; rest: what it is part of.

    key: its id in its own table; aim: the id its page is opened with, when that is another.
    approaches: of an example the ids of those that it is a variant of.
    """

    kind: Kind
    key: str
    title: str
    names: str = ""
    text: str = ""
    rest: str = ""
    aim: str = ""
    past: bool = False
    approaches: tuple[str, ...] = ()


@cached
def documents(data: Dataset) -> tuple[Document, ...]:
    """Everything that can be found; made once per version."""
    makers = (_approaches, _examples, _towns, _amounts, _budgets, _actions)
    return tuple(document for maker in makers for document in maker(data))


def _approaches(data: Dataset) -> Iterator[Document]:
    for row in data["aanpakken"].itertuples():
        text = f"{row.kern} {row.nodig} {row.eerste_stap}"
        yield Document(Kind.APPROACH, row.aanpak_id, row.titel, row.vraag, text)


def _examples(data: Dataset) -> Iterator[Document]:
    towns, ended = names(data), past_programmes(data)
    programmes = data["programmas"].set_index("programma_id")
    goals = data["doelen"].set_index("doel_id")
    approaches = data["aanpakken"].set_index("aanpak_id")
    places = data["locaties"].groupby("maatregel_id")["naam"].agg(" ".join).to_dict()
    for row in data["maatregelen"].to_dict("records"):
        called = [towns[row["gemeente_id"]], row["uitvoerder"], *row["partners"]]
        called.append(places.get(row["maatregel_id"], ""))
        for column, concept_list in LISTS.items():
            every = concept_names(data, concept_list)
            called += [every.get(key, "") for key in row[column]]
        for key in row["aanpakken"]:
            if key in approaches.index:
                called.append(approaches.loc[key, "titel"])
        rest = []
        if row["programma_id"] in programmes.index:
            called.append(programmes.loc[row["programma_id"], "titel"])
            rest.append(programmes.loc[row["programma_id"], "kern"])
        if row["doel_id"] in goals.index:
            called.append(goals.loc[row["doel_id"], "titel"])
            rest.append(goals.loc[row["doel_id"], "toelichting"])
        yield Document(
            Kind.EXAMPLE,
            row["maatregel_id"],
            row["titel"],
            " ".join(called),
            f"{row['omschrijving']} {row['randvoorwaarden']} {' '.join(row['vindplaats'])}",
            " ".join(rest),
            past=row["programma_id"] in ended,
            approaches=tuple(row["aanpakken"]),
        )


def _towns(data: Dataset) -> Iterator[Document]:
    for row in data["nl_gemeenten"].itertuples():
        where = f"{row.provincie} {row.arbeidsmarktregio} {row.rmc_regio}"
        yield Document(Kind.TOWN, row.cbs_code, row.naam, " ".join(row.zoeknamen), where)


def _amounts(data: Dataset) -> Iterator[Document]:
    towns = names(data)
    programmes = data["programmas"].set_index("programma_id")["titel"].to_dict()
    for row in data["geldfeiten"].itertuples():
        town = towns[row.gemeente_id] if row.gemeente_id else ""
        called = f"{town} {programmes.get(row.programma_id, '')} {row.betaler}"
        title = f"{town}: {row.omschrijving}" if town else row.omschrijving
        yield Document(Kind.AMOUNT, row.geldfeit_id, title, f"{called} {MONEY_WORDS}")


# Whoever asks what it costs means an amount; few amounts say so in their own words.
MONEY_WORDS = "kosten bedrag geld"


def _budgets(data: Dataset) -> Iterator[Document]:
    posts = data["begroting"]
    for row in data["begrotingen"].itertuples():
        own = posts.loc[posts["begroting_id"] == row.begroting_id]
        called = " ".join([*own["hoofdstuk"].unique(), *own["post"].unique()])
        called = f"{called} {row.overheid} begroting {MONEY_WORDS}"
        yield Document(Kind.BUDGET, row.begroting_id, row.titel, called, row.toelichting)


def _actions(data: Dataset) -> Iterator[Document]:
    themes, goals = concept_names(data, "thema"), concept_names(data, "doelstelling")
    for row in data["landelijke_acties"].itertuples():
        called = [goals.get(row.doelstelling, ""), *row.trekkers, *row.betrokkenen]
        called += [themes.get(key, "") for key in row.themas]
        yield Document(
            Kind.ACTION, row.actie_id, row.actie, " ".join(called), aim=str(row.doelstelling)
        )
