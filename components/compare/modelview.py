"""Draws the model as one figure that is also the filter, and what follows from a choice."""

from __future__ import annotations

from collections.abc import Mapping

import htpy as h
import pandas as pd
import streamlit as st

from components.address.query import examples_address
from components.address.state import chosen, key
from components.compare.model import LEVERS, criteria, found_rows, outside, profiles, town_counts
from components.examples.facets import BY_NAME, options_of
from components.rows.ids import DEEDS
from components.rows.selection import concepts
from components.rows.sources import row_source_html
from components.screen.choosing import choose_many
from components.screen.markup import show_html
from components.screen.paging import chosen_page, first_page, show_pager
from components.screen.tables import show_table
from components.wording.dutch import counted, listing
from components.wording.escaping import markdown
from data.tables.loading import Dataset

Counts = Mapping[str, Mapping[str, int]]
SHOWN_TOWNS = 20


def show_model(data: Dataset, counts: Counts) -> None:
    """The call and the model of the letter (three pillars), and its insights and subjects."""
    with st.container(border=True, key="model"):
        show_html(
            h.div(".modelkop")[
                h.p[
                    h.strong["Een wethouder mbo"],
                    " en ",
                    h.strong["een lokale mbo-aanvalsagenda"],
                ],
                h.p[
                    "Dat vraagt de MBO Raad aan gemeenten met mbo-scholen. "
                    "De agenda maakt u samen met studenten."
                ],
            ]
        )
        _choose(data, "pijler", "Drie pijlers: dit noemt de brief het model", counts)
        _choose(data, "rol", "De regierol: wat doet de gemeente zelf?", counts)
        _choose(
            data,
            "thema",
            "Vijf inzichten, die de brief uit de voorbeelden haalt",
            counts,
            group="inzicht",
        )
        _choose(
            data,
            "thema",
            "Vier onderwerpen, de terreinen die de brief noemt",
            counts,
            group="onderwerp",
        )
    st.caption(
        "Kies een of meer blokken. De voorbeelden, gemeenten en aantallen op deze pagina volgen. "
        "De rol financieren is van ons; die staat niet in de brief."
    )


def _choose(data: Dataset, lever: str, title: str, counts: Counts, group: str = "") -> None:
    rows = concepts(data, lever)
    if group:
        rows = rows.loc[rows["groep"] == group]
    names = dict(zip(rows["id"], rows["naam"], strict=True))
    own = f"model-{lever}-{group}"
    # Insights and subjects are one list in the address, so each group shows its own part of it.
    st.session_state[own] = [option for option in chosen(lever) or [] if option in names]
    st.pills(
        title,
        list(names),
        selection_mode="multi",
        format_func=lambda option: markdown(f"{names[option]} ({counts[lever][option]})"),
        key=own,
        wrap=True,
        on_change=_take_over,
        args=(lever, own, tuple(names)),
    )


def _take_over(lever: str, own: str, options: tuple[str, ...]) -> None:
    others = [option for option in chosen(lever) or [] if option not in options]
    st.session_state[key(lever)] = others + list(st.session_state[own])
    first_page()


def choose_town(data: Dataset) -> None:
    """Which municipalities to look at."""
    towns = options_of(data, BY_NAME["gemeente"])
    choose_many("Gemeente of regio", "gemeente", towns, "Alle gemeenten", on_change=first_page)


def clear() -> None:
    """Take away all choices on this page."""
    for name in (*LEVERS, "gemeente"):
        st.session_state[key(name)] = []
    first_page()


def _narrowed(extra: Mapping[str, str | tuple[str, ...]]) -> str:
    now = {name: chosen(name) for name in (*LEVERS, "gemeente")}
    return examples_address({**now, **extra})


def show_towns(data: Dataset, rows: pd.DataFrame) -> list[str]:
    """Per municipality how many of the examples fit, as a link to them.

    Returns the municipalities in sight (ids).
    """
    shown, page, pages = chosen_page(town_counts(data, rows), SHOWN_TOWNS)
    cells = [
        [
            town.naam,
            h.a(href=_narrowed({"gemeente": town.gemeente_id, "status": DEEDS}), target="_self")[
                counted(town.aantal, "voorbeeld", "voorbeelden")
            ]
            if town.aantal
            else "geen bij deze keuze",
        ]
        for town in shown.itertuples()
    ]
    if page == pages:
        cells += [[what, str(count)] for what, count in outside(data, rows).items() if count]
    show_table("Voorbeelden bij deze keuze per gemeente", ["Gemeente", "Bij deze keuze"], cells)
    show_pager(page, pages)
    return list(shown["gemeente_id"])


def show_profiles(data: Dataset, rows: pd.DataFrame, shown: list[str]) -> None:
    """Which levers each municipality in `shown` (ids) pulls, and which we did not find."""
    cells = [
        [name, listing(pulled) or "geen", listing(absent) or "geen"]
        for _key, name, pulled, absent in profiles(data, rows, shown)
    ]
    headers = ["Gemeente", "Met een voorbeeld", "Zonder voorbeeld bij deze keuze"]
    show_table("Profiel per gemeente", headers, cells)


def show_criteria(data: Dataset) -> None:
    """How we classify: meaning, criterion, source, and the examples it led to.

    The same for every choice on the page, so that a choice does not send it again (13 kB).
    """
    levers = {"pijler": "Pijler", "rol": "Rol", "thema": "Thema"}
    cells = [
        [
            [f"{row['naam']} ", h.small[levers[row["lijst"]]]],
            row["omschrijving"],
            row["criterium"],
            h.a(href=examples_address({row["lijst"]: (row["id"],)}), target="_self")[
                counted(row["aantal"], "voorbeeld", "voorbeelden")
            ],
            row_source_html(data, row),
        ]
        for row in criteria(data, found_rows(data, {}))
    ]
    headers = ["Waarde", "Betekenis", "Wanneer wel, wanneer niet", "Leidde tot", "Bron"]
    show_table("Criteria van onze indeling", headers, cells)


def show_place_in_model(data: Dataset, row: dict) -> None:
    """From an example to its place: its pillars, roles and themes with the reason."""
    cells = []
    for lever in LEVERS:
        for concept in concepts(data, lever).to_dict("records"):
            if concept["id"] in row[BY_NAME[lever].column]:
                cells.append([concept["naam"], concept["criterium"]])
    show_table("Plaats in het model", ["Waarde", "Criterium"], cells)
