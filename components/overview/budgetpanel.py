"""The whole budgets of municipalities on the overview: per chapter, the largest first."""

from __future__ import annotations

import htpy as h
import pandas as pd

from components.look.exhibit import Exhibit, values_of
from components.money.budget import budget, posts
from components.overview.choice import Choice
from components.rows.claim import Claim
from components.rows.ids import Kind
from components.rows.memo import memo
from components.rows.selection import examples, past_programmes
from components.rows.sources import bron_ids
from components.wording.amounts import short_euro
from components.wording.dutch import capital, in_words, listing, years
from data.tables.loading import Dataset

SCOPE = "begrotingen van voorbeeldgemeenten met posten in onze tabellen"
FALSE_IF = "another example with a budget in posts"


@memo
def town_budgets(data: Dataset) -> list[str]:
    """The budgets of examples that have posts, by municipality."""
    frame = data["begrotingen"]
    mine = frame["gemeente_id"].isin(examples(data)["gemeente_id"])
    with_posts = frame["begroting_id"].isin(data["begroting"]["begroting_id"])
    return list(
        frame.loc[mine & with_posts].sort_values(["gemeente_id", "van_jaar"])["begroting_id"]
    )


@memo
def budget_exhibit(data: Dataset, begroting_id: str, choice: Choice) -> Exhibit:
    """Where one municipal budget goes, by chapter, and whose budgets we know."""
    row, rows = budget(data, begroting_id), posts(data, begroting_id)
    towns = examples(data)
    have = {budget(data, key)["gemeente_id"] for key in town_budgets(data)}
    names = [one.naam for one in towns.itertuples() if one.gemeente_id in have]
    total = short_euro(rows["bedrag_eur"].sum())
    what = "Hele begroting" if len(names) == 1 else "Hele begrotingen"
    text = f"{what} van {listing(names)}: {total}"
    sums = chapter_sums(data, begroting_id)
    first = next(iter(sums))
    table = pd.DataFrame(
        {"Hoofdstuk": list(sums), "Bedrag": [short_euro(amount) for amount in sums.values()]}
    )
    claim = Claim(text, rows, SCOPE, FALSE_IF)
    return Exhibit(
        title=claim,
        alt=claim.but(
            f"Staven per hoofdstuk van ‘{row['titel']}’. {text}. "
            f"De langste staaf is ‘{first}’: {short_euro(sums[first])}."
        ),
        table=table,
        bron_ids=tuple(bron_ids(rows)),
        rows=rows,
        file_name=f"begroting-{begroting_id}",
        note=note(data, row, rows, choice),
        values=values_of(
            (name, "", amount, "euro", "", note(data, row, rows, choice))
            for name, amount in sums.items()
        ),
    )


def note(data: Dataset, row: dict, rows: pd.DataFrame, choice: Choice) -> str:
    """What the reader must know: what has ended, what is indicative, and what does not follow."""
    ended = ", afgelopen" if row["programma_id"] in past_programmes(data) else ""
    said = [f"{capital(years(row['van_jaar'], row['tot_jaar']))}{ended}."]
    guides = rows.loc[rows["aard"] == Kind.INDICATION, "bedrag_eur"].sum()
    if guides:
        said.append(f"{short_euro(guides)} is een indicatie.")
    if choice:
        said.append("De bron verdeelt het geld niet naar uw keuze.")
    return " ".join(said)


@memo
def chapter_sums(data: Dataset, begroting_id: str) -> dict[str, int]:
    """Euros per chapter over all years, the largest first."""
    sums = posts(data, begroting_id).groupby("hoofdstuk", sort=False)["bedrag_eur"].sum()
    return {name: int(amount) for name, amount in sums.sort_values(ascending=False).items()}


def budget_html(data: Dataset, begroting_id: str) -> h.Node:
    """A bar per chapter, with its amount at the end."""
    sums = chapter_sums(data, begroting_id)
    most = max(sums.values())
    return h.ul(".staven")[
        [
            h.li(style=f"--d:{amount / most:.3f}")[
                h.span[name], h.i(aria_hidden="true"), h.b[short_euro(amount)]
            ]
            for name, amount in sums.items()
        ]
    ]


def others(data: Dataset) -> str:
    """How many more budgets of municipalities there are, on the page about money; "" when none."""
    more = len(town_budgets(data)) - 1
    return f"Nog {in_words(more)} op de pagina Geld." if more > 0 else ""
