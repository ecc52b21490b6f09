"""Which measures stand first where only a few fit: on a slide."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from components.selection import current_measures, with_any
from components.townprofile import PROOF_ORDER, STATUS_ORDER
from data.loading import Dataset

OTHERS = 2


def strongest(
    data: Dataset, themes: Collection[str] = (), towns: Collection[str] = (), most: int = 2
) -> pd.DataFrame:
    """Current measures of the examples: well proven and running first, one municipality at a time.

    What others do counts two rungs of evidence lower: a room of municipalities wants to see deeds
    of a municipality.

    themes, towns: only these; empty is all. Rows of maatregelen.csv, at most `most`.
    """
    frame = with_any(current_measures(data), "themas", themes)
    frame = frame.loc[frame["gemeente_id"].isin(towns)] if towns else frame
    if frame.empty:
        return frame
    by_town = frame["uitvoerder"].str.contains("gemeente", case=False)
    ranked = frame.assign(
        bewijsrang=frame["bewijs"].map(PROOF_ORDER) + OTHERS * ~by_town,
        statusrang=frame["status"].map(STATUS_ORDER),
        breedte=frame["themas"].map(len),
    ).sort_values(["bewijsrang", "statusrang", "breedte", "maatregel_id"])
    # Every municipality, and within it every goal, has its turn before one comes back.
    again = ranked.groupby(["gemeente_id", "doel_id"], dropna=False).cumcount()
    turn = ranked.assign(herhaling=again).sort_values("herhaling", kind="stable")
    turn["beurt"] = turn.groupby("gemeente_id").cumcount()
    columns = ["bewijsrang", "statusrang", "breedte", "herhaling", "beurt"]
    return turn.sort_values("beurt", kind="stable").drop(columns=columns).head(most)
