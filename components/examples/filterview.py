"""Draws the filters on the examples: in one line, and as what is active."""

from __future__ import annotations

import streamlit as st

from components.address.state import choose, chosen, drop, key
from components.examples import facets
from components.examples.finding import SORT_NAMES, Found, ways_out
from components.rows.ids import Read
from components.screen.choosing import choose_many, named
from components.screen.paging import first_page
from components.wording.dutch import counted
from components.wording.escaping import markdown
from data.tables.loading import Dataset

FIRST_FACETS = ("thema", "gemeente", "rol", "gelezen")
# How an adviser asks for it.
ASKED = {"rol": "Wat kan ik doen"}


def choices_now() -> dict[str, list[str]]:
    """What is chosen in every facet, by its name in the address."""
    return {facet.name: chosen(facet.name) or [] for facet in facets.FACETS}


def choose_examples(found: Found) -> None:
    """One line: the search field, the first facets, and the rest with the order behind a button.

    Each option has its count under the other filters.
    """
    others = [facet for facet in facets.FACETS if facet.name not in FIRST_FACETS]
    active = sum(bool(chosen(facet.name)) for facet in others)
    label = f"Meer filters ({active})" if active else "Meer filters"
    with st.container(key="filterregel", horizontal=True, vertical_alignment="bottom"):
        st.text_input(
            "Zoek in voorbeelden",
            key=key("zoek"),
            placeholder="Zoals: bijscholen",
            on_change=first_page,
        )
        for name in FIRST_FACETS[:-1]:
            _choose_facet(found, facets.BY_NAME[name])
        _choose_read(found)
        with st.popover(label, key="meer-filters"):
            _choose_order()
            for facet in others:
                _choose_facet(found, facet)
                st.caption(facet.about)


def _choose_read(found: Found) -> None:
    """One box for the facet that asks how we know the source."""
    only = list(chosen("gelezen") or []) == [Read.BY_US]
    count = found.counts["gelezen"].get(Read.BY_US, 0)
    st.checkbox(
        f"Door ons gelezen ({count})",
        value=only,
        # A key of its own per state: so it follows the address too.
        key=f"gelezen-{only}",
        on_change=_read_by_us,
        args=(not only,),
    )


def _read_by_us(wanted: bool) -> None:
    choose("gelezen", [Read.BY_US] if wanted else [])
    first_page()


def _choose_order() -> None:
    st.selectbox(
        "Volgorde",
        list(SORT_NAMES),
        format_func=named(SORT_NAMES),
        key=key("volgorde"),
        placeholder=SORT_NAMES["best"],
        on_change=first_page,
    )


def _choose_facet(found: Found, facet: facets.Facet) -> None:
    counts = found.counts[facet.name]
    names = found.options[facet.name]
    choose_many(
        ASKED.get(facet.name, facet.label),
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
    """What is chosen behind "Meer filters" and the words, each to take away, and all at once."""
    chosen_now = [(name, option) for name, options in choices_now().items() for option in options]
    if not chosen_now and not found.query:
        return
    for name, option in chosen_now:
        if name not in FIRST_FACETS:
            st.button(
                f"Verwijder: {markdown(found.options[name][option])}",
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
