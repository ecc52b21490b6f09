"""Source lines, links to sources and the message with which a reader reports a fault."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from urllib.parse import quote, urlencode

import htpy as h
import pandas as pd
from markupsafe import Markup

from components.rows.memo import cached, memo
from components.wording.dutch import date, listing
from components.wording.escaping import rendered
from data.tables.loading import Dataset

MOST_NAMED = 3
# The view of /bronnen that says who makes the site, and what it calls the row with a fault.
OWNER_PAGE, FAULT = "/bronnen?zicht=over", "fout"


def source(data: Dataset, bron_id: str) -> Mapping[str, str]:
    """The row of bronnen.csv for `bron_id`; an unknown source keeps its id as its title."""
    unknown = {"bron_id": bron_id, "titel": bron_id, "uitgever": "", "datum": "", "url": ""}
    return _sources(data).get(bron_id, unknown)


@cached
def _sources(data: Dataset) -> dict[str, dict]:
    return {row["bron_id"]: row for row in data["bronnen"].to_dict("records")}


def source_date(row: Mapping[str, str]) -> str:
    """When a source (a row of bronnen.csv) appeared, or that it does not say."""
    return date(row["datum"]) if row["datum"] else "zonder datum"


def source_title(row: Mapping[str, str]) -> h.Node:
    """The title of a source (a row of bronnen.csv), as a link when it has an address."""
    return h.a(href=row["url"], rel="noopener")[row["titel"]] if row["url"] else row["titel"]


@memo
def source_html(data: Dataset, bron_id: str, place: str = "") -> Markup:
    """One source as HTML: linked title, publisher, date and the place in it."""
    row = source(data, bron_id)
    return rendered(source_title(row), f" ({_details(row)})", place and f", {place}")


def row_sources(row: Mapping) -> list[tuple[str, str]]:
    """The pairs (bron_id, vindplaats) of a row; a cell may hold one or several."""
    sources, places = row["bron_id"], row.get("vindplaats", "")
    if isinstance(sources, str):
        return [(sources, places)]
    return list(zip(sources, places, strict=False))


@memo
def all_row_sources(rows: Iterable[Mapping]) -> tuple[tuple[str, str], ...]:
    """The pairs (bron_id, vindplaats) of several rows, each once."""
    return tuple(dict.fromkeys(pair for row in rows for pair in row_sources(row)))


def row_source_html(data: Dataset, row: Mapping) -> Markup:
    """All sources of one row with their places, as HTML."""
    return Markup("; ").join(source_html(data, *pair) for pair in row_sources(row))


def reported_source(data: Dataset, table: str, row_key: str, row: Mapping) -> h.Node:
    """All sources of one row and the link to report a fault in it, for a cell of a table."""
    return [row_source_html(data, row), " ", report_link(data, table, row_key)]


def source_line(data: Dataset, row: Mapping, table: str = "", row_key: str = "") -> h.Element:
    """The line below a card that says where its row stands, and how to report a fault in it.

    table and row_key: of the row, when a fault can be reported.
    """
    report = [" ", report_link(data, table, row_key)] if table else None
    return h.p(".bronregel")["Bron: ", row_source_html(data, row), ".", report]


@memo
def source_text(data: Dataset, bron_ids: Iterable[str]) -> str:
    """The source line inside a picture or embed: at most three sources, us, and the version."""
    rows = [source(data, bron_id) for bron_id in dict.fromkeys(bron_ids)]
    named = [_named(row) for row in rows[:MOST_NAMED]]
    more = [f"{len(rows) - MOST_NAMED} andere"] if len(rows) > MOST_NAMED else []
    word = "Bron" if len(rows) == 1 else "Bronnen"
    return f"{word}: {listing([*named, *more])}. Via Mbo in de gemeente, versie {data.version}."


def row_source_text(data: Dataset, row: Mapping) -> str:
    """All sources of one row with their places, as plain text."""
    return "; ".join(f"{_named(source(data, key))}, {place}" for key, place in row_sources(row))


def source_text_line(data: Dataset, bron_id: str, place: str) -> str:
    """One source with the place in it, as plain text."""
    return ", ".join(part for part in (_named(source(data, bron_id)), place) if part)


def _named(row: Mapping[str, str]) -> str:
    return f"{row['titel']} ({_details(row)})"


def _details(row: Mapping[str, str]) -> str:
    return ", ".join(detail for detail in (row["uitgever"], source_date(row)) if detail)


@memo
def bron_ids(frame: pd.DataFrame) -> list[str]:
    """The ids of all sources of the rows in `frame`, each once."""
    cells = frame["bron_id"]
    parts = cells.explode() if cells.map(type).eq(tuple).any() else cells
    return list(dict.fromkeys(parts.dropna()))


def contact() -> str:
    """The address of who reads messages about this site; "" when its owner gave none."""
    return os.environ.get("MBO_CONTACT", "").strip()


def report_address(data: Dataset, table: str, row_key: str) -> str:
    """Where to report a fault in one row: a message with the version of the data in it.

    Without somebody to send it to (MBO_CONTACT) the page that says what to do.
    """
    if not contact():
        return f"/bronnen?{urlencode({FAULT: f'{table}: {row_key}'})}"
    subject = f"Fout in {table}: {row_key}"
    body = (
        f"Tabel: {table}\nRij: {row_key}\nVersie van de gegevens: {data.version}\n\n"
        "Wat klopt er niet?\n\n\nWaar staat het goed (webadres of document en bladzijde)?\n\n"
    )
    return _mail_address(subject, body)


def problem_address(data: Dataset) -> str:
    """Where to write about the use of the site; as report_address."""
    if not contact():
        return OWNER_PAGE
    body = (
        f"Versie van de gegevens: {data.version}\n\nOp welke pagina?\n\n\nWat wilde u doen?\n\n\n"
        "Wat ging er mis?\n\n\nMet welk apparaat en welke hulpmiddelen?\n\n"
    )
    return _mail_address("Probleem met toegankelijkheid", body)


def _mail_address(subject: str, body: str) -> str:
    return f"mailto:{quote(contact(), safe='@')}?subject={quote(subject)}&body={quote(body)}"


def report_link(data: Dataset, table: str, row_key: str) -> h.Element:
    """A link that opens a message about one row; its accessible name says which row."""
    address = report_address(data, table, row_key)
    inside = {} if contact() else {"data-naar": ""}
    named = f"Meld een fout in {row_key}"
    return h.a(".meldfout", inside, href=address, aria_label=named)["Meld een fout"]
