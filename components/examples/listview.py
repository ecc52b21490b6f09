"""Draws the filters, the cards and one example in full."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.address.state import choose, chosen, drop, key
from components.examples import facets
from components.examples.cards import card_html
from components.examples.detailview import show_take_button
from components.examples.finding import PAGE_SIZE, SORT_NAMES, Found, ways_out
from components.screen.choosing import choose_many, named
from components.screen.markup import show_html
from components.screen.paging import chosen_page, first_page, show_pager
from components.wording.dutch import counted
from components.wording.escaping import markdown
from data.tables.loading import Dataset

FIRST_FACETS = ("thema", "gemeente", "rol")


def choices_now() -> dict[str, list[str]]:
    """What is chosen in every facet, by its name in the address."""
    return {facet.name: chosen(facet.name) or [] for facet in facets.FACETS}


def choose_examples(found: Found) -> None:
    """The search field and the facets, each option with its count under the other filters."""
    st.text_input(
        "Zoek in titel, omschrijving, partners en namen",
        key=key("zoek"),
        placeholder="Zoals: bijscholen",
        on_change=first_page,
    )
    for column, name in zip(st.columns(len(FIRST_FACETS)), FIRST_FACETS, strict=True):
        with column:
            _choose_facet(found, facets.BY_NAME[name])
    others = [facet for facet in facets.FACETS if facet.name not in FIRST_FACETS]
    active = sum(bool(chosen(facet.name)) for facet in others)
    label = f"Meer filters ({counted(active, 'gekozen', 'gekozen')})" if active else "Meer filters"
    with st.expander(label, expanded=bool(active), key="meer-filters"):
        for start in range(0, len(others), 3):
            for column, facet in zip(st.columns(3), others[start : start + 3], strict=False):
                with column:
                    _choose_facet(found, facet)


def _choose_facet(found: Found, facet: facets.Facet) -> None:
    counts = found.counts[facet.name]
    names = found.options[facet.name]
    choose_many(
        facet.label,
        facet.name,
        {option: f"{name} ({counts[option]})" for option, name in names.items()},
        _without_choice(found, facet),
        on_change=first_page,
    )


def _without_choice(found: Found, facet: facets.Facet) -> str:
    if facet.name != "periode" or found.query:
        return "Alles"
    return "Niet wat voorbij is"


def show_active(found: Found) -> None:
    """Each active filter as a button that removes it, and one that removes all."""
    active = [(name, option) for name, options in choices_now().items() for option in options]
    if not active and not found.query:
        return
    with st.container(horizontal=True, key="actief"):
        for name, option in active:
            label = found.options[name][option]
            st.button(
                f"Verwijder: {markdown(label)}",
                key=f"weg-{name}-{option}",
                on_click=remove,
                args=(name, option),
            )
        if found.query:
            st.button(
                f"Verwijder: ‘{markdown(found.query)}’",
                key="weg-zoek",
                on_click=remove,
                args=("zoek", found.query),
            )
        st.button("Alles wissen", key="weg-alles", type="tertiary", on_click=remove_all)


def remove(name: str, option: str) -> None:
    """Take away one filter."""
    if name == "zoek":
        choose("zoek", "")
    else:
        drop(name, option)
    first_page()


def remove_all() -> None:
    """Take away all filters and the search words."""
    for facet in facets.FACETS:
        choose(facet.name, [])
    choose("zoek", "")
    first_page()


def show_nothing_found(data: Dataset, found: Found) -> None:
    """Why nothing fits, which filter to drop, and the themes to choose from instead."""
    ways = ways_out(data, found)
    if ways:
        st.write("Geen enkel voorbeeld past bij alle filters samen. Laat er één los:")
        for name, option, count in ways:
            label = option if name == "zoek" else found.options[name][option]
            st.button(
                f"Zonder ‘{markdown(label)}’: {counted(count, 'voorbeeld', 'voorbeelden')}",
                key=f"uitweg-{name}-{option}",
                on_click=remove,
                args=(name, option),
            )
    elif not found.query:
        st.write("Ook met één filter minder past er niets. Wis alles en begin opnieuw.")
    if found.query and not found.hits.any():
        st.write("Kies een thema, of zoek met een ander woord:")
        with st.container(horizontal=True, key="themas"):
            for theme, name in found.options["thema"].items():
                st.button(markdown(name), key=f"naar-{theme}", on_click=_to_theme, args=(theme,))


def _to_theme(theme: str) -> None:
    remove_all()
    choose("thema", [theme])


def show_reading(found: Found) -> None:
    """How the question was read: words that were corrected, and words that had to be left out."""
    without = " of ".join(f"‘{markdown(word)}’" for word in found.result.without)
    if without and found.result.complete:
        st.info(f"Wat bij al uw woorden past, staat bovenaan. De rest vonden we zonder {without}.")
    elif without:
        st.info(f"Niets past bij al uw woorden. Dit vonden we zonder {without}.")
    for typed, read in found.result.corrected.items():
        st.info(f"Niets gevonden voor ‘{markdown(typed)}’. We zochten op ‘{markdown(read)}’.")


def show_list(data: Dataset, found: Found) -> None:
    """The order, one page of cards, and the way to the other pages."""
    left, _right = st.columns([1, 2])
    left.selectbox(
        "Volgorde",
        list(SORT_NAMES),
        format_func=named(SORT_NAMES),
        key=key("volgorde"),
        placeholder=SORT_NAMES["best"],
        on_change=first_page,
    )
    rows, page, pages = chosen_page(found.rows, PAGE_SIZE)
    show_cards(data, found, rows)
    show_pager(page, pages)


def show_cards(data: Dataset, found: Found, rows: pd.DataFrame) -> None:
    """A card per measure: title, municipality, text, tags, evidence and source."""
    for row in rows.to_dict("records"):
        with st.container(border=True, key=f"kaart-{row['maatregel_id']}"):
            show_html(card_html(data, row, found.result.words))
            with st.container(horizontal=True):
                st.button(
                    "Bekijk dit voorbeeld",
                    key=f"open-{row['maatregel_id']}",
                    on_click=choose,
                    args=("voorbeeld", row["maatregel_id"]),
                )
                show_take_button(row["maatregel_id"])
