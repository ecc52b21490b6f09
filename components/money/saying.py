"""How a loose amount is said: with the word its source puts before it, and what it counts for."""

from __future__ import annotations

from collections.abc import Mapping

from components.money.durations import per_year
from components.rows.memo import memo
from components.rows.selection import concept_names, concept_phrases
from components.wording.amounts import euro, short_euro
from components.wording.dutch import UNKNOWN
from data.tables.loading import Dataset

ROUGH = 1_000


@memo
def stated_euro(data: Dataset, row: Mapping) -> str:
    """An amount with the reserve of its source: "ruim € 19.000.000"."""
    return _with_reserve(data, row, euro(row["bedrag_eur"]))


@memo
def stated_short(data: Dataset, row: Mapping) -> str:
    """The same for a label: "ruim € 19 miljoen"."""
    return _with_reserve(data, row, short_euro(row["bedrag_eur"]))


@memo
def amount_text(data: Dataset, row: Mapping) -> str:
    """An amount in full with what it counts for: "€ 450.000 per jaar"."""
    words = concept_phrases(data, "per").get(row["per"], "(niet bekend of het per jaar is)")
    return f"{stated_euro(data, row)} {words}"


@memo
def per_year_text(data: Dataset, row: Mapping) -> str:
    """What an amount is per year: "€ 450.000", "ruim € 2.500.000", "ongeveer € 352.000".

    A quotient is not known to the euro. "onbekend" when our sources do not allow to say it.
    """
    word, each = per_year_said(data, row)
    return UNKNOWN if each is None else f"{word} {euro(each)}".strip()


@memo
def per_year_said(data: Dataset, row: Mapping) -> tuple[str, int | None]:
    """The same apart: the word before it and whole euros, None when it cannot be said."""
    each = per_year(data, row)
    if each is None:
        return "", None
    if each > ROUGH and each % ROUGH:
        return "ongeveer", round(each / ROUGH) * ROUGH
    return reserve_word(data, row), int(each)


def reserve_word(data: Dataset, row: Mapping) -> str:
    """The word that the source puts before the amount: "ruim", "bijna"; "" when there is none."""
    return concept_names(data, "bepaling").get(row["precisie"], "")


def _with_reserve(data: Dataset, row: Mapping, text: str) -> str:
    return f"{reserve_word(data, row)} {text}".strip()
