"""The words of the trade, with what they mean and whose explanation it is."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from components.rows.claim import Claim
from components.rows.ids import Source
from components.rows.memo import memo
from components.rows.sources import row_sources
from components.wording.dutch import counted, in_words
from data.tables.loading import Dataset


def place_id(uitleg_id: str) -> str:
    """The id of the explanation on its page."""
    return f"begrip-{uitleg_id}"


@memo
def terms_of(data: Dataset, first: str = "") -> pd.DataFrame:
    """uitleg.csv in alphabetical order, with the word whose id is `first` before the rest."""
    frame = data["uitleg"]
    order = frame["woord"].str.casefold().sort_values().index
    later = (frame.loc[order, "uitleg_id"] != first).sort_values(kind="stable")
    return frame.loc[later.index]


def is_ours(row: Mapping) -> bool:
    """Whether an explanation is our own: no source says it as we do."""
    return any(bron_id == Source.OWN for bron_id, _place in row_sources(row))


@memo
def terms_answer(data: Dataset) -> Claim:
    """How many words are explained, and of how many the explanation is ours."""
    rows = data["uitleg"]
    ours = sum(is_ours(row) for row in rows.to_dict("records"))
    means = "het betekent" if len(rows) == 1 else "zij betekenen"
    text = f"Hier staat van {counted(len(rows), 'woord', 'woorden')} wat {means}."
    if ours:
        text += f" Bij {in_words(ours)} is de uitleg van ons; bij de andere staat de bron."
    if ours == len(rows):
        text = text.replace("; bij de andere staat de bron", "")
    return Claim(
        text, rows, "alle woorden in onze uitleg", "an explanation without a source, not counted"
    )
