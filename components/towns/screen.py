"""What /uw-gemeente shows, as a pure function of its address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

import htpy as h
import pandas as pd

from components.address.query import address_of, turned
from components.files.figurefile import figure_rows
from components.look.exhibit import Exhibit
from components.look.switch import switch
from components.national.actions import actions, asked, tasks_sentence
from components.national.tasks import tasks_exhibit
from components.rows.claim import Claim
from components.rows.memo import memo
from components.towns.firstline import first_line
from components.towns.fitcards import fits_exhibit
from components.towns.lookup import is_town
from components.towns.region import region_exhibit, region_sentence
from components.towns.ruler import ruler_exhibit
from data.tables.loading import Dataset
from data.yearly.figures import LiveData, load_live

CAN, STATE, REGION = "kan", "rijk", "regio"
VIEW_NAMES = {CAN: "Wat kan hier", STATE: "Wat vraagt het Rijk", REGION: "Uw regio"}


@dataclass(frozen=True)
class Wanted:
    """What the address asks for: the municipality (CBS code), the view, and what is taken along."""

    code: str
    view: str = CAN
    examples: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()

    def to(self, view: str) -> str:
        """The address of another view of this municipality."""
        return self._address(view, self.examples, self.actions)

    def taking_example(self, maatregel_id: str) -> str:
        """The address with one example more taken along, or one fewer."""
        return self._address(self.view, turned(self.examples, maatregel_id), self.actions)

    def taking_action(self, actie_id: str) -> str:
        """The address with one action more taken along, or one fewer."""
        return self._address(self.view, self.examples, turned(self.actions, actie_id))

    def csv(self, name: str) -> str:
        """Where the rows behind the figure `name` can be downloaded."""
        return f"/data/uw-gemeente/{name}.csv?code={self.code}"

    def _address(self, view: str, mee: tuple[str, ...], acties: tuple[str, ...]) -> str:
        zicht = "" if view == CAN else view
        values = {"code": self.code, "zicht": zicht, "mee": list(mee), "acties": list(acties)}
        return f"/uw-gemeente?{urlencode(address_of(values), safe=',')}"


@dataclass(frozen=True, eq=False)
class Screen:
    """What one view shows: its answer, its figures in order, and the actions in sight."""

    wanted: Wanted
    answer: Claim
    exhibits: tuple[Exhibit, ...]
    rows: pd.DataFrame


def screen(data: Dataset, wanted: Wanted) -> Screen:
    """The view that is asked for, and only that one."""
    return _screen(data, wanted, load_live())


@memo
def _screen(data: Dataset, wanted: Wanted, _live: LiveData) -> Screen:
    rows = data["landelijke_acties"].iloc[:0]
    if wanted.view == REGION:
        figure = region_exhibit(data, wanted.code)
        return Screen(wanted, region_sentence(data, wanted.code), (figure,), rows)
    if wanted.view == STATE:
        rows = asked(actions(data, {}))
        said = tasks_sentence(data, rows)
        figures = (tasks_exhibit(data, rows, said, "taken-voor-gemeenten"),) if len(rows) else ()
        return Screen(wanted, said, figures, rows)
    both = (ruler_exhibit(data, wanted.code), fits_exhibit(data, wanted.code))
    return Screen(wanted, first_line(data, wanted.code), both, rows)


def rows_behind(data: Dataset, name: str, query: Mapping[str, str]) -> pd.DataFrame | None:
    """The rows behind the figure `name` for the municipality in an address; None for another."""
    code = query.get("code", "")
    if not is_town(data, code):
        return None
    for view in VIEW_NAMES:
        for exhibit in screen(data, Wanted(code, view)).exhibits:
            if exhibit.file_name == name:
                return figure_rows(data, exhibit)
    return None


def views_html(wanted: Wanted) -> h.Element:
    """The views as links, with the present one marked."""
    return switch(VIEW_NAMES, wanted.view, wanted.to)
