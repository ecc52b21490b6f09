"""A frozen citation of an amount: what it said then, and whether it says the same now."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pandas as pd

from components.money.saying import stated_euro
from components.rows.memo import memo
from components.rows.sources import source, source_date
from components.wording.amounts import euro
from components.wording.dutch import date, years
from data.tables.loading import Dataset

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


@memo
def citable(data: Dataset, table: str, rows: pd.DataFrame) -> dict[str, str]:
    """What each of `rows` is called in a list to choose from, by its id."""
    return {
        row[ID_COLUMNS[table]]: f"{amount_label(data, table, row)}: {_stated(data, table, row)}"
        for row in rows.to_dict("records")
    }


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
        f"{_stated(data, table, row)} voor {amount_label(data, table, row)}. "
        f"Bron: {origin_text}, {row['vindplaats']}. "
        f"Via Mbo in de gemeente, versie {data.version}: {address}"
    )


def _stated(data: Dataset, table: str, row: Mapping) -> str:
    return stated_euro(data, row) if table == "geldfeiten" else euro(row["bedrag_eur"])


def check_citation(data: Dataset, key: str) -> str:
    """Whether a cited amount has changed since, and from what to what; one Dutch sentence."""
    found = PARTS.match(key)
    if found is None:
        return UNREADABLE
    row_id, amount, day, _fingerprint = found.groups()
    try:
        cited = f"{euro(int(amount))} (gegevens van {date(day)})"
    except ValueError:
        # A day that does not exist.
        return UNREADABLE
    for table, column in ID_COLUMNS.items():
        frame = data[table]
        for row in frame.loc[frame[column] == row_id].to_dict("records"):
            return _compared(amount_label(data, table, row), cited, int(amount), row)
    return f"Het citaat noemt {cited}. Dit bedrag staat nu niet meer in onze gegevens."


def _compared(name: str, cited: str, amount: int, row: Mapping) -> str:
    now = int(row["bedrag_eur"])
    if now == amount:
        return f"Het citaat klopt nog: {name} is {cited}."
    return f"Het bedrag is veranderd: {name} was {cited} en is nu {euro(now)}."
