"""What a slide says about the municipality that the room named: one sentence, computed."""

from __future__ import annotations

from components.rows.claim import Claim
from components.rows.selection import (
    concept_names,
    concept_phrases,
    current_deeds,
    of_municipality,
    themes_of,
    with_any,
)
from components.rows.townfigures import inhabitants, students
from components.towns.firstline import POSSIBLE, first_line, places
from components.towns.lookup import town
from components.towns.schools import schools_in
from components.towns.size import COMPARED, between, near_in_size
from components.wording.dutch import counted, in_words, listing, lower_first, number
from data.tables.loading import Dataset

MOST_SCHOOLS = 3
SCHOOLS = "mbo-scholen in onze lijsten; die zijn niet volledig"
DEEDS = "voorbeelden uit lopende programma’s of zonder programma, zonder adviezen"


def schools_answer(data: Dataset, code: str) -> Claim:
    """The teaching places of the municipality that our lists have; else its first line."""
    name, found = town(data, code)["naam"], schools_in(data, code)
    if found.empty:
        return first_line(data, code)
    said = f"{name}: {_some(places(found))}. Onze lijst is niet volledig."
    return Claim(said, found, SCHOOLS, "a school in our lists that is not counted")


def _some(found: list[str]) -> str:
    more = len(found) - MOST_SCHOOLS
    return listing([*found[:MOST_SCHOOLS], *([f"{more} andere"] if more > 0 else [])])


def call_answer(data: Dataset, code: str) -> Claim:
    """The letter where it applies; elsewhere what can be done without an mbo school."""
    name, found = town(data, code)["naam"], schools_in(data, code)
    if found.empty:
        said = f"{name}: {lower_first(POSSIBLE)}"
    else:
        said = f"{name}: de brief is ook voor deze gemeente, want er is een mbo-school."
    return Claim(said, found, SCHOOLS, "a school of this municipality")


def people_answer(data: Dataset, code: str) -> Claim:
    """Inhabitants, and the mbo students who live there."""
    row = town(data, code)
    people, living = inhabitants(row), students(row)
    said = (
        f"{row['naam']}: {number(people.count)} inwoners ({people.when}) en {number(living.count)} "
        f"mbo-studenten die er wonen ({living.when})."
    )
    rows = data["nl_gemeenten"].loc[data["nl_gemeenten"]["cbs_code"] == code]
    scope = "inwoners en mbo-studenten van deze gemeente volgens het CBS"
    return Claim(said, rows, scope, "another number of this municipality, or a later one")


def size_answer(data: Dataset, code: str) -> Claim:
    """Between which two the municipality stands in size."""
    said = between(data, code)
    return said.but(f"{said}.")


def model_answer(data: Dataset, code: str) -> Claim:
    """On how many themes the example nearest in size works, in our sources."""
    near = near_in_size(data, code)
    if near.empty:
        return first_line(data, code)
    first = near.iloc[0]
    rows = of_municipality(current_deeds(data), first["gemeente_id"])
    themes, every = themes_of(data, rows), concept_names(data, "thema")
    said = (
        f"{town(data, code)['naam']}: van {first['naam']}, in grootte het meest nabij, kennen wij "
        f"nu iets bij {in_words(len(themes))} van de {in_words(len(every))} thema’s."
    )
    return Claim(said, rows, DEEDS, "a theme with a current deed that is not counted")


def example_answer(data: Dataset, code: str, gemeente_id: str) -> Claim:
    """How large the municipality is beside this example; its first line beyond the factor."""
    near = near_in_size(data, code).set_index("gemeente_id")
    if gemeente_id not in near.index:
        return first_line(data, code)
    name, other = town(data, code)["naam"], near.loc[gemeente_id]
    own = inhabitants(town(data, code)).count or 0
    larger, smaller = other["naam"], name
    if other["inwoners"] < own:
        larger, smaller = smaller, larger
    times = number(round(float(other["keer"]), 1))
    said = f"{larger} is {times} keer zo groot als {smaller}."
    said = f"{other['naam']} is ongeveer even groot als {name}." if times == "1" else said
    return Claim(said, near.reset_index(), COMPARED, "another number of inhabitants")


def theme_answer(data: Dataset, code: str, theme: str, shown: tuple[str, ...]) -> Claim:
    """Which example on the slide (ids) is nearest in size; the first line beyond the factor."""
    near = near_in_size(data, code)
    near = near.loc[near["gemeente_id"].isin(shown)]
    if near.empty:
        return first_line(data, code)
    phrase = concept_phrases(data, "thema")[theme]
    rows = with_any(current_deeds(data), "themas", (theme,))
    said = f"{town(data, code)['naam']}: kijk voor {phrase} hier eerst naar {near.iloc[0]['naam']}."
    return Claim(said, rows, DEEDS, "an example on the slide that is nearer in size")


def region_answer(data: Dataset, code: str) -> Claim:
    """In which regions the municipality works on jobs and on drop-outs."""
    row = town(data, code)
    said = (
        f"{row['naam']} hoort bij arbeidsmarktregio {row['arbeidsmarktregio']} "
        f"en RMC-regio {row['rmc_regio']}."
    )
    rows = data["nl_gemeenten"].loc[data["nl_gemeenten"]["cbs_code"] == code]
    return Claim(said, rows, "de regio’s van deze gemeente", "another region in its row")


def money_answer(data: Dataset, code: str) -> Claim:
    """How large the municipality is, and how many amounts of it we know: in one line, if it can."""
    row = town(data, code)
    own = data["gemeenten"].loc[data["gemeenten"]["cbs_code"] == code, "gemeente_id"]
    frame = data["geldfeiten"]
    count = int(frame["gemeente_id"].isin(own).sum())
    known = f"wij kennen {counted(count, 'bedrag', 'bedragen') if count else 'geen los bedrag'}"
    rows = frame.loc[frame["gemeente_id"].isin(own)]
    people = inhabitants(row)
    said = f"{row['naam']}: {number(people.count)} inwoners ({people.brief}); {known}."
    scope = "losse bedragen van deze gemeente in onze tabellen"
    return Claim(said, rows, scope, "an amount of this municipality that is not counted")
