"""What the app itself can say in an aanvalsagenda: never more than the data hold."""

from __future__ import annotations

from dataclasses import dataclass

from components.agenda.draft import Draft, Goal
from components.rows.claim import Claim, Fixed, Said
from components.rows.selection import concept_names, names
from components.rows.sources import row_source_text, row_sources
from components.rows.townfigures import inhabitants
from components.towns.lookup import is_town, town
from components.towns.schools import schools_in, schools_near
from components.wording.dutch import UNKNOWN, listing, number
from data.tables.loading import Dataset

BLANK = "nog in te vullen"
LABELS = {
    "wat": "Wat willen we?",
    "trekker": "Wie trekt dit in onze gemeente?",
    "partners": "Met wie",
    "eerste_stap": "Eerste stap, binnen 100 dagen",
    "nodig": "Wat is ervoor nodig?",
    "succes": "Waaraan zien we dat het werkt?",
}
OFFERED_SCHOOLS = 5
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
    measure = _row(data, "maatregelen", "maatregel_id", key)
    if measure:
        return Goal(bouwt_op=key, nodig=measure["randvoorwaarden"])
    return Goal(bouwt_op=key) if _row(data, "landelijke_acties", "actie_id", key) else None


def basis(data: Dataset, goal: Goal) -> Basis | None:
    """The example or action a goal builds on, with its source; None for a goal of one's own."""
    measure = _row(data, "maatregelen", "maatregel_id", goal.bouwt_op)
    if measure:
        who = names(data).get(measure["gemeente_id"], "")
        places = tuple(row_sources(measure))
        heading = f"Naar het voorbeeld: {measure['titel']}"
        return Basis(measure["titel"], who, row_source_text(data, measure), heading, places)
    action = _row(data, "landelijke_acties", "actie_id", goal.bouwt_op)
    if action:
        number = action["doelstelling"]
        name = concept_names(data, "doelstelling").get(number, "")
        heading = f"Uit de Werkagenda, doelstelling {number}: {name}"
        origin, places = row_source_text(data, action), tuple(row_sources(action))
        return Basis(action["actie"], "Werkagenda mbo 2023-2027", origin, heading, places)
    return None


def _row(data: Dataset, table: str, column: str, key: str) -> dict | None:
    frame = data[table]
    found = frame.loc[frame[column] == key]
    return None if found.empty else found.iloc[0].to_dict()


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
    return [*lines, known(data, draft.gemeente)] if is_town(data, draft.gemeente) else lines


def known(data: Dataset, code: str) -> Claim:
    """How many people live in a municipality (its code), its region, and its mbo schools."""
    row, schools = town(data, code), schools_in(data, code)
    people = inhabitants(row)
    there = listing(schools["naam"]) if len(schools) else UNKNOWN
    return Claim(
        f"{row['naam']} heeft {number(people.count)} inwoners ({people.when}) en "
        f"ligt in de arbeidsmarktregio {row['arbeidsmarktregio']}. "
        f"Mbo-scholen in de gemeente: {there}.",
        schools,
        "deze gemeente bij het CBS, en mbo-scholen met hun hoofdadres in de gemeente",
        "another number of inhabitants or region, or a school with its address there not named",
    )


def goal_heading(data: Dataset, goal: Goal, place: int) -> str:
    """The heading of a goal: its own words, else what it builds on, else that it is empty."""
    found = basis(data, goal)
    return f"{place}. {goal.wat or (found.heading if found else BLANK)}"
