"""The slides of the ready deck about the whole: why, what is asked, the model, map and money."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from components.look.palette import INK
from components.national.actions import actions
from components.overview.figure import overview_exhibit
from components.rows.claim import Claim
from components.rows.ids import NationalRole
from components.rows.keyfigures import figure_about, figure_when, key_figures
from components.rows.selection import concept_names, concepts, examples
from components.rows.slidetexts import NOTE, POINT, text_sources, texts, title
from components.rows.sources import all_row_sources
from components.slides import answers as roomanswers
from components.slides.slide import (
    Card,
    Cards,
    Dot,
    Numbers,
    Points,
    Room,
    Slide,
    TownMap,
)
from components.towns.firstline import first_line
from components.towns.lookup import town
from components.wording.dutch import UNKNOWN, capital, counted, listing, lower_first
from components.wording.shortening import shortened
from data.tables.loading import Dataset

MOST_ACTIONS, ACTION_LETTERS = 4, 190
TEXT_ANSWERS = {
    "brief": roomanswers.call_answer,
    "honderd-dagen": first_line,
}
GROUPS = {
    "inzicht": ("inzicht uit de voorbeelden", "inzichten uit de voorbeelden"),
    "onderwerp": ("onderwerp uit de brief", "onderwerpen uit de brief"),
}


def text_slide(data: Dataset, key: str, page: str, room: Room) -> Slide:
    """A slide of which every word stands in presentatie.csv."""
    answer = TEXT_ANSWERS.get(key, roomanswers.schools_answer)
    return Slide(
        key=key,
        title=title(data, key),
        blocks=(Points(texts(data, key, POINT)),),
        sources=text_sources(data, key),
        address=page,
        notes=texts(data, key, NOTE),
        answer=room.ask(answer, data),
    )


def figures_slide(data: Dataset, room: Room) -> Slide:
    """The national key figures, each with its own reserve ("ruim", "bijna")."""
    rows = key_figures(data)
    first = rows[0] if rows else None
    large = f"{first['tekst']} {first['eenheid']} in {figure_when(first)}" if first else UNKNOWN
    return Slide(
        key="cijfers",
        title=Claim(
            f"Hoeveel mbo’ers er zijn: {large}",
            pd.DataFrame(rows),
            "het landelijke kerncijfer dat vooraan staat",
            "another number, unit or period in that row",
        ),
        blocks=(Numbers(tuple((capital(row["tekst"]), figure_about(row)) for row in rows)),),
        sources=all_row_sources(rows),
        address="",
        notes=texts(data, "cijfers", NOTE),
        answer=room.ask(roomanswers.people_answer, data),
    )


def model_slide(data: Dataset, room: Room) -> Slide:
    """The model in one picture: the pillars, and the themes in their groups."""
    pillars, themes = concepts(data, "pijler"), concepts(data, "thema")
    groups = [(("pijler", "pijlers"), pillars)]
    groups += [(words, themes.loc[themes["groep"] == name]) for name, words in GROUPS.items()]
    blocks = tuple(
        Cards(
            tuple(Card("", row.naam, icon=row.id) for row in rows.itertuples()),
            capital(counted(len(rows), *words)),
        )
        for words, rows in groups
        if len(rows)
    )
    return Slide(
        key="model",
        title=Claim(
            f"Het mbo-model van de brief: {listing(pillars['naam'].map(lower_first))}",
            pillars,
            "de pijlers in onze lijst van begrippen",
            "a pillar that is not named",
        ),
        blocks=blocks,
        sources=all_row_sources([*pillars.to_dict("records"), *themes.to_dict("records")]),
        address="model",
        notes=texts(data, "model", NOTE),
        answer=room.ask(roomanswers.model_answer, data),
        below=True,
    )


def town_dots(data: Dataset) -> tuple[Dot, ...]:
    """The example municipalities as points."""
    placed = examples(data).dropna(subset=["lat", "lon"])
    return tuple(
        Dot(row.naam, row.lat, row.lon, row.kleur, code=row.cbs_code) for row in placed.itertuples()
    )


def room_dot(data: Dataset, room: Room) -> tuple[Dot, ...]:
    """The municipality of the room as a point; nothing when it is one of the examples."""
    if not room.code or room.code in set(examples(data)["cbs_code"]):
        return ()
    row = town(data, room.code)
    return (Dot(row["naam"], row["lat"], row["lon"], INK, chosen=True, code=room.code),)


def map_slide(data: Dataset, room: Room) -> Slide:
    """The examples on the map, with the municipality of the room beside them."""
    exhibit = overview_exhibit(data)
    dots = (*town_dots(data), *room_dot(data, room))
    return Slide(
        key="kaart",
        title=exhibit.title,
        blocks=(TownMap(dots, exhibit.alt.but(_map_alt(dots))),),
        sources=tuple((bron_id, "") for bron_id in exhibit.bron_ids),
        address="kaart",
        notes=texts(data, "kaart", NOTE),
        answer=room.ask(roomanswers.size_answer, data),
    )


def _map_alt(dots: tuple[Dot, ...]) -> str:
    return f"Kaart van Nederland met {listing(dot.name for dot in dots)}."


def national_slide(data: Dataset, room: Room) -> Slide:
    """The actions of the Werkagenda that municipalities lead."""
    rows = actions(data, {"vraagt": (NationalRole.LEADS,)}).to_dict("records")
    return Slide(
        key="werkagenda",
        title=_asked(data),
        blocks=(action_cards(data, rows[:MOST_ACTIONS], ACTION_LETTERS),),
        sources=all_row_sources(rows),
        address="landelijk?vraagt=primair",
        notes=texts(data, "werkagenda", NOTE),
        answer=room.ask(roomanswers.region_answer, data),
    )


def _asked(data: Dataset) -> Claim:
    rows = actions(data, {})
    roles = rows["rol_gemeente"].value_counts()
    lead, along = (
        counted(int(roles.get(role, 0)), "actie", "acties")
        for role in (NationalRole.LEADS, NationalRole.JOINS)
    )
    return Claim(
        f"De Werkagenda vraagt gemeenten om {lead} te leiden en aan {along} mee te doen",
        rows,
        "alle acties van de Werkagenda mbo",
        "an action in which municipalities lead or join and that is not counted",
    )


def action_cards(data: Dataset, rows: Iterable[Mapping], letters: int) -> Cards:
    """Actions of the Werkagenda (rows of landelijke_acties.csv), with so many letters of each."""
    goals = concept_names(data, "doelstelling")
    return Cards(
        tuple(
            Card(goals.get(row["doelstelling"], UNKNOWN), "", shortened(row["actie"], letters))
            for row in rows
        )
    )
