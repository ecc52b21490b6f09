"""The sheet of A4 about one example municipality."""

from __future__ import annotations

from components.about.documentation import gaps
from components.examples.strongest import RULE, strongest
from components.examples.towncard import people_text
from components.handout.money import money_section
from components.handout.rows import capped, condition_lines, measure_line
from components.handout.sheet import Line, Section, Sheet, sources_of
from components.rows.claim import Claim
from components.rows.keyfigures import figure_text, figure_unit, figure_when
from components.rows.selection import (
    current_deeds,
    examples,
    is_past,
    of_municipality,
    programmes_of,
)
from components.towns.firstline import first_line
from components.towns.lookup import is_town
from components.wording.dutch import UNKNOWN, lower_first, years
from data.tables.loading import Dataset

MOST_FIGURES = 6


def town_sheet(data: Dataset, gemeente_id: str, site: str = "") -> Sheet:
    """Everything the sheet of an example municipality may say; `site` is the site's address."""
    town = examples(data).set_index("gemeente_id", drop=False).loc[gemeente_id].to_dict()
    return Sheet(
        kind="Wat er gebeurt voor het mbo in deze gemeente",
        title=town["naam"],
        facts=_facts(data, town),
        fact_sources=((town["bron_id"], ""),),
        main=(
            _programmes(data, gemeente_id),
            _goals(data, gemeente_id),
            _measures(data, gemeente_id),
        ),
        side=(
            _figures(data, gemeente_id),
            money_section(data, gemeente_id),
            _conditions(data, gemeente_id),
            _unknown(data, gemeente_id),
        ),
        address=f"{site}/?gemeente={gemeente_id}" if site else "",
    )


def _facts(data: Dataset, town: dict) -> Claim:
    frame = data["gemeenten"]
    known = is_town(data, town["cbs_code"])
    first = f"{first_line(data, town['cbs_code'])} " if known else ""
    return Claim(
        f"{first}Provincie {town['provincie'] or UNKNOWN}, {people_text(town)}",
        frame.loc[frame["gemeente_id"] == town["gemeente_id"]],
        "deze gemeente in onze tabellen van gemeenten",
        "another province, number of inhabitants or students, or year",
    )


def _measures(data: Dataset, gemeente_id: str) -> Section:
    rows = strongest(data, towns=(gemeente_id,)).to_dict("records")
    lines = tuple(measure_line(data, row) for row in rows)
    nothing = "In onze bronnen vonden wij nu geen maatregel."
    return Section("Sterke voorbeelden", lines, ("maatregel", "maatregelen"), nothing, RULE)


def _is_past(data: Dataset, row: dict) -> bool:
    return is_past(row, int(data.date[:4]))


def _programmes(data: Dataset, gemeente_id: str) -> Section:
    rows = programmes_of(data, gemeente_id).to_dict("records")
    lines = [
        Line(
            row["kern"],
            head=f"{row['titel']} ({years(row['start_jaar'], row['eind_jaar'])}"
            f"{', afgelopen' if _is_past(data, row) else ''})",
            sources=sources_of(row),
        )
        for row in sorted(rows, key=lambda row: _is_past(data, row))
    ]
    nothing = "In onze bronnen vonden wij geen programma."
    return Section("Het programma", tuple(lines), ("programma", "programma’s"), nothing)


def _goals(data: Dataset, gemeente_id: str) -> Section:
    """The goals of the programmes that still run; of ended ones when no other has goals."""
    rows = programmes_of(data, gemeente_id).to_dict("records")
    present = [row for row in rows if not _is_past(data, row)] or rows
    lines = []
    for programme in present:
        own = data["doelen"].loc[data["doelen"]["programma_id"] == programme["programma_id"]]
        lines += [
            Line(
                goal["titel"],
                sources=sources_of(goal),
                group=programme["titel"] if len(present) > 1 else "",
            )
            for goal in own.sort_values("volgnummer").to_dict("records")
        ]
    return Section("De doelen", tuple(lines), ("doel", "doelen"), "De bronnen noemen geen doel.")


def _figures(data: Dataset, gemeente_id: str) -> Section:
    """Per indicator what was said of its latest period, and what has no period."""
    frame = of_municipality(data["kerncijfers"], gemeente_id)
    newest = frame.groupby("indicator")["periode"].max().rename("nieuwste")
    frame = frame.join(newest, on="indicator")
    frame = frame.loc[(frame["periode"] == frame["nieuwste"]) | (frame["periode"] == "")]
    frame = frame.sort_values(
        ["nieuwste", "indicator", "periode"], ascending=[False, True, False], kind="stable"
    )
    lines = [
        Line(
            "; ".join(_figure(data, row) for row in rows.to_dict("records")),
            head=indicator,
            small=" ".join(dict.fromkeys(text for text in rows["toelichting"] if text)),
            sources=tuple(pair for row in rows.to_dict("records") for pair in sources_of(row)),
        )
        for indicator, rows in frame.groupby("indicator", sort=False)
    ]
    nothing = "In onze bronnen vonden wij geen cijfer."
    return capped(
        "Cijfers", lines, MOST_FIGURES, ("cijfer", "cijfers"), nothing, "De nieuwste eerst."
    )


def _figure(data: Dataset, row: dict) -> str:
    part = f"{lower_first(row['categorie'])}, " if row["categorie"] else ""
    return f"{figure_text(data, row)}{figure_unit(row)} ({part}{figure_when(row)})"


def _conditions(data: Dataset, gemeente_id: str) -> Section:
    rows = of_municipality(current_deeds(data), gemeente_id)
    nothing = "De bronnen zeggen niet wat er nodig is."
    lines = tuple(condition_lines(rows))
    return Section("Wat er nodig is", lines, ("voorwaarde", "voorwaarden"), nothing)


def _unknown(data: Dataset, gemeente_id: str) -> Section:
    found = dict(zip(examples(data)["gemeente_id"], gaps(data), strict=True))[gemeente_id]
    lines = tuple(Line(text) for text in found[1])
    return Section(
        "Wat wij niet weten", lines, ("punt", "punten"), "Geen lege cellen in onze tabellen."
    )
