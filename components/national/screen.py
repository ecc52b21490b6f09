"""What /landelijk shows, as a pure function of its address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

import htpy as h
import pandas as pd

from components.address.query import address_of, turned, values_in
from components.files.figurefile import figure_rows, sourced
from components.look.exhibit import Exhibit
from components.look.switch import switch
from components.national.actions import actions, asked, sentence, tasks_sentence
from components.national.filters import FILTERS
from components.national.moneyfigure import asked_money, money_exhibit
from components.national.tasks import tasks_exhibit
from components.rows.claim import Claim
from components.rows.filtering import Choices
from components.rows.memo import memo
from components.rows.pages import page_of
from data.tables.loading import Dataset

TASKS, MONEY, EVERY = "taken", "geld", "alle"
VIEW_NAMES = {TASKS: "Uw taken", MONEY: "Het geld", EVERY: "Alle acties"}
THEME = "thema"
SHOWN = 18


@dataclass(frozen=True)
class Wanted:
    """What the address asks for: the view, the filters by name, what is taken along, the page."""

    view: str
    choices: Mapping[str, tuple[str, ...]]
    taken: tuple[str, ...] = ()
    page: int = 1

    def __hash__(self) -> int:
        return hash((self.view, tuple(sorted(self.choices.items())), self.taken, self.page))

    def to(self, view: str) -> str:
        """The address of another view; the filters that only the list has stay with the list."""
        kept = {
            name: list(options)
            for name, options in self.choices.items()
            if view == EVERY or name == THEME
        }
        return _address({**kept, "zicht": "" if view == view_of(None, kept) else view}, self.taken)

    def of_every_theme(self) -> str:
        """The address of the tasks on every theme."""
        return _address({}, self.taken)

    def taking(self, actie_id: str) -> str:
        """The address of this view with one action more taken along, or one fewer."""
        taken = turned(self.taken, actie_id)
        own = {name: list(options) for name, options in self.choices.items()}
        view = "" if self.view == view_of(None, own) else self.view
        return _address({**own, "zicht": view, "bladzijde": self.page}, taken)

    def csv(self, name: str) -> str:
        """Where the rows behind the figure `name` can be downloaded."""
        query = address_of({key: list(options) for key, options in self.choices.items()})
        where = f"/data/landelijk/{name}.csv"
        return f"{where}?{urlencode(query, safe=',')}" if query else where


def _address(values: Mapping, taken: tuple[str, ...]) -> str:
    query = address_of({**values, "acties": list(taken)})
    return f"/landelijk?{urlencode(query, safe=',')}" if query else "/landelijk"


def view_of(asked_for: str | None, choices: Choices) -> str:
    """The view in the address; without one the list when it is filtered on more than a theme."""
    if asked_for in VIEW_NAMES:
        return asked_for
    return EVERY if any(options for name, options in choices.items() if name != THEME) else TASKS


@dataclass(frozen=True, eq=False)
class Screen:
    """What one view shows.

    rows: the actions in sight; all: every action that fits; exhibit: None when there is nothing;
    more: what stands below the answer.
    """

    wanted: Wanted
    answer: Claim
    rows: pd.DataFrame
    all: pd.DataFrame
    exhibit: Exhibit | None
    page: int = 1
    pages: int = 1


@memo
def screen(data: Dataset, wanted: Wanted) -> Screen:
    """The view that is asked for, and only that one."""
    if wanted.view == MONEY:
        return _money(data, wanted)
    if wanted.view == EVERY:
        return _every(data, wanted)
    fits = actions(data, {THEME: wanted.choices.get(THEME, ())})
    rows = asked(fits)
    said = tasks_sentence(data, rows, wanted.choices.get(THEME, ()))
    shown = tasks_exhibit(data, rows, said, "taken-voor-gemeenten") if len(rows) else None
    return Screen(wanted, said, rows, fits, shown)


def _money(data: Dataset, wanted: Wanted) -> Screen:
    every = data["landelijke_acties"]
    return Screen(wanted, asked_money(data), every.iloc[:0], every, money_exhibit(data))


def _every(data: Dataset, wanted: Wanted) -> Screen:
    fits = actions(data, wanted.choices)
    said = sentence(data, fits, wanted.choices.get(THEME, ()))
    rows, page, pages = page_of(fits, wanted.page, SHOWN)
    shown = tasks_exhibit(data, rows, said, "landelijke-acties") if len(rows) else None
    return Screen(wanted, said, rows, fits, shown, page, pages)


def rows_behind(data: Dataset, name: str, query: Mapping[str, str]) -> pd.DataFrame | None:
    """The rows behind the figure `name` for the filters in an address; None for another name."""
    choices = {one.name: values_in(query.get(one.name, "")) for one in FILTERS}
    for view in VIEW_NAMES:
        found = screen(data, Wanted(view, choices))
        if found.exhibit and found.exhibit.file_name == name:
            if view == MONEY:
                return figure_rows(data, found.exhibit)
            return sourced(data, found.all if view == EVERY else found.rows)
    return None


def views_html(wanted: Wanted) -> h.Element:
    """The views as links, with the present one marked."""
    return switch(VIEW_NAMES, wanted.view, wanted.to)
