"""The one place that chooses a figure of a municipality: fetched, or else from our own tables.

Pages, slides, A4 and PowerPoint all take it from here, so that they say the same on one day.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from components.wording.dutch import date, number
from data.tables.description import describe
from data.yearly.figures import LiveData, load_live, source_of

ROUNDED = "afgerond op tientallen"
YEAR_UNKNOWN = "jaar onbekend"


@dataclass(frozen=True)
class Figure:
    """A count, None for unknown; `when` is its date and, of a fetched one, by whom and when.

    day: the ISO date on which it was fetched, "" when it was not.
    """

    count: int | None
    when: str
    day: str = ""

    @property
    def brief(self) -> str:
        """Its date where there is little room."""
        return f"opgehaald {date(self.day)}" if self.day else self.when

    @property
    def text(self) -> str:
        """The count with its date in brackets."""
        return f"{number(self.count)} ({self.when})"


def inhabitants(row: Mapping) -> Figure:
    """Inhabitants of a municipality: a row of nl_gemeenten.csv (`cbs_code`, `inwoners`)."""
    return _live_people(row["cbs_code"], load_live()) or Figure(row["inwoners"], people_on())


def inhabitants_of_example(row: Mapping) -> Figure:
    """Inhabitants of a row of gemeenten.csv; a region has no code, and maybe no year."""
    if live := _live_people(row["cbs_code"], load_live()):
        return live
    if pd.isna(row["inwoners"]):
        return Figure(None, YEAR_UNKNOWN)
    year = YEAR_UNKNOWN if pd.isna(row["inwoners_jaar"]) else str(row["inwoners_jaar"])
    return Figure(row["inwoners"], year)


def students(row: Mapping) -> Figure:
    """Mbo students who live in a municipality: a row of nl_gemeenten.csv."""
    live = load_live()
    fetched = live.of_town("studenten", row["cbs_code"])
    if not fetched or not fetched["studenten"]:
        return Figure(row["mbo_studenten"], f"{row['mbo_studenten_jaargang']}, {ROUNDED}")
    title = live.origins["studenten"].title
    rounded = f", {ROUNDED}" if title == source_of("studenten").ways[-1].title else ""
    when = f"{fetched['schooljaar']}{rounded}, {fetched_on('studenten', live)}"
    return Figure(int(fetched["studenten"]), when, live.origins["studenten"].day)


def fetched_on(name: str, live: LiveData) -> str:
    """By whom a source was published and on which day we fetched it, in Dutch."""
    return f"{source_of(name).publisher}, opgehaald op {date(live.origins[name].day)}"


def people_on() -> str:
    """The date in Dutch on which the inhabitants of nl_gemeenten.csv were counted."""
    return date(describe()["nl_gemeenten"].column("inwoners").measured_on)


def _live_people(code: str, live: LiveData) -> Figure | None:
    fetched = live.of_town("inwoners", code)
    if not fetched or not fetched["inwoners"]:
        return None
    day = live.origins["inwoners"].day
    return Figure(int(fetched["inwoners"]), fetched_on("inwoners", live), day)
