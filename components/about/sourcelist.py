"""The sources as /bronnen lists them: those that we read first, and what rests on each."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from components.about.documentation import sources
from components.rows.claim import Claim
from components.rows.ids import Read
from components.rows.memo import cached, memo
from components.wording.dutch import counted
from data.tables.loading import Dataset

SEARCHED = ("titel", "uitgever", "datum", "url", "toelichting")
SHOWN = 10


@memo
def listed(data: Dataset, wanted: str) -> pd.DataFrame:
    """bronnen.csv with the column rijen: what holds every word of `wanted`.

    What we read ourselves comes first, and within that the most used.
    """
    frame = sources(data)
    text = sum((frame[name] + " " for name in SEARCHED), start=frame["bron_id"] + " ")
    text = text.astype(str).str.casefold()
    for word in wanted.casefold().split():
        text = text[text.str.contains(word, regex=False)]
    frame = frame.loc[text.index]
    unread = (frame["gelezen"] != Read.BY_US).rename("unread")
    return frame.loc[unread.sort_values(kind="stable").index]


@memo
def found(data: Dataset, wanted: str) -> Claim:
    """How many sources fit the words, of how many."""
    rows, every = listed(data, wanted), len(data["bronnen"])
    text = f"{len(rows)} van de {counted(every, 'bron', 'bronnen')} past bij ‘{wanted}’."
    if len(rows) != 1:
        text = text.replace(" past ", " passen ", 1)
    if rows.empty:
        text = f"Geen van onze {counted(every, 'bron', 'bronnen')} past bij ‘{wanted}’."
    scope = "titel, uitgever, datum, webadres en toelichting van onze bronnen"
    return Claim(text, rows, scope, "a source with these words that is not among the rows")


@cached
def _places(data: Dataset) -> Mapping[str, list[str]]:
    found: dict[str, dict[str, int]] = {}
    for name, frame in data.tables.items():
        if name == "bronnen" or not {"bron_id", "vindplaats"} <= set(frame.columns):
            continue
        pairs = frame[["bron_id", "vindplaats"]].explode(["bron_id", "vindplaats"])
        for bron_id, place in pairs.dropna().itertuples(index=False):
            counts = found.setdefault(bron_id, {})
            counts[place] = counts.get(place, 0) + 1
    return {
        bron_id: sorted(counts, key=lambda place: (-counts[place], place))
        for bron_id, counts in found.items()
    }


def places(data: Dataset, bron_id: str) -> list[str]:
    """The places in one source on which our rows rest, the most used first."""
    return _places(data).get(bron_id, [])
