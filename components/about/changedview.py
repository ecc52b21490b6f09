"""Draws what changed since the last released version, and which versions there are."""

from __future__ import annotations

import htpy as h

from components.about.changed import answer, change_rows
from components.look.blocks import unfolded
from components.screen.markup import show_html
from components.screen.tables import frame_table_html
from data.releases.keeping import versions
from data.tables.description import data_folder
from data.tables.loading import Dataset

SHOWN = 40
ALL = "/data/wijzigingen.csv"


def show_changes(data: Dataset) -> None:
    """How much changed, the first changes, the whole list as a file, and every kept version."""
    rows = change_rows(data)
    table = frame_table_html("Wijzigingen", rows.head(SHOWN).replace("", "leeg"))
    show_html(
        h.p[answer(data)],
        [
            h.p[h.a(href=ALL, download="wijzigingen.csv")["Alle wijzigingen (CSV)"]],
            unfolded(f"De eerste {min(SHOWN, len(rows))} wijzigingen", table),
        ]
        if len(rows)
        else None,
        h.p["Bewaarde versies, met al hun tabellen:"],
        h.ul[
            [
                h.li[h.a(href=f"/data/v/{version}.zip", download="")[version]]
                for version in versions(data_folder())
            ]
        ],
    )
