"""The municipality between the examples on a ruler of inhabitants."""

from __future__ import annotations

from collections.abc import Iterator

import htpy as h
import pandas as pd

from components.look.exhibit import Exhibit
from components.rows.ids import Source
from components.rows.townfigures import inhabitants
from components.towns.lookup import town
from components.towns.size import between, sized_examples
from components.wording.dutch import number
from data.tables.loading import Dataset

STEP = 200_000
LEVELS = 4
MOST_MARKS = 12
FAR_RIGHT = 75


def ruler_exhibit(data: Dataset, code: str) -> Exhibit:
    """The ruler with all that a figure must come with; rows: naam, cbs_code, inwoners."""
    rows = marks(data, code)
    said = between(data, code)
    table = pd.DataFrame(
        {"Gemeente": rows["naam"], "Inwoners": [number(people) for people in rows["inwoners"]]}
    )
    listed = ", ".join(f"{row.naam} {number(row.inwoners)}" for row in rows.itertuples())
    return Exhibit(
        title=said,
        alt=said.but(f"{said}. Inwoners: {listed}."),
        table=table,
        bron_ids=(Source.TOWNS, Source.SHAPES),
        rows=rows,
        file_name="grootte",
        note=f"Inwoners: {inhabitants(town(data, code)).when}. De band loopt van half tot twee "
        "keer zo groot.",
    )


def marks(data: Dataset, code: str) -> pd.DataFrame:
    """The municipality and the examples, the smallest first: naam, cbs_code, inwoners."""
    row = town(data, code)
    own = pd.DataFrame(
        [("", row["naam"], code, inhabitants(row).count or row["inwoners"])],
        columns=["gemeente_id", "naam", "cbs_code", "inwoners"],
    )
    others = sized_examples(data)
    others = others.loc[others["cbs_code"] != code].head(MOST_MARKS)
    rows = pd.concat([others, own]).sort_values(["inwoners", "naam"], ignore_index=True)
    return rows[["naam", "cbs_code", "inwoners"]]


def ruler_html(data: Dataset, code: str) -> h.Element:
    """The ruler as HTML: a mark for each, its name at one of four heights, and a band."""
    rows = marks(data, code)
    own = int(rows.loc[rows["cbs_code"] == code, "inwoners"].iloc[0])
    end = (int(rows["inwoners"].max()) // STEP + 1) * STEP
    left, right = 100 * own / 2 / end, min(100, 100 * own * 2 / end)
    return h.div(".meetlat", aria_hidden="true")[
        h.span(".band", style=f"left:{left:.1f}%;width:{right - left:.1f}%"),
        [
            _mark(row, place, 100 * row.inwoners / end, row.cbs_code == code)
            for place, row in enumerate(rows.itertuples())
        ],
        [
            h.span(class_=f"streep {side}", style=f"left:{100 * tick / end:.1f}%")[number(tick)]
            for tick, side in _ticks(end)
        ],
    ]


def _ticks(end: int) -> Iterator[tuple[int, str]]:
    """The numbers below the ruler; the first and the last stay inside it."""
    for tick in range(0, end + 1, max(STEP, end // 5)):
        yield tick, "eerst" if not tick else "laatst" if tick == end else ""


def _mark(row, place: int, share: float, own: bool) -> h.Element:
    kind = "merk eigen" if own else "merk"
    side = " links" if share > FAR_RIGHT else ""
    height = 1 + LEVELS - place % LEVELS
    return h.span(class_=f"{kind}{side}", style=f"left:{share:.1f}%;--hoog:{height}")[h.b[row.naam]]
