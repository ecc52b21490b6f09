"""Which amounts may stand beside the chosen one, as bars, and of each other one why not."""

from __future__ import annotations

from collections.abc import Mapping

import htpy as h

from components.money.known import NATIONAL, Amount, amounts, nothing, towns
from components.money.knownfigure import fits, known_exhibit
from components.money.saying import per_year_text, stated_short
from components.moneypage.bars import bar
from components.moneypage.panel import WIDE, Panel
from components.moneypage.towns import town_name
from components.wording.dutch import capital, counted, listing, years
from data.tables.loading import Dataset


def beside_panel(data: Dataset, scope: str, beside: str, read_only: bool) -> Panel | None:
    """What may stand beside the chosen amount as bars; of the others each reason why not."""
    found = amounts(data, scope, beside, read_only)
    shown = [amount for own in found.values() for amount in own]
    if not shown:
        return None
    exhibit = known_exhibit(data, found, beside, scope)
    plain = [one for one in shown if fits(one)]
    other = [one for one in shown if not fits(one)]
    most = max((one.per_year or 0 for one in plain), default=0) or 1
    ids = {name: key for key, name in towns(data).items()}
    drawn = [
        h.ul(".geldbalken")[
            [
                h.li(style=f"--balk:var(--{ids[one.town]})" if ids[one.town] else None)[
                    h.span[town_name(ids[one.town], one.town), f", {_period(one)}"],
                    bar(100 * (one.per_year or 0) / most),
                    h.b[f"{per_year_text(data, one.row)} per jaar"],
                ]
                for one in plain
            ]
        ],
        _refused(data, other),
        _without(data, found, scope),
    ]
    values = {"reikwijdte": scope, "naastbedrag": beside}
    return Panel(
        exhibit,
        exhibit.title,
        drawn,
        embed="gemeenten",
        values={name: value for name, value in values.items() if value},
        column=WIDE,
    )


def _period(amount: Amount) -> str:
    return years(amount.row["van_jaar"], amount.row["tot_jaar"])


def _refused(data: Dataset, other: list[Amount]) -> h.Node:
    if not other:
        return None
    lines = [
        f"{one.town}: {stated_short(data, one.row)}, {_period(one)}. "
        f"{capital(', '.join(one.verdict.short))}."
        for one in other
        if one.verdict
    ]
    word = counted(len(other), "ander bedrag mag", "andere bedragen mogen")
    return h.details(".kleine")[
        h.summary[f"{capital(word)} er niet naast: waarom?"], h.ul[[h.li[line] for line in lines]]
    ]


def _without(data: Dataset, found: Mapping[str, list[Amount]], scope: str) -> h.Node:
    none = [town for town, own in found.items() if not own and town != NATIONAL]
    return h.p(".paneelnoot")[f"{listing(none)}: {nothing(data, scope)}."] if none else None
