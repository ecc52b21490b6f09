"""What can be chosen on the page about money: links, so that every view is an address."""

from __future__ import annotations

from collections.abc import Mapping

import htpy as h

from components.look.switch import switch
from components.money.budget import budget, budgets
from components.money.lead import printed_whole
from components.money.slice import View, division_names
from components.money.yardsticks import YARDSTICK_NAMES
from components.moneypage.place import VIEWS, Place
from components.wording.amounts import short_euro
from data.tables.loading import Dataset


def views_nav(place: Place) -> h.Element:
    """The four views as one control."""
    return switch(VIEWS, place.view, place.other, "Weergaven")


def tiles(data: Dataset, place: Place, begroting_id: str) -> h.Element:
    """The budgets as tiles: whose, how much when one amount is printed for it, and its name."""
    return h.nav(".begrotingen", aria_label="Begroting")[
        [
            h.a(
                _current(key == begroting_id, "true"),
                href=place.to(begroting=key, hoofdstuk="", post="", verdeel=""),
                data_naar="",
            )[_tile(data, budget(data, key))]
            for key in budgets(data)
        ]
    ]


def _tile(data: Dataset, row: dict) -> h.Node:
    town, whole = row["gemeente_id"], printed_whole(data, row["begroting_id"])
    who = row["overheid"].removeprefix("Gemeente ")
    return [
        h.i(class_=f"vorm vorm-{town}", aria_hidden="true") if town else None,
        h.span[
            h.b[f"{who} {short_euro(whole)}" if whole else who],
            " ",
            h.small[row["titel"]],
        ],
    ]


def choices(data: Dataset, place: Place, view: View) -> h.Element:
    """In what to count, how to divide, and the way back to the whole."""
    ways = division_names(data, view)
    whole = place.to(hoofdstuk="", post="")
    back = h.a(".terug", href=whole, data_naar="")["Terug naar de hele begroting"]
    return h.div(".keuzes")[
        back if view.post or view.chapter else None,
        _group("Toon als", place, "maat", YARDSTICK_NAMES, view.unit, "euro"),
        _group("Verdeel naar", place, "verdeel", ways, view.by, "post") if len(ways) > 1 else None,
    ]


def _group(
    label: str, place: Place, name: str, options: Mapping[str, str], chosen: str, usual: str
) -> h.Element:
    return h.nav(".keuze", aria_label=label)[
        h.span[label],
        [
            h.a(
                _current(option == chosen, "true"),
                href=place.to(**{name: "" if option == usual else option}),
                data_naar="",
            )[text]
            for option, text in options.items()
        ],
    ]


def _current(chosen: bool, kind: str) -> dict[str, str]:
    return {"aria-current": kind} if chosen else {}
