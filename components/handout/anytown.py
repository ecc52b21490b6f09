"""The sheet of A4 about any municipality: its first line, what can be done, what was added."""

from __future__ import annotations

from collections.abc import Sequence

from components.agenda.own import OWN_HEADING, Own, of_town
from components.handout.sheet import Line, Section, Sheet, sources_of
from components.rows.ids import Source
from components.rows.selection import names
from components.rows.townfigures import inhabitants, students
from components.towns.firstline import first_line, letter_line, places
from components.towns.fit import MOST_FITS, YES, Fit, fits
from components.towns.lookup import town
from components.towns.neighbours import neighbours
from components.towns.region import region_sentence
from components.towns.schools import schools_in
from components.towns.size import between
from components.wording.dutch import listing
from data.tables.loading import Dataset

TOWNS, STUDENTS = ((Source.TOWNS, ""),), ((Source.STUDENTS, ""),)


def any_town_sheet(data: Dataset, code: str, site: str = "", own: Sequence[Own] = ()) -> Sheet:
    """Everything the sheet of a municipality (CBS code) may say; `site`: the site's address.

    own: what the visitor added; only that about this municipality comes on it, marked.
    """
    return Sheet(
        kind="Wat kan in uw gemeente voor het mbo?",
        title=town(data, code)["naam"],
        facts=first_line(data, code),
        fact_sources=(*STUDENTS, *TOWNS),
        main=(_approaches(data, code), *_own(of_town(own, code)), _letter(data, code)),
        side=(_figures(data, code), _region(data, code), *_schools(data, code)),
        address=f"{site}/uw-gemeente?code={code}" if site else "",
    )


def _approaches(data: Dataset, code: str) -> Section:
    lines = tuple(_approach(data, one) for one in fits(data, code, MOST_FITS))
    about = "Wij kozen ze en zetten ze op volgorde. Bij elke aanpak staat wat hier al is."
    return Section("Aanpakken die passen", lines, ("aanpak", "aanpakken"), about=about)


def _approach(data: Dataset, fit: Fit) -> Line:
    example = dict(fit.example) if fit.example else {}
    who = names(data)[example["gemeente_id"]] if example else ""
    here = "; ".join(part.text for part in fit.conditions if part.state == YES)
    deed = f"Zo doet {who} het: {example['titel']}" if example else fit.approach["kern"]
    return Line(
        deed,
        head=fit.approach["titel"],
        small=f"Hier al: {here}." if here else "",
        sources=sources_of(example or fit.approach),
    )


def _own(items: Sequence[Own]) -> tuple[Section, ...]:
    """A section of its own, so that nobody reads it as ours; none when there is nothing."""
    lines = tuple(Line(one.line) for one in items)
    return (Section(OWN_HEADING, lines, ("regel", "regels")),) if lines else ()


def _letter(data: Dataset, code: str) -> Section:
    schools = schools_in(data, code).to_dict("records")
    named = tuple((row["bron_id"], row["vindplaats"]) for row in schools)
    sources = ((Source.LETTER, ""), *named)
    line = Line(letter_line(data, code), sources=tuple(dict.fromkeys(sources)))
    return Section("De brief van de MBO Raad", (line,), ("regel", "regels"))


def _figures(data: Dataset, code: str) -> Section:
    row = town(data, code)
    lines = (
        Line(inhabitants(row).text, head="Inwoners", sources=TOWNS),
        Line(students(row).text, head="Mbo-studenten die hier wonen", sources=STUDENTS),
        Line(between(data, code), head="Grootte", sources=TOWNS),
    )
    return Section("Cijfers", lines, ("cijfer", "cijfers"))


def _region(data: Dataset, code: str) -> Section:
    near = [town(data, other)["naam"] for other in neighbours(data, code)]
    beside = (Line(listing(near), head="Buurgemeenten"),) if near else ()
    lines = (Line(region_sentence(data, code), sources=(*TOWNS, *STUDENTS)), *beside)
    return Section("Uw regio", lines, ("regel", "regels"))


def _schools(data: Dataset, code: str) -> tuple[Section, ...]:
    """The schools that our lists have; without any the letter has said so, and this is left out."""
    found = schools_in(data, code)
    rows = zip(places(found), found.to_dict("records"), strict=True)
    lines = tuple(Line(text, sources=((row["bron_id"], row["vindplaats"]),)) for text, row in rows)
    about = "Onze lijst is niet volledig."
    return (Section("Mbo-scholen", lines, ("school", "scholen"), about=about),) if lines else ()
