"""What a slide says about the municipality that the room named: one sentence, computed."""

from __future__ import annotations

from components.rows.claim import Claim
from components.rows.memo import cached
from components.rows.selection import (
    concept_names,
    concept_phrases,
    current_deeds,
    of_municipality,
    themes_of,
    with_any,
)
from components.rows.townfigures import inhabitants, students
from components.towns.lookup import town
from components.towns.resemblance import USUAL_WEIGHTS, Resemblance, resemblances, verdict
from components.towns.schools import schools_in, schools_near
from components.wording.dutch import counted, in_words, listing, number
from data.tables.loading import Dataset
from data.yearly.figures import LiveData, load_live

MOST_SCHOOLS = 3
SCHOOLS = "mbo-scholen in onze lijsten; die zijn niet volledig"
DEEDS = "voorbeelden uit lopende programma’s of zonder programma, zonder adviezen"


def alike(data: Dataset, code: str) -> tuple[Resemblance, ...]:
    """The examples most like a municipality (CBS code), with the usual weights; made once."""
    return alike_on(data, code, load_live())


@cached
def alike_on(data: Dataset, code: str, _live: LiveData) -> tuple[Resemblance, ...]:
    """As alike; whether there is a school is part of it, and schools can be fetched anew."""
    return tuple(resemblances(data, code, USUAL_WEIGHTS))


def schools_answer(data: Dataset, code: str) -> Claim:
    """Which mbo schools are in the municipality, else in its region."""
    name = town(data, code)["naam"]
    own = list(dict.fromkeys(schools_in(data, code)["naam"]))
    near = list(dict.fromkeys(schools_near(data, code)["naam"]))
    if own:
        found = schools_in(data, code)
        said = f"{name}: {counted(len(own), 'mbo-school', 'mbo-scholen')} ({_some(own)})."
        return Claim(said, found, SCHOOLS, "a school in our lists that is not counted")
    where = f"in de regio: {_some(near)}" if near else "ook niet in de regio"
    said = f"{name}: niet in onze lijst van mbo-scholen; {where}."
    return Claim(said, schools_near(data, code), SCHOOLS, "a school of this municipality")


def _some(found: list[str]) -> str:
    more = len(found) - MOST_SCHOOLS
    return listing([*found[:MOST_SCHOOLS], *([f"{more} andere"] if more > 0 else [])])


def call_answer(data: Dataset, code: str) -> Claim:
    """Whether the letter, which addresses municipalities with an mbo school, addresses this one."""
    name = town(data, code)["naam"]
    if schools_in(data, code).empty:
        said = f"{name}: niet in onze lijst van mbo-scholen. Of de brief hier geldt, is onbekend."
    else:
        said = f"{name}: de brief is ook voor deze gemeente, want er is een mbo-school."
    return Claim(said, schools_in(data, code), SCHOOLS, "a school of this municipality")


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


def alike_answer(data: Dataset, code: str) -> Claim:
    """Which example resembles the municipality most."""
    said = verdict(list(alike(data, code)))
    name = town(data, code)["naam"]
    return said.but(f"{name}: {said.replace('uw gemeente', 'deze gemeente')}")


def model_answer(data: Dataset, code: str) -> Claim | None:
    """On how many themes the example most like the municipality works, in our sources."""
    found = alike(data, code)
    if not found:
        return None
    first = found[0]
    rows = of_municipality(current_deeds(data), first.gemeente_id)
    themes, every = themes_of(data, rows), concept_names(data, "thema")
    said = (
        f"{town(data, code)['naam']}: {first.name} (gelijkenis {first.strength}) heeft in lopende "
        f"plannen iets bij {in_words(len(themes))} van de {in_words(len(every))} thema’s."
    )
    return Claim(said, rows, DEEDS, "a theme with a current deed that is not counted")


def example_answer(data: Dataset, code: str, gemeente_id: str) -> Claim:
    """How much one example resembles the municipality, and why."""
    name = town(data, code)["naam"]
    for one in alike(data, code):
        if one.gemeente_id == gemeente_id:
            why = one.words.replace("uw gemeente", name)
            said = f"{name} en {one.name}: de gelijkenis is {one.strength} ({why})."
            return verdict([one]).but(said)
    return verdict([]).but(f"{name} is zelf dit voorbeeld.")


def theme_answer(data: Dataset, code: str, theme: str, shown: tuple[str, ...]) -> Claim | None:
    """Which of the examples on the slide (ids) resembles the municipality most."""
    found = [one for one in alike(data, code) if one.gemeente_id in shown]
    if not found:
        return None
    phrase = concept_phrases(data, "thema")[theme]
    rows = with_any(current_deeds(data), "themas", (theme,))
    said = f"{town(data, code)['naam']}: kijk voor {phrase} hier eerst naar {found[0].name}."
    return Claim(said, rows, DEEDS, "an example on the slide that resembles it more")


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
