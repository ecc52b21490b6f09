"""Draws what changed in the data between two versions, and what we show other than the source."""

from __future__ import annotations

from urllib.parse import urlencode

import htpy as h
import streamlit as st

from components.about import documentation
from components.about.changed import change_rows, changes_of, compared, kept_versions
from components.about.place import CHANGES, Place
from components.look.blocks import unfolded
from components.rows.pages import page_of
from components.screen.choosing import choose_one
from components.screen.markup import show_html
from components.screen.paging import first_page, show_pager
from components.screen.tables import frame_table_html
from components.wording.dutch import date, number
from components.wording.shortening import cut
from data.releases.changing import ADDED, REMOVED
from data.tables.description import describe
from data.tables.loading import Dataset

SHOWN = 10
LETTERS = 90
ALL = "/data/wijzigingen.csv"


def show_changes(data: Dataset, place: Place) -> None:
    """Which versions and which table, one page of the changes, and the whole list as a file."""
    asked = place.get("van"), place.get("tot")
    first, last = compared(data, *asked)
    if first:
        show_html(_by_table(data, place))
        _choose(data, first, last)
        rows, page, pages = page_of(changes_of(data, *asked, place.get("tabel")), place.page, SHOWN)
        query = {"van": first, "tot": last, "tabel": place.get("tabel")}
        where = f"{ALL}?{urlencode({name: text for name, text in query.items() if text})}"
        show_html(
            h.article(".paneel", aria_label="Wijzigingen")[
                h.ul(".wijzigingen")[[h.li[_change(row)] for row in rows.to_dict("records")]]
                if len(rows)
                else h.p["In de tabellen van beide versies is geen cel of rij veranderd."],
                h.p[h.a(href=where, download="wijzigingen.csv")["Bewaar deze wijzigingen (CSV)"]],
            ]
        )
        show_pager(page, pages)
    show_html(
        unfolded(
            "Wat wij anders tonen dan de bron",
            frame_table_html("Correcties", documentation.corrections(data)),
        )
    )


def _by_table(data: Dataset, place: Place) -> h.Element:
    """How many changes each table has, as links that show those of one."""
    titles = {name: table.title for name, table in describe().items()}
    counts = change_rows(data, place.get("van"), place.get("tot"))["Tabel"].value_counts()
    every = [("", "Alle tabellen", int(counts.sum()))]
    every += [(name, titles.get(name, name), int(count)) for name, count in counts.items()]
    return h.article(".paneel", aria_label="Per tabel")[
        h.nav(".pertabel", aria_label="Wijzigingen per tabel")[
            [
                h.a(
                    {"aria-current": "true"} if name == place.get("tabel") else {},
                    href=place.to(tabel=name, zicht=CHANGES),
                    data_naar="",
                )[title, " ", h.b[number(count)]]
                for name, title, count in every
            ]
        ]
    ]


def _choose(data: Dataset, first: str, last: str) -> None:
    names = {one: f"{one}, van {date(one[:10])}" for one in kept_versions(data)}
    columns = st.columns(2)
    with columns[0]:
        choose_one("Van versie", "van", names, names[first], first_page)
    with columns[1]:
        choose_one("Naar versie", "tot", names, names[last], first_page)


def _change(row: dict[str, str]) -> h.Node:
    titles = {name: table.title for name, table in describe().items()}
    came = row["Kolom"] in (ADDED, REMOVED)
    return [
        h.div[titles.get(row["Tabel"], row["Tabel"]), h.small[row["Rij"]]],
        h.div[row["Kolom"]] if came else h.div[_values(row)],
        h.div[h.small[row["Waarom"] or "Geen reden opgeschreven"]],
    ]


def _values(row: dict[str, str]) -> h.Node:
    was, now = row["Was"] or "leeg", row["Is nu"] or "leeg"
    short: list[h.Node] = [
        h.small[row["Kolom"]],
        h.del_[cut(was, LETTERS)],
        " wordt ",
        h.ins[cut(now, LETTERS)],
    ]
    if max(len(was), len(now)) <= LETTERS:
        return short
    return [short, unfolded("Hele tekst", [h.p["Was: ", was], h.p["Is nu: ", now]])]
