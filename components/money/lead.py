"""The sentence above a budget: what the source prints as total, and its largest post."""

from __future__ import annotations

import pandas as pd

from components.money.budget import as_printed, budget, posts, printed
from components.money.yardsticks import years_text
from components.rows.claim import Claim
from components.rows.ids import Kind
from components.rows.memo import memo
from components.wording.amounts import euro, short_euro
from components.wording.dutch import capital, years
from data.tables.loading import Dataset

FALSE_IF = "a printed total of another amount, or a post of the source that is larger"


@memo
def answer(data: Dataset, begroting_id: str) -> Claim:
    """What the source prints as total, and the largest post as the source has it.

    A total of ours is called ours. Shifts between budgets stand beside the posts, never taken off.
    """
    row, rows = budget(data, begroting_id), posts(data, begroting_id)
    scope = f"posten en gedrukte totalen van ‘{row['titel']}’"
    if rows.empty:
        return Claim(f"Van ‘{row['titel']}’ kennen we geen posten.", rows, scope, FALSE_IF)
    period = years(row["van_jaar"], row["tot_jaar"])
    text = f"{_total(data, row, rows, period)} {_largest(rows)}{_shifts(rows)}"
    return Claim(text, rows, scope, FALSE_IF)


@memo
def printed_whole(data: Dataset, begroting_id: str) -> int:
    """The one total that the source prints for all years of a budget, in euros; else 0."""
    totals = data["begrotingstotalen"]
    mine = totals.loc[(totals["begroting_id"] == begroting_id) & (totals["hoofdstuk"] == "")]
    whole = mine.loc[(mine["post"] == "") & (mine["van_jaar"] < mine["tot_jaar"]), "bedrag_eur"]
    return int(whole.iloc[0]) if len(whole) == 1 else 0


def _total(data: Dataset, row: dict, rows: pd.DataFrame, period: str) -> str:
    who = "het Rijk" if row["overheid"] == "Rijk" else row["overheid"].removeprefix("Gemeente ")
    yearly = printed(data, row["begroting_id"])
    if yearly:
        low, high = min(yearly, key=yearly.__getitem__), max(yearly, key=yearly.__getitem__)
        least, most = short_euro(yearly[low]), short_euro(yearly[high])
        if least == most:
            return f"Het totaal van {who} is volgens de bron in {years_text(yearly)} {most}."
        return (
            f"Het totaal van {who} ligt volgens de bron tussen {least} ({low}) en {most} ({high})."
        )
    whole = printed_whole(data, row["begroting_id"])
    if whole:
        return f"{capital(who)} trok {euro(whole)} uit voor {period}, zegt de bron."
    gained = rows.loc[rows["bedrag_eur"] > 0, "bedrag_eur"]
    return f"De posten van {who} over {period} zijn samen {euro(gained.sum())}, telden wij op."


def _largest(rows: pd.DataFrame) -> str:
    sums = rows.assign(post=as_printed(rows)).groupby("post", sort=False)["bedrag_eur"].sum()
    several = rows["jaar"].nunique() > 1
    over = ", over alle jaren opgeteld" if several else ""
    return f"De grootste post is ‘{sums.idxmax()}’: {short_euro(sums.max())}{over}."


def _shifts(rows: pd.DataFrame) -> str:
    down = rows.loc[rows["bedrag_eur"] < 0]
    double = down["aard"] == Kind.CORRECTION
    moved, twice = (int(-down.loc[part, "bedrag_eur"].sum()) for part in (~double, double))
    text = f" Daarnaast staat er {short_euro(moved)} aan verschuivingen." if moved else ""
    if twice:
        text += (
            f" {capital(short_euro(twice))} gaat eraf tegen dubbel tellen: dat is geen bezuiniging."
        )
    return text
