"""The answer of the overview in one sentence, and the themes that the examples share."""

from __future__ import annotations

import pandas as pd

from components.rows.claim import Claim
from components.rows.memo import memo
from components.rows.selection import concept_phrases, current_deeds, examples
from components.wording.dutch import capital, counted, in_words, listing
from data.tables.loading import Dataset

# More names than this are no sentence any more.
MOST_NAMED = 12
SCOPE = "voorbeelden uit lopende programma’s of zonder programma, zonder adviezen"


@memo
def answer(data: Dataset) -> Claim:
    """What the examples do, in a sentence: who they are and which themes they all share."""
    towns, rows = examples(data), current_deeds(data)
    shared = themes_shared_by_all(data, rows)
    count = counted(len(towns), "gemeente", "gemeenten")
    who = count if len(towns) > MOST_NAMED else f"{count} ({listing(towns['naam'])})"
    text = f"Wat {who} doen voor het mbo, met bij elk voorbeeld waar het staat."
    if shared:
        text = (
            f"{capital(who)} laten zien wat een gemeente kan doen voor het mbo. In hun lopende "
            f"plannen staat bij alle {in_words(len(towns))} iets over {listing(shared)}."
        )
    return Claim(text, rows, SCOPE, "an example without a current deed on a theme that is named")


def named_towns(towns: pd.DataFrame) -> str:
    """The municipalities (column naam) by name, or how many when there are too many to name."""
    if len(towns) > MOST_NAMED:
        return counted(len(towns), "gemeente", "gemeenten")
    return listing(towns["naam"])


def themes_shared_by_all(data: Dataset, measures: pd.DataFrame) -> list[str]:
    """The themes, as in a sentence, that every example has at least one of `measures` on."""
    pairs = measures[["gemeente_id", "themas"]].explode("themas").drop_duplicates()
    counts = pairs["themas"].value_counts()
    total = len(examples(data))
    return [
        text for key, text in concept_phrases(data, "thema").items() if counts.get(key) == total
    ]
