"""A budget as bars: from the total through chapter to post, or in pots when money moves."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.money.budget import chapter_numbers, post_key
from components.money.lead import printed_whole
from components.money.parts import label, part_names, parts
from components.money.slice import Slice
from components.money.yardsticks import PER_HEAD
from components.money.years import OUR_SUM
from components.rows.ids import Kind
from components.rows.memo import memo
from components.wording.dutch import UNKNOWN
from data.tables.loading import Dataset

PRINTED = "Totaal in de bron"
ADDED, MOVED, DOUBLE = "Erbij", "Verschuivingen", "Eraf tegen dubbel tellen"
# A post with less than this part of its pot waits behind a line that unfolds it.
SMALL, FEWEST_SMALL = 0.02, 3


@dataclass(frozen=True)
class Row:
    """One bar: euros that are budgeted (solid) and that are an indication (hatched).

    text: its label in the unit of the view; down: whether it is taken off. level: 0 for a total or
    pot, 1 for a chapter, 2 for a post. name and value: what a click chooses in the address.
    small: whether it waits to be unfolded.
    """

    title: str
    text: str
    solid: int
    hatched: int
    down: bool
    level: int
    name: str = ""
    value: str = ""
    small: bool = False

    @property
    def size(self) -> int:
        return self.solid + self.hatched


@memo
def tree(data: Dataset, piece: Slice) -> list[Row]:
    """The bars of a view of a budget without a post; widths are euros of the years counted."""
    found = _found(data, piece)
    if piece.view.by != "post":
        return [_row(one, 2) for one in found]
    if any(one["down"] for one in found):
        return _pots(piece, found)
    return _levels(data, piece, found)


def _found(data: Dataset, piece: Slice) -> list[dict]:
    """The parts with what of each is an indication, and where they belong."""
    rows = piece.rows
    rows = rows.loc[rows["jaar"].isin(list(piece.people))] if piece.people else rows
    named = rows.assign(naam=part_names(data, rows, piece.view.by))
    every = piece.rows.assign(naam=part_names(data, piece.rows, piece.view.by))
    sums = every.groupby("naam")["bedrag_eur"].sum()
    guides = named.loc[named["aard"] == Kind.INDICATION].groupby("naam")["bedrag_eur"].sum()
    numbers = {name: key for key, name in chapter_numbers(data, piece.view.begroting_id).items()}
    homes = {post_key(row): row for row in piece.rows.to_dict("records")}
    kind = {"post": "post", "hoofdstuk": "hoofdstuk"}.get(piece.view.by, "")
    return [
        {
            "title": one["naam"],
            "text": one["tekst"],
            "euros": int(one["bedrag_eur"]),
            "guide": int(guides.get(one["naam"], 0)),
            "down": bool(sums[one["naam"]] < 0),
            "name": kind if one["sleutel"] else "",
            "value": numbers.get(one["sleutel"], "") if kind == "hoofdstuk" else one["sleutel"],
            "home": homes.get(one["sleutel"], {}),
        }
        for one in parts(data, piece).to_dict("records")
    ]


def _row(one: dict, level: int, small: bool = False) -> Row:
    euros, guide = abs(one["euros"]), abs(one["guide"])
    value = one["value"]
    return Row(
        title=one["title"],
        text=one["text"],
        solid=euros - guide,
        hatched=guide,
        down=one["down"],
        level=level,
        name=one["name"] if value else "",
        value=value,
        small=small,
    )


def _levels(data: Dataset, piece: Slice, found: list[dict]) -> list[Row]:
    """Total, chapters and their posts, the largest first."""
    whole = sum(one["euros"] for one in found)
    printed = piece.unit not in PER_HEAD and printed_whole(data, piece.view.begroting_id) == whole
    rows = [_sum(piece, PRINTED if printed else OUR_SUM, found, whole, 0)]
    numbers = {name: key for key, name in chapter_numbers(data, piece.view.begroting_id).items()}
    if piece.view.chapter or not numbers:
        return [*rows, *(_row(one, 2) for one in found)]
    inside = pd.Series([one["home"].get("hoofdstuk", "") for one in found], dtype=str)
    sums = pd.Series([one["euros"] for one in found]).groupby(inside, sort=False).sum()
    for chapter in sums.sort_values(ascending=False, kind="stable").index:
        own = [one for one, home in zip(found, inside, strict=True) if home == chapter]
        if chapter:
            rows.append(_sum(piece, chapter, own, whole, 1, numbers.get(chapter, "")))
        rows += [_row(one, 2) for one in own]
    return rows


def _pots(piece: Slice, found: list[dict]) -> list[Row]:
    """What is added, what is moved and what corrects double counting: never one taken off another.

    Posts that are small within their pot, or unknown in this unit, come last, to be unfolded; and
    so does what a pot of shifts is made of.
    """
    whole = sum(one["euros"] for one in found)
    rows = []
    for title in (ADDED, MOVED, DOUBLE):
        own = [one for one in found if _pot(one) == title]
        own.sort(key=lambda one: -abs(one["euros"]))
        if not own:
            continue
        gross = sum(abs(one["euros"]) for one in own)
        small = [one for one in own if title != ADDED or abs(one["euros"]) < SMALL * gross]
        small = small if len(small) >= FEWEST_SMALL else []
        rows.append(_sum(piece, title, own, whole, 0))
        rows += [_row(one, 2) for one in own if one not in small]
        rows += [_row(one, 2, small=True) for one in small]
    return rows


def _pot(one: dict) -> str:
    if not one["down"]:
        return ADDED
    return DOUBLE if one["home"].get("aard") == Kind.CORRECTION else MOVED


def _sum(
    piece: Slice, title: str, own: list[dict], whole: int, level: int, number: str = ""
) -> Row:
    euros, guide = (sum(one[name] for one in own) for name in ("euros", "guide"))
    unknown = not euros and any(one["text"] == UNKNOWN for one in own)
    text = UNKNOWN if unknown else label(piece, euros, whole)
    down = all(one["down"] for one in own)
    one = {"title": title, "text": text, "euros": euros, "guide": guide, "down": down}
    return _row({**one, "name": "hoofdstuk", "value": number}, level)
