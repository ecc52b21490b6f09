"""Bars as a plain HTML table: what a page without a script can draw."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import htpy as h

from components.look.blocks import bullets, table
from components.look.palette import BAR, DOWN, PALETTE


@dataclass(frozen=True)
class Piece:
    """A coloured stretch of a bar: where it starts and how wide it is, in % of the room."""

    start: float
    width: float
    colour: str
    hatched: bool = False


@dataclass(frozen=True)
class Bar:
    """One row of the chart: its name, its label, what is drawn, and what each part is."""

    name: str
    text: str
    pieces: tuple[Piece, ...]
    details: tuple[str, ...] = ()


def plain_bars(names: Sequence[str], values: Sequence[float], texts: Sequence[str]) -> list[Bar]:
    """A bar per value from one zero line; negative values go to the left, in another colour."""
    low, high = min([0.0, *values]), max([0.0, *values])
    scale = 100 / ((high - low) or 1)
    return [
        Bar(name, text, (_piece(value, 0.0, low, scale, BAR if value >= 0 else DOWN),))
        for name, value, text in zip(names, values, texts, strict=True)
    ]


def stacked(names: Sequence[str], values: Sequence[Sequence[float]], texts: Sequence[str]):
    """A bar per name made of parts in the order of `values`; negative parts go to the left."""
    sides = [(sum(v for v in row if v < 0), sum(v for v in row if v > 0)) for row in values]
    low = min([0.0, *(side[0] for side in sides)])
    scale = 100 / ((max([0.0, *(side[1] for side in sides)]) - low) or 1)
    return [
        Bar(name, text, tuple(_side_by_side(row, low, scale)))
        for name, row, text in zip(names, values, texts, strict=True)
    ]


def _side_by_side(row: Sequence[float], low: float, scale: float) -> Iterable[Piece]:
    up = down = 0.0
    for place, value in enumerate(row):
        colour = PALETTE[place % len(PALETTE)]
        yield _piece(value, up if value >= 0 else down, low, scale, colour)
        up, down = (up + value, down) if value >= 0 else (up, down + value)


def _piece(value: float, start: float, low: float, scale: float, colour: str) -> Piece:
    left = min(start, start + value)
    return Piece(round((left - low) * scale, 2), round(abs(value) * scale, 2), colour)


def bars_table(heads: tuple[str, str], bars: Iterable[Bar], label: str) -> h.Element:
    """The bars as a table called `label`: name, drawn bar and text per row."""
    return table(heads, [(bar.name, _drawn(bar)) for bar in bars], label=label)


def _drawn(bar: Bar) -> h.Node:
    stretches = [
        h.span(
            class_="arcering" if piece.hatched else "effen",
            style=f"left:{piece.start}%;width:{piece.width}%;--kleur:{piece.colour}",
        )
        for piece in bar.pieces
        if piece.width
    ]
    more = h.details[h.summary["Per deel"], bullets(bar.details)] if bar.details else None
    return [h.div(".staaf", aria_hidden="true")[stretches], bar.text, more]
