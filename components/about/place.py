"""Where a visitor stands on the page about the data itself, and the addresses of its views."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

import htpy as h

from components.look.switch import switch

SOURCES, UNKNOWN, TABLES = "bronnen", "onbekend", "data"
CHANGES, WORDS, OWNER = "wijzigingen", "begrippen", "over"
VIEW_NAMES = {
    SOURCES: "Bronnen",
    UNKNOWN: "Wat wij niet weten",
    TABLES: "Data",
    CHANGES: "Wijzigingen",
    WORDS: "Begrippen",
    OWNER: "Over ons",
}
# Of each view what the address holds about it. Addresses of before the views have no "zicht": what
# they hold says which one they meant.
OF_VIEW = {
    SOURCES: ("zoek",),
    UNKNOWN: (),
    TABLES: ("tabel", "versie"),
    CHANGES: ("van", "tot", "tabel"),
    WORDS: ("begrip",),
    OWNER: ("fout",),
}
MEANT_BY = {
    "zoek": SOURCES,
    "van": CHANGES,
    "tot": CHANGES,
    "begrip": WORDS,
    "fout": OWNER,
    "tabel": TABLES,
    "versie": TABLES,
}
NAMES = ("zicht", *MEANT_BY)
PAGE = "bladzijde"


@dataclass(frozen=True)
class Place:
    """The values of the page by their name in the address, and the page of a long list."""

    values: Mapping[str, str] = field(default_factory=dict)
    page: int = 1

    def get(self, name: str) -> str:
        """The value of one name; "" when it is not chosen."""
        return self.values.get(name) or ""

    @property
    def view(self) -> str:
        """One of VIEW_NAMES. The pages of a list without more were those of a table."""
        if self.get("zicht") in VIEW_NAMES:
            return self.get("zicht")
        meant = next((view for name, view in MEANT_BY.items() if self.get(name)), None)
        return meant or (TABLES if self.page > 1 else SOURCES)

    def to(self, **changes: str) -> str:
        """The address of this view with other values; "" lets one go."""
        kept = {name: self.get(name) for name in OF_VIEW[self.view]}
        return address(self.view, {**kept, **changes})

    def on(self, page: int) -> Place:
        """The same, on another page of its list."""
        return replace(self, page=page)


def address(view: str, values: Mapping[str, str] | None = None) -> str:
    """Where a view stands with these values; the first view needs no name."""
    given = {"zicht": "" if view == SOURCES else view, **(values or {})}
    query = urlencode({name: value for name, value in given.items() if value})
    return f"/bronnen?{query}" if query else "/bronnen"


def views_html(place: Place) -> h.Element:
    """The views as links, with the present one marked."""
    return h.div(".onderkop")[switch(VIEW_NAMES, place.view, address)]
