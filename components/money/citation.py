"""A citation of an amount: looked up in the version it names, and compared with the present one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from components.money.saying import stated_euro
from components.rows.selection import concept_phrases
from components.rows.sources import source, source_date
from components.wording.amounts import euro
from components.wording.dutch import date, listing, years
from data.releases.keeping import archive, files, rows, versions
from data.tables.loading import Dataset

NOT_OURS = "Dit citaat komt niet van ons: in versie {} staat dit bedrag niet."
NOT_KEPT = "Versie {} bewaarden wij niet. Of dit citaat van ons komt, kunnen wij niet nagaan."
DAMAGED = "Versie {} kunnen wij nu niet openen. Of dit citaat van ons komt, weten wij dus niet."
WHOLE = re.compile(r"-?\d{1,15}")
# What of a row a citation rests on, and what it is called.
COMPARED = {
    "bedrag_eur": "het bedrag",
    "aard": "de soort",
    "per": "waarvoor het telt",
    "van_jaar": "het eerste jaar",
    "tot_jaar": "het laatste jaar",
    "jaar": "het jaar",
    "reikwijdte": "de reikwijdte",
    "betaler": "wie betaalt",
    "bron_id": "de bron",
}
UNREADABLE = "Dit citaat kunnen we niet lezen. Controleer of het webadres volledig is."
PARTS = re.compile(r"^([a-z0-9-]+):(-?\d{1,15}):(\d{4}-\d{2}-\d{2})-([0-9a-f]{8})$")
ID_COLUMNS = {
    "begroting": "post_id",
    "begrotingstotalen": "totaal_id",
    "geldfeiten": "geldfeit_id",
}


def citation_key(data: Dataset, table: str, row: Mapping) -> str:
    """What an address holds of a citation: the row, the amount in euros and the data version."""
    return f"{row[ID_COLUMNS[table]]}:{int(row['bedrag_eur'])}:{data.version}"


def amount_label(data: Dataset, table: str, row: Mapping) -> str:
    """What an amount is for and when, in a few words."""
    if table == "begroting":
        return f"‘{row['post']}’ in {row['jaar']}"
    period = years(row["van_jaar"], row["tot_jaar"])
    if table == "geldfeiten":
        return f"‘{row['omschrijving'].rstrip('.')}’ ({period})"
    titles = data["begrotingen"].set_index("begroting_id")["titel"].to_dict()
    name = ", ".join(part for part in (row["hoofdstuk"], row["post"]) if part) or "het geheel"
    return f"‘{name}’ van ‘{titles.get(row['begroting_id'], row['begroting_id'])}’ in {period}"


def citation_text(data: Dataset, table: str, row: Mapping, address: str) -> str:
    """A citation to paste: amount, what for, source with place, address and data version."""
    origin = source(data, row["bron_id"])
    origin_text = f"{origin['titel']} ({origin['uitgever']}, {source_date(origin)})"
    return (
        f"{_stated(data, table, row)} ({_kind(data, row)}) voor {amount_label(data, table, row)}. "
        f"Bron: {origin_text}, {row['vindplaats']}. "
        f"Via Mbo in de gemeente, versie {data.version}: {address}"
    )


def _stated(data: Dataset, table: str, row: Mapping) -> str:
    return stated_euro(data, row) if table == "geldfeiten" else euro(row["bedrag_eur"])


def _kind(data: Dataset, row: Mapping) -> str:
    """Whether an amount is budgeted, given or spent; a printed total is what the source adds up."""
    return concept_phrases(data, "aard")[row["aard"]] if row.get("aard") else "totaal in de bron"


@dataclass(frozen=True)
class Checked:
    """What there is to say about a citation, and the present row it is about, if there is one."""

    text: str
    table: str = ""
    row: Mapping | None = None


def check_citation(data: Dataset, key: str, folder: Path) -> Checked:
    """Whether a cited amount was ours in the version it names, and what it is now.

    folder: that of the data, with the released versions. An amount is never repeated as ours
    unless it stands in that version.
    """
    found = PARTS.match(key)
    if found is None:
        return Checked(UNREADABLE)
    row_id, amount, day, _fingerprint = found.groups()
    try:
        when = date(day)
    except ValueError:
        # A day that does not exist.
        return Checked(UNREADABLE)
    version = key.rpartition(":")[2]
    table, now = _row(data, row_id)
    present = Checked(_present(data, table, now), table, now)
    if version == data.version:
        then = now
    elif unheard := unopened(folder, version):
        return Checked(f"{unheard} {present.text}", table, now)
    else:
        table, then = _kept_row(folder, version, row_id)
    if then is None or int(then["bedrag_eur"]) != int(amount):
        return Checked(f"{NOT_OURS.format(version)} {present.text}", present.table, now)
    return Checked(_compared(data, table, then, now, when), table, now)


def unopened(folder: Path, version: str) -> str:
    """Why a version cannot be looked into: not kept, or damaged; "" when it can."""
    if version not in versions(folder):
        return NOT_KEPT.format(version)
    return "" if archive(folder, version) else DAMAGED.format(version)


def _row(data: Dataset, row_id: str) -> tuple[str, Mapping | None]:
    for table, column in ID_COLUMNS.items():
        rows = data[table].loc[data[table][column] == row_id].to_dict("records")
        if rows:
            return table, rows[0]
    return "", None


def _kept_row(folder: Path, version: str, row_id: str) -> tuple[str, Mapping | None]:
    """The row of a released version, as text; its amount is a whole number."""
    kept = files(folder, version)
    for table, column in ID_COLUMNS.items():
        for row in rows(kept.get(f"{table}.csv", b"")):
            if row.get(column) == row_id and WHOLE.fullmatch(row.get("bedrag_eur", "")):
                return table, row
    return "", None


def _present(data: Dataset, table: str, row: Mapping | None) -> str:
    if row is None:
        return "Dit bedrag staat nu niet in onze gegevens."
    return (
        f"Nu staat er: {amount_label(data, table, row)} is {_stated(data, table, row)} "
        f"({_kind(data, row)})."
    )


def _compared(data: Dataset, table: str, then: Mapping, now: Mapping | None, when: str) -> str:
    was = f"{euro(int(then['bedrag_eur']))} (gegevens van {when})"
    if now is None:
        return f"Het citaat noemt {was}. Dit bedrag staat nu niet meer in onze gegevens."
    name, kind = amount_label(data, table, now), _kind(data, now)
    changed = [
        words
        for column, words in COMPARED.items()
        if column in then and str(then[column]) != _text(now.get(column))
    ]
    if not changed:
        return f"Het citaat klopt nog: {name} is {was}, {kind}."
    amount = COMPARED["bedrag_eur"]
    if amount in changed:
        others = [words for words in changed if words != amount]
        more = f" Wij veranderden ook {listing(others)}." if others else ""
        stated = _stated(data, table, now)
        return f"Het bedrag is veranderd: {name} was {was} en is nu {stated}.{more}"
    return (
        f"Het bedrag is gelijk: {name} is {was}, {kind}. "
        f"Wij veranderden sindsdien {listing(changed)}."
    )


def _text(value) -> str:
    """A present cell as it stands in its file."""
    if isinstance(value, tuple | list):
        return "|".join(value)
    return "" if pd.isna(value) else str(value)
