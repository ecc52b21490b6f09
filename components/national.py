"""What the Werkagenda asks of municipalities, which money comes with it, and who does what."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from components.facets import BY_NAME, in_sentence
from components.formatting import capital, counted, listing
from components.selection import concept_names, current_measures, examples, with_any
from data.loading import Dataset

PRIORITY_NAMES = {
    "1": "Kansengelijkheid",
    "2": "Aansluiting onderwijs en arbeidsmarkt",
    "3": "Kwaliteit, onderzoek en innovatie",
}
BUDGET = "werkagenda-2022-2028"
BUDGET_TOTAL = f"{BUDGET}-p{{priority}}-totaal-{{year}}"


def actions(
    data: Dataset,
    priorities: Collection[str],
    roles: Collection[str],
    who: Collection[str],
    themes: Collection[str],
) -> pd.DataFrame:
    """The actions that fit every choice; an empty choice is everything.

    priorities: "1" to "3"; roles: ids of the list rol-gemeente; who: leading or taking part.
    """
    frame = data["landelijke_acties"]
    if priorities:
        frame = frame.loc[frame["prioriteit"].astype(str).isin(priorities)]
    if roles:
        frame = frame.loc[frame["rol_gemeente"].isin(roles)]
    if who:
        everyone = frame.assign(partij=frame["trekkers"] + frame["betrokkenen"])
        frame = frame.loc[with_any(everyone, "partij", who).index]
    return with_any(frame, "themas", themes)


def sentence(data: Dataset, rows: pd.DataFrame, themes: Collection[str]) -> str:
    """How many actions, about what, and what they ask of municipalities."""
    text = capital(counted(len(rows), "landelijke actie", "landelijke acties"))
    if themes:
        words = in_sentence(data, BY_NAME["thema"])
        text += f" over {listing(words[key] for key in themes)}"
    lead = int((rows["rol_gemeente"] == "primair").sum())
    along = int((rows["rol_gemeente"] == "mede").sum())
    if not lead + along:
        return f"{text}; daarin staat geen taak voor gemeenten."
    parts = []
    if lead:
        parts.append(f"bij {counted(lead, 'actie', 'acties')} leiden gemeenten")
    if along:
        parts.append(f"bij {counted(along, 'actie', 'acties')} doen zij mee")
    return f"{text}; {listing(parts)}."


def money(data: Dataset) -> pd.DataFrame:
    """The printed totals per priority and year: columns prioriteit, jaar, bedrag_eur, bron."""
    frame = data["begrotingstotalen"]
    rows = []
    for row in frame.loc[frame["begroting_id"] == BUDGET].to_dict("records"):
        for priority in PRIORITY_NAMES:
            if row["totaal_id"] == BUDGET_TOTAL.format(priority=priority, year=row["van_jaar"]):
                rows.append({**row, "prioriteit": priority, "jaar": row["van_jaar"]})
    return pd.DataFrame(rows, columns=[*frame.columns, "prioriteit", "jaar"])


def municipalities_on(data: Dataset, themes: Collection[str]) -> list[tuple[str, str]]:
    """The example municipalities with a current measure on one of `themes`: (id, naam)."""
    if not themes:
        return []
    found = set(with_any(current_measures(data), "themas", themes)["gemeente_id"])
    rows = examples(data)
    return [(r.gemeente_id, r.naam) for r in rows.itertuples() if r.gemeente_id in found]


def parties(data: Dataset) -> list[str]:
    """Everyone who leads or takes part in an action, from A to Z."""
    frame = data["landelijke_acties"]
    return sorted({*frame["trekkers"].explode().dropna(), *frame["betrokkenen"].explode().dropna()})


def role_names(data: Dataset) -> dict[str, str]:
    """What an action asks of municipalities, by id."""
    return concept_names(data, "rol-gemeente")
