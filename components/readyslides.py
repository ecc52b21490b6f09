"""The slides of the ready deck about the whole: why, what is asked, the model, map and money."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from components import roomanswers
from components.budget import answer as budget_answer
from components.budget import budget, budgets
from components.budgetparts import label, parts
from components.budgetslice import Slice, View, take
from components.figures import INK
from components.formatting import UNKNOWN, capital, counted, listing, lower_first
from components.national import actions
from components.overview import key_figures, overview_exhibit
from components.selection import concept_names, concepts, examples
from components.slide import (
    Bars,
    Card,
    Cards,
    Dot,
    Numbers,
    Points,
    Room,
    Slide,
    TownMap,
    shortened,
    view_address,
)
from components.slidetexts import NOTE, POINT, text_sources, texts, title
from components.sources import all_row_sources, bron_ids
from components.towns import town
from components.yardsticks import AXES
from data.loading import Dataset

MOST_BARS = 4
MOST_ACTIONS, ACTION_LETTERS = 4, 190
TEXT_ANSWERS = {
    "brief": roomanswers.call_answer,
    "honderd-dagen": roomanswers.alike_answer,
}
GROUPS = {"inzicht": ("inzicht", "inzichten"), "onderwerp": ("onderwerp", "onderwerpen")}


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
    large = f"{rows[0]['tekst']} {rows[0]['eenheid']}" if rows else "wij hebben geen cijfers"
    return Slide(
        key="cijfers",
        title=f"Het mbo is groot: {large}",
        blocks=(Numbers(tuple((capital(row["tekst"]), row["indicator"]) for row in rows)),),
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
            tuple(Card("", row.naam) for row in rows.itertuples()),
            capital(counted(len(rows), *words)),
        )
        for words, rows in groups
        if len(rows)
    )
    return Slide(
        key="model",
        title=f"De voorbeelden vormen één model: {listing(lower_first(b.heading) for b in blocks)}",
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
    return tuple(Dot(row.naam, row.lat, row.lon, row.kleur) for row in placed.itertuples())


def room_dot(data: Dataset, room: Room) -> tuple[Dot, ...]:
    """The municipality of the room as a point; nothing when it is one of the examples."""
    if not room.code or room.code in set(examples(data)["cbs_code"]):
        return ()
    row = town(data, room.code)
    return (Dot(row["naam"], row["lat"], row["lon"], INK, chosen=True),)


def map_slide(data: Dataset, room: Room) -> Slide:
    """The examples on the map, with the municipality of the room beside them."""
    exhibit = overview_exhibit(data)
    dots = (*town_dots(data), *room_dot(data, room))
    lines = tuple(f"{row.naam}: {row.provincie}" for row in examples(data).itertuples())
    return Slide(
        key="kaart",
        title=exhibit.title,
        blocks=(
            Points(lines),
            TownMap(dots, f"Kaart van Nederland met {listing(dot.name for dot in dots)}."),
        ),
        sources=tuple((bron_id, "") for bron_id in exhibit.bron_ids),
        address="kaart",
        notes=texts(data, "kaart", NOTE),
        answer=room.ask(roomanswers.alike_answer, data),
    )


def money_budgets(data: Dataset) -> list[str]:
    """Per government its budget with most posts (begroting_id), municipalities first."""
    counts = data["begroting"]["begroting_id"].value_counts()
    chosen: dict[str, str] = {}
    for begroting_id in sorted(budgets(data), key=lambda key: -counts.get(key, 0)):
        chosen.setdefault(budget(data, begroting_id)["overheid"], begroting_id)
    return [key for key in budgets(data) if key in chosen.values() and counts.get(key)]


def money_slide(data: Dataset, begroting_id: str, room: Room) -> Slide:
    """Where the money of one budget goes: the posts, of which the title names the largest."""
    return budget_slide(data, View(begroting_id, unit=room.unit), room)


def budget_slide(data: Dataset, view: View, room: Room) -> Slide:
    """Bars of one view of a budget, its smallest parts brought together."""
    piece = take(data, view)
    said = budget_answer(data, view.begroting_id)
    lines = (piece.refused, budget(data, view.begroting_id)["toelichting"])
    query = {"begroting": view.begroting_id, "verdeel": view.by, "maat": view.unit}
    return Slide(
        key=f"geld-{view.begroting_id}",
        title=shortened(said, 170).rstrip("."),
        blocks=(
            _largest(data, piece, said),
            Points(tuple(shortened(line, 160) for line in lines if line)),
        ),
        sources=tuple((bron_id, "") for bron_id in bron_ids(piece.rows)),
        address=view_address("begroting", query),
        notes=texts(data, "geld", NOTE),
        answer=room.ask(roomanswers.money_answer, data),
        filters=("maat",),
        below=True,
    )


def _largest(data: Dataset, piece: Slice, said: str) -> Bars:
    found = parts(data, piece)
    head, tail = found.iloc[:MOST_BARS], found.iloc[MOST_BARS:]
    names, values, labels = (list(head[column]) for column in ("naam", "waarde", "tekst"))
    if len(tail):
        names.append(f"De {len(tail)} andere samen")
        values.append(float(tail["waarde"].sum()))
        amount, whole = (int(rows["bedrag_eur"].sum()) for rows in (tail, found))
        labels.append(label(piece, amount, whole))
    alt = f"Staven per deel, in {AXES[piece.unit]}. {said}"
    return Bars(tuple(names), tuple(values), tuple(labels), AXES[piece.unit], alt)


def national_slide(data: Dataset, room: Room) -> Slide:
    """The actions of the Werkagenda that municipalities lead."""
    rows = actions(data, {"vraagt": ("primair",)}).to_dict("records")
    return Slide(
        key="werkagenda",
        title=_asked(data),
        blocks=(action_cards(data, rows[:MOST_ACTIONS], ACTION_LETTERS),),
        sources=all_row_sources(rows),
        address="landelijk?vraagt=primair",
        notes=texts(data, "werkagenda", NOTE),
        answer=room.ask(roomanswers.region_answer, data),
    )


def _asked(data: Dataset) -> str:
    roles = actions(data, {})["rol_gemeente"].value_counts()
    lead, along = (
        counted(int(roles.get(role, 0)), "actie", "acties") for role in ("primair", "mede")
    )
    return f"De Werkagenda vraagt gemeenten om {lead} te leiden en aan {along} mee te doen"


def action_cards(data: Dataset, rows: Iterable[Mapping], letters: int) -> Cards:
    """Actions of the Werkagenda (rows of landelijke_acties.csv), with so many letters of each."""
    goals = concept_names(data, "doelstelling")
    return Cards(
        tuple(
            Card(goals.get(row["doelstelling"], UNKNOWN), "", shortened(row["actie"], letters))
            for row in rows
        )
    )
