"""Where a visitor stands on the page about money, and the addresses of the next choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from components.address.query import SEPARATOR
from components.money.budget import post_key
from components.money.yardsticks import YARDSTICK_NAMES
from components.rows.ids import Scope

BUDGET, TOWNS, PAIR, TOTALS = "begroting", "gemeenten", "bedragen", "totalen"
VIEWS = {
    BUDGET: "Een begroting",
    TOWNS: "Per gemeente",
    PAIR: "Twee bedragen",
    TOTALS: "Klopt het?",
}
# Of each view what the address holds about it. Addresses of before the views have no "zicht": what
# they hold says which one they meant.
OF_VIEW = {
    PAIR: ("bedrag",),
    TOWNS: ("reikwijdte", "naastbedrag", "gelezen", "bij"),
    TOTALS: ("begroting",),
    BUDGET: ("begroting", "hoofdstuk", "post", "verdeel", "maat"),
}
NAMES = tuple(dict.fromkeys(["zicht", *(name for names in OF_VIEW.values() for name in names)]))


@dataclass(frozen=True)
class Place:
    """The values of the page by their name in the address; what is not chosen is not in it."""

    pairs: tuple[tuple[str, str], ...] = ()

    def get(self, name: str) -> str:
        """The value of one name; "" when it is not chosen."""
        return dict(self.pairs).get(name, "")

    @property
    def view(self) -> str:
        """One of VIEWS."""
        if self.get("zicht") in VIEWS:
            return self.get("zicht")
        return next((view for view in (PAIR, TOWNS) if any(map(self.get, OF_VIEW[view]))), BUDGET)

    def to(self, **changes: str) -> str:
        """The address of this view with other values; "" lets one go."""
        kept = {name: self.get(name) for name in OF_VIEW[self.view]}
        return _address(self.view, {**kept, **changes})

    def other(self, view: str) -> str:
        """The address of another view; the budget stays the same one."""
        shared = {"begroting"} & set(OF_VIEW[view]) & set(OF_VIEW[self.view])
        return _address(view, {name: self.get(name) for name in shared})

    def file(self, figure: str) -> str:
        """Where the rows behind a figure of this view can be downloaded."""
        return f"/data/geld/{figure}.csv{_query(dict(self.pairs))}"


def place_of(values: Mapping[str, str]) -> Place:
    """The place for values by their name in the address; other names are left out."""
    known = {name: values[name] for name in NAMES if values.get(name) not in ("", None)}
    if known.get("reikwijdte") == Scope.PROGRAMME:
        # The usual one, which no address holds.
        known.pop("reikwijdte")
    if known.get("maat") not in YARDSTICK_NAMES:
        known.pop("maat", None)
    return Place(tuple(known.items()))


def cited_place(table: str, row: Mapping) -> Place:
    """Where the row of a citation stands; table: the name of the one that it is in."""
    if table == "geldfeiten":
        cell = f"{row['gemeente_id']}.{row['reikwijdte']}"
        return place_of({"bij": cell} if row["gemeente_id"] else {"bedrag": row["geldfeit_id"]})
    post = post_key(row) if table == "begroting" else ""
    return place_of({"begroting": row["begroting_id"], "post": post})


def _address(view: str, values: Mapping[str, str]) -> str:
    return f"/begroting{_query(values if view == BUDGET else {'zicht': view, **values})}"


def _query(values: Mapping[str, str]) -> str:
    given = {name: value for name, value in values.items() if value}
    return f"?{urlencode(given, safe=SEPARATOR)}" if given else ""
