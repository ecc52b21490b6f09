"""Amounts as a Dutch reader writes them."""

from __future__ import annotations

import pandas as pd
from babel.numbers import format_decimal

from components.wording.dutch import LOCALE, UNKNOWN, number

MILLION, MILLIARD = 1_000_000, 1_000_000_000
# A real minus, and a space at which no line breaks.
MINUS, STICKS = "\N{MINUS SIGN}", "\N{NO-BREAK SPACE}"
FRACTIONS = (
    (1 / 4, "een kwart"),
    (1 / 3, "een derde"),
    (1 / 2, "de helft"),
    (2 / 3, "twee derde"),
    (3 / 4, "driekwart"),
)
EXACT, NEAR = 0.005, 0.06


def euro(amount) -> str:
    """Whole euros in full: "€ 2.850.000", "−€ 90.000", "€ 0"; a missing amount is "onbekend"."""
    if amount is None or pd.isna(amount):
        return UNKNOWN
    return _signed(amount, number(abs(int(amount))))


def euro_cents(amount) -> str:
    """An amount per person: cents below € 100, whole euros from there: "€ 2,66", "€ 1.024"."""
    if abs(amount) >= 100:
        return euro(round(amount))
    text = format_decimal(abs(amount), format="0.00", locale=LOCALE)
    return _signed(amount, text)


def short_euro(amount) -> str:
    """An amount for a label: "€ 2,85 miljoen", "€ 2,4 miljard", in full below a million."""
    if amount is None or pd.isna(amount):
        return UNKNOWN
    if abs(amount) < MILLION:
        return euro(amount)
    millions = round(abs(amount) / MILLION, 2)
    # What rounds up to a thousand million is a milliard.
    if millions < MILLIARD / MILLION:
        return _signed(amount, f"{number(millions)} miljoen")
    return _signed(amount, f"{number(round(abs(amount) / MILLIARD, 1))} miljard")


def _signed(amount, text: str) -> str:
    """The sign, the currency and the number stick together, wherever a line breaks."""
    return f"{MINUS if amount < 0 else ''}€{STICKS}{text}"


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
