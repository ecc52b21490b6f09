"""The one way to filter rows by facets: what fits, how many fit with each option, and ways out.

Within one facet a row fits when it has any of the chosen options; between facets all must fit.
The count of an option is what would be found with that option, under the choices in the others.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

Choices = Mapping[str, Collection[str]]
Options = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Index:
    """All rows with, per facet and option, which of them have that option."""

    rows: pd.DataFrame
    options: Options
    has: Mapping[str, Mapping[str, np.ndarray]]


def index_of(
    rows: pd.DataFrame, options: Options, values: Mapping[str, Iterable[Collection[str]]]
) -> Index:
    """The index of `rows`.

    options: by facet the name on screen of each option, in order. values: by facet what each row
    has, in the order of `rows`.
    """
    has = {}
    for name, names in options.items():
        cells = [frozenset(cell) for cell in values[name]]
        has[name] = {
            option: np.fromiter((option in cell for cell in cells), bool, len(rows))
            for option in names
        }
    return Index(rows, options, has)


def mask(found: Index, choices: Choices, without: str = "") -> np.ndarray:
    """Which rows fit the choices, leaving the facet `without` out of account."""
    fits = np.ones(len(found.rows), bool)
    nothing = np.zeros(len(found.rows), bool)
    for name, chosen in choices.items():
        if chosen and name != without:
            options = found.has[name]
            fits &= np.logical_or.reduce([options.get(option, nothing) for option in chosen])
    return fits


def counts(
    found: Index,
    choices: Choices,
    extra: np.ndarray | None = None,
    asked: Collection[str] = (),
) -> dict[str, dict[str, int]]:
    """How many fit with each option of each facet, under the other facets and `extra` (a mask).

    asked: the names of the facets to count for; none is all.
    """
    result = {}
    for name in asked or found.has:
        base = mask(found, choices, without=name)
        base = base if extra is None else base & extra
        result[name] = {option: int((base & has).sum()) for option, has in found.has[name].items()}
    return result


def ways_out(
    found: Index, choices: Choices, extra: np.ndarray | None = None
) -> list[tuple[str, str, int]]:
    """When nothing fits: per chosen option how many would fit without it, the most first.

    Each is (facet name, option, count); options whose removal helps nothing are left out.
    """
    ways = []
    for name, chosen in choices.items():
        for option in chosen:
            rest = {**choices, name: [other for other in chosen if other != option]}
            fits = mask(found, rest)
            count = int((fits if extra is None else fits & extra).sum())
            if count:
                ways.append((name, option, count))
    return sorted(ways, key=lambda way: -way[2])
