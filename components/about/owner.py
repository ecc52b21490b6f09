"""Who makes this site, as far as its owner filled it in, and what our data say about it."""

from __future__ import annotations

import pandas as pd

from components.about.documentation import row_counts
from components.rows.claim import Claim
from components.rows.memo import memo
from components.wording.dutch import counted, in_words, number
from data.tables.loading import Dataset

NOT_FILLED_IN = "Nog niet ingevuld door de eigenaar van deze site."
COUNCIL = "MBO Raad"


@memo
def owner_answer(data: Dataset) -> Claim:
    """How many of the questions about the makers have an answer."""
    rows = data["over_ons"]
    open_ones = int((rows["antwoord"] == "").sum())
    text = f"Alle {counted(len(rows), 'vraag', 'vragen')} over de makers hebben een antwoord."
    if open_ones:
        text = (
            f"Van de {counted(len(rows), 'vraag', 'vragen')} over de makers is bij "
            f"{in_words(open_ones)} het antwoord nog niet ingevuld."
        )
    if open_ones == len(rows):
        text = "Wie deze site maakt en betaalt, heeft de eigenaar nog niet ingevuld."
    return Claim(text, rows, "de vragen op deze pagina", "an answer that is empty and not counted")


@memo
def council_role(data: Dataset) -> Claim:
    """What our own tables say about the MBO Raad: it published sources that we use."""
    rows = data["bronnen"]
    own = rows[rows["uitgever"] == COUNCIL]
    joint = rows[
        (rows["uitgever"] != COUNCIL) & rows["uitgever"].str.contains(COUNCIL, regex=False)
    ]
    counts = row_counts(data)
    resting = int(counts.reindex(own["bron_id"], fill_value=0).sum())
    text = f"Wat wij wel weten: {counted(len(own), 'bron is', 'bronnen zijn')} van de {COUNCIL}. "
    text += f"Daarop {'rust' if resting == 1 else 'rusten'} {number(resting)} "
    text += f"{'rij' if resting == 1 else 'rijen'} in onze tabellen."
    if len(joint):
        text += f" Aan nog {counted(len(joint), 'bron', 'bronnen')} werkte de {COUNCIL} mee."
    if own.empty:
        text = f"Geen van onze bronnen is alleen van de {COUNCIL}."
    return Claim(
        text,
        pd.concat([own, joint]),
        "de uitgever van onze bronnen",
        "a source that the MBO Raad published and that is not counted",
    )
