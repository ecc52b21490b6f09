"""Draws the filters, the cards and one example in full."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components import facets
from components.address import choose, chosen, drop, key
from components.choosing import choose_many
from components.exampledetail import show_take_button
from components.examples import PAGE_SIZE, SORT_NAMES, Found, nearest, ways_out
from components.formatting import UNKNOWN, counted, escape, labels_html, markdown
from components.keeping import kept_per_row
from components.paging import chosen_page, first_page, show_pager
from components.search import marked
from components.selection import concept_names
from components.sources import row_source_html
from data.loading import Dataset

FIRST_FACETS = ("thema", "gemeente", "rol")
SHORT_TEXT = 220


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
        "Alles" if facet.name != "periode" else "Niet wat voorbij is",
        on_change=first_page,
    )


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
    """Why nothing fits, which filter to drop, and the examples that come nearest."""
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
    if found.query and not (found.result.scores > 0).any():
        st.write("Deze voorbeelden lijken er het meest op:")
        show_cards(data, found, nearest(data, found.query))


def show_corrections(found: Found) -> None:
    """Which words were read as another word because nothing was found for them."""
    for typed, read in found.result.corrected.items():
        st.info(f"Niets gevonden voor ‘{markdown(typed)}’. We zochten op ‘{markdown(read)}’.")


def show_list(data: Dataset, found: Found) -> None:
    """The order, one page of cards, and the way to the other pages."""
    left, _right = st.columns([1, 2])
    left.selectbox(
        "Volgorde",
        list(SORT_NAMES),
        format_func=SORT_NAMES.get,
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
            st.html(card_html(data, row, found.result.words))
            with st.container(horizontal=True):
                st.button(
                    "Bekijk dit voorbeeld",
                    key=f"open-{row['maatregel_id']}",
                    on_click=choose,
                    args=("voorbeeld", row["maatregel_id"]),
                )
                show_take_button(row["maatregel_id"])


@kept_per_row
def card_html(data: Dataset, row: dict, words: frozenset[str]) -> str:
    """The text of a card as safe HTML, with the words that were searched for marked."""
    town = data["gemeenten"].set_index("gemeente_id")
    name = town["naam"].get(row["gemeente_id"], UNKNOWN)
    colour = town["kleur"].get(row["gemeente_id"], "#5F6B76")
    status = concept_names(data, "status").get(row["status"], row["status"])
    proof = concept_names(data, "bewijs").get(row["bewijs"], row["bewijs"])
    past = " · afgelopen programma" if row.get("periode") == facets.PAST else ""
    return (
        f'<article class="voorbeeld" style="--kleur:{colour}">'
        f"<h3>{marked_html(row['titel'], words)}</h3>"
        f'<p class="stil">{marked_html(name, words)} · {escape(status)}{past} · '
        f"bewijs: {escape(proof.lower())}</p>"
        f"<p>{marked_html(shortened(row['omschrijving']), words)}</p>"
        f"{tags_html(data, row)}"
        f'<p class="bronregel">Bron: {row_source_html(data, row)}</p></article>'
    )


def shortened(text: str) -> str:
    """The first sentences of a text, about two lines."""
    if len(text) <= SHORT_TEXT:
        return text
    cut = text[:SHORT_TEXT]
    return cut[: cut.rfind(".") + 1] or f"{cut.rsplit(' ', 1)[0]} …"


def marked_html(text: str, words: frozenset[str]) -> str:
    """Escaped text with each hit inside <mark>."""
    return "".join(
        f"<mark>{escape(piece)}</mark>" if hit else escape(piece)
        for piece, hit in marked(text, words)
    )


def tags_html(data: Dataset, row: dict) -> str:
    """Themes and pillars as labels."""
    names = {**concept_names(data, "thema"), **concept_names(data, "pijler")}
    tags = (names.get(key, key) for key in (*row["themas"], *row["pijlers"]))
    return labels_html(tags)
