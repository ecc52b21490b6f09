"""Which rows of a budget a view shows, and in which unit they can honestly be given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from components.money.budget import (
    budget,
    budgets,
    chapter_numbers,
    post_names,
    posts,
    rest,
)
from components.money.yardsticks import PER_HEAD, Divisor, divisors
from components.rows.ids import RENAMED_BUDGETS
from components.rows.memo import cached, memo
from data.tables.loading import Dataset

DIVISIONS = {
    "post": "Post",
    "hoofdstuk": "Hoofdstuk",
    "instrument": "Instrument",
    "aard": "Soort bedrag",
}
NO_SHARES = "Aandelen kunnen hier niet: er zitten negatieve bedragen bij. U ziet euro’s."
NO_PEOPLE = "Van de jaren met geld hebben we geen aantal met een bron. U ziet euro’s."


@dataclass(frozen=True)
class View:
    """What is shown of a budget: all of it, one chapter (its name) or one post (its key).

    by: one of DIVISIONS; unit: one of YARDSTICK_NAMES.
    """

    begroting_id: str
    chapter: str = ""
    post: str = ""
    by: str = "post"
    unit: str = "euro"


@dataclass(frozen=True, eq=False)
class Slice:
    """The rows of a view in a unit that fits them; made once per view, not to be changed.

    rows: as in begroting.csv, with what the source does not break down as rows of their own.
    unit: the unit asked for, or "euro" when it cannot be given; refused says why.
    people: by how many we divide, per year; empty unless the unit is per head.
    """

    view: View
    rows: pd.DataFrame
    unit: str
    people: Mapping[int, Divisor]
    refused: str = ""


@memo
def division_names(data: Dataset, view: View) -> dict[str, str]:
    """The ways to divide that make a difference for the rows of `view`."""
    rows = posts(data, view.begroting_id, view.chapter)
    return {by: name for by, name in DIVISIONS.items() if by == "post" or rows[by].nunique() > 1}


@cached
def take(data: Dataset, view: View) -> Slice:
    """The rows of a view, and the unit in which they can honestly be shown."""
    rows = posts(data, view.begroting_id, view.chapter, view.post)
    if not view.post:
        rows = pd.concat([rows, rest(data, view.begroting_id, view.chapter)], ignore_index=True)
    if view.unit == "aandeel" and (rows["bedrag_eur"] < 0).any():
        return Slice(view, rows, "euro", {}, NO_SHARES)
    if view.unit not in PER_HEAD:
        return Slice(view, rows, view.unit, {})
    town = budget(data, view.begroting_id)["gemeente_id"]
    known = divisors(data, town, view.unit)
    people = {year: known[year] for year in sorted(set(rows["jaar"])) if year in known}
    spent = set(rows.loc[rows["bedrag_eur"] != 0, "jaar"])
    if not spent & people.keys():
        return Slice(view, rows, "euro", {}, NO_PEOPLE)
    return Slice(view, rows, view.unit, people)


@memo
def view_of(data: Dataset, values: Mapping[str, str | None]) -> View | None:
    """The view for values by their name in the address; what does not fit is left out.

    None when there is no budget at all. Names: begroting, hoofdstuk (its number), post, verdeel,
    maat.
    """
    known = budgets(data)
    if not known:
        return None
    asked = values.get("begroting") or ""
    begroting_id = RENAMED_BUDGETS.get(asked, asked)
    begroting_id = begroting_id if begroting_id in known else next(iter(known))
    numbered = chapter_numbers(data, begroting_id)
    chapter = numbered.get(values.get("hoofdstuk") or "", "")
    post = values.get("post") or ""
    post = post if post in post_names(data, begroting_id, chapter) else ""
    view = View(begroting_id, chapter, post, unit=values.get("maat") or "euro")
    by = values.get("verdeel")
    return replace(view, by=by) if by in division_names(data, view) else view


@memo
def view_name(data: Dataset, view: View) -> str:
    """What a view shows, in a few words: budget, and chapter or post."""
    title = budget(data, view.begroting_id)["titel"]
    part = post_names(data, view.begroting_id).get(view.post) or view.chapter
    return f"{title}: {part}" if part else title
