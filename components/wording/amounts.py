"""Amounts as a Dutch reader writes them."""

from __future__ import annotations

import pandas as pd
from babel.numbers import format_decimal

from components.wording.dutch import LOCALE, UNKNOWN, number

MILLION = 1_000_000
FRACTIONS = (
    (1 / 4, "een kwart"),
    (1 / 3, "een derde"),
    (1 / 2, "de helft"),
    (2 / 3, "twee derde"),
    (3 / 4, "driekwart"),
)
EXACT, NEAR = 0.005, 0.06


def euro(amount) -> str:
    """Whole euros in full: "€ 2.850.000", "-€ 90.000", "€ 0"; a missing amount is "onbekend"."""
    if amount is None or pd.isna(amount):
        return UNKNOWN
    return f"{'-' if amount < 0 else ''}€ {number(abs(int(amount)))}"


def euro_cents(amount) -> str:
    """An amount per person: cents below € 100, whole euros from there: "€ 2,66", "€ 1.024"."""
    if abs(amount) >= 100:
        return euro(round(amount))
    text = format_decimal(abs(amount), format="0.00", locale=LOCALE)
    return f"{'-' if amount < 0 else ''}€ {text}"


def short_euro(amount) -> str:
    """An amount for a label: millions from one million up, in full below that."""
    if amount is None or pd.isna(amount):
        return UNKNOWN
    if abs(amount) < MILLION:
        return euro(amount)
    return f"{'-' if amount < 0 else ''}€ {number(round(abs(amount) / MILLION, 2))} miljoen"


def share(part: float) -> str:
    """A share in words where a plain fraction is near: "ruim een derde"; else a percentage."""
    for fraction, words in FRACTIONS:
        if abs(part - fraction) <= EXACT:
            return words
        if 0 < part - fraction <= NEAR:
            return f"ruim {words}"
        if 0 < fraction - part <= NEAR / 3:
            return f"bijna {words}"
    return percent(part)


def percent(part: float) -> str:
    """A share as a percentage with at most one decimal."""
    return f"{number(round(100 * part, 1))}%"
