"""All loose amounts as Excel: a row per source that gives one, with what it may stand beside."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.files.cells import EURO, YEAR
from components.files.colophon import about_lines, source_columns, source_table
from components.files.excel import SOURCE_SHEET, Sheet, excel_bytes
from components.money.known import Amount, amount_name, amounts, fact, towns
from components.money.knownfigure import verdict_text
from components.money.saying import per_year_said, reserve_word
from components.rows.memo import cached
from components.rows.selection import concept_names
from components.rows.sources import bron_ids
from components.wording.dutch import listing
from data.tables.loading import Dataset

BESIDE, VERDICT = "Vergeleken met", "Vergelijken"
FORMATS = {
    "Bedrag": EURO,
    "Per jaar": EURO,
    "Eerste jaar": YEAR,
    "Laatste jaar": YEAR,
    "Looptijd in maanden": "0.#",
}


def amounts_excel(data: Dataset, beside: str) -> bytes:
    """Every row of geldfeiten.csv; beside: the id of the amount they are compared with, or ""."""
    found = amounts(data, "", beside)
    without = [town for town, own in found.items() if not own]
    about = about_lines(data, "Losse bedragen over het mbo, in euro’s. Tel ze niet op.")
    if without:
        about.append(f"Geen bedrag gevonden voor: {listing(without)}.")
    sheets = {
        "Losse bedragen": amounts_sheet(data, beside),
        SOURCE_SHEET: source_table(data, bron_ids(data["geldfeiten"])),
    }
    return excel_bytes(data, about, sheets)


def amounts_sheet(data: Dataset, beside: str) -> Sheet:
    """A row per row of geldfeiten.csv, by municipality, with numbers as numbers."""
    found = amounts(data, "", beside)
    rows = pd.concat([amount.rows for own in found.values() for amount in own])
    lines = [
        _line(data, amount, row, beside)
        for own in found.values()
        for amount in own
        for row in amount.rows.to_dict("records")
    ]
    frame = pd.DataFrame(lines, index=rows.index).join(source_columns(data, rows))
    return Sheet(frame.assign(Sleutel=rows["geldfeit_id"]), FORMATS, frozen=2)


def _line(data: Dataset, amount: Amount, row: dict, beside: str) -> dict[str, Any]:
    names = {
        name: concept_names(data, name)
        for name in ("aard", "gelezen", "per", "reikwijdte", "zekerheid")
    }
    titles = data["programmas"].set_index("programma_id")["titel"].to_dict()
    word, each = per_year_said(data, row)
    return {
        "Gemeente": amount.town,
        "Waarvoor": row["omschrijving"],
        "Programma": titles.get(row["programma_id"], ""),
        "Bedrag": row["bedrag_eur"],
        "Woord van de bron": reserve_word(data, row),
        "Telt voor": names["per"].get(row["per"], "onbekend"),
        "Per jaar": each,
        "Woord bij per jaar": word,
        "Eerste jaar": row["van_jaar"],
        "Laatste jaar": row["tot_jaar"],
        "Looptijd in maanden": row["looptijd_maanden"],
        "Wie betaalt": row["betaler"],
        "Soort bedrag": names["aard"].get(row["aard"], row["aard"]),
        "Reikwijdte": names["reikwijdte"].get(row["reikwijdte"], row["reikwijdte"]),
        "Deel van": _whole(data, row["deel_van"]),
        "Zelfde geld": row["feit_groep"],
        "Andere bron, ander bedrag": "ja" if amount.rival else "nee",
        "Zekerheid": names["zekerheid"].get(amount.certainty, amount.certainty),
        **_compared(data, amount, beside),
        "Zelf gelezen": names["gelezen"].get(row["gelezen"], row["gelezen"]),
    }


def _compared(data: Dataset, amount: Amount, beside: str) -> dict[str, str]:
    """With which amount this one is compared, and what comes of it; that one itself is named."""
    if not beside:
        return {BESIDE: "", VERDICT: ""}
    itself = amount.verdict is None
    return {BESIDE: "" if itself else _reference(data, beside), VERDICT: verdict_text(amount)}


@cached
def _groups(data: Dataset) -> dict[str, Amount]:
    """Of each feit_groep the amount that most is known of, the largest first."""
    known: dict[str, Amount] = {}
    for own in amounts(data).values():
        for amount in own:
            known.setdefault(amount.row["feit_groep"], amount)
    return known


def _whole(data: Dataset, group: str) -> str:
    """The larger amount in words with its group; only the group when we have no amount of it."""
    known = _groups(data).get(group)
    return f"{amount_name(data, known)} ({group})" if known else group


@cached
def _reference(data: Dataset, geldfeit_id: str) -> str:
    row = fact(data, geldfeit_id)
    own = amounts(data)[towns(data)[row["gemeente_id"]]]
    found = next(one for one in own if geldfeit_id in set(one.rows["geldfeit_id"]))
    return f"{amount_name(data, found)} ({geldfeit_id})"
