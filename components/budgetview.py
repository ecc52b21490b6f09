"""Draws one budget: the parts, the years, and the totals as printed."""

from __future__ import annotations

from urllib.parse import urlencode

import pandas as pd
import streamlit as st
from plotly.graph_objects import Figure

from components.address import chosen, key, page_address
from components.budget import (
    budgets,
    chapters,
    in_millions,
    parts_exhibit,
    posts,
    reconcile,
    reconcile_sentence,
    sums,
    year_table,
    years_exhibit,
)
from components.choosing import choose_one
from components.citation import check_citation, citation_key, citation_text
from components.downloadbutton import show_download
from components.exhibit import Exhibit, show_exhibit
from components.figures import bars, stacked_years, waterfall
from components.formatting import capital, escape, markdown, years
from components.money import euro, short_euro
from components.office import about_lines, budget_excel, source_table
from components.sources import bron_ids, report_link, row_source_html
from components.tables import show_table
from data.loading import Dataset


def choose_budget(data: Dataset) -> str | None:
    """Ask for a budget; the first one without a choice, None when there is none."""
    options = budgets(data)
    if not options:
        return None
    usual = next(iter(options))
    choose_one("Begroting", "begroting", options, options[usual])
    return chosen("begroting") or usual


def choose_chapter(data: Dataset, begroting_id: str) -> str:
    """Ask for one chapter, to go from the whole to its posts; "" is the whole."""
    options = [str(number) for number in range(1, len(chapters(data, begroting_id)) + 1)]
    names = dict(zip(options, chapters(data, begroting_id), strict=True))
    if len(options) < 2:
        return ""
    st.pills(
        "Zoom in op een hoofdstuk",
        options,
        format_func=names.get,
        key=key("hoofdstuk"),
        wrap=True,
    )
    return names.get(chosen("hoofdstuk"), "")


def show_parts(data: Dataset, begroting_id: str, chapter: str) -> None:
    """Bars per post, or a waterfall when amounts are negative."""
    parts = sums(posts(data, begroting_id, chapter))
    names, amounts = list(parts["post"]), list(parts["bedrag_eur"])
    millions, texts = [in_millions(a) for a in amounts], [short_euro(a) for a in amounts]
    if min(amounts) < 0:
        figure = waterfall(names, millions, [*texts, short_euro(sum(amounts))])
    else:
        figure = bars(names, millions, texts)
    exhibit = parts_exhibit(data, begroting_id, chapter)
    show_exhibit(data, exhibit, lambda: _draw(figure, exhibit, "delen"))


def show_years(data: Dataset, begroting_id: str, chapter: str) -> None:
    """Bars per year, by chapter or by post."""
    rows = posts(data, begroting_id, chapter)
    level = "post" if chapter else "hoofdstuk"
    table = rows.pivot_table(index="jaar", columns=level, values="bedrag_eur", aggfunc="sum")
    series = {name: [in_millions(a) for a in table[name].fillna(0)] for name in table.columns}
    figure = stacked_years(list(table.index), series)
    exhibit = years_exhibit(data, begroting_id, chapter)
    show_exhibit(data, exhibit, lambda: _draw(figure, exhibit, "jaren"))


def _draw(figure: Figure, exhibit: Exhibit, name: str) -> None:
    # A narrow screen scrolls the chart instead of squeezing its names away.
    with st.container(key=f"grafiek-{name}"):
        st.plotly_chart(figure, alt=exhibit.alt, key=name, theme=None)


def show_totals(data: Dataset, begroting_id: str) -> None:
    """Every printed total beside the sum of its terms; nothing is repaired."""
    rows = reconcile(data)
    rows = rows.loc[rows["begroting_id"] == begroting_id]
    if rows.empty:
        return
    st.header("Kloppen de totalen?", anchor=False)
    st.write(f"{capital(reconcile_sentence(rows))}. Wij tonen beide en herstellen niets.")
    with st.expander("Bekijk elk gedrukt totaal met zijn som"):
        show_table(
            "Gedrukte totalen en hun som",
            ["Totaal", "Gedrukt", "Som van de delen", "Verschil", "Reden", "Bron"],
            [_total_cells(data, row) for row in rows.to_dict("records")],
        )


def _total_cells(data: Dataset, row: dict) -> list[str]:
    name = ", ".join(part for part in (row["hoofdstuk"], row["post"]) if part) or "Geheel"
    terms = f"{len(row['telt_op'])} delen"
    return [
        f"{escape(name)} ({years(row['van_jaar'], row['tot_jaar'])})",
        euro(row["bedrag_eur"]),
        f"{euro(row['som'])} <small>{terms}</small>",
        euro(row["verschil"]),
        escape(row["reden"]),
        f"{row_source_html(data, row)} {report_link(data, 'begrotingstotalen', row['totaal_id'])}",
    ]


def show_excel(data: Dataset, begroting_id: str) -> None:
    """The whole budget as Excel, with sums that go on working and a sheet of sources."""
    rows = posts(data, begroting_id)
    about = about_lines(data, f"Begroting ‘{budgets(data)[begroting_id]}’, in euro’s.")
    show_download(
        data,
        "Download deze begroting als Excel",
        begroting_id,
        "xlsx",
        lambda: budget_excel(about, year_table(rows), source_table(data, bron_ids(rows))),
    )


def show_citation(data: Dataset, rows: pd.DataFrame) -> None:
    """Choose one amount and copy its citation, with the version of the data frozen in it."""
    options = {
        row["post_id"]: f"{row['post']}, {row['jaar']}: {euro(row['bedrag_eur'])}"
        for row in rows.to_dict("records")
    }
    picked = st.selectbox(
        "Citeer een bedrag",
        list(options),
        index=None,
        format_func=options.get,
        placeholder="Kies een bedrag",
        key="citeer",
    )
    if picked:
        row = rows.set_index("post_id", drop=False).loc[picked].to_dict()
        address = f"{page_address()}?{urlencode({'citaat': citation_key(data, row)})}"
        st.code(citation_text(data, row, address), language=None, wrap_lines=True)


def show_old_citation(data: Dataset) -> None:
    """What an opened citation said, and whether that has changed since."""
    if chosen("citaat"):
        st.info(markdown(check_citation(data, chosen("citaat"))))


def show_posts(data: Dataset, rows: pd.DataFrame) -> None:
    """Each amount with where it stands and how we read it."""
    show_table(
        "Elk bedrag met zijn bron",
        ["Post", "Jaar", "Bedrag", "Aard", "Bron en plaats"],
        (
            [
                escape(row["post"]),
                f"{row['jaar']}{' en verder' if row['en_verder'] == 'true' else ''}",
                euro(row["bedrag_eur"]),
                escape(row["aard"]),
                row_source_html(data, row),
            ]
            for row in rows.to_dict("records")
        ),
    )
