"""The rows behind each figure of the page about money, as a function of its address."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from components.files.figurefile import figure_rows
from components.money.known import EVERY_SCOPE, references
from components.moneypage.beside import beside_panel
from components.moneypage.budgetscreen import budget_screen, budget_view
from components.moneypage.panel import Panel
from components.moneypage.place import BUDGET, TOTALS, TOWNS, Place, place_of
from components.moneypage.totals import totals_panel
from components.moneypage.towns import matrix_panel
from components.rows.ids import Scope
from components.rows.selection import concept_names
from data.tables.loading import Dataset


def scope_of(data: Dataset, place: Place) -> str:
    """The scope that is compared: "" is every scope."""
    asked = place.get("reikwijdte") or Scope.PROGRAMME
    return (
        "" if asked == EVERY_SCOPE else asked if asked in concept_names(data, "reikwijdte") else ""
    )


def beside_of(data: Dataset, place: Place) -> str:
    """The id of the amount that others are compared with; "" when there is none."""
    possible = references(data)
    asked = place.get("naastbedrag")
    return asked if asked in possible else next(iter(possible), "")


def town_panels(data: Dataset, place: Place) -> tuple[Panel, ...]:
    """The figures of the municipalities beside each other."""
    read_only, beside = bool(place.get("gelezen")), beside_of(data, place)
    matrix = matrix_panel(data, place, read_only)
    other = beside_panel(data, scope_of(data, place), beside, read_only) if beside else None
    return (matrix, other) if other else (matrix,)


def panels(data: Dataset, place: Place) -> tuple[Panel, ...]:
    """All figures of a view."""
    view = budget_view(data, place)
    if place.view == BUDGET and view:
        return budget_screen(data, place, view).panels
    if place.view == TOTALS and view:
        found = totals_panel(data, place, view.begroting_id)
        return (found,) if found else ()
    return town_panels(data, place) if place.view == TOWNS else ()


def rows_behind(data: Dataset, name: str, query: Mapping[str, str]) -> pd.DataFrame | None:
    """What the figure `name` shows and the rows behind it; None for another name."""
    found = {panel.exhibit.file_name: panel.exhibit for panel in panels(data, place_of(query))}
    return figure_rows(data, found[name]) if name in found else None
