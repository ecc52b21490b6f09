"""Draws what is known about money per municipality, and whether two amounts may be compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import htpy as h
import streamlit as st
from markupsafe import Markup

from components.address.links import present_address
from components.address.state import chosen, key
from components.files.csvfile import csv_bytes
from components.look.blocks import bullets
from components.money.amountsfile import amounts_excel
from components.money.citationview import show_citation
from components.money.embedview import show_embed_code
from components.money.facts import compare
from components.money.figures import known_figure
from components.money.known import (
    EVERY_SCOPE,
    Amount,
    amounts,
    fact,
    nothing,
    references,
    towns,
)
from components.money.knownfigure import known_exhibit, verdict_text
from components.money.saying import amount_text, per_year_text, stated_euro
from components.rows.memo import memo
from components.rows.selection import concept_names, concept_phrases
from components.rows.sources import reported_source
from components.screen.chart import show_chart
from components.screen.choosing import choose_many, choose_one, choose_pill
from components.screen.downloading import show_download
from components.screen.tables import show_table
from components.wording.dutch import years
from components.wording.escaping import markdown, rendered
from data.tables.loading import Dataset

HEADERS = ["Gemeente", "Waarvoor", "Bedrag", "Periode", "Wie betaalt", "Zekerheid", "Bron"]


def choose_known(data: Dataset) -> tuple[str, str, bool]:
    """Ask for a scope ("" is every scope), the amount to compare with, and which sources count."""
    options = {**concept_names(data, "reikwijdte"), EVERY_SCOPE: "Alles"}
    choose_pill("Reikwijdte van het bedrag", "reikwijdte", options)
    possible = references(data)
    usual = next(iter(possible), "")
    if possible:
        choose_one("Vergelijk met", "naastbedrag", possible, possible[usual])
    scope = chosen("reikwijdte")
    picked = chosen("naastbedrag")
    st.checkbox("Alleen bronnen die wij zelf lazen", key=key("gelezen"))
    beside = picked if picked in possible else usual
    return "" if scope == EVERY_SCOPE else scope, beside, bool(chosen("gelezen"))


def show_known(data: Dataset, scope: str, beside: str, read_only: bool) -> None:
    """The municipalities beside each other: bars, hatched with the reason or plain, and a table."""
    if not beside:
        st.info("Er is nu geen bedrag waarvan betaler en looptijd bekend zijn.")
        return
    found = amounts(data, scope, beside, read_only)
    if any(found.values()):
        _show_bars(data, found, beside, scope)
    rows: list[Sequence[h.Node]] = []
    for town, own in found.items():
        rows += [_cells(data, amount) for amount in own]
        rows += [] if own else [[town, nothing(data, scope), *[""] * (len(HEADERS) - 2)]]
    show_table("Wat is bekend per gemeente", HEADERS, rows, stacks=True)


def _show_bars(data: Dataset, found: dict[str, list[Amount]], beside: str, scope: str) -> None:
    exhibit = known_exhibit(data, found, beside, scope)
    show_chart(data, exhibit, f"bekend-{scope or EVERY_SCOPE}", known_figure, found, scope)
    values = {**present_address(("reikwijdte",)), "naastbedrag": beside}
    show_embed_code("gemeenten", "begroting", exhibit.title, values)


@memo
def _cells(data: Dataset, amount: Amount) -> list[Markup]:
    row = amount.row
    kind = concept_names(data, "aard").get(row["aard"], row["aard"])
    scope = concept_names(data, "reikwijdte").get(row["reikwijdte"], row["reikwijdte"])
    verdict = h.small[f"Vergelijken: {verdict_text(amount)}"]
    rival = h.small["Een andere bron noemt een ander bedrag"] if amount.rival else None
    sources = (_source(data, amount, line) for line in amount.rows.to_dict("records"))
    cells = (
        amount.town,
        [row["omschrijving"], h.small[f"{kind}, {scope.lower()}"]],
        [amount_text(data, row), verdict, rival],
        years(row["van_jaar"], row["tot_jaar"]),
        row["betaler"],
        concept_names(data, "zekerheid").get(amount.certainty, amount.certainty),
        bullets(sources),
    )
    return [rendered(cell) for cell in cells]


def _source(data: Dataset, amount: Amount, line: Mapping) -> h.Node:
    """One source of an amount: what it says of it where that differs, and whether we read it."""
    own = line["omschrijving"] if line["omschrijving"] != amount.row["omschrijving"] else None
    read = concept_phrases(data, "gelezen").get(line["gelezen"], line["gelezen"])
    return [
        own and f"{own} ",
        reported_source(data, "geldfeiten", line["geldfeit_id"], line),
        h.small[read],
    ]


def show_take_amounts(data: Dataset, beside: str) -> None:
    """All loose amounts as CSV and Excel, and a citation of one of them.

    beside: the id of the amount that the Excel compares the others with, or "".
    """
    frame = data["geldfeiten"]

    with st.container(horizontal=True):
        make_csv = lambda: csv_bytes(frame)  # noqa: E731
        make_excel = lambda: amounts_excel(data, beside)  # noqa: E731
        show_download(data, "Download alle losse bedragen (CSV)", "geldfeiten", "csv", make_csv)
        show_download(
            data, "Download alle losse bedragen (Excel)", "geldfeiten", "xlsx", make_excel
        )
    show_citation(data, "geldfeiten", frame, "Citeer een los bedrag")


def show_comparison(data: Dataset) -> None:
    """Choose two amounts: both per year, or every reason why they may not be compared."""
    choose_many("Kies twee bedragen", "bedrag", _names(data), "Kies twee bedragen", 2)
    picked = chosen("bedrag") or []
    if len(picked) < 2:
        return
    one, other = (fact(data, name) for name in picked)
    verdict = compare(data, one, other)
    if verdict.per_year:
        first, second = (per_year_text(data, row) for row in (one, other))
        st.success(
            f"Dit mag u vergelijken: {first} per jaar naast {second} per jaar. Een totaal delen "
            "wij door de looptijd die een bron noemt."
        )
    else:
        lines = "\n".join(f"- {markdown(reason)}" for reason in verdict.reasons)
        st.warning(f"Dit mag u niet vergelijken.\n\n{lines}")


@memo
def _names(data: Dataset) -> dict[str, str]:
    known = towns(data)
    return {
        row.geldfeit_id: f"{known.get(row.gemeente_id, '')}: {row.omschrijving} "
        f"({stated_euro(data, row._asdict())})"
        for row in data["geldfeiten"].itertuples(index=False)
    }
