"""The sheet of A4 about one theme."""

from __future__ import annotations

import pandas as pd

from components.examples.strongest import RULE, strongest
from components.handout.rows import condition_lines, measure_line
from components.handout.sheet import Line, Section, Sheet, sources_of
from components.national.actions import actions
from components.national.filters import role_names
from components.rows.claim import Claim
from components.rows.ids import NationalRole
from components.rows.selection import concept_names, concepts, examples
from components.wording.dutch import capital, counted, in_words, listing, spelled
from data.tables.loading import Dataset

MOST_EXAMPLES = 3


def theme_sheet(data: Dataset, theme: str, site: str = "") -> Sheet:
    """Everything the sheet of a theme (its id in begrippen.csv) may say; `site`: its address."""
    row = concepts(data, "thema").set_index("id").loc[theme].to_dict()
    found = {
        town.naam: strongest(data, (theme,), (town.gemeente_id,))
        for town in examples(data).itertuples()
    }
    return Sheet(
        kind="Wat gemeenten doen voor het mbo, bij één thema",
        title=concept_names(data, "thema")[theme],
        facts=_facts(data, theme, row["omschrijving"], found),
        fact_sources=sources_of(row),
        main=(_examples(data, found),),
        side=(_conditions(found), _duties(data, theme)),
        address=f"{site}/voorbeelden?thema={theme}" if site else "",
    )


def _facts(data: Dataset, theme: str, about: str, found: dict[str, pd.DataFrame]) -> Claim:
    rows = pd.concat(found.values()) if found else data["maatregelen"].iloc[:0]
    false_if = "a strong example on the theme in a municipality that is not counted"
    name = concept_names(data, "thema")[theme]
    scope = f"voorbeelden uit lopende programma’s of zonder programma, met het thema ‘{name}’"
    return Claim(f"{about} {_who(found)}", rows, scope, false_if)


def _who(found: dict[str, pd.DataFrame]) -> str:
    """Which municipalities have an example on the theme, and which we found none for."""
    have = [name for name, rows in found.items() if len(rows)]
    lack = [name for name, rows in found.items() if rows.empty]
    if not have:
        return "In onze bronnen vonden wij nu geen voorbeeld."
    text = f"In onze bronnen: voorbeelden uit {counted(len(have), 'gemeente', 'gemeenten')}."
    return f"{text} Niet gevonden: {listing(lack)}." if lack else text


def _examples(data: Dataset, found: dict[str, pd.DataFrame]) -> Section:
    """At most MOST_EXAMPLES of each municipality; one of each before anyone's second."""
    turns = [
        measure_line(data, row, group=name)
        for turn in range(MOST_EXAMPLES)
        for name, rows in found.items()
        for row in rows.iloc[turn : turn + 1].to_dict("records")
    ]
    total = sum(len(rows) for rows in found.values())
    most = in_words(MOST_EXAMPLES)
    about = f"{RULE} Hoogstens {most} per gemeente; het aantal zegt niet hoeveel zij doet."
    return Section(
        "Sterke voorbeelden per gemeente",
        tuple(turns),
        ("voorbeeld", "voorbeelden"),
        "In onze bronnen vonden wij nu geen voorbeeld.",
        about,
        unlisted=total - len(turns),
    )


def _conditions(found: dict[str, pd.DataFrame]) -> Section:
    lines = [line for name, rows in found.items() for line in condition_lines(rows, name)]
    nothing = "Bij deze voorbeelden zeggen de bronnen niet wat er nodig is."
    return Section("Wat er moet zijn", tuple(lines), ("voorwaarde", "voorwaarden"), nothing)


def _without_task(rows: pd.DataFrame) -> Claim | str:
    """How many actions on the theme ask nothing of municipalities; "" when all do."""
    if rows.empty:
        return ""
    verb = "noemt" if len(rows) == 1 else "noemen"
    said = capital(counted(len(rows), "andere actie", "andere acties"))
    return Claim(
        f"{said} op dit thema {verb} geen taak voor gemeenten.",
        rows,
        "acties van de Werkagenda mbo met dit thema",
        "an action on the theme without a part for municipalities that is not counted",
    )


def _duties(data: Dataset, theme: str) -> Section:
    """The actions of the Werkagenda with a part for municipalities, those they lead first."""
    rows = actions(data, {"thema": (theme,)})
    asked = rows.loc[rows["rol_gemeente"] != NationalRole.NOT_NAMED]
    roles = role_names(data)
    lines = [
        Line(
            row["actie"],
            small=f"({spelled(row['tijdpad']) or 'tijd onbekend'})",
            sources=sources_of(row),
            group=roles.get(row["rol_gemeente"], row["rol_gemeente"]),
        )
        for row in asked.to_dict("records")
    ]
    rest = _without_task(rows.loc[rows["rol_gemeente"] == NationalRole.NOT_NAMED])
    nothing = "De Werkagenda vraagt bij dit thema niets van gemeenten."
    return Section(
        "Wat de Werkagenda van gemeenten vraagt",
        tuple(lines),
        ("actie", "acties"),
        nothing,
        rest,
    )
