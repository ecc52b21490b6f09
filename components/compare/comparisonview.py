"""Draws who does what as a matrix, and programmes beside each other in columns."""

from __future__ import annotations

from collections.abc import Sequence

import htpy as h
import streamlit as st

from components.address.query import turned
from components.address.state import chosen
from components.compare.columns import offers
from components.compare.matrix import LEVER_NAMES, countable_sources, matrix_cells
from components.compare.screen import BESIDE, USUAL_LEVER, VIEW_NAMES, WHO, Compared, Screen, known
from components.compare.tables import columns_html, key_html, matrix_html
from components.examples.beside import MOST_SIDE_BY_SIDE, beside, beside_table
from components.examples.facets import BY_NAME, options_of
from components.examples.takingview import choose_cell
from components.files.colophon import about_lines, source_table
from components.files.excel import SOURCE_SHEET, excel_bytes
from components.files.word import Section, word_bytes
from components.look.blocks import card
from components.look.switch import switch
from components.rows.selection import concept_names, names
from components.rows.sources import bron_ids, row_sources
from components.screen.choosing import choose_many, choose_one
from components.screen.downloading import show_download
from components.screen.markup import show_html
from components.screen.paging import first_page, show_pager
from components.screen.panelview import panel
from components.wording.dutch import years
from data.tables.loading import Dataset

TITLE = "Programma’s naast elkaar"


def asked_now(data: Dataset) -> Compared:
    """What the address of this page asks for."""
    return Compared(
        view=chosen("zicht") or "",
        lever=chosen("matrix") or USUAL_LEVER,
        source=chosen("telbron") or "",
        programmes=known(data, chosen("naast") or []),
        theme=chosen("alleen") or "",
        every=bool(chosen("alles")),
        page=chosen("bladzijde") or 1,
        taken=tuple(chosen("mee") or ()),
    )


def show_views(asked: Compared) -> None:
    """What a sign says, and the way to the other view."""
    said = "Of er iets in onze bronnen staat, niet hoeveel." if asked.shown == WHO else ""
    views = switch(VIEW_NAMES, asked.shown, lambda key: asked.to(view=key))
    show_html(h.div(".onderkop")[h.p[said], views])


def show_who(data: Dataset, found: Screen) -> None:
    """The matrix; below it another source, and a cell to take along."""
    asked = found.asked
    if found.exhibit is None:
        st.write("Er zijn nu geen voorbeelden om te vergelijken.")
        return
    levers = switch(
        LEVER_NAMES, asked.lever, lambda key: asked.to(lever=key, view=WHO), "Vergelijk op"
    )
    drawn = [levers, matrix_html(data, asked, found.towns), key_html()]
    csv = f"/data/vergelijken/{found.exhibit.file_name}.csv?{asked.query}"
    show_html(panel(data, found.exhibit, h.div(".breed")[drawn], csv))
    show_pager(found.page, found.pages)
    with st.expander("Kijk in één bron, of neem een vak mee naar uw agenda"):
        sources = countable_sources(data)
        choose_one("Kijk alleen in deze bron", "telbron", sources, "Alle bronnen", first_page)
        choose_cell(matrix_cells(data, asked.lever, asked.source))


def show_columns(data: Dataset, found: Screen) -> None:
    """The chosen programmes in columns, and the files to take along."""
    asked = found.asked
    if found.exhibit is None:
        choose_programmes(data)
        show_html(
            h.p(".stil")["Kies er minstens twee. U ziet daarna waarin zij verschillen."],
            _offers(data, asked),
        )
        return
    csv = f"/data/vergelijken/{found.exhibit.file_name}.csv?{asked.query}"
    drawn = [_more_or_less(data, asked), h.div(".breed")[columns_html(data, asked)]]
    show_html(panel(data, found.exhibit, drawn, csv))
    choose_programmes(data)
    show_files(data, asked.programmes)


def _offers(data: Dataset, asked: Compared) -> h.Element:
    """A card per programme that puts it beside the others, or takes it away."""
    named = names(data)
    return h.ul(".kaartjes.aanbod")[
        [
            h.li[
                card(
                    f"var(--{row['gemeente_id']})",
                    h.h2[_beside(asked, row["programma_id"], row["titel"])],
                    h.p[
                        named[row["gemeente_id"]], ", ", years(row["start_jaar"], row["eind_jaar"])
                    ],
                )
            ]
            for row in offers(data)
        ]
    ]


def _beside(asked: Compared, key: str, title: str) -> h.Element:
    there = key in asked.programmes
    programmes = turned(asked.programmes, key)
    return h.a(href=asked.to(programmes=programmes, view=BESIDE), data_naar="")[
        h.i(class_=f"ic ic-{'vink' if there else 'plus'}", aria_hidden="true"),
        h.span[title],
        h.span(".alleen-voorlezen")[" gekozen" if there else " kiezen"],
    ]


def _more_or_less(data: Dataset, asked: Compared) -> h.Element:
    """Which rows stand below, and the way to more or fewer of them."""
    if asked.theme:
        name = concept_names(data, "thema")[asked.theme]
        said, text, href = f"Alleen: {name}.", "Toon alle verschillen", asked.to(theme="")
    elif asked.every:
        said, text, href = "U ziet alles.", "Toon alleen verschillen", asked.to(every=False)
    else:
        said, text, href = "U ziet waar zij verschillen.", "Toon alles", asked.to(every=True)
    return h.p(".sleutel")[said, h.a(href=href, data_naar="")[text]]


def choose_programmes(data: Dataset) -> None:
    """Ask for two to six programmes."""
    titles = options_of(data, BY_NAME["programma"])
    choose_many(
        "Kies twee tot zes programma’s", "naast", titles, "Kies programma’s", MOST_SIDE_BY_SIDE
    )


def show_files(data: Dataset, programmes: Sequence[str]) -> None:
    """The whole comparison as Word and Excel."""
    titles = options_of(data, BY_NAME["programma"])
    headings = [titles[key] for key in programmes]
    lines = beside(data, programmes)
    frame = data["programmas"]
    rows = frame.loc[frame["programma_id"].isin(list(programmes))]
    about = about_lines(data, f"{TITLE}.")

    def word() -> bytes:
        return word_bytes(data, TITLE, about, _sections(data, programmes, lines))

    def excel() -> bytes:
        sheets = {
            "Vergelijking": beside_table(lines, headings),
            SOURCE_SHEET: source_table(data, bron_ids(rows)),
        }
        return excel_bytes(data, about, sheets)

    with st.container(horizontal=True):
        show_download(data, "Download als Word", "vergelijking", "docx", word)
        show_download(data, "Download als Excel", "vergelijking", "xlsx", excel)


def _sections(data: Dataset, programmes: Sequence[str], lines) -> list[Section]:
    frame = data["programmas"].set_index("programma_id")
    return [
        Section(
            heading=frame.loc[programme, "titel"],
            paragraphs=tuple((label, "; ".join(cells[place])) for label, cells in lines),
            sources=tuple(row_sources(frame.loc[programme])),
        )
        for place, programme in enumerate(programmes)
    ]


SHOWS = {WHO: show_who, BESIDE: show_columns}
