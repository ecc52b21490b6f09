"""What stands beside the map: the chosen municipality, initiative or school, with its source."""

from __future__ import annotations

import htpy as h
import pandas as pd

from components.examples.towncardview import show_card
from components.look.blocks import card, labels
from components.look.palette import QUIET
from components.maps.places import INITIATIVES, PROGRAMMES, SCHOOLS, place_words, point_of
from components.rows.ids import Source
from components.rows.selection import concept_names, examples
from components.rows.sources import source_html, source_line
from components.screen.markup import show_html
from components.wording.dutch import UNKNOWN, capital, counted
from data.tables.loading import Dataset


def show_place(data: Dataset, found: dict[str, pd.DataFrame], selected: str | None) -> None:
    """The chosen place and everything else on the same point; nothing when none is chosen."""
    programmes = found.get(PROGRAMMES, pd.DataFrame(columns=["gemeente_id"]))
    towns = set(programmes["gemeente_id"]) & set(examples(data)["gemeente_id"])
    if selected is not None and selected in towns:
        show_card(data, selected)
        return
    for layer, draw in ((INITIATIVES, _initiative), (SCHOOLS, _school)):
        rows = found.get(layer)
        point = None if rows is None else point_of(rows, selected)
        if rows is not None and point is not None:
            _show_point(data, rows.loc[rows["punt"] == point].to_dict("records"), draw)
            return


def _show_point(data: Dataset, rows: list[dict], draw) -> None:
    if len(rows) > 1:
        show_html(h.p(".stil")[f"{capital(counted(len(rows), 'plek', 'plekken'))} op dit punt:"])
    show_html([draw(data, row) for row in rows])


def _initiative(data: Dataset, row: dict) -> h.Element:
    measures = data["maatregelen"].set_index("maatregel_id")
    measure = None
    if row["maatregel_id"] in measures.index:
        measure = h.p[f"Hoort bij: {measures.loc[row['maatregel_id'], 'titel']}."]
    every = concept_names(data, "thema")
    return card(
        row["kleur"],
        h.h3[row["naam"]],
        h.p(".stil")[f"{row['gemeente']}: {place_words(data, row)}"],
        h.p[row["omschrijving"]],
        measure,
        labels(every.get(theme, theme) for theme in row["themas"]),
        source_line(data, row, "locaties", row["locatie_id"]),
    )


def _school(data: Dataset, row: dict) -> h.Element:
    site = row["website"]
    where = f"Hoofdadres in {row['plaats']}; de stip staat op de gemeente."
    return card(
        QUIET,
        h.h3[row["naam"]],
        h.p(".stil")[f"Mbo-school, {row['soort']}. {where}"],
        h.p[h.a(href=site, rel="noopener")[site] if site else f"website {UNKNOWN}"],
        h.p(".bronregel")["Bron: ", source_html(data, Source.SCHOOLS)],
    )
