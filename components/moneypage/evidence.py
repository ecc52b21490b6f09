"""Where an amount stands: its place, whether we read it, its citation, and a fault to report."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from urllib.parse import urlencode

import htpy as h

from components.look.behind import behind, opens
from components.look.blocks import copied
from components.money.budget import budget, only_chapter, posts, totals
from components.money.citation import ID_COLUMNS, amount_label, citation_key, citation_text
from components.money.slice import View
from components.rows.memo import memo
from components.rows.selection import concept_names
from components.rows.sources import report_link, source, source_html
from components.wording.amounts import euro
from data.tables.loading import Dataset


@memo
def evidence_rows(data: Dataset, view: View) -> tuple[str, list[dict]]:
    """The table and rows that a view rests on: a post, or what the source prints as its total."""
    if not view.post:
        printed = totals(data, view.begroting_id)
        chapter = view.chapter or only_chapter(data, view.begroting_id)
        printed = printed.loc[(printed["post"] == "") & (printed["hoofdstuk"] == chapter)]
        if len(printed):
            return "begrotingstotalen", printed.to_dict("records")
    rows = posts(data, view.begroting_id, view.chapter, view.post)
    return "begroting", rows.to_dict("records")


def evidence_html(data: Dataset, view: View, address: str) -> h.Element:
    """The amounts of a view, place by place; address: that of the page, for in a citation."""
    table, rows = evidence_rows(data, view)
    ordered = sorted(rows, key=_place)
    # Of a whole budget the same stands behind "Bron" of its bars.
    reading = budget(data, view.begroting_id)["toelichting"] if view.post else ""
    return h.div(".bewijsstuk")[
        h.p[h.b["Zo lezen wij het: "], reading] if reading else None,
        [_at(data, table, list(run), address) for _key, run in groupby(ordered, key=_place)],
    ]


def _place(row: dict) -> tuple[str, str]:
    return row["bron_id"], row["vindplaats"]


def _at(data: Dataset, table: str, rows: list[dict], address: str) -> h.Node:
    first = rows[0]
    return [
        h.p[h.b["Waar: "], first["vindplaats"]],
        h.p[source_html(data, first["bron_id"])],
        tools(data, table, rows, address),
    ]


def tools(data: Dataset, table: str, rows: Sequence[dict], address: str) -> h.Element:
    """Whether we read the source of `rows`, and the ways to cite them and to report a fault."""
    key = rows[0][ID_COLUMNS[table]]
    return h.div(".bewijsdoen")[
        h.span[_read(data, rows[0])],
        opens(f"citeer-{key}", "Citeer", "citeer"),
        report_link(data, table, key),
        behind(f"citeer-{key}", "Citeer dit bedrag", citations(data, table, rows, address)),
    ]


def citations(data: Dataset, table: str, rows: Sequence[dict], address: str) -> h.Node:
    """A citation to copy of each row, with the version of the data in it."""
    return [
        copied(
            citation_text(
                data,
                table,
                row,
                f"{address}?{urlencode({'citaat': citation_key(data, table, row)})}",
            ),
            f"de verwijzing naar {amount_label(data, table, row)}",
        )
        for row in rows
    ]


def _read(data: Dataset, row: dict) -> str:
    read = row.get("gelezen") or source(data, row["bron_id"]).get("gelezen", "")
    return concept_names(data, "gelezen").get(read, "Niet bekend of wij dit lazen")


@memo
def post_amounts(data: Dataset, view: View) -> list[str]:
    """What the source gives for the chosen post, year by year: "2020: € 365.500, begroot"."""
    kinds = concept_names(data, "aard")
    return [
        f"{row['jaar']}{' en verder' if row['en_verder'] == 'true' else ''}: "
        f"{euro(row['bedrag_eur'])}, {kinds.get(row['aard'], row['aard']).lower()}"
        for row in posts(data, view.begroting_id, view.chapter, view.post).to_dict("records")
    ]
