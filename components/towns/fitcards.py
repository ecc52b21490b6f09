"""Three approaches that fit, each with its conditions and what a municipality did."""

from __future__ import annotations

from collections.abc import Callable

import htpy as h
import pandas as pd

from components.address.query import examples_address
from components.look.exhibit import Exhibit
from components.look.numbers import number_html
from components.rows.claim import Claim
from components.rows.memo import memo
from components.rows.selection import names
from components.towns.fit import NO, UNKNOWN, YES, Fit, fits
from components.towns.lookup import town
from components.wording.dutch import capital, counted, listing, lower_first
from data.tables.loading import Dataset
from data.yearly.figures import LiveData, load_live

MARKS = {YES: "✓", NO: "✗", UNKNOWN: "?"}
STATES = {YES: "is er", NO: "is er niet", UNKNOWN: "weten wij niet"}


def fits_exhibit(data: Dataset, code: str) -> Exhibit:
    """The approaches with all that a figure must come with; rows: one per condition."""
    return _exhibit(data, code, load_live())


@memo
def _exhibit(data: Dataset, code: str, _live: LiveData) -> Exhibit:
    found = fits(data, code)
    rows = pd.DataFrame(
        [
            (one.approach["aanpak_id"], one.approach["titel"], part.text, part.state)
            for one in found
            for part in one.conditions
        ],
        columns=["aanpak_id", "titel", "voorwaarde", "stand"],
    )
    name = town(data, code)["naam"]
    scope = "aanpakken in onze tabellen; de keuze en volgorde zijn van ons"
    false_if = "an approach that fits better and is not named"
    said = capital(f"{counted(len(found), 'aanpak', 'aanpakken')} die bij {name} passen")
    listed = listing(lower_first(one.approach["titel"]) for one in found)
    table = rows.drop(columns="aanpak_id")
    return Exhibit(
        title=Claim(said, rows, scope, false_if),
        alt=Claim(f"{said}: {listed}.", rows, scope, false_if),
        table=table.set_axis(["Aanpak", "Wat er moet zijn", "Is dat hier zo?"], axis=1),
        bron_ids=tuple(dict.fromkeys(key for one in found for key in one.approach["bron_id"])),
        rows=rows,
        file_name="passende-aanpakken",
        note="Eerst wat kan met wat hier is, dan wat een gemeente deed die hoogstens vier keer zo "
        "groot of klein is. De volgorde is van ons.",
    )


def fits_html(data: Dataset, code: str, take: Callable[[str], h.Node]) -> h.Element:
    """The approaches as cards. take: the link that takes an example along, by its id."""
    return h.div(".passend")[[_card(data, one, take) for one in fits(data, code)]]


def _card(data: Dataset, fit: Fit, take: Callable[[str], h.Node]) -> h.Element:
    return h.article(".past")[
        h.h3[fit.approach["titel"]],
        _example(data, fit) if fit.example else h.p[fit.approach["kern"]],
        h.ul(".voorwaarden")[
            [
                h.li(class_=f"is-{place}")[
                    h.span(aria_hidden="true")[MARKS[one.state]],
                    h.span[one.text, h.span(".alleen-voorlezen")[f": {STATES[one.state]}"]],
                ]
                for one in fit.conditions
                for place in [list(MARKS).index(one.state)]
            ]
        ],
        h.details(".stap")[h.summary["Eerste stap"], fit.approach["eerste_stap"]]
        if fit.approach["eerste_stap"]
        else None,
        take(fit.example["maatregel_id"]) if fit.example else None,
    ]


def _example(data: Dataset, fit: Fit) -> h.Node:
    row = dict(fit.example or {})
    who, key = row["gemeente_id"], row["maatregel_id"]
    figure = number_html(data, row)
    return h.div(".gedaan", style=f"--kleur:var(--{who})")[
        h.p(".vkwie")[
            h.i(class_=f"vorm vorm-{who}", aria_hidden="true"),
            h.b[names(data)[who]],
            h.small["uit uw regio of die ernaast"] if fit.own_region else None,
        ],
        h.p(".vkgetal")[figure, h.span[row["getal_eenheid"]]] if figure else None,
        h.p[h.a(href=examples_address({"voorbeeld": key}), target="_self")[row["titel"]]],
    ]
