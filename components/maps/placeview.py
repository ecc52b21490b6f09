"""What stands beside the map: the chosen municipality, initiative or school, with its source."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.examples.towncardview import show_card
from components.maps.places import INITIATIVES, PROGRAMMES, SCHOOLS, place_words, point_of
from components.rows.ids import Source
from components.rows.selection import concept_names, examples
from components.rows.sources import report_link, row_source_html, source_html
from components.wording.dutch import UNKNOWN, capital, counted
from components.wording.escaping import escape, labels_html
from data.tables.loading import Dataset


def show_place(data: Dataset, found: dict[str, pd.DataFrame], selected: str | None) -> None:
    """The chosen place and everything else on the same point; what to do when none is chosen."""
    programmes = found.get(PROGRAMMES, pd.DataFrame(columns=["gemeente_id"]))
    towns = set(programmes["gemeente_id"]) & set(examples(data)["gemeente_id"])
    if selected is not None and selected in towns:
        show_card(data, selected)
        return
    for layer, draw in ((INITIATIVES, _initiative_html), (SCHOOLS, _school_html)):
        rows = found.get(layer)
        point = None if rows is None else point_of(rows, selected)
        if rows is not None and point is not None:
            _show_point(data, rows.loc[rows["punt"] == point].to_dict("records"), draw)
            return
    st.html(f'<p class="stil">{LEGEND}</p>')


LEGEND = (
    "Grote stip met naam: een gemeente met een programma. Kleine stip: een initiatief, in de kleur "
    "van de gemeente (grijs: elders). Open ring: een mbo-school. Scholen hebben geen thema."
)


def _show_point(data: Dataset, rows: list[dict], draw) -> None:
    if len(rows) > 1:
        text = f"{capital(counted(len(rows), 'plek', 'plekken'))} op dit punt"
        st.html(f'<p class="stil">{text}:</p>')
    st.html("".join(draw(data, row) for row in rows))


def _initiative_html(data: Dataset, row: dict) -> str:
    measures = data["maatregelen"].set_index("maatregel_id")
    measure = ""
    if row["maatregel_id"] in measures.index:
        title = measures.loc[row["maatregel_id"], "titel"]
        measure = f"<p>Hoort bij: {escape(title)}.</p>"
    every = concept_names(data, "thema")
    tags = labels_html(every.get(theme, theme) for theme in row["themas"])
    return (
        f'<article class="kaartje" style="--kleur:{row["kleur"]}"><h3>{escape(row["naam"])}</h3>'
        f'<p class="stil">{escape(row["gemeente"])}: {escape(place_words(data, row))}</p>'
        f"<p>{escape(row['omschrijving'])}</p>{measure}{tags}"
        f'<p class="bronregel">Bron: {row_source_html(data, row)}. '
        f"{report_link(data, 'locaties', row['locatie_id'])}</p></article>"
    )


def _school_html(data: Dataset, row: dict) -> str:
    site = escape(row["website"])
    link = f'<a href="{site}" rel="noopener">{site}</a>' if site else f"website {UNKNOWN}"
    return (
        f'<article class="kaartje" style="--kleur:#5F6B76"><h3>{escape(row["naam"])}</h3>'
        f'<p class="stil">Mbo-school, {escape(row["soort"])}. Hoofdadres in '
        f"{escape(row['plaats'])}; de stip staat op de gemeente.</p><p>{link}</p>"
        f'<p class="bronregel">Bron: {source_html(data, Source.SCHOOLS)}</p></article>'
    )
