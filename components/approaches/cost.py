"""What an approach cost as far as our sources say: amounts that belong to something in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from components.approaches.variants import variants
from components.money.budget import post_key
from components.money.facts import certainty, rivals
from components.money.saying import amount_text, stated_euro
from components.rows.memo import cached
from components.rows.selection import concept_names, concept_phrases, names
from components.wording.amounts import euro
from components.wording.dutch import counted, listing, years
from data.tables.loading import Dataset

NATIONAL = "Rijk"


@dataclass(frozen=True, eq=False)
class Cost:
    """One amount as it is said.

    text: with the reserve of its source and what it counts for. notes: kind, period, payer and
    what else a reader must know. rows: those of `table` that say so, one per source or year.
    """

    town: str
    text: str
    about: str
    notes: tuple[str, ...]
    table: str
    rows: tuple[Mapping, ...]


@cached
def costs(data: Dataset, aanpak_id: str) -> list[Cost]:
    """The amounts of an approach, those of one municipality together; the same money once."""
    ids = set(variants(data, aanpak_id).row["bedragen"])
    facts = data["geldfeiten"].loc[data["geldfeiten"]["geldfeit_id"].isin(ids)]
    posts = data["begroting"].loc[data["begroting"]["post_id"].isin(ids)]
    same = facts.groupby(["feit_groep", "bedrag_eur", "per"], sort=False, dropna=False)
    found = [_fact(data, rows) for _key, rows in same]
    keys = [post_key(row) for row in posts.to_dict("records")]
    found += [_post(data, rows) for _key, rows in posts.groupby(keys, sort=False)]
    return sorted(found, key=lambda cost: cost.town)


def _fact(data: Dataset, rows: pd.DataFrame) -> Cost:
    rows = rows.sort_values("van_jaar", na_position="last", kind="stable")
    row = rows.iloc[0].to_dict()
    group = row["feit_groep"]
    read = concept_phrases(data, "gelezen").get(row["gelezen"], row["gelezen"])
    notes = [
        concept_names(data, "aard").get(row["aard"], row["aard"]),
        years(row["van_jaar"], row["tot_jaar"]),
        f"betaler: {row['betaler']}",
        concept_phrases(data, "zekerheid")[certainty(data, group, row["bedrag_eur"])],
        read if len(rows) == 1 else counted(len(rows), "bron", "bronnen"),
        *(
            f"een andere bron zegt: {stated_euro(data, other)}"
            for other in rows.drop_duplicates("precisie").iloc[1:].to_dict("records")
        ),
        "een andere bron noemt een ander bedrag" if group in rivals(data) else "",
        "deel van een groter bedrag" if row["deel_van"] else "",
    ]
    return Cost(
        names(data)[row["gemeente_id"]] if row["gemeente_id"] else NATIONAL,
        amount_text(data, row),
        row["omschrijving"],
        tuple(filter(None, notes)),
        "geldfeiten",
        tuple(rows.to_dict("records")),
    )


def _post(data: Dataset, rows: pd.DataFrame) -> Cost:
    budgets = data["begrotingen"].set_index("begroting_id")
    budget = budgets.loc[rows["begroting_id"].iloc[0]]
    said = [
        f"{euro(row.bedrag_eur)} in {row.jaar}{' en verder' if row.en_verder == 'true' else ''}"
        for row in rows.sort_values("jaar").itertuples()
    ]
    kinds = concept_names(data, "aard")
    return Cost(
        names(data)[budget["gemeente_id"]] if budget["gemeente_id"] else NATIONAL,
        listing(said),
        f"Post ‘{rows['post'].iloc[0]}’ in ‘{budget['titel']}’.",
        (
            *dict.fromkeys(kinds.get(key, key) for key in rows["aard"]),
            f"betaler: {budget['betaler']}",
        ),
        "begroting",
        tuple(rows.to_dict("records")),
    )
