"""The values of the figures about money, as numbers with their unit, divisor and caveat."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from components.look.exhibit import values_of
from components.money.slice import Slice
from components.money.yardsticks import PER_HEAD, Divisor
from components.rows.keyfigures import figure_text
from components.wording.dutch import listing
from data.tables.loading import Dataset

UNITS = {
    "euro": "euro",
    "aandeel": "% van het geheel",
    "student": "euro per mbo-student per jaar",
    "inwoner": "euro per inwoner per jaar",
}
NO_COUNT = "want daarvan is geen aantal bekend"
AND_LATER = "geldt ook voor de jaren daarna"
NOT_EXACT = "circa: het aantal is niet op één na bekend"


def parts_drawn(
    data: Dataset, piece: Slice, found: pd.DataFrame, kinds: Iterable[str]
) -> pd.DataFrame:
    """A row per part. found: as `parts` gives it; kinds: of each part which sort of amounts."""
    note = [NOT_EXACT] if not all(one.exact for one in piece.people.values()) else []
    without = sorted(set(piece.rows["jaar"]) - set(piece.people)) if piece.people else []
    if without:
        note.append(f"zonder {listing(map(str, without))}, {NO_COUNT}")
    by = _people(data, piece.people)
    lines = [
        (
            row["naam"],
            "",
            _value(piece.unit, row["bedrag_eur"], row["waarde"]),
            UNITS[piece.unit],
            by,
            "; ".join([kind, *note]),
        )
        for row, kind in zip(found.to_dict("records"), kinds, strict=True)
    ]
    return values_of(lines)


def years_drawn(
    data: Dataset, piece: Slice, euros: pd.DataFrame, values: pd.DataFrame
) -> pd.DataFrame:
    """A row per part and year. euros and values: parts by years, in euros and on the axis."""
    later = set(piece.rows.loc[piece.rows["en_verder"] == "true", "jaar"])
    lines = []
    for year in euros.columns:
        people = {year: piece.people[year]} if year in piece.people else {}
        notes = [AND_LATER] if year in later else []
        if piece.people and not people:
            notes.append(f"onbekend, {NO_COUNT}")
        elif people and not people[year].exact:
            notes.append(NOT_EXACT)
        lines += [
            (
                name,
                year,
                _value(piece.unit, euros.loc[name, year], values.loc[name, year]),
                UNITS[piece.unit],
                _people(data, people),
                "; ".join(notes),
            )
            for name in euros.index
            if not pd.isna(euros.loc[name, year])
        ]
    return values_of(lines)


def _value(unit: str, euros: float, drawn: float) -> float | int | None:
    if unit == "euro":
        return int(euros)
    return None if pd.isna(drawn) else round(float(drawn), 2 if unit in PER_HEAD else 1)


def _people(data: Dataset, people: Mapping[int, Divisor]) -> str:
    return "; ".join(
        f"{figure_text(data, people[year].row)} {people[year].row['eenheid']} ({year})"
        for year in sorted(people)
    )
