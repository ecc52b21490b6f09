"""The first screen of the overview as a pure function of what is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import htpy as h
import pandas as pd

from components.address.query import values_in
from components.files.figurefile import figure_rows
from components.look.exhibit import Exhibit
from components.overview.budgetpanel import budget_exhibit, budget_html, town_budgets
from components.overview.choice import COLUMNS, Choice, options
from components.overview.examplecards import examples_html
from components.overview.mapland import land_svg
from components.overview.mappanel import map_exhibit, map_html, marks_svg
from components.overview.modelpanel import model_exhibit, model_html
from components.overview.programmepanel import programme_exhibit, programmes_html
from components.overview.sentence import answer, aside_html, sentence_html
from components.rows.claim import Claim
from components.rows.memo import memo
from data.tables.loading import Dataset


@dataclass(frozen=True, eq=False)
class Panel:
    """A figure of the screen: all that it must come with, and how it is drawn.

    base: what never changes with the choice, sent once; None for most.
    over: a drawing over the base that does change; None for most.
    """

    exhibit: Exhibit
    drawn: h.Node
    base: h.Node = None
    over: h.Node = None


@dataclass(frozen=True, eq=False)
class Screen:
    """What the overview shows for one choice, in the order in which it is read."""

    choice: Choice
    claim: Claim
    sentence: h.Node
    aside: h.Node
    model: Panel
    map: Panel
    programmes: Panel
    budget: Panel | None
    examples: h.Node


def exhibits(found: Screen) -> dict[str, Exhibit]:
    """All figures of a screen by the name of their file."""
    panels = [found.model, found.map, found.programmes, *([found.budget] if found.budget else [])]
    return {panel.exhibit.file_name: panel.exhibit for panel in panels}


@memo
def choice_of(
    data: Dataset,
    values: Mapping[str, tuple[str, ...]],
    taken: tuple[str, ...],
    layers: tuple[str, ...] = (),
) -> Choice:
    """The choice for values by filter name, as far as the data have them."""
    known = {name: options(data, name) for name in COLUMNS}
    found = {
        name: tuple(one for one in values.get(name, ()) if one in known[name]) for name in COLUMNS
    }
    return Choice({name: chosen for name, chosen in found.items() if chosen}, taken, layers)


@memo
def screen(data: Dataset, choice: Choice) -> Screen:
    """Everything on the first screen of the overview."""
    budgets = town_budgets(data)
    return Screen(
        choice=choice,
        claim=answer(data, choice),
        sentence=sentence_html(data, choice),
        aside=aside_html(data, choice),
        model=Panel(model_exhibit(data, choice), model_html(data, choice)),
        map=Panel(
            map_exhibit(data, choice),
            map_html(data, choice),
            land_svg(data),
            marks_svg(data, choice),
        ),
        programmes=Panel(programme_exhibit(data, choice), programmes_html(data, choice)),
        budget=Panel(budget_exhibit(data, budgets[0], choice), budget_html(data, budgets[0]))
        if budgets
        else None,
        examples=examples_html(data, choice),
    )


def rows_behind(data: Dataset, name: str, query: Mapping[str, str]) -> pd.DataFrame | None:
    """What the figure `name` shows and the rows behind it, for the filters in an address.

    None for another name.
    """
    values = {key: values_in(query.get(key, "")) for key in COLUMNS}
    exhibit = exhibits(screen(data, choice_of(data, values, ()))).get(name)
    return None if exhibit is None else figure_rows(data, exhibit)
