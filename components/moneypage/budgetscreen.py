"""The view of one budget: its claim, its bars, its years and whether its totals add up."""

from __future__ import annotations

from dataclasses import replace

import htpy as h
import pandas as pd

from components.look.blocks import unfolded
from components.money.budget import budget, post_names, printed
from components.money.lead import answer
from components.money.parts import HATCHED
from components.money.partsexhibit import parts_exhibit
from components.money.slice import Slice, View, take, view_of
from components.money.years import (
    over_years,
    year_sums,
    year_texts,
    year_values,
    years_exhibit,
)
from components.moneypage.bars import columns_html, tree_html
from components.moneypage.panel import LEFT, WIDE, Panel, Screen
from components.moneypage.place import BUDGET, OF_VIEW, Place
from components.moneypage.totals import totals_panel
from components.moneypage.tree import tree
from components.rows.claim import Claim, Fixed
from components.rows.ids import FRAMES, Kind
from components.rows.memo import cached
from components.wording.dutch import lower_first
from data.tables.loading import Dataset

# With fewer bars than this there is room for the years below them.
SHORT = 9
PER_HEAD_SAID = "Gedeeld door iedereen van dat jaar, ook door wie er niets van krijgt."


def budget_view(data: Dataset, place: Place) -> View | None:
    """The budget and part of it that a place is about; None when there is no budget at all."""
    return view_of(data, {name: place.get(name) for name in OF_VIEW[BUDGET]})


@cached
def budget_screen(data: Dataset, place: Place, view: View) -> Screen:
    """Everything on the first screen of one budget; the chosen post stands out in its whole."""
    piece, whole = take(data, view), take(data, replace(view, post=""))
    years, frame = years_panel(data, piece), frame_panel(data, view)
    if years and frame and years.drawn:
        years = replace(years, drawn=unfolded("Bekijk dit geld per jaar", years.drawn))
    elif years and len(tree(data, whole)) < SHORT:
        years = replace(years, column=LEFT)
    panels = (
        frame,
        parts_panel(data, place, view, whole),
        years,
        totals_panel(data, place, view.begroting_id),
    )
    return Screen(
        claim=budget_claim(data, piece),
        panels=tuple(panel for panel in panels if panel is not None),
        notice=piece.refused,
    )


def budget_claim(data: Dataset, piece: Slice) -> Claim:
    """The one sentence of a view: of the whole in euros what is printed, else what is drawn."""
    view = piece.view
    if view.post:
        name = post_names(data, view.begroting_id)[view.post]
        run = years_exhibit(data, piece).title
        return run.but(f"‘{name}’: {lower_first(run)}")
    if not view.chapter and view.by == "post" and piece.unit == "euro":
        return answer(data, view.begroting_id)
    drawn = parts_exhibit(data, piece).title
    return drawn.but(f"{view.chapter}: {drawn}") if view.chapter else drawn


def parts_panel(data: Dataset, place: Place, view: View, whole: Slice) -> Panel | None:
    """The bars from total to post; a row leads on to its own view."""
    if whole.rows.empty:
        return None
    exhibit = parts_exhibit(data, whole)
    # What else there is to know stands behind "Bron".
    said = [HATCHED] if (whole.rows["aard"] == Kind.INDICATION).any() else []
    said += [PER_HEAD_SAID] if whole.people else []
    drawn = [
        tree_html(place, tree(data, whole), view.post),
        h.p(".paneelnoot")[" ".join(said)] if said else None,
    ]
    return Panel(
        exhibit=exhibit,
        heading=Fixed("Van totaal naar post: kies een balk"),
        drawn=drawn,
        embed="posten",
        values=_embedded(view, whole),
        column=LEFT,
    )


def _embedded(view: View, piece: Slice) -> dict[str, str]:
    # The budget is named even when it is the usual one: which one that is may change.
    values = {"begroting": view.begroting_id, "verdeel": view.by, "maat": piece.unit}
    return {k: v for k, v in values.items() if v not in ("post", "euro")}


def years_panel(data: Dataset, piece: Slice) -> Panel | None:
    """A column per year; nothing is drawn when every year is the same: then the title says it."""
    if piece.rows.empty:
        return None
    exhibit = years_exhibit(data, piece)
    found = year_totals(data, piece)
    same = len(set(found)) == 1
    years = [int(year) for year in over_years(data, piece).columns]
    drawn = None if same else columns_html(years, found, year_texts(data, piece))
    return Panel(exhibit, exhibit.title, drawn, embed="jaren", values=_embedded(piece.view, piece))


def year_totals(data: Dataset, piece: Slice) -> list[float | None]:
    """What each year draws: euros as printed or added up, or per head; None without a number."""
    table = over_years(data, piece)
    if not piece.people:
        return [float(amount) for amount in year_sums(data, piece, table)]
    sums = year_values(piece, table).sum(min_count=1)
    return [None if pd.isna(value) else float(value) for value in sums]


def frame_panel(data: Dataset, view: View) -> Panel | None:
    """The printed financial frame of which a budget is the new money, year by year."""
    frame = FRAMES.get(view.begroting_id, "")
    if not frame or not printed(data, frame) or view.chapter or view.post:
        return None
    panel = years_panel(data, take(data, View(frame)))
    assert panel is not None, "A printed frame has rows."
    link = h.a(href=Place().to(begroting=frame), data_naar="")["Bekijk het hele kader"]
    row, exhibit = budget(data, frame), panel.exhibit
    return replace(
        panel,
        exhibit=replace(exhibit, note=f"{row['toelichting']} {exhibit.note}".strip()),
        heading=exhibit.title.but(f"{row['titel']}: {lower_first(exhibit.title)}"),
        drawn=[panel.drawn, h.p(".paneelnoot")[link]],
        column=WIDE,
    )
