"""Numbers, dates and lists as a Dutch reader writes them, whatever the browser's language."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache

import pandas as pd
from babel.dates import format_date
from babel.numbers import format_decimal

LOCALE = "nl_NL"
# "en volgende", which says nothing more where the text already says "vanaf".
ONWARD = re.compile(r"\b([Vv]anaf (?:[a-z]+ )?\d{4}) e\.v\b\.?")
ONWARD_ELSE = re.compile(r" e\.v\b\.?")
UNKNOWN = "onbekend"


def number(value) -> str:
    """`1234.5` as "1.234,5"; a missing value as "onbekend"."""
    if value is None or pd.isna(value):
        return UNKNOWN
    return _decimal(value)


@lru_cache(maxsize=4096)
def _decimal(value: float) -> str:
    return format_decimal(value, locale=LOCALE)


def date(value: str) -> str:
    """An ISO date, month or year in Dutch: "14 februari 2023", "april 2024", "2020"."""
    if not value:
        return UNKNOWN
    if len(value) == 4:
        return value
    if len(value) == 7:
        return format_date(dt.date.fromisoformat(f"{value}-01"), "MMMM y", locale=LOCALE)
    return format_date(dt.date.fromisoformat(value), "d MMMM y", locale=LOCALE)


def years(start, end) -> str:
    """The period of a programme in words; a missing (pd.NA) year is said to be unknown."""
    if pd.isna(start) and pd.isna(end):
        return "periode onbekend"
    if pd.isna(end):
        return f"sinds {start}, eindjaar onbekend"
    if pd.isna(start):
        return f"tot en met {end}, beginjaar onbekend"
    return f"{start}" if start == end else f"{start} tot en met {end}"


def listing(items: Iterable[str]) -> str:
    """ "Utrecht, Eindhoven en Roosendaal"."""
    *first, last = list(items) or [""]
    return f"{', '.join(first)} en {last}" if first else last


def counted(count: int, one: str, many: str) -> str:
    """ "één maatregel", "twaalf maatregelen", "geen maatregelen", "21 maatregelen"."""
    return f"{in_words(count) if count else 'geen'} {one if count == 1 else many}"


# What is not in our sources may well exist.
NONE_FOUND = "Wij vonden geen"

WORDS = [
    "nul",
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
    "twintig",
]


def in_words(count: int) -> str:
    """A whole number in words up to twenty, in figures from there."""
    return WORDS[count] if count < len(WORDS) else number(count)


def out_of(count: int, every: int) -> str:
    """A part of a known number: "alle zes", "vijf van de zes"."""
    return (
        f"alle {in_words(every)}"
        if count == every
        else f"{in_words(count)} van de {in_words(every)}"
    )


def spelled(text: str) -> str:
    """A text of a source without abbreviation, to go on or to end a sentence: "2023 en verder"."""
    text = ONWARD.sub(r"\1", text.removesuffix("."))
    return ONWARD_ELSE.sub(" en verder", text)


def labelled(label: str) -> str:
    """A label before its text: "Met wie:"; one that asks keeps its own sign: "Wat is nodig?"."""
    return label if label.endswith("?") else f"{label}:"


def capital(text: str) -> str:
    """The text with a capital as Dutch writes it: "Eén", "IJmond"; the rest stays."""
    for start, capitals in (("één", "Eén"), ("ij", "IJ")):
        if text.startswith(start):
            return capitals + text[len(start) :]
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """The text with its first letter in lower case, to go on in a sentence: "één bron"."""
    if text.startswith("Eén"):
        return f"één{text[3:]}"
    return text[:1].lower() + text[1:]
