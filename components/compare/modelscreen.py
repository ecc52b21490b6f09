"""What /model shows, as a pure function of its address: its parts, or role by theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

import htpy as h
import pandas as pd

from components.address.query import address_of, examples_address, values_in
from components.compare.model import (
    LEVERS,
    NO_ROLE,
    NOT_NAMED,
    PARTS,
    Part,
    axes,
    cells,
    parts,
    roles_exhibit,
)
from components.compare.partsfigure import NAME as PARTS_FIGURE
from components.compare.partsfigure import parts_exhibit
from components.files.figurefile import figure_rows
from components.rows.ids import DEEDS
from components.rows.memo import memo
from components.rows.selection import examples, names
from components.rows.sources import row_source_html
from components.wording.breaking import broken
from components.wording.dutch import listing
from data.tables.loading import Dataset

WHAT, WHO = "delen", "rollen"
VIEW_NAMES = {WHAT: "Wat het is", WHO: "Wie doet wat"}
FILTERS = (*LEVERS, "gemeente")
# More municipalities than this cannot be drawn one by one.
MOST_TOWNS = 12


@dataclass(frozen=True)
class Asked:
    """What the address asks for: the view, the filters by name, and one example to place."""

    view: str
    choices: Mapping[str, tuple[str, ...]]
    example: str = ""

    def __hash__(self) -> int:
        return hash((self.view, tuple(sorted(self.choices.items())), self.example))

    def to(self, view: str) -> str:
        """The address of a view; the filters go along to the one that has them."""
        kept = {key: list(options) for key, options in self.choices.items() if view == WHO}
        asked_for = "" if view == view_of(None, kept, "") else view
        query = urlencode(address_of({"zicht": asked_for, **kept}), safe=",")
        return f"/model?{query}" if query else "/model"


def view_of(asked_for: str | None, choices: Mapping, example: str) -> str:
    """The view in the address; without one a filter or an example opens role by theme."""
    if asked_for in VIEW_NAMES:
        return asked_for
    return WHO if example or any(choices.values()) else WHAT


@memo
def parts_html(data: Dataset) -> h.Node:
    """Each part of the model: what it means, and whether the letter says it or only we."""
    return h.div(".delen")[
        [
            h.section(aria_label=heading)[
                h.h2(".groepkop")[heading],
                h.ul(".taken")[
                    [h.li[_part(data, lever, one)] for one in parts(data, lever, group)]
                ],
            ]
            for heading, lever, group in PARTS
        ]
    ]


def _part(data: Dataset, lever: str, part: Part) -> h.Element:
    row = part.row
    first, _, rest = row["omschrijving"].partition(". ")
    origin = "brief" if part.of_letter else "van ons"
    return h.article(".deel")[
        h.details[
            h.summary[
                h.i(class_=f"ic ic-{row['id']}", aria_hidden="true"),
                h.span[h.b[row["naam"]], h.small[first.rstrip("."), "."]],
                h.em(class_="herkomst brief" if part.of_letter else "herkomst")[origin],
            ],
            h.div(".deelmeer")[
                h.p[rest] if rest else None,
                h.p[h.b["Wanneer delen wij iets zo in? "], row["criterium"]],
                h.p[
                    h.a(href=examples_address({lever: row["id"]}), data_naar="")[
                        "Bekijk de voorbeelden"
                    ]
                ],
                h.p(".bronregel")["Bron: ", row_source_html(data, row), "."],
            ],
        ]
    ]


@memo
def roles_html(data: Dataset, asked: Asked) -> h.Node:
    """Themes down, roles across; a cell has the shape of each municipality and leads to them."""
    found = cells(data, asked.choices)
    themes, roles = axes(data, asked.choices)
    return h.table(".aanwezig.rollen", aria_label="Rol per thema")[
        h.thead[
            h.tr[
                h.td,
                [
                    h.th(scope="col")[
                        h.i(class_=f"ic ic-{key}", aria_hidden="true") if key else None,
                        h.span[broken(name)],
                    ]
                    for key, name in roles.items()
                ],
            ]
        ],
        h.tbody[
            [
                h.tr[
                    h.th(scope="row")[
                        h.span[h.i(class_=f"ic ic-{theme}", aria_hidden="true"), h.span[name]]
                    ],
                    [
                        h.td[_cell(data, asked, (theme, role), f"{roles[role]}, {name}", found)]
                        for role in roles
                    ],
                ]
                for theme, name in themes.items()
            ]
        ],
    ]


def _cell(data: Dataset, asked: Asked, pair: tuple[str, str], about: str, found: Mapping) -> h.Node:
    towns = found.get(pair)
    if not towns:
        return h.span(".niet", title=NOT_NAMED)[h.span(".alleen-voorlezen")[NOT_NAMED]]
    who = listing(names(data)[town] for town in towns)
    if len(examples(data)) > MOST_TOWNS:
        who = f"{len(towns)} van {len(examples(data))} gemeenten"
        drawn: h.Node = who
    else:
        drawn = [h.i(class_=f"vorm vorm-{town}", aria_hidden="true") for town in towns]
    if pair[1] == NO_ROLE:
        # The list of examples has no filter for what a source does not say.
        return h.span(".vakje", title=f"{about}: {who}", role="img", aria_label=f"{about}: {who}")[
            drawn
        ]
    return h.a(
        ".vakje.er",
        href=_examples(asked, pair, towns),
        data_naar="",
        aria_label=f"{about}: {who}",
        title=f"{about}: {who}",
    )[drawn]


def _examples(asked: Asked, pair: tuple[str, str], towns: Mapping[str, tuple[str, ...]]) -> str:
    """Where the examples of a cell stand; a single one opens by itself."""
    measures = [key for keys in towns.values() for key in keys]
    if len(measures) == 1:
        return examples_address({"voorbeeld": measures[0]})
    theme, role = pair
    within = {"thema": theme, "rol": role, "pijler": asked.choices.get("pijler", ())}
    return examples_address({**within, "gemeente": tuple(towns), "status": DEEDS})


def rows_behind(data: Dataset, name: str, query: Mapping[str, str]) -> pd.DataFrame | None:
    """The rows behind the figure `name` for the filters in an address; None for another name."""
    choices = {key: values_in(query.get(key, "")) for key in FILTERS}
    exhibit = parts_exhibit(data) if name == PARTS_FIGURE else roles_exhibit(data, choices)
    if exhibit is None:
        return None
    return figure_rows(data, exhibit) if exhibit.file_name == name else None
