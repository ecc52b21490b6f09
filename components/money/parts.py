"""One budget as parts of a whole and over the years, in the unit the reader asks for."""

from __future__ import annotations

import pandas as pd

from components.money.budget import (
    REST,
    budget,
    post_key,
)
from components.money.slice import Slice
from components.money.yardsticks import (
    divisor_note,
    in_unit,
    unit_text,
)
from components.rows.ids import Kind
from components.rows.memo import cached
from components.rows.selection import concept_names
from components.wording.amounts import euro
from components.wording.dutch import UNKNOWN
from data.tables.loading import Dataset

UNNAMED = "Niet genoemd in de bron"
# Behind the name of a part of which something is taken off.
OFF = ", eraf"
HATCHED = "Gestreept is een indicatie."


@cached
def parts(data: Dataset, piece: Slice) -> pd.DataFrame:
    """Per part the sum over the years, the largest first.

    Columns: naam, sleutel (chapter or post to zoom in on; "" when there is none), bedrag_eur,
    waarde (on the axis of the unit) and tekst (its label). Per head: the average of the years
    with a number of people; a part with money in other years only is "onbekend", never nothing.
    """
    rows = piece.rows
    named = rows.assign(naam=part_names(data, rows, piece.view.by), sleutel=_zoom_keys(rows, piece))
    inside = named["jaar"].isin(list(piece.people)) if piece.people else named["jaar"].notna()
    named["elders"] = named["bedrag_eur"].where(~inside, 0).abs()
    named["bedrag_eur"] = named["bedrag_eur"].where(inside, 0)
    sums = named.groupby(["naam", "sleutel"], as_index=False, sort=False)[
        ["bedrag_eur", "elders"]
    ].sum()
    down_only = bool((sums["bedrag_eur"] <= 0).all())
    sums = sums.sort_values("bedrag_eur", ascending=down_only, kind="stable", ignore_index=True)
    whole = int(sums["bedrag_eur"].sum())
    values = [_value(piece, amount, whole) for amount in sums["bedrag_eur"]]
    texts = [
        label(piece, amount, whole) if amount or not elsewhere else UNKNOWN
        for amount, elsewhere in zip(sums["bedrag_eur"], sums["elders"], strict=True)
    ]
    return sums.drop(columns="elders").assign(waarde=values, tekst=texts)


@cached
def guides(data: Dataset, piece: Slice) -> list[bool]:
    """Of each of `parts` whether its source gives it as an indication only."""
    rows = piece.rows.assign(naam=part_names(data, piece.rows, piece.view.by))
    whole = rows.groupby("naam")["aard"].agg(lambda kinds: set(kinds) == {Kind.INDICATION})
    return [bool(whole[name]) for name in parts(data, piece)["naam"]]


def label(piece: Slice, amount: float, whole: float) -> str:
    """An amount in euros as a label in the unit of `piece`; `whole` in euros."""
    exact = all(divisor.exact for divisor in piece.people.values())
    return unit_text(amount, _value(piece, amount, whole), piece.unit, exact)


def _value(piece: Slice, amount: float, whole: float) -> float:
    people = sum(divisor.people for divisor in piece.people.values())
    return in_unit(amount, piece.unit, whole, people)


def part_names(data: Dataset, rows: pd.DataFrame, by: str) -> list[str]:
    """The name of the part each row belongs to when divided by a column of DIVISIONS.

    What is added and what is taken off a part stay two parts: their difference says nothing.
    """
    kinds = concept_names(data, "aard")
    names = [kinds.get(value, value) if by == "aard" else value for value in rows[by]]
    pairs = zip(names, rows["post"], strict=True)
    named = [REST if post == REST else name or UNNAMED for name, post in pairs]
    added = {name for name, amount in zip(named, rows["bedrag_eur"], strict=True) if amount > 0}
    return [
        f"{name}{OFF}" if amount < 0 and name in added else name
        for name, amount in zip(named, rows["bedrag_eur"], strict=True)
    ]


def _zoom_keys(rows: pd.DataFrame, piece: Slice) -> list[str]:
    keys = {"post": post_key, "hoofdstuk": lambda row: row["hoofdstuk"]}
    key_of = keys.get(piece.view.by, lambda _row: "")
    return ["" if row["post"] == REST else key_of(row) for row in rows.to_dict("records")]


def unit_note(data: Dataset, piece: Slice) -> str:
    """How we read the budget, what it does not break down, and by what we divided."""
    lines = [budget(data, piece.view.begroting_id)["toelichting"]]
    open_part = piece.rows.loc[piece.rows["post"] == REST, "bedrag_eur"].sum()
    if open_part:
        lines.append(
            f"De gedrukte totalen zijn {euro(open_part)} hoger dan de regels samen. "
            f"Dat deel heet hier ‘{REST}’."
        )
    lines.append(people_note(data, piece))
    return " ".join(line for line in lines if line)


def people_note(data: Dataset, piece: Slice) -> str:
    """By what the amounts are divided; empty when they are not."""
    missing = set(piece.rows["jaar"]) - set(piece.people)
    return divisor_note(data, dict(piece.people), missing) if piece.people else ""
