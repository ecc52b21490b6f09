"""Draws what is known about money per municipality, and whether two amounts may be compared."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from components.address import chosen
from components.choosing import choose_many
from components.downloadbutton import show_download
from components.downloads import csv_bytes
from components.formatting import counted, escape, markdown, years
from components.money import euro
from components.moneyfacts import by_municipality, certainty, compare, rivals
from components.selection import concept_names, names
from components.sources import report_link, row_source_html
from components.tables import show_table
from data.loading import Dataset

HEADERS = ["Waarvoor", "Bedrag", "Periode", "Wie betaalt", "Soort bedrag", "Zekerheid", "Bron"]


def show_known(data: Dataset) -> None:
    """Per municipality every amount we know, with what it is; rivals stand together."""
    clashing = rivals(data)
    for name, rows in by_municipality(data):
        if rows.empty:
            st.write(f"{markdown(name)}: geen bedrag gevonden.")
            continue
        with st.expander(f"{name}: {counted(len(rows), 'bedrag', 'bedragen')}", key=f"geld-{name}"):
            cells = [_cells(data, row, clashing) for row in rows.to_dict("records")]
            show_table(f"Bedragen van {name}", HEADERS, cells)
    label = "Download alle losse bedragen (CSV)"
    show_download(data, label, "geldfeiten", "csv", lambda: csv_bytes(data["geldfeiten"]))


def _cells(data: Dataset, row: dict, clashing: set[str]) -> list[str]:
    kinds, scopes = concept_names(data, "aard"), concept_names(data, "reikwijdte")
    sure = certainty(data, row["feit_groep"])
    rival = (
        "<small>Een andere bron noemt een ander bedrag</small>"
        if row["feit_groep"] in clashing
        else ""
    )
    scope = escape(scopes.get(row["reikwijdte"], row["reikwijdte"]))
    return [
        escape(row["omschrijving"]),
        f"{euro(row['bedrag_eur'])}{rival}",
        escape(years(row["van_jaar"], row["tot_jaar"])),
        escape(row["betaler"]),
        f"{escape(kinds.get(row['aard'], row['aard']))}<small>{scope}</small>",
        escape(concept_names(data, "zekerheid").get(sure, sure)),
        f"{row_source_html(data, row)} {report_link(data, 'geldfeiten', row['geldfeit_id'])}",
    ]


def show_comparison(data: Dataset) -> None:
    """Choose two amounts: both per year, or every reason why they may not be compared."""
    frame = data["geldfeiten"].set_index("geldfeit_id", drop=False)
    towns = names(data)
    options = {row.geldfeit_id: _name(towns, row) for row in frame.itertuples(index=False)}
    choose_many("Kies twee bedragen", "bedrag", options, "Kies twee bedragen", 2)
    picked = chosen("bedrag") or []
    if len(picked) < 2:
        return
    one, other = (frame.loc[name].to_dict() for name in picked)
    verdict = compare(data, one, other)
    if verdict.per_year:
        first, second = (euro(round(amount)) for amount in verdict.per_year)
        st.success(
            f"Dit mag u vergelijken: {first} per jaar naast {second} per jaar, "
            "gedeeld door het aantal kalenderjaren van de periode."
        )
    else:
        lines = "\n".join(f"- {markdown(reason)}" for reason in verdict.reasons)
        st.warning(f"Dit mag u niet vergelijken.\n\n{lines}")


def _name(towns: Mapping[str, str], row: pd.Series) -> str:
    town = towns.get(row.gemeente_id, "Landelijk")
    return f"{town}: {row.omschrijving} ({euro(row.bedrag_eur)})"
