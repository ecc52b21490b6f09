"""Draws one example in full: everything we know, what resembles it, what can be done with it."""

from __future__ import annotations

from collections.abc import Iterable

import htpy as h
import streamlit as st

from components.address.links import site_address
from components.address.query import address_of, approach_address, examples_address
from components.address.state import add, choose, chosen, drop
from components.examples.beside import MOST_SIDE_BY_SIDE
from components.examples.finding import related
from components.look.blocks import terms
from components.rows.keyfigures import measure_figure
from components.rows.selection import concept_names, names
from components.rows.sources import report_link, row_source_html
from components.screen.copying import show_copy
from components.screen.markup import show_html
from components.wording.dutch import UNKNOWN, counted, listing
from components.wording.escaping import markdown
from data.tables.loading import Dataset


def show_take_button(maatregel_id: str) -> None:
    """ "Neem mee" or "laat weg": the collection is in the address."""
    taken = maatregel_id in (chosen("mee") or [])
    st.button(
        "Laat weg" if taken else "Neem mee",
        key=f"mee-{maatregel_id}",
        on_click=drop if taken else add,
        args=("mee", maatregel_id),
    )


def show_example(data: Dataset, row: dict) -> None:
    """One example in full: everything we know, what resembles it, and what can be done with it."""
    st.button("Terug naar de lijst", key="terug", on_click=choose, args=("voorbeeld", None))
    st.header(markdown(row["titel"]), anchor=False)
    show_html(_detail(data, row))
    with st.container(horizontal=True):
        show_take_button(row["maatregel_id"])
        _show_beside_button(row["programma_id"])
    st.page_link(
        "model.py",
        label="Bekijk de plaats in het mbo-model",
        query_params={"voorbeeld": row["maatregel_id"]},
    )
    st.caption("Link naar dit voorbeeld:")
    address = examples_address({"voorbeeld": row["maatregel_id"]})
    show_copy(f"{site_address('voorbeelden')}{address}", "de link naar dit voorbeeld")
    st.subheader("Lijkt hierop", anchor=False)
    towns = names(data)
    for other, why in related(data, row["maatregel_id"]):
        town = towns.get(other["gemeente_id"], UNKNOWN)
        show_html(
            h.p(".verwant")[h.strong[other["titel"]], f" ({town})", h.br, h.small[f"Waarom: {why}"]]
        )
        st.button(
            "Bekijk",
            key=f"verwant-{other['maatregel_id']}",
            on_click=choose,
            args=("voorbeeld", other["maatregel_id"]),
            help=markdown(other["titel"]),
        )


def _show_beside_button(programma_id: str) -> None:
    if not programma_id:
        return
    beside = chosen("naast") or []
    label = "Haal het programma uit de vergelijking"
    if programma_id not in beside:
        label = "Leg het programma naast andere"
    st.button(
        label,
        key="naast-knop",
        on_click=drop if programma_id in beside else add,
        args=("naast", programma_id),
        disabled=programma_id not in beside and len(beside) >= MOST_SIDE_BY_SIDE,
    )
    if len(beside) > 1:
        st.page_link(
            "vergelijken.py",
            label=f"Vergelijk {counted(len(beside), 'programma', 'programma’s')}",
            query_params=address_of({"naast": beside}),
        )


def _detail(data: Dataset, row: dict) -> h.Element:
    """All cells of one measure as a list of terms; unknown is said to be unknown."""
    lists = {
        "Thema’s": ("themas", "thema"),
        "Pijlers van het model": ("pijlers", "pijler"),
        "Rol van de gemeente": ("rollen", "rol"),
        "Voor wie": ("doelgroepen", "doelgroep"),
        "Onderwijsfase": ("onderwijsfasen", "onderwijsfase"),
        "Werkveld": ("sectoren", "sector"),
    }
    items = [
        ("Gemeente", row["gemeente"]),
        *_approaches(data, row),
        ("Wie het doet", row["uitvoerder"]),
        ("Status", _with_meaning(data, "status", row["status"])),
        ("Programma", row["programma"] or "geen programma"),
        ("Doel van het programma", row["doel"] or UNKNOWN),
        ("Effect dat het doel noemt", row["effect"] or UNKNOWN),
        ("Partners", ", ".join(row["partners"]) or UNKNOWN),
        ("Wat er nodig is om dit na te doen", row["randvoorwaarden"] or UNKNOWN),
        ("Een getal", measure_figure(data, row) or "de bron noemt er geen dat iets zegt"),
        ("Wat de bron niet zegt", listing(row["onbekend"]) or "niets dat wij misten"),
        ("Bewijs", _with_meaning(data, "bewijs", row["bewijs"])),
        *((label, _concepts(data, row[column], name)) for label, (column, name) in lists.items()),
    ]
    report = report_link(data, "maatregelen", row["maatregel_id"])
    return h.article(".voluit")[
        h.p(".antwoord")[row["omschrijving"]],
        terms(items),
        h.p["Bron: ", row_source_html(data, row), ". ", report],
    ]


def _approaches(data: Dataset, row: dict) -> list[tuple[str, h.Node]]:
    """The approaches that the example is a variant of, each as the way to its page."""
    frame = data["aanpakken"]
    found = frame.loc[frame["aanpak_id"].isin(row["aanpakken"])]
    links = [
        h.p[h.a(href=approach_address(key), data_naar="")[title]]
        for key, title in zip(found["aanpak_id"], found["titel"], strict=True)
    ]
    return [("Aanpak", links)] if links else []


def _with_meaning(data: Dataset, concept_list: str, value: str) -> str:
    rows = data["begrippen"]
    found = rows.loc[(rows["lijst"] == concept_list) & (rows["id"] == value)]
    if found.empty:
        return value
    return f"{found.iloc[0]['naam']}. {found.iloc[0]['omschrijving']}"


def _concepts(data: Dataset, keys: Iterable[str], concept_list: str) -> str:
    every = concept_names(data, concept_list)
    return ", ".join(every.get(item, item) for item in keys) or "niet genoemd"
