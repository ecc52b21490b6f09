"""Draws what is known per municipality, and two amounts beside each other."""

from __future__ import annotations

import htpy as h
import streamlit as st

from components.address.links import page_address
from components.address.state import choose, chosen, key
from components.files.csvfile import csv_bytes
from components.money.amountsfile import amounts_excel
from components.money.known import EVERY_SCOPE, amounts, nothing, references
from components.moneypage.cards import cards_html
from components.moneypage.pair import amount_options, pair_claim, pair_html, usual_pair
from components.moneypage.panelview import show_answer, show_panels
from components.moneypage.place import Place
from components.moneypage.screen import beside_of, scope_of, town_panels
from components.moneypage.towns import opened, towns_claim
from components.rows.claim import Fixed
from components.rows.selection import concept_names
from components.screen.choosing import choose_one, choose_pill, named
from components.screen.downloading import show_download
from components.screen.markup import show_html
from data.tables.loading import Dataset

NO_AMOUNTS = Fixed("Wij kennen nu geen twee bedragen om naast elkaar te leggen.")
LETTERS = ("A", "B")


def show_towns(data: Dataset, place: Place) -> None:
    """The cells of the municipalities, what is opened of them, and what may stand side by side."""
    read_only = bool(place.get("gelezen"))
    show_answer(place, towns_claim(data, read_only))
    matrix, *others = town_panels(data, place)
    show_panels(data, place, [matrix])
    own = opened(data, place.get("bij"), read_only)
    if own:
        show_html(h.div(".geopend")[cards_html(data, own, page_address())])
    elif place.get("reikwijdte"):
        _show_scope(data, scope_of(data, place), read_only)
    show_panels(data, place, others)
    _choose_beside(data)
    _show_take_amounts(data, beside_of(data, place))


def _show_scope(data: Dataset, scope: str, read_only: bool) -> None:
    """All amounts of one scope, as an address of before the cells asked for them."""
    found = amounts(data, scope, "", read_only)
    lines = [f"{town}: {nothing(data, scope)}." for town, own in found.items() if not own]
    title = f"Alle bedragen: {concept_names(data, 'reikwijdte').get(scope, 'elke soort')}"
    everything = [amount for own in found.values() for amount in own]
    show_html(
        h.details(".kleine")[h.summary[title], cards_html(data, everything, page_address())],
        h.ul[[h.li[line] for line in lines]] if lines else None,
    )


def _choose_beside(data: Dataset) -> None:
    options = {**concept_names(data, "reikwijdte"), EVERY_SCOPE: "Alles"}
    possible = references(data)
    with st.container(key="naast"):
        choose_pill("Reikwijdte van het bedrag", "reikwijdte", options)
        if possible:
            choose_one("Vergelijk met", "naastbedrag", possible, next(iter(possible.values())))
        st.checkbox("Alleen bronnen die wij zelf lazen", key=key("gelezen"))


def _show_take_amounts(data: Dataset, beside: str) -> None:
    frame = data["geldfeiten"]
    with st.container(horizontal=True):
        make_csv = lambda: csv_bytes(frame)  # noqa: E731
        make_excel = lambda: amounts_excel(data, beside)  # noqa: E731
        show_download(data, "Download alle losse bedragen (CSV)", "geldfeiten", "csv", make_csv)
        show_download(
            data, "Download alle losse bedragen (Excel)", "geldfeiten", "xlsx", make_excel
        )


def show_pair(data: Dataset, place: Place) -> None:
    """Two amounts: the verdict, the reasons and their sources; either can be another one."""
    pair = usual_pair(data, tuple(filter(None, place.get("bedrag").split(","))))
    if len(pair) < len(LETTERS):
        show_answer(place, NO_AMOUNTS)
        return
    show_answer(place, pair_claim(data, pair))
    for column, letter, number in zip(st.columns(2), LETTERS, (0, 1), strict=True):
        with column:
            _choose_amount(data, pair, letter, number)
    show_html(pair_html(data, pair, page_address()))


def _choose_amount(data: Dataset, pair: tuple[str, ...], letter: str, number: int) -> None:
    options = amount_options(data)
    # A new field for each amount: what stands in it follows the address.
    name = f"geld-{letter}-{pair[number]}"

    def picked() -> None:
        new = list(chosen("bedrag") or pair)
        new = [*pair] if len(new) < len(LETTERS) else new
        new[number] = st.session_state[name]
        choose("bedrag", new)

    st.selectbox(
        f"Bedrag {letter}",
        list(options),
        index=list(options).index(pair[number]),
        format_func=named(options),
        placeholder="Kies een bedrag",
        key=name,
        on_change=picked,
    )
