"""How large a municipality is beside the examples; nothing is compared beyond a factor of four."""

from __future__ import annotations

import pandas as pd

from components.rows.claim import Claim
from components.rows.memo import cached
from components.rows.selection import examples
from components.rows.townfigures import inhabitants
from components.towns.lookup import rows_by_code, town
from components.wording.dutch import number
from data.tables.loading import Dataset
from data.yearly.figures import LiveData, load_live

MOST_TIMES = 4
COMPARED = "inwoners van gemeenten die hoogstens vier keer zo groot of klein zijn"


def comparable(one: int, other: int) -> bool:
    """Whether two numbers of inhabitants may stand beside each other."""
    return max(one, other) <= MOST_TIMES * min(one, other)


def how_large(own: int, other: int) -> str:
    """How large another municipality is, both in inhabitants: "3,6 keer zo groot"."""
    times = round(max(own, other) / min(own, other), 1)
    if times == 1:
        return "ongeveer even groot"
    return f"{number(times)} keer zo {'groot' if other > own else 'klein'}"


def sized_examples(data: Dataset) -> pd.DataFrame:
    """The examples that are a municipality, the smallest first.

    Columns gemeente_id, naam, cbs_code, inwoners (people).
    """
    every = sized(data).set_index("cbs_code")["inwoners"]
    rows = examples(data)[["gemeente_id", "naam", "cbs_code"]]
    rows = rows.loc[rows["cbs_code"].isin(every.index)]
    rows = rows.assign(inwoners=rows["cbs_code"].map(every))
    return rows.sort_values(["inwoners", "naam"], ignore_index=True)


def near_in_size(data: Dataset, code: str) -> pd.DataFrame:
    """The examples within the factor, the nearest in size first; the municipality itself not."""
    own, frame = people(data, code), sized_examples(data)
    frame = frame.loc[frame["cbs_code"] != code]
    fits = frame.loc[[comparable(own, other) for other in frame["inwoners"]]]
    times = [max(own, other) / min(own, other) for other in fits["inwoners"]]
    return fits.assign(keer=times).sort_values(["keer", "naam"], ignore_index=True)


def between(data: Dataset, code: str) -> Claim:
    """Between which two a municipality stands in size.

    Two examples when both are within the factor, else the next ones of all municipalities.
    """
    own, name = people(data, code), town(data, code)["naam"]
    frame, every = sized_examples(data), sized(data)
    others = frame.loc[frame["cbs_code"] != code]
    below, above = _beside(others, own)
    if not all(len(side) and comparable(own, side.iloc[0]["inwoners"]) for side in (below, above)):
        below, above = _beside(every.loc[every["cbs_code"] != code], own)
    rows = pd.concat([below, above])
    false_if = "a municipality that lies between in size"
    if below.empty or above.empty:
        most = "grootste" if above.empty else "kleinste"
        beside = f"; {rows.iloc[0]['naam']} staat ernaast" if _near(rows, own) else ""
        said = f"{name} is van de {len(every)} gemeenten de {most}{beside}"
        return Claim(said, rows, "inwoners van alle gemeenten", false_if)
    said = f"In grootte staat {name} tussen {below.iloc[0]['naam']} en {above.iloc[0]['naam']}"
    return Claim(said, rows, COMPARED, false_if)


def _near(rows: pd.DataFrame, own: int) -> bool:
    return len(rows) > 0 and comparable(own, rows.iloc[0]["inwoners"])


def _beside(frame: pd.DataFrame, own: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    ordered = frame.sort_values(["inwoners", "naam"])
    return ordered.loc[ordered["inwoners"] <= own].tail(1), ordered.loc[
        ordered["inwoners"] > own
    ].head(1)


def sized(data: Dataset) -> pd.DataFrame:
    """All municipalities: naam, cbs_code, inwoners. Made once, not to be changed."""
    return _sized(data, load_live())


@cached
def _sized(data: Dataset, _live: LiveData) -> pd.DataFrame:
    rows = [
        (row["naam"], code, inhabitants(row).count or row["inwoners"])
        for code, row in rows_by_code(data).items()
    ]
    return pd.DataFrame(rows, columns=["naam", "cbs_code", "inwoners"])


def people(data: Dataset, code: str) -> int:
    """The inhabitants of a municipality (CBS code), live where fetched."""
    row = town(data, code)
    return inhabitants(row).count or row["inwoners"]
