"""What a sheet of A4 says about the money of a municipality."""

from __future__ import annotations

from itertools import combinations

import pandas as pd

from components.handout.rows import capped
from components.handout.sheet import Line, Section, sources_of
from components.money.facts import compare
from components.money.known import NOTHING, Amount, amounts
from components.money.lead import answer
from components.money.saying import amount_text
from components.rows.claim import Claim
from components.rows.ids import Scope
from components.rows.selection import (
    concept_names,
    names,
)
from components.wording.dutch import capital, listing, lower_first, years
from data.tables.loading import Dataset

MOST_AMOUNTS = 4
SCOPE_ORDER = tuple(Scope)


def money_section(data: Dataset, gemeente_id: str) -> Section:
    """The whole budgets first, then loose amounts: for a programme, a project, and wider."""
    found = amounts(data)[names(data)[gemeente_id]]
    order = {scope: place for place, scope in enumerate(SCOPE_ORDER)}
    found = sorted(found, key=lambda one: order.get(one.row["reikwijdte"], len(order)))
    own = data["begrotingen"].loc[data["begrotingen"]["gemeente_id"] == gemeente_id]
    lines = [
        Line(
            answer(data, row["begroting_id"]),
            head=row["titel"],
            small=f"(betaler {row['betaler']})",
            sources=sources_of(row),
        )
        for row in own.to_dict("records")
    ]
    lines += [_amount(data, one) for one in found]
    about = _comparability(data, found[: MOST_AMOUNTS - len(own)])
    return capped(
        "Geld", lines, MOST_AMOUNTS, ("bedrag", "bedragen"), f"{capital(NOTHING)}.", about
    )


def _amount(data: Dataset, one: Amount) -> Line:
    row = one.row
    kind, scope, sure = (
        lower_first(concept_names(data, name).get(value, value))
        for name, value in (
            ("aard", row["aard"]),
            ("reikwijdte", row["reikwijdte"]),
            ("zekerheid", one.certainty),
        )
    )
    rival = "; een andere bron noemt een ander bedrag" if one.rival else ""
    payer = f"betaler {row['betaler']}"
    period = years(row["van_jaar"], row["tot_jaar"])
    pairs = (pair for line in one.rows.to_dict("records") for pair in sources_of(line))
    return Line(
        row["omschrijving"],
        head=amount_text(data, row),
        small=f"({period}; {kind}, {scope}; {payer}; zekerheid: {sure}{rival})",
        sources=tuple(pairs),
    )


def _comparability(data: Dataset, found: list[Amount]) -> Claim | str:
    """Why the amounts on the sheet may not be put beside each other; "" for fewer than two."""
    short = [
        reason
        for one, other in combinations(found, 2)
        for reason in compare(data, one.row, other.row).short
    ]
    if not short:
        return ""
    reasons = listing(dict.fromkeys(short))
    return Claim(
        f"Tel deze bedragen niet op en vergelijk ze niet zomaar ({reasons}).",
        pd.concat([one.rows for one in found]),
        "de bedragen op dit blad",
        "two amounts of the sheet with another reason, or with none at all",
    )
