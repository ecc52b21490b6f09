"""Draws one budget: from the total to a post and back, over the years, and as printed."""

from __future__ import annotations

import htpy as h
import streamlit as st
from markupsafe import Markup

from components.address.links import present_address
from components.address.state import choose, chosen
from components.look.blocks import bullets
from components.money.budget import (
    budget,
    budgets,
    chapter_numbers,
    post_names,
    posts,
    reconcile_sentence,
    terms,
    totals,
)
from components.money.budgetfile import budget_excel
from components.money.citationview import show_citation
from components.money.embedview import show_embed_code
from components.money.figures import parts_figure, years_figure
from components.money.parts import parts_exhibit
from components.money.slice import Slice, View, division_names, view_name, view_of
from components.money.yardsticks import YARDSTICK_NAMES
from components.money.years import years_exhibit
from components.rows.memo import memo, records
from components.rows.selection import concept_names
from components.rows.sources import reported_source
from components.screen.chart import show_chart
from components.screen.choosing import choose_one, choose_pill
from components.screen.downloading import show_download
from components.screen.tables import show_table
from components.wording.amounts import euro
from components.wording.dutch import capital, counted, years
from components.wording.escaping import markdown, rendered
from data.tables.loading import Dataset

VIEW_NAMES = ("begroting", "hoofdstuk", "post", "verdeel", "maat")


def choose_view(data: Dataset) -> View | None:
    """Ask for a budget; None when there is none."""
    options = budgets(data)
    if not options:
        return None
    choose_one("Begroting", "begroting", options, next(iter(options.values())), on_change=_whole)
    view = view_of(data, {name: chosen(name) for name in VIEW_NAMES})
    assert view is not None, "There is a budget, so there is a view of it."
    for name, fits, word in (
        ("hoofdstuk", view.chapter, "Dit hoofdstuk"),
        ("post", view.post, "Deze post"),
    ):
        if chosen(name) and not fits:
            choose(name, None)
            st.info(f"{word} uit het webadres hoort niet bij deze begroting. We laten dat weg.")
    return view


def _whole() -> None:
    choose("hoofdstuk", None)
    choose("post", None)


def _all_posts() -> None:
    choose("post", None)


def choose_part(data: Dataset, view: View) -> None:
    """Ask which part to zoom in on, how to divide it, and in what to count."""
    numbered = chapter_numbers(data, view.begroting_id)
    if numbered:
        choose_pill("Zoom in op een hoofdstuk", "hoofdstuk", numbered, _all_posts)
    names = post_names(data, view.begroting_id, view.chapter)
    choose_one("Zoom in op een post", "post", names, "Alle posten")
    ways = {} if view.post else division_names(data, view)
    with st.container(horizontal=True, gap="medium"):
        if len(ways) > 1:
            choose_pill("Verdeel naar", "verdeel", ways)
        choose_pill("Toon als", "maat", YARDSTICK_NAMES)
    if view.post or view.chapter:
        st.button("Terug naar de hele begroting", on_click=_whole, type="tertiary")
    else:
        st.caption("U kunt ook op een staaf klikken om in te zoomen.")


def show_parts(data: Dataset, piece: Slice) -> None:
    """The parts of a whole; a click on a bar zooms in."""
    if piece.refused:
        st.info(markdown(piece.refused))
    if piece.view.post:
        return
    numbered = chapter_numbers(data, piece.view.begroting_id)
    numbers = {name: number for number, name in numbered.items()}

    def zoom_in(key: str) -> None:
        if piece.view.by == "hoofdstuk":
            choose("hoofdstuk", numbers.get(key))
        else:
            choose("post", key)

    # A new name for each view: else an old click would come back on the new bars.
    view = piece.view
    name = f"delen-{view.begroting_id}-{numbers.get(view.chapter, 0)}-{view.by}-{view.unit}"
    show_chart(data, parts_exhibit(data, piece), name, parts_figure, piece, pick=zoom_in)
    _show_embed(data, "posten", view)


def show_years(data: Dataset, piece: Slice) -> None:
    """Bars per year, by chapter, post, instrument or kind."""
    show_chart(data, years_exhibit(data, piece), "jaren", years_figure, piece)
    _show_embed(data, "jaren", piece.view)


def _show_embed(data: Dataset, kind: str, view: View) -> None:
    # The budget is named even when it is the usual one: which one that is may change.
    values = {**present_address(VIEW_NAMES), "begroting": view.begroting_id}
    show_embed_code(kind, "begroting", view_name(data, view), values)


def show_totals(data: Dataset, begroting_id: str) -> None:
    """Every printed total beside the sum of its terms; nothing is repaired."""
    rows = totals(data, begroting_id)
    if rows.empty:
        return
    st.header("Kloppen de totalen?", anchor=False)
    st.write(f"{capital(reconcile_sentence(rows))}. Wij tonen beide en herstellen niets.")
    with st.expander("Bekijk elk gedrukt totaal met zijn som"):
        show_table(
            "Gedrukte totalen en hun som",
            ["Totaal", "Gedrukt", "Som van de delen", "Verschil", "Reden", "Bron"],
            [_total_cells(data, row) for row in records(rows)],
            stacks=True,
        )
    show_citation(data, "begrotingstotalen", rows, "Citeer een gedrukt totaal")


@memo
def _total_cells(data: Dataset, row: dict) -> list[Markup]:
    name = ", ".join(part for part in (row["hoofdstuk"], row["post"]) if part) or "Geheel"
    added = bullets(f"{term}: {euro(amount)}" for term, amount in terms(data, row["telt_op"]))
    cells = (
        f"{name} ({years(row['van_jaar'], row['tot_jaar'])})",
        euro(row["bedrag_eur"]),
        [
            euro(row["som"]),
            h.details[h.summary[counted(len(row["telt_op"]), "deel", "delen")], added],
        ],
        euro(row["verschil"]),
        row["reden"],
        reported_source(data, "begrotingstotalen", row["totaal_id"], row),
    )
    return [rendered(cell) for cell in cells]


def show_excel(data: Dataset, begroting_id: str) -> None:
    """The whole budget as Excel, line by line, with sums that go on working."""
    show_download(
        data,
        "Download deze begroting als Excel",
        begroting_id,
        "xlsx",
        lambda: budget_excel(data, begroting_id),
    )


def show_evidence(data: Dataset, piece: Slice) -> None:
    """Each amount with where it stands and how we read it; open at once for a single post."""
    rows = posts(data, piece.view.begroting_id, piece.view.chapter, piece.view.post)
    with st.expander("Bekijk elk bedrag met zijn bron", expanded=bool(piece.view.post)):
        reading = budget(data, piece.view.begroting_id)["toelichting"]
        st.write(markdown(f"Zo lezen wij het: {reading}"))
        show_table(
            "Elk bedrag met zijn bron",
            ["Post", "Jaar", "Bedrag", "Soort bedrag", "Bron en plaats"],
            [_post_cells(data, row) for row in records(rows)],
            stacks=True,
        )
    show_citation(data, "begroting", rows, "Citeer een bedrag")


@memo
def _post_cells(data: Dataset, row: dict) -> list[Markup]:
    kinds = concept_names(data, "aard")
    cells = (
        [row["post"], h.small[row["instrument"]] if row["instrument"] else None],
        f"{row['jaar']}{' en verder' if row['en_verder'] == 'true' else ''}",
        euro(row["bedrag_eur"]),
        kinds.get(row["aard"], row["aard"]),
        reported_source(data, "begroting", row["post_id"], row),
    )
    return [rendered(cell) for cell in cells]
