"""One loose amount as a card: what it is, what it counts for, and each source with its place."""

from __future__ import annotations

from collections.abc import Iterable

import htpy as h

from components.look.blocks import terms
from components.money.known import NATIONAL, Amount, amounts, towns
from components.money.saying import amount_text, per_year_text
from components.moneypage.evidence import tools
from components.moneypage.towns import town_name
from components.rows.memo import memo
from components.rows.selection import concept_names
from components.rows.sources import row_source_html
from components.wording.dutch import UNKNOWN, years
from data.tables.loading import Dataset


@memo
def amount_of(data: Dataset, geldfeit_id: str) -> Amount:
    """The amount with all sources that agree on it; raises StopIteration when there is none."""
    return next(
        amount
        for own in amounts(data).values()
        for amount in own
        if geldfeit_id in set(amount.rows["geldfeit_id"])
    )


def cards_html(data: Dataset, found: Iterable[Amount], address: str) -> h.Element:
    """The amounts as cards; address: that of the page, for in a citation."""
    return h.div(".geldkaarten")[[card_html(data, amount, address) for amount in found]]


def card_html(data: Dataset, amount: Amount, address: str, letter: str = "") -> h.Element:
    """One amount; letter: "A" or "B" when two stand beside each other."""
    ids = {name: key for key, name in towns(data).items()}
    key = ids[amount.town]
    return h.article(
        ".geldkaart", style=f"--kleur:var(--{key})" if key else None, aria_label=amount.town
    )[
        h.p(".geldwie")[
            h.b(".letter")[letter] if letter else None,
            h.b[town_name(key, amount.town) if amount.town != NATIONAL else NATIONAL],
        ],
        h.p(".geldgroot")[amount_text(data, amount.row)],
        h.p[amount.row["omschrijving"]],
        terms(_facts(data, amount)),
        h.p(".rivaal")["Een andere bron noemt een ander bedrag."] if amount.rival else None,
        [
            [
                h.p(".bronregel")[row_source_html(data, row)],
                tools(data, "geldfeiten", [row], address),
            ]
            for row in amount.rows.to_dict("records")
        ],
    ]


def _source(data: Dataset, row: dict, address: str) -> h.Node:
    where = h.p(".bronregel")[row_source_html(data, row)]
    return [where, tools(data, "geldfeiten", [row], address)]


def _facts(data: Dataset, amount: Amount) -> list[tuple[str, h.Node]]:
    row = amount.row
    words = {name: concept_names(data, name) for name in ("aard", "reikwijdte", "zekerheid")}
    each = per_year_text(data, row)
    return [
        ("Per jaar", each if each != UNKNOWN else "niet te zeggen"),
        ("Periode", years(row["van_jaar"], row["tot_jaar"])),
        ("Soort", words["aard"].get(row["aard"], row["aard"])),
        ("Voor", words["reikwijdte"].get(row["reikwijdte"], row["reikwijdte"])),
        ("Betaler", row["betaler"]),
        ("Zekerheid", words["zekerheid"].get(amount.certainty, amount.certainty)),
    ]
