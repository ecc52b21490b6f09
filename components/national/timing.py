"""When an action ends, as far as its timetable says, and whether that has passed."""

from __future__ import annotations

import re
from enum import StrEnum

from components.national.filters import EARLIER, ENDLESS, NO_END, YEAR, time_of
from components.wording.dutch import UNKNOWN
from data.tables.loading import Dataset

# A timetable that says when something begins does not say that it has ended.
BEGINS = re.compile(r"\b(start|begin|vanaf|gaat in)\b", re.IGNORECASE)


class Standing(StrEnum):
    """How an action stands by its timetable and the date of the data, as on screen."""

    RUNS = "loopt nog"
    BEGAN = "start voorbij"
    PAST = "voorbij"
    UNKNOWN = UNKNOWN


def standing(data: Dataset, timetable: str) -> Standing:
    """By the years in a timetable; what is past may or may not have been done."""
    time = time_of(data, timetable)
    if not time:
        return Standing.UNKNOWN
    if time != EARLIER:
        return Standing.RUNS
    return Standing.BEGAN if BEGINS.search(timetable) else Standing.PAST


def deadline(timetable: str) -> str:
    """The last year a timetable names, "vanaf" when it names no end, "doorlopend" without year."""
    years = YEAR.findall(timetable)
    if years and re.search(r"e\.v\.", timetable, re.IGNORECASE):
        return f"vanaf {min(years)}"
    if years:
        return max(years)
    return ENDLESS if NO_END.search(timetable) else UNKNOWN
