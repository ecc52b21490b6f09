"""Draws what the words of the trade mean, with where that stands."""

from __future__ import annotations

import htpy as h

from components.about.place import TABLES, Place, address
from components.about.terms import is_ours, place_id, terms_of
from components.look.blocks import unfolded
from components.rows.sources import row_source_html
from components.screen.markup import show_html
from data.tables.loading import Dataset

OURS = "Onze eigen uitleg."


def show_terms(data: Dataset, place: Place) -> None:
    """All words in a grid; the one in the address comes first and is marked."""
    wanted = place.get("begrip")
    rows = terms_of(data, wanted).to_dict("records")
    show_html(
        h.article(".paneel", aria_label="Begrippen")[
            h.dl(".begrippen")[[_term(data, row, row["uitleg_id"] == wanted) for row in rows]]
        ],
        h.p(".meerover")[
            h.a(href=address(TABLES, {"tabel": "begrippen"}), data_naar="")[
                "Wanneer wij welk thema of welke rol kiezen"
            ]
        ],
    )


def _term(data: Dataset, row: dict, wanted: bool) -> h.Element:
    origin = OURS if is_ours(row) else unfolded("Bron", h.p[row_source_html(data, row)])
    return h.div(class_="gezocht" if wanted else None, id=place_id(row["uitleg_id"]))[
        h.dt[row["woord"]],
        h.dd[row["uitleg"], h.div(".begripbron")[origin]],
    ]
