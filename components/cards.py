"""Cards about municipalities, programmes and figures, as safe HTML."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from components.formatting import counted, escape, labels_html, markdown, number, years
from components.keeping import kept_per_row
from components.overview import card
from components.sources import report_link, row_source_html
from components.tables import show_table
from data.loading import Dataset

SHOWN_GOALS = 8


def show_key_figures(data: Dataset, figures: list[dict]) -> None:
    """Figures side by side; each with its period, its note and where it stands."""
    cells = "".join(_figure_html(data, figure) for figure in figures)
    st.html(f'<div class="cijfers">{cells}</div>')


@kept_per_row
def _figure_html(data: Dataset, figure: dict) -> str:
    unit = "" if figure["eenheid"] == "%" else f" {escape(figure['eenheid'])}"
    part = f", {escape(figure['categorie'])}" if figure["categorie"] else ""
    note = f" {escape(figure['toelichting'])}" if figure["toelichting"] else ""
    return (
        f'<div class="cijfer"><p class="getal">{escape(figure["tekst"])}<small>{unit}</small></p>'
        f"<p>{escape(figure['indicator'])}{part} ({_period(figure)}).{note}</p>"
        f'<p class="bronregel">{row_source_html(data, figure)}</p></div>'
    )


def _period(figure: dict) -> str:
    return escape(figure["periode"]) or "jaar onbekend"


def show_figure_table(data: Dataset, name: str, figures: list[dict]) -> None:
    """The figures of one municipality as a table, one click away."""
    if not figures:
        return
    with st.expander(f"Cijfers over {markdown(name)}"):
        rows = (
            [
                escape(", ".join(part for part in (row["indicator"], row["categorie"]) if part)),
                f"{escape(row['tekst'])} {'' if row['eenheid'] == '%' else escape(row['eenheid'])}",
                _period(row),
                f"{escape(row['toelichting'])} {row_source_html(data, row)}",
            ]
            for row in figures
        )
        show_table(
            f"Cijfers over {name}", ["Wat", "Hoeveel", "Wanneer", "Toelichting en bron"], rows
        )


def show_card(data: Dataset, gemeente_id: str) -> None:
    """One municipality: what it is called, which themes, and each programme with its goals."""
    st.html(_card_html(data, gemeente_id))


def show_cards(data: Dataset, gemeente_ids: Iterable[str]) -> None:
    """Cards beside each other, as many as fit; one element, for each costs a visitor 0.3 ms."""
    cards = "".join(_card_html(data, gemeente_id) for gemeente_id in gemeente_ids)
    st.html(f'<div class="kaartjes">{cards}</div>')


@kept_per_row
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


def show_entrances(entrances: list[tuple[str, str, object, dict, str]]) -> None:
    """Doors for different users: title, text, page, address of the view, words on the link."""
    for column, (title, text, page, address, label) in zip(
        st.columns(len(entrances)), entrances, strict=True
    ):
        with column.container(border=True, height="stretch"):
            st.html(f'<div class="ingang"><h2>{escape(title)}</h2><p>{escape(text)}</p></div>')
            st.page_link(page, label=label, query_params=address)
