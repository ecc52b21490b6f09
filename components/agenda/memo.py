"""What our data add to each goal of a memo: why, how, who did it, what the Rijk asks, money."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from components.agenda.draft import Draft
from components.agenda.texts import Basis, basis, row_on, town_name
from components.approaches.cost import costs
from components.national.filters import role_names
from components.national.tasks import numbers
from components.rows.claim import Claim
from components.rows.ids import NationalRole, Source, Status
from components.rows.keyfigures import measure_figure
from components.rows.memo import cached
from components.rows.selection import approaches_of, concept_phrases, past_programmes
from components.rows.slidetexts import POINT, text_sources, texts
from components.rows.sources import row_sources
from components.rows.townfigures import students
from components.towns.lookup import is_town, town
from components.wording.dutch import counted, listing, number, spelled
from data.tables.loading import Dataset

DAYS = "honderd-dagen"
MOST_COSTS = 2
# The roles that ask something of municipalities.
ASKING = (NationalRole.LEADS, NationalRole.JOINS)
NO_MONEY = "Wij kennen geen bedrag dat bij deze aanpak hoort."
DECIDES = "Concept-besluit (een voorstel van ons). Het college besluit:"
ASKED_BY = "De volgorde en de honderd dagen zijn een voorstel van ons."


@dataclass(frozen=True)
class Support:
    """What is known for one goal: pairs (label, text), and where it is written.

    sources: pairs (bron_id, vindplaats).
    """

    lines: tuple[tuple[str, str], ...]
    sources: tuple[tuple[str, str], ...]


@cached
def support(data: Dataset, key: str, code: str) -> Support:
    """All our data say about what a goal builds on, for the municipality with this CBS code.

    key: as Goal.bouwt_op; nothing that a visitor wrote, for the answer is kept for others.

    Columns: maatregelen (status, getal, partners), aanpakken (titel, kern, bedragen),
    landelijke_acties (zin_kort, rol_gemeente, tijdpad), nl_gemeenten (mbo_studenten).
    """
    lines: list[tuple[str, str]] = []
    sources: list[tuple[str, str]] = []
    if is_town(data, code):
        why, places = reason(data, code)
        lines.append(("Aanleiding", str(why)))
        sources += places
    table, row = row_on(data, key)
    approach = _approach(data, table, row)
    if approach:
        lines.append(("Aanpak", f"{approach['titel']}. {approach['kern']}"))
    found = basis(data, key)
    if table == "maatregelen" and row is not None and found is not None:
        lines += _example(data, found, row)
    for action in _asked(data, table, row):
        asks = action["rol_gemeente"] in ASKING
        lines.append(("Landelijke taak" if asks else "Landelijke actie", task(data, action)))
        sources += row_sources(action)
    if approach:
        said, places = money(data, approach["aanpak_id"])
        lines.append(("Bekende bedragen", said))
        sources += places
    own = found.sources if found else ()
    return Support(tuple(lines), tuple(dict.fromkeys([*own, *sources])))


def reason(data: Dataset, code: str) -> tuple[Claim, tuple[tuple[str, str], ...]]:
    """How many mbo students live in a municipality, and where that is written."""
    row = town(data, code)
    living = students(row)
    rows = data["nl_gemeenten"].loc[data["nl_gemeenten"]["cbs_code"] == code]
    said = Claim(
        f"In {row['naam']} wonen {number(living.count or 0)} mbo-studenten ({living.when}).",
        rows,
        "mbo-studenten naar woongemeente bij het CBS",
        "another number of students who live there",
    )
    return said, ((str(Source.STUDENTS), row["naam"]),)


def _approach(data: Dataset, table: str, row: Mapping | None) -> Mapping | None:
    """The first approach that the example belongs to, or the approach itself."""
    if row is None or table == "aanpakken":
        return row
    found = approaches_of(data, row) if table == "maatregelen" else []
    return next(iter(found), None)


def _example(data: Dataset, found: Basis, row: Mapping) -> list[tuple[str, str]]:
    state = standing(data, row)
    lines = [("Voorbeeld", f"{found.title} ({found.who}; {state}).")]
    if row["partners"]:
        lines.append(("Wie daar meedoen", f"{listing(row['partners'])}."))
    if figure := measure_figure(data, row):
        lines.append(("Getal in het voorbeeld", f"{figure}."))
    return lines


def standing(data: Dataset, row: Mapping) -> str:
    """How far an example (maatregelen) is; advice is no deed, and what has ended is said so."""
    if row["status"] == Status.ADVICE:
        return "een advies, geen daad"
    said = concept_phrases(data, "status").get(row["status"], row["status"])
    ended = row["programma_id"] in past_programmes(data)
    return f"uit een afgelopen programma, toen: {said}" if ended else said


def _asked(data: Dataset, table: str, row: Mapping | None) -> list[dict]:
    """The national actions about an example that give municipalities a role; or the one itself."""
    if row is None or table == "aanpakken":
        return []
    frame = data["landelijke_acties"]
    if table == "landelijke_acties":
        return [dict(row)]
    about = frame.loc[[row["maatregel_id"] in cell for cell in frame["maatregelen"]]]
    about = about.loc[about["rol_gemeente"].isin(ASKING)]
    return about.sort_values("actie_id").to_dict("records")


def task(data: Dataset, action: Mapping) -> str:
    """One action of the Werkagenda with its number, who does it, and its period in the source."""
    role = role_names(data)[action["rol_gemeente"]].lower()
    when = spelled(action["tijdpad"])
    about = "; ".join(part for part in (role, when) if part)
    return f"{numbers(data)[action['actie_id']]} {action['zin_kort']} ({about})."


def money(data: Dataset, aanpak_id: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """What is known that an approach costs, each amount with its notes, and where that is."""
    found = costs(data, aanpak_id)
    if not found:
        return NO_MONEY, ()
    said = [f"{one.town}: {one.text} ({'; '.join(one.notes)})." for one in found[:MOST_COSTS]]
    more = len(found) - MOST_COSTS
    rest = [f"Nog {counted(more, 'bedrag', 'bedragen')} staan bij de aanpak."] if more > 0 else []
    if more == 1:
        rest = ["Nog één bedrag staat bij de aanpak."]
    places = [pair for one in found[:MOST_COSTS] for row in one.rows for pair in row_sources(row)]
    return " ".join([*said, *rest]), tuple(dict.fromkeys(places))


def decision(data: Dataset, draft: Draft) -> tuple[str, ...]:
    """What the college would decide with this draft; a proposal of ours after the letter."""
    count = counted(len(draft.doelen), "doel", "doelen")
    concept = f"dit concept met {count}" if draft.doelen else "het concept"
    where = town_name(data, draft)
    return (
        f"één wethouder aan te wijzen voor het mbo in {where};",
        f"{concept} te bespreken met mbo-studenten, scholen en bedrijven;",
        "de lokale mbo-aanvalsagenda daarna vast te stellen en de raad te informeren.",
    )


def hundred_days(data: Dataset) -> tuple[str, ...]:
    """The steps of the first hundred days, in order; curated in presentatie.csv."""
    return texts(data, DAYS, POINT)


def annex(data: Dataset, draft: Draft) -> tuple[tuple[str, str], ...]:
    """Every place the memo rests on, each once: pairs (bron_id, vindplaats)."""
    known = [support(data, goal.bouwt_op, draft.gemeente) for goal in draft.doelen]
    goals = [pair for one in known for pair in one.sources]
    return tuple(dict.fromkeys([*goals, *text_sources(data, DAYS)]))
