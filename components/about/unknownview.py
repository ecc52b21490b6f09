"""Draws what we do not know: per table how many cells, then per municipality and per approach."""

from __future__ import annotations

import htpy as h

from components.about import documentation
from components.about.unknown import Gap, gaps_by_table
from components.approaches.gaps import gaps as approach_gaps
from components.look.blocks import bullets, table, unfolded
from components.screen.markup import show_html
from components.wording.dutch import number
from data.tables.description import describe
from data.tables.loading import Dataset

COUNTED = "Geteld uit lege cellen en uit cellen met ‘onbekend’: de bron zegt het dan niet."


def show_unknown(data: Dataset) -> None:
    """The counts by table as panels, money first; what is behind them one click away."""
    titles = {name: one.title for name, one in describe().items()}
    show_html(
        h.p(".stil")[COUNTED],
        h.div(".gaten")[
            [
                h.article(".paneel", aria_label=titles[name])[
                    h.h2(".paneeltitel")[titles[name]], _table(gaps)
                ]
                for name, gaps in gaps_by_table(data).items()
            ]
        ],
        unfolded("Per gemeente", [_of_town(*pair) for pair in documentation.gaps(data)]),
        unfolded("Per aanpak", bullets(approach_gaps(data))) if approach_gaps(data) else None,
    )


def _table(gaps: list[Gap]) -> h.Element:
    cells = [[gap.what, _count(gap)] for gap in gaps]
    return table(["Wat", "Onbekend"], cells)


def _count(gap: Gap) -> h.Node:
    return [
        f"{number(gap.unknown)} van {number(gap.whole)}",
        h.i(".balk", style=f"--deel:{gap.share:.0f}%", aria_hidden="true"),
    ]


def _of_town(name: str, gaps: list[str]) -> h.Node:
    return [h.h3[name], bullets(gaps)]
