"""Draws cards of municipalities with their programmes, as safe HTML."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from components.examples.towncard import card
from components.rows.memo import memo_per_row
from components.rows.sources import report_link, row_source_html
from components.wording.dutch import counted, number, years
from components.wording.escaping import escape, labels_html
from data.tables.loading import Dataset

SHOWN_GOALS = 8


def show_card(data: Dataset, gemeente_id: str) -> None:
    """One municipality: what it is called, which themes, and each programme with its goals."""
    st.html(_card_html(data, gemeente_id))


def show_cards(data: Dataset, gemeente_ids: Iterable[str]) -> None:
    """Cards beside each other, as many as fit; one element, for each costs a visitor 0.3 ms."""
    cards = "".join(_card_html(data, gemeente_id) for gemeente_id in gemeente_ids)
    st.html(f'<div class="kaartjes">{cards}</div>')


@memo_per_row
def _card_html(data: Dataset, gemeente_id: str) -> str:
    town = card(data, gemeente_id)
    people = (
        f"{number(town['inwoners'])} inwoners ({town['inwoners_jaar']})"
        if town["inwoners"] is not None
        else "aantal inwoners onbekend"
    )
    programmes = "".join(_programme_html(data, row) for row in town["programmas"])
    return (
        f'<article class="kaartje" style="--kleur:{town["kleur"]}" '
        f'aria-label="{escape(town["naam"])}"><h3>{escape(town["naam"])}</h3>'
        f'<p class="stil">{escape(town["provincie"])}, {people}</p>{programmes}'
        f'<p class="stil">Thema’s waar de gemeente aan werkt:</p>{labels_html(town["themas"])}'
        "</article>"
    )


def _programme_html(data: Dataset, row: dict) -> str:
    goals = row["doelen"]
    items = "".join(f"<li>{escape(goal)}</li>" for goal in goals[:SHOWN_GOALS])
    more = len(goals) - SHOWN_GOALS
    rest = f"<li>en nog {counted(more, 'doel', 'doelen')}</li>" if more > 0 else ""
    state = '<span class="label">afgelopen</span>' if row["afgelopen"] else ""
    reason = f"<p>Aanleiding: {escape(row['aanleiding'])}</p>" if row["aanleiding"] else ""
    return (
        f"<section><h4>{escape(row['titel'])} {state}</h4>"
        f'<p class="stil">{years(row["start_jaar"], row["eind_jaar"])}</p>'
        f"<p>{escape(row['kern'])}</p>{reason}"
        f"<details><summary>{counted(len(goals), 'doel', 'doelen')}</summary>"
        f"<ul>{items}{rest}</ul></details>"
        f'<p class="bronregel">Bron: {row_source_html(data, row)}. '
        f"{report_link(data, 'programmas', row['programma_id'])}</p></section>"
    )
