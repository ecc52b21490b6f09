"""The curated texts of the ready deck: titles, points and notes in presentatie.csv."""

from __future__ import annotations

import pandas as pd

from components.rows.claim import Fixed, Quoted
from components.rows.sources import all_row_sources
from data.tables.loading import Dataset

TITLE, POINT, NOTE = "titel", "punt", "notitie"


def texts(data: Dataset, slide: str, kind: str) -> tuple[str, ...]:
    """The texts of one kind on a slide, in order."""
    return tuple(_rows(data, slide, kind)["tekst"])


MISSING = Fixed("De tekst van deze dia ontbreekt")


def title(data: Dataset, slide: str) -> Quoted | Fixed:
    """The title of a slide; MISSING when the table has none."""
    found = texts(data, slide, TITLE)
    return Quoted(found[0]) if found else MISSING


def text_sources(data: Dataset, slide: str) -> tuple[tuple[str, str], ...]:
    """Where the title and points of a slide are written, each place once."""
    rows = pd.concat([_rows(data, slide, TITLE), _rows(data, slide, POINT)])
    return all_row_sources(rows.to_dict("records"))


def _rows(data: Dataset, slide: str, kind: str) -> pd.DataFrame:
    frame = data["presentatie"]
    return frame.loc[(frame["dia"] == slide) & (frame["soort"] == kind)].sort_values("volgorde")
