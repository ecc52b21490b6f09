"""Draws cards of municipalities with their programmes, as safe HTML."""

from __future__ import annotations

import htpy as h
from markupsafe import Markup

from components.examples.towncard import card, people_text
from components.look.blocks import bullets, labels
from components.look.blocks import card as edged
from components.rows.memo import memo
from components.rows.selection import examples
from components.rows.sources import source_line
from components.screen.markup import show_html
from components.wording.dutch import counted, years
from components.wording.escaping import rendered
from data.tables.loading import Dataset

SHOWN_GOALS = 8


def show_card(data: Dataset, gemeente_id: str) -> None:
    """One municipality: what it is called, which themes, and each programme with its goals."""
    town = examples(data).set_index("gemeente_id").loc[gemeente_id].to_dict()
    show_html(_card(data, gemeente_id, people_text(town)))


@memo
def _card(data: Dataset, gemeente_id: str, people: str) -> Markup:
    town = card(data, gemeente_id)
    return rendered(
        edged(
            town["kleur"],
            h.h3[town["naam"]],
            h.p(".stil")[f"{town['provincie']}, {people}"],
            [_programme(data, row) for row in town["programmas"]],
            h.p(".stil")["Thema’s waar de gemeente aan werkt:"],
            labels(town["themas"]),
            label=town["naam"],
        )
    )


def _programme(data: Dataset, row: dict) -> h.Element:
    goals = row["doelen"]
    more = len(goals) - SHOWN_GOALS
    rest = [f"en nog {counted(more, 'doel', 'doelen')}"] if more > 0 else []
    state = h.span(".label")["afgelopen"] if row["afgelopen"] else None
    return h.section[
        h.h4[row["titel"], " ", state],
        h.p(".stil")[years(row["start_jaar"], row["eind_jaar"])],
        h.p[row["kern"]],
        h.p[f"Aanleiding: {row['aanleiding']}"] if row["aanleiding"] else None,
        h.details[
            h.summary[counted(len(goals), "doel", "doelen")],
            bullets([*goals[:SHOWN_GOALS], *rest]),
        ],
        source_line(data, row, "programmas", row["programma_id"]),
    ]
