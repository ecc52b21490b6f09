"""What /vergelijken shows, as a pure function of its address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

import pandas as pd

from components.address.query import address_of, values_in
from components.compare.columns import columns_claim, columns_exhibit
from components.compare.matrix import (
    LEVER_NAMES,
    countable_sources,
    matrix_claim,
    matrix_exhibit,
    rows_of,
    towns_of,
)
from components.files.figurefile import figure_rows
from components.look.exhibit import Exhibit
from components.rows.claim import Claim
from components.rows.memo import memo
from components.rows.pages import page_of
from components.rows.selection import programmes_of
from data.tables.loading import Dataset

WHO, BESIDE = "wie", "programmas"
VIEW_NAMES = {WHO: "Wie doet wat", BESIDE: "Programma’s naast elkaar"}
USUAL_LEVER = "thema"
SHOWN_TOWNS = 12


@dataclass(frozen=True)
class Compared:
    """What the address asks for.

    view: "" when the address leaves it open; then two programmes stand beside each other, else the
    matrix opens. theme: the only theme to show. taken: the examples that are taken along.
    """

    view: str = ""
    lever: str = USUAL_LEVER
    source: str = ""
    programmes: tuple[str, ...] = ()
    theme: str = ""
    every: bool = False
    page: int = 1
    taken: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """The view on screen."""
        return self.view or (BESIDE if len(self.programmes) > 1 else WHO)

    @property
    def query(self) -> str:
        """The query of the address that asks for this."""
        values = {
            "zicht": self.view,
            "matrix": "" if self.lever == USUAL_LEVER else self.lever,
            "telbron": self.source,
            "naast": list(self.programmes),
            "alleen": self.theme,
            "alles": self.every,
            "mee": list(self.taken),
            "bladzijde": self.page,
        }
        return urlencode(address_of(values), safe=",")

    @property
    def address(self) -> str:
        """The address that asks for this."""
        return f"/vergelijken?{self.query}" if self.query else "/vergelijken"

    def to(self, **changes) -> str:
        """The address of this view with something else; always its first page."""
        return replace(self, **{"page": 1, **changes}).address

    def beside(self, programme: str) -> str:
        """The address with one programme more, or one fewer; two stand beside each other."""
        rest = tuple(one for one in self.programmes if one != programme)
        more = rest if programme in self.programmes else (*self.programmes, programme)
        return self.to(programmes=more, view="")


@dataclass(frozen=True, eq=False)
class Screen:
    """What one view shows; no exhibit when there is nothing to compare.

    towns: the municipalities (ids) on this page of the matrix.
    """

    asked: Compared
    answer: Claim
    exhibit: Exhibit | None
    towns: tuple[str, ...] = ()
    page: int = 1
    pages: int = 1


@memo
def screen(data: Dataset, asked: Compared) -> Screen:
    """The view that is asked for, and only that one."""
    if asked.shown == WHO:
        every = towns_of(data, asked.source)
        towns, page, pages = page_of(every, asked.page, SHOWN_TOWNS)
        there = len(rows_of(data, asked.source))
        exhibit = matrix_exhibit(data, asked.lever, asked.source, towns) if there else None
        claim = matrix_claim(data, asked.lever, asked.source)
        return Screen(asked, claim, exhibit, tuple(towns), page, pages)
    if len(asked.programmes) < 2:
        return Screen(asked, matrix_claim(data, asked.lever), None)
    claim = columns_claim(data, asked.programmes)
    exhibit = columns_exhibit(data, asked.programmes, asked.theme, asked.every)
    return Screen(asked, claim, exhibit)


@memo
def newest(data: Dataset, gemeente_id: str) -> str:
    """The id of the newest programme of a municipality; "" when we have none."""
    return next(iter(programmes_of(data, gemeente_id)["programma_id"]), "")


def known(data: Dataset, programmes: Sequence[str]) -> tuple[str, ...]:
    """Of `programmes` (ids) those in our data."""
    every = set(data["programmas"]["programma_id"])
    return tuple(key for key in programmes if key in every)


def rows_behind(data: Dataset, name: str, query: Mapping[str, str]) -> pd.DataFrame | None:
    """The rows behind the figure `name` for the choices in an address; None for another name."""
    source = query.get("telbron", "")
    source = source if source in countable_sources(data) else ""
    for lever in LEVER_NAMES if len(rows_of(data, source)) else ():
        exhibit = matrix_exhibit(data, lever, source)
        if exhibit.file_name == name:
            return figure_rows(data, exhibit)
    programmes = known(data, values_in(query.get("naast", "")))
    if name == "programmas-naast-elkaar" and len(programmes) > 1:
        return figure_rows(data, columns_exhibit(data, programmes))
    return None
