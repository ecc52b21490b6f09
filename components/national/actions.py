"""What the Werkagenda asks of municipalities, which money comes with it, and who does what."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from components.examples.facets import BY_NAME
from components.examples.sentence import in_sentence
from components.national.filters import PRIORITY_NAMES, index, role_names
from components.national.timing import Standing, standing
from components.rows.claim import Claim
from components.rows.filtering import Choices, mask
from components.rows.ids import Budget, NationalRole
from components.rows.memo import memo
from components.rows.selection import current_deeds, names
from components.wording.dutch import capital, counted, in_words, listing
from data.tables.loading import Dataset

SCOPE = "acties van de Werkagenda mbo die passen bij deze keuze"
ASKED = "acties van de Werkagenda mbo die iets van gemeenten vragen"
BUDGET_TOTAL = f"{Budget.WERKAGENDA}-p{{priority}}-totaal-{{year}}"


@memo
def actions(data: Dataset, choices: Choices) -> pd.DataFrame:
    """The actions that fit every choice, those that ask most of municipalities first.

    choices: by the name of a filter; an empty choice is everything.
    """
    order = {role: place for place, role in enumerate(role_names(data))}
    rows = data["landelijke_acties"].loc[mask(index(data), choices)]
    return rows.sort_values("rol_gemeente", key=lambda roles: roles.map(order), kind="stable")


@memo
def sentence(data: Dataset, rows: pd.DataFrame, themes: Collection[str]) -> Claim:
    """How many actions, about what, and what they ask of municipalities."""
    text = capital(counted(len(rows), "landelijke actie", "landelijke acties"))
    if themes:
        words = in_sentence(data, BY_NAME["thema"])
        text += f" over {listing(words[key] for key in themes)}"
    lead = int((rows["rol_gemeente"] == NationalRole.LEADS).sum())
    along = int((rows["rol_gemeente"] == NationalRole.JOINS).sum())
    false_if = "an action that fits and gives municipalities another role than is counted"
    if not lead + along:
        said = f"{text}; daarin staat geen taak voor gemeenten."
        return Claim(said, rows, SCOPE, false_if)
    parts = []
    if lead:
        parts.append(f"bij {counted(lead, 'actie', 'acties')} leiden gemeenten")
    if along:
        parts.append(f"bij {counted(along, 'actie', 'acties')} doen zij mee")
    return Claim(f"{text}; {listing(parts)}.", rows, SCOPE, false_if)


@memo
def money(data: Dataset) -> pd.DataFrame:
    """The printed totals per priority and year: columns prioriteit, jaar, bedrag_eur, bron."""
    frame = data["begrotingstotalen"]
    rows = []
    for row in frame.loc[frame["begroting_id"] == Budget.WERKAGENDA].to_dict("records"):
        for priority in PRIORITY_NAMES:
            if row["totaal_id"] == BUDGET_TOTAL.format(priority=priority, year=row["van_jaar"]):
                rows.append({**row, "prioriteit": priority, "jaar": row["van_jaar"]})
    return pd.DataFrame(rows, columns=[*frame.columns, "prioriteit", "jaar"])


@memo
def deeds_about(data: Dataset, measures: Collection[str]) -> list[tuple[str, str, str, str]]:
    """Of the measures about an action the current deeds: (id, municipality, its name, the act)."""
    rows = current_deeds(data)
    named = names(data)
    return [
        (row.maatregel_id, row.gemeente_id, named[row.gemeente_id], row.zin_kort or row.titel)
        for row in rows.loc[rows["maatregel_id"].isin(list(measures))].itertuples()
    ]


@memo
def asked(rows: pd.DataFrame) -> pd.DataFrame:
    """Of `rows` (actions) those that ask something of municipalities."""
    return rows.loc[rows["rol_gemeente"] != NationalRole.NOT_NAMED]


@memo
def tasks_sentence(data: Dataset, rows: pd.DataFrame, themes: Collection[str] = ()) -> Claim:
    """How many of the actions `rows` municipalities lead or join, and how many still run.

    themes: the only ones that the rows are about (ids); none is all.
    """
    roles = rows["rol_gemeente"]
    lead, along = ((roles == role).sum() for role in (NationalRole.LEADS, NationalRole.JOINS))
    running = sum(standing(data, text) == Standing.RUNS for text in asked(rows)["tijdpad"])
    text = (
        f"{_who_leads(data, themes)} bij {in_words(int(lead))} {_actions(lead)} en doen mee bij "
        f"{in_words(int(along))}. Volgens de planning {_running(running)}."
    )
    if not lead + along:
        text = "Bij deze keuze vraagt geen actie van de Werkagenda iets van gemeenten."
    false_if = "an action that asks something of municipalities and is not counted"
    return Claim(text, rows, ASKED, false_if)


def _who_leads(data: Dataset, themes: Collection[str]) -> str:
    if not themes:
        return "Gemeenten leiden"
    words = in_sentence(data, BY_NAME["thema"])
    return f"Over {listing(words[key] for key in themes)} leiden gemeenten"


def _running(count: int) -> str:
    if not count:
        return "loopt daarvan niets meer"
    if count == 1:
        return "loopt daarvan nog één"
    return f"lopen daarvan nog {in_words(count)}"


def _actions(count: int) -> str:
    return "actie" if count == 1 else "acties"
