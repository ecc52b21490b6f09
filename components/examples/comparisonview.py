"""Draws the matrix and the programmes beside each other."""

from __future__ import annotations

import htpy as h
import pandas as pd
import streamlit as st
from markupsafe import Markup

from components.address.query import examples_address
from components.address.state import chosen, key
from components.examples.beside import MOST_SIDE_BY_SIDE, beside, beside_table
from components.examples.facets import BY_NAME, options_of
from components.examples.matrix import LEVER_NAMES, absent, countable_sources, matrix_table
from components.files.colophon import about_lines, source_table
from components.files.excel import SOURCE_SHEET, excel_bytes
from components.files.word import Section, word_bytes
from components.look.blocks import bullets, table
from components.rows.ids import DEEDS
from components.rows.memo import memo
from components.rows.selection import concept_names, names
from components.rows.sources import bron_ids, row_sources
from components.screen.choosing import choose_many, choose_one, named
from components.screen.downloading import show_download, show_tables
from components.screen.markup import show_html
from components.screen.paging import chosen_page, first_page, show_pager
from components.screen.tables import show_table, wide
from components.wording.escaping import rendered
from data.tables.loading import Dataset

SHADES = 4
SHOWN_TOWNS = 20


def choose_matrix(data: Dataset) -> tuple[str, str]:
    """Ask by what to compare and within which source; returns lever and bron_id."""
    left, right = st.columns(2)
    with left:
        st.pills(
            "Vergelijk op",
            list(LEVER_NAMES),
            format_func=named(LEVER_NAMES),
            key=key("matrix"),
            required=True,
            wrap=True,
            on_change=first_page,
        )
    sources = countable_sources(data)
    usual = next(iter(sources))
    with right:
        choose_one("Tel binnen één bron", "telbron", sources, sources[usual], first_page)
    return chosen("matrix"), chosen("telbron") if chosen("telbron") in sources else usual


def show_matrix(data: Dataset, counts: pd.DataFrame, lever: str, bron_id: str) -> list[str]:
    """Municipality by lever: counts as text and shade, each a link to those examples.

    Returns the municipalities in sight (ids).
    """
    options, towns = concept_names(data, lever), names(data)
    most = max(int(counts.to_numpy().max(initial=0)), 1)
    within = {"bron": bron_id, "status": DEEDS}
    rows = []
    shown, page, pages = chosen_page(counts, SHOWN_TOWNS)
    for gemeente_id, row in shown.iterrows():
        cells = [
            _cell(int(count), most, {"gemeente": gemeente_id, lever: option} | within)
            if count
            else _empty(absent(data, lever, bron_id, gemeente_id, option))
            for option, count in row.items()
        ]
        rows.append([towns.get(gemeente_id, gemeente_id), *cells])
    show_table(
        "Aantal voorbeelden in deze bron, zonder adviezen", ["Gemeente", *options.values()], rows
    )
    show_pager(page, pages)
    name = f"vergelijking-{lever}"
    with st.container(horizontal=True):
        show_tables(
            data, "Download deze tabel", name, lambda: matrix_table(data, counts, lever, bron_id)
        )
    return list(shown.index)


@memo
def _empty(text: str) -> Markup:
    return rendered(h.span(".leeg")[text])


@memo
def _cell(count: int, most: int, address: dict[str, str | tuple[str, ...]]) -> Markup:
    shade = min(1 + (count * (SHADES - 1)) // most, SHADES)
    link = h.a(f".vak.tint{shade}", href=examples_address(address), target="_self")[count]
    return rendered(link)


def choose_programmes(data: Dataset) -> list[str]:
    """Ask for two to six programmes; returns their ids in the order chosen."""
    titles = options_of(data, BY_NAME["programma"])
    choose_many(
        "Kies twee tot zes programma’s", "naast", titles, "Kies programma’s", MOST_SIDE_BY_SIDE
    )
    return chosen("naast") or []


def show_beside(data: Dataset, programmes: list[str]) -> None:
    """The chosen programmes on the same rows, and the files to take along."""
    titles = options_of(data, BY_NAME["programma"])
    headings = [titles[key] for key in programmes]
    lines = beside(data, programmes)
    rows_ = [[label, *map(_lines, cells)] for label, cells in lines]
    beside_each_other = table(["Onderdeel", *headings], rows_, names_cells=True)
    show_html(wide("Programma’s naast elkaar", beside_each_other, ".naast"))
    frame = data["programmas"]
    rows = frame.loc[frame["programma_id"].isin(programmes)]
    about = about_lines(data, "Programma’s naast elkaar.")

    def word() -> bytes:
        sections = _sections(data, programmes, lines)
        return word_bytes(data, "Programma’s naast elkaar", about, sections)

    def excel() -> bytes:
        sheets = {
            "Vergelijking": beside_table(lines, headings),
            SOURCE_SHEET: source_table(data, bron_ids(rows)),
        }
        return excel_bytes(data, about, sheets)

    with st.container(horizontal=True):
        show_download(data, "Download als Word", "vergelijking", "docx", word)
        show_download(data, "Download als Excel", "vergelijking", "xlsx", excel)


def _lines(cell: tuple[str, ...]) -> h.Node:
    return cell[0] if len(cell) == 1 else bullets(cell)


def _sections(data: Dataset, programmes: list[str], lines) -> list[Section]:
    frame = data["programmas"].set_index("programma_id")
    return [
        Section(
            heading=frame.loc[programme, "titel"],
            paragraphs=tuple((label, "; ".join(cells[place])) for label, cells in lines),
            sources=tuple(row_sources(frame.loc[programme])),
        )
        for place, programme in enumerate(programmes)
    ]
