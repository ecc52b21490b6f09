"""Two amounts beside each other: the verdict, the reasons, and both with their sources."""

from __future__ import annotations

from collections.abc import Sequence

import htpy as h

from components.money.facts import Verdict, compare
from components.money.known import fact, references, towns
from components.money.saying import per_year_text, stated_euro
from components.moneypage.cards import amount_of, card_html
from components.rows.claim import Claim
from components.rows.memo import memo
from data.tables.loading import Dataset

FALSE_IF = "a condition for comparing two amounts that fails and is not among the reasons"
DIVIDED = "Een totaal delen wij door de looptijd die een bron noemt."


@memo
def usual_pair(data: Dataset, picked: Sequence[str]) -> tuple[str, ...]:
    """The amounts to show: those picked, filled up with the first that may stand beside them."""
    known = set(data["geldfeiten"]["geldfeit_id"])
    chosen = [one for one in picked if one in known][:2]
    possible = list(references(data))
    if not chosen:
        chosen = possible[:1]
    if len(chosen) == 1:
        one = fact(data, chosen[0])
        fits = (key for key in possible if compare(data, one, fact(data, key)).per_year)
        other = next(fits, next((key for key in possible if key != chosen[0]), ""))
        chosen += [other] if other else []
    return tuple(chosen)


@memo
def pair_claim(data: Dataset, pair: Sequence[str]) -> Claim:
    """Whether two amounts (their ids) may be compared, and if so what they are per year."""
    one, other = (fact(data, key) for key in pair)
    verdict = compare(data, one, other)
    names = towns(data)
    first, second = (names.get(row["gemeente_id"], "") for row in (one, other))
    rows = data["geldfeiten"].loc[data["geldfeiten"]["geldfeit_id"].isin(pair)]
    if verdict.per_year:
        own, others = (per_year_text(data, row) for row in (one, other))
        text = (
            f"Dit mag u vergelijken: {own} per jaar ({first}) naast {others} per jaar ({second})."
        )
    else:
        own, others = (stated_euro(data, row) for row in (one, other))
        text = f"Dit mag u niet vergelijken: {own} ({first}) en {others} ({second})."
    return Claim(text, rows, "deze twee bedragen en hun bronnen", FALSE_IF)


def pair_html(data: Dataset, pair: Sequence[str], address: str) -> h.Element:
    """The verdict with every reason, and the two cards."""
    verdict = compare(data, *(fact(data, key) for key in pair))
    return h.div(".paar")[
        _verdict(verdict),
        h.div(".geldkaarten")[
            [
                card_html(data, amount_of(data, key), address, letter)
                for key, letter in zip(pair, "AB", strict=True)
            ]
        ],
    ]


def _verdict(verdict: Verdict) -> h.Element:
    if verdict.per_year:
        return h.p(".oordeel.mag")[h.i(".ic.ic-vink", aria_hidden="true"), f"Mag. {DIVIDED}"]
    return h.div(".oordeel")[
        h.p[h.i(".ic.ic-kruis", aria_hidden="true"), "Mag niet, want:"],
        h.ul[[h.li[reason] for reason in verdict.reasons]],
    ]


@memo
def amount_options(data: Dataset) -> dict[str, str]:
    """Every loose amount by its id: whose, what for, and how much."""
    known = towns(data)
    return {
        row["geldfeit_id"]: f"{known.get(row['gemeente_id'], '')}: {row['omschrijving']} "
        f"({stated_euro(data, row)})"
        for row in data["geldfeiten"].to_dict("records")
    }
