"""The sheet of A4 about one example municipality."""

from __future__ import annotations

import re
from itertools import combinations

import pandas as pd

from components.budget import answer
from components.documentation import gaps
from components.formatting import UNKNOWN, capital, date, listing, lower_first, number, years
from components.handout import Line, Section, Sheet, sources_of
from components.handoutrows import condition_lines, measure_line
from components.known import NOTHING, Amount, amount_text, amounts
from components.moneyfacts import compare
from components.overview import figure_text
from components.selection import (
    concept_names,
    current_measures,
    examples,
    is_past,
    names,
    of_municipality,
    programmes_of,
)
from components.strongest import RULE, strongest
from data.loading import Dataset

MOST_FIGURES, MOST_AMOUNTS = 6, 4
MONTH = re.compile(r"\d{4}-\d{2}")
SCOPE_ORDER = ("programma", "deelproject")


def town_sheet(data: Dataset, gemeente_id: str, site: str = "") -> Sheet:
    """Everything the sheet of an example municipality may say; `site` is the site's address."""
    town = examples(data).set_index("gemeente_id").loc[gemeente_id].to_dict()
    return Sheet(
        kind="Wat er gebeurt voor het mbo in deze gemeente",
        title=town["naam"],
        facts=f"Provincie {town['provincie'] or UNKNOWN}, {_people(town)}",
        fact_sources=((town["bron_id"], ""),),
        main=(
            _programmes(data, gemeente_id),
            _goals(data, gemeente_id),
            _measures(data, gemeente_id),
        ),
        side=(
            _figures(data, gemeente_id),
            _money(data, gemeente_id),
            _conditions(data, gemeente_id),
            _unknown(data, gemeente_id),
        ),
        address=f"{site}/?toon={gemeente_id}" if site else "",
    )


def _people(town: dict) -> str:
    if pd.isna(town["inwoners"]):
        return "aantal inwoners onbekend"
    year = "jaar onbekend" if pd.isna(town["inwoners_jaar"]) else town["inwoners_jaar"]
    return f"{number(town['inwoners'])} inwoners ({year})"


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
    return _capped(
        "Cijfers", lines, MOST_FIGURES, ("cijfer", "cijfers"), nothing, "De nieuwste eerst."
    )


def _figure(data: Dataset, row: dict) -> str:
    unit = "" if row["eenheid"] == "%" else f" {row['eenheid']}"
    when = row["periode"] or "jaar onbekend"
    when = date(when) if MONTH.fullmatch(when) else when
    part = f"{lower_first(row['categorie'])}, " if row["categorie"] else ""
    return f"{figure_text(data, row)}{unit} ({part}{when})"


def _capped(
    title: str, lines: list[Line], most: int, unit: tuple[str, str], nothing: str, about: str
) -> Section:
    shown = tuple(lines[:most])
    return Section(title, shown, unit, nothing, about, unlisted=len(lines) - len(shown))


def _money(data: Dataset, gemeente_id: str) -> Section:
    """The whole budgets first, then loose amounts: for a programme, a project, and wider."""
    found = amounts(data)[names(data)[gemeente_id]]
    order = {scope: place for place, scope in enumerate(SCOPE_ORDER)}
    found = sorted(found, key=lambda one: order.get(one.row["reikwijdte"], len(order)))
    own = data["begrotingen"].loc[data["begrotingen"]["gemeente_id"] == gemeente_id]
    lines = [
        Line(
            answer(data, row["begroting_id"]),
            head=row["titel"],
            small=f"(betaler {row['betaler']})",
            sources=sources_of(row),
        )
        for row in own.to_dict("records")
    ]
    lines += [_amount(data, one) for one in found]
    about = _comparability(data, found[: MOST_AMOUNTS - len(own)])
    return _capped(
        "Geld", lines, MOST_AMOUNTS, ("bedrag", "bedragen"), f"{capital(NOTHING)}.", about
    )


def _amount(data: Dataset, one: Amount) -> Line:
    row = one.row
    kind, scope, sure = (
        lower_first(concept_names(data, name).get(value, value))
        for name, value in (
            ("aard", row["aard"]),
            ("reikwijdte", row["reikwijdte"]),
            ("zekerheid", one.certainty),
        )
    )
    rival = "; een andere bron noemt een ander bedrag" if one.rival else ""
    payer = f"betaler {row['betaler']}"
    period = years(row["van_jaar"], row["tot_jaar"])
    pairs = (pair for line in one.rows.to_dict("records") for pair in sources_of(line))
    return Line(
        row["omschrijving"],
        head=amount_text(data, row),
        small=f"({period}; {kind}, {scope}; {payer}; zekerheid: {sure}{rival})",
        sources=tuple(pairs),
    )


def _comparability(data: Dataset, found: list[Amount]) -> str:
    """Why the amounts on the sheet may not be put beside each other; "" for fewer than two."""
    short = [
        reason
        for one, other in combinations(found, 2)
        for reason in compare(data, one.row, other.row).short
    ]
    if not short:
        return ""
    reasons = listing(dict.fromkeys(short))
    return f"Tel deze bedragen niet op en vergelijk ze niet zomaar ({reasons})."


def _conditions(data: Dataset, gemeente_id: str) -> Section:
    rows = of_municipality(current_measures(data), gemeente_id)
    nothing = "De bronnen zeggen niet wat er nodig is."
    lines = tuple(condition_lines(rows))
    return Section("Wat er nodig is", lines, ("voorwaarde", "voorwaarden"), nothing)


def _unknown(data: Dataset, gemeente_id: str) -> Section:
    found = dict(zip(examples(data)["gemeente_id"], gaps(data), strict=True))[gemeente_id]
    lines = tuple(Line(text) for text in found[1])
    return Section(
        "Wat wij niet weten", lines, ("punt", "punten"), "Geen lege cellen in onze tabellen."
    )
