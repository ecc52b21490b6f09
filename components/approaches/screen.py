"""The screen of /aanpakken as a pure function of the approach in the address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import htpy as h

from components.approaches.cards import grid_html
from components.approaches.detail import summary_html, variants_html
from components.approaches.figure import grid_exhibit, one_exhibit
from components.approaches.panels import below_html, panels_html
from components.approaches.variants import approaches, by_town, how_many, variants, where
from components.look.exhibit import Exhibit
from components.rows.claim import Claim
from components.rows.memo import memo
from components.rows.selection import names
from components.rows.sources import all_row_sources
from data.tables.loading import Dataset


@dataclass(frozen=True, eq=False)
class Screen:
    """What is shown for one address, in the order in which it is read.

    claim: the answer. lines: the same in a few words each, for a slide. sources: pairs of bron_id
    and place. exhibit and drawn: the figure, None without an approach, and how it looks. summary,
    below and panels: of one approach what stands above, below and beside it.
    """

    title: str
    claim: Claim
    lines: tuple[str, ...]
    sources: tuple[tuple[str, str], ...]
    exhibit: Exhibit | None
    drawn: h.Node
    summary: h.Node = None
    below: Sequence[h.Node] = ()
    panels: Sequence[h.Node] = ()


@memo
def screen(data: Dataset, aanpak_id: str) -> Screen:
    """The grid of all approaches for "" or an unknown id, else one approach."""
    rows = {row["aanpak_id"]: row for row in approaches(data)}
    if aanpak_id not in rows:
        titles = tuple(row["titel"] for row in rows.values())
        pairs = all_row_sources(list(rows.values()))
        return Screen("", how_many(data), titles, pairs, grid_exhibit(data), grid_html(data))
    named = names(data)
    acts = {town: found.iloc[0] for town, found in by_town(data, aanpak_id).items()}
    return Screen(
        rows[aanpak_id]["titel"],
        where(data, aanpak_id),
        tuple(f"{named[town]}: {row['zin_kort'] or row['titel']}" for town, row in acts.items()),
        all_row_sources([variants(data, aanpak_id).row]),
        one_exhibit(data, aanpak_id),
        variants_html(data, aanpak_id),
        summary_html(data, aanpak_id),
        below_html(data, aanpak_id),
        panels_html(data, aanpak_id),
    )
