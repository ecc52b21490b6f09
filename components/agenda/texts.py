"""What the app itself can say in an aanvalsagenda: never more than the data hold."""

from __future__ import annotations

from dataclasses import dataclass

from components.agenda.draft import Draft, Goal
from components.rows.claim import Fixed, Said
from components.rows.selection import approaches_of, concept_names, names
from components.rows.sources import row_source_text, row_sources
from components.towns.firstline import first_line, letter_line
from components.towns.lookup import is_town, town
from components.towns.schools import schools_in, schools_near
from data.tables.loading import Dataset

BLANK = "nog in te vullen"
LABELS = {
    "wat": "Wat willen we?",
    "trekker": "Wie trekt dit in onze gemeente?",
    "partners": "Met wie",
    "eerste_stap": "Eerste stap, binnen 100 dagen",
    "nodig": "Wat is ervoor nodig?",
    "succes": "Waaraan zien we dat het werkt?",
    "wanneer": "Wanneer is het klaar?",
}
OFFERED_SCHOOLS = 5
# What a goal may build on: the tables with their ids.
BUILT_ON = {
    "maatregelen": "maatregel_id",
    "landelijke_acties": "actie_id",
    "aanpakken": "aanpak_id",
}
ASKED = Fixed(
    "Concept. De MBO Raad vraagt nieuwe colleges om een wethouder mbo en een lokale "
    "mbo-aanvalsagenda, gemaakt samen met studenten. Dit concept noemt de doelen, en bij elk "
    "doel het voorbeeld waarop het bouwt. Wat alleen de gemeente weet, is nog leeg."
)


@dataclass(frozen=True)
class Basis:
    """What a goal builds on: a title, who did it, where that is written, and a short heading.

    sources: the same places as pairs (bron_id, vindplaats).
    """

    title: str
    who: str
    source: str
    heading: str
    sources: tuple[tuple[str, str], ...]


def goal_on(data: Dataset, key: str) -> Goal | None:
    """A new goal that builds on a measure or a national action; None for an unknown id."""
    table, row = row_on(data, key)
    if row is None:
        return None
    if table == "aanpakken":
        return Goal(bouwt_op=key, eerste_stap=row["eerste_stap"])
    if table == "maatregelen":
        step = next((one["eerste_stap"] for one in approaches_of(data, row)), "")
        return Goal(bouwt_op=key, nodig=row["randvoorwaarden"], eerste_stap=step)
    return Goal(bouwt_op=key)


def basis(data: Dataset, key: str) -> Basis | None:
    """What a goal builds on (see BUILT_ON), with its source; None for "", a goal of one's own."""
    table, row = row_on(data, key)
    if row is None:
        return None
    origin, places = row_source_text(data, row), tuple(row_sources(row))
    if table == "maatregelen":
        who = names(data).get(row["gemeente_id"], "")
        return Basis(row["titel"], who, origin, f"Naar het voorbeeld: {row['titel']}", places)
    if table == "aanpakken":
        return Basis(row["titel"], "aanpak", origin, f"Met de aanpak: {row['titel']}", places)
    number = row["doelstelling"]
    name = concept_names(data, "doelstelling").get(number, "")
    heading = f"Uit de Werkagenda, doelstelling {number}: {name}"
    return Basis(row["actie"], "Werkagenda mbo 2023-2027", origin, heading, places)


def row_on(data: Dataset, key: str) -> tuple[str, dict | None]:
    """The table and the row that an id belongs to; ("", None) for "" and an unknown one."""
    for table, column in BUILT_ON.items():
        found = data[table].loc[data[table][column] == key]
        if len(found):
            return table, found.iloc[0].to_dict()
    return "", None


def offered_partners(data: Dataset, code: str) -> list[str]:
    """The schools a goal could name as partner: those in the municipality, then the nearest."""
    if not is_town(data, code):
        return []
    own = list(schools_in(data, code)["naam"])
    near = list(schools_near(data, code)["naam"].head(OFFERED_SCHOOLS))
    return list(dict.fromkeys([*own, *near]))


def town_name(data: Dataset, draft: Draft) -> str:
    """The name of the municipality of a draft, or that it is not chosen yet."""
    known = is_town(data, draft.gemeente)
    return town(data, draft.gemeente)["naam"] if known else "uw gemeente"


def title(data: Dataset, draft: Draft) -> str:
    """The title of the document."""
    return f"Lokale mbo-aanvalsagenda van {town_name(data, draft)}"


def opening(data: Dataset, draft: Draft) -> list[Said]:
    """The paragraphs above the goals: what was asked, and what we know of the municipality."""
    lines: list[Said] = [ASKED]
    if not is_town(data, draft.gemeente):
        return lines
    return [*lines, first_line(data, draft.gemeente), letter_line(data, draft.gemeente)]


def goal_heading(data: Dataset, goal: Goal, place: int) -> str:
    """The heading of a goal: its own words, else what it builds on, else that it is empty."""
    found = basis(data, goal.bouwt_op)
    return f"{place}. {goal.wat or (found.heading if found else BLANK)}"
