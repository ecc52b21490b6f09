"""What a slide says about the municipality that the room named: one sentence, computed."""

from __future__ import annotations

from components.rows.keyfigures import figure_text
from components.rows.memo import cached
from components.rows.selection import (
    concept_names,
    concept_phrases,
    current_measures,
    of_municipality,
    themes_of,
    with_any,
)
from components.towns.lookup import town
from components.towns.resemblance import USUAL_WEIGHTS, Resemblance, resemblances, verdict
from components.towns.schools import schools_in, schools_near
from components.wording.dutch import counted, in_words, listing, lower_first, number
from data.tables.loading import Dataset
from data.yearly.figures import LiveData, load_live

MOST_SCHOOLS = 3


def alike(data: Dataset, code: str) -> tuple[Resemblance, ...]:
    """The examples most like a municipality (CBS code), with the usual weights; made once."""
    return alike_on(data, code, load_live())


@cached
def alike_on(data: Dataset, code: str, _live: LiveData) -> tuple[Resemblance, ...]:
    """As alike; whether there is a school is part of it, and schools can be fetched anew."""
    return tuple(resemblances(data, code, USUAL_WEIGHTS))


def schools_answer(data: Dataset, code: str) -> str:
    """Which mbo schools are in the municipality, else in its region."""
    name = town(data, code)["naam"]
    own = list(dict.fromkeys(schools_in(data, code)["naam"]))
    near = list(dict.fromkeys(schools_near(data, code)["naam"]))
    if own:
        return f"{name}: {counted(len(own), 'mbo-school', 'mbo-scholen')} ({_some(own)})."
    where = f"in de regio: {_some(near)}" if near else "ook niet in de regio"
    return f"{name}: wij kennen er geen mbo-school; {where}."


def _some(found: list[str]) -> str:
    more = len(found) - MOST_SCHOOLS
    return listing([*found[:MOST_SCHOOLS], *([f"{more} andere"] if more > 0 else [])])


def call_answer(data: Dataset, code: str) -> str:
    """Whether the letter, which addresses municipalities with an mbo school, addresses this one."""
    name = town(data, code)["naam"]
    if schools_in(data, code).empty:
        return f"{name}: wij kennen er geen mbo-school. Of de brief hier geldt, is onbekend."
    return f"{name}: de brief is ook voor deze gemeente, want er is een mbo-school."


def people_answer(data: Dataset, code: str) -> str:
    """Inhabitants, and mbo students as far as a source gives them."""
    row = town(data, code)
    own = data["gemeenten"].loc[data["gemeenten"]["cbs_code"] == code, "gemeente_id"]
    frame = data["kerncijfers"]
    students = frame.loc[frame["gemeente_id"].isin(own) & (frame["eenheid"] == "studenten")]
    known = "het aantal mbo-studenten kennen wij niet"
    if len(students):
        last = students.sort_values("periode").iloc[-1].to_dict()
        when = f" in {last['periode']}" if last["periode"] else ""
        known = f"{lower_first(last['indicator'])}{when}: {figure_text(data, last)}"
    return f"{row['naam']}: {number(row['inwoners'])} inwoners; {known}."


def alike_answer(data: Dataset, code: str) -> str:
    """Which example resembles the municipality most."""
    said = verdict(list(alike(data, code)))
    return f"{town(data, code)['naam']}: {said.replace('uw gemeente', 'deze gemeente')}"


def model_answer(data: Dataset, code: str) -> str:
    """On how many themes the example most like the municipality works, in our sources."""
    found = alike(data, code)
    if not found:
        return ""
    first = found[0]
    themes = themes_of(data, of_municipality(current_measures(data), first.gemeente_id))
    every = concept_names(data, "thema")
    return (
        f"{town(data, code)['naam']}: {first.name} (gelijkenis {first.strength}) heeft in onze "
        f"bronnen iets bij {in_words(len(themes))} van de {in_words(len(every))} thema’s."
    )


def example_answer(data: Dataset, code: str, gemeente_id: str) -> str:
    """How much one example resembles the municipality, and why."""
    name = town(data, code)["naam"]
    for one in alike(data, code):
        if one.gemeente_id == gemeente_id:
            why = one.words.replace("uw gemeente", name)
            return f"{name} en {one.name}: de gelijkenis is {one.strength} ({why})."
    return f"{name} is zelf dit voorbeeld."


def theme_answer(data: Dataset, code: str, theme: str) -> str:
    """Which example with something on a theme resembles the municipality most."""
    measures = with_any(current_measures(data), "themas", (theme,))
    with_theme = set(measures["gemeente_id"])
    found = [one for one in alike(data, code) if one.gemeente_id in with_theme]
    if not found:
        return ""
    phrase = concept_phrases(data, "thema")[theme]
    return f"{town(data, code)['naam']}: kijk voor {phrase} eerst naar {found[0].name}."


def region_answer(data: Dataset, code: str) -> str:
    """In which regions the municipality works on jobs and on drop-outs."""
    row = town(data, code)
    return (
        f"{row['naam']} hoort bij arbeidsmarktregio {row['arbeidsmarktregio']} "
        f"en RMC-regio {row['rmc_regio']}."
    )


def money_answer(data: Dataset, code: str) -> str:
    """That we do not know what this municipality spends, beside how large it is."""
    row = town(data, code)
    own = data["gemeenten"].loc[data["gemeenten"]["cbs_code"] == code, "gemeente_id"]
    frame = data["geldfeiten"]
    count = int(frame["gemeente_id"].isin(own).sum())
    known = (
        f"wij kennen {counted(count, 'bedrag', 'bedragen')} van deze gemeente"
        if count
        else ("wat deze gemeente aan mbo uitgeeft, weten wij niet")
    )
    return f"{row['naam']}: {number(row['inwoners'])} inwoners; {known}."
