"""The other views of the page about money as slides: per municipality, two amounts, totals."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from components.money.budget import totals
from components.money.facts import compare
from components.money.known import NATIONAL, fact
from components.money.saying import amount_text, stated_short
from components.moneypage.pair import DIVIDED, pair_claim, usual_pair
from components.moneypage.place import PAIR, TOTALS, Place, place_of
from components.moneypage.totals import ticks_claim
from components.moneypage.towns import cells, towns_claim
from components.rows.claim import Fixed
from components.rows.ids import Scope
from components.rows.sources import bron_ids
from components.slides.slide import Points, Slide, grid, only_said
from components.wording.amounts import euro
from components.wording.dutch import years
from components.wording.shortening import shortened
from data.tables.loading import Dataset

MOST_LETTERS = 140


def money_place(one: Mapping[str, str], many: Mapping[str, Collection[str]]) -> Place:
    """The place for the values of an address by their name: those of one and of many options."""
    return place_of({**one, "bedrag": ",".join(many.get("bedrag", ()))})


def money_view_slide(data: Dataset, place: Place, begroting_id: str) -> Slide:
    """A view of /begroting that is not one budget itself."""
    if place.view == PAIR:
        return _pair(data, place)
    return _totals(data, begroting_id) if place.view == TOTALS else _towns(data)


def _pair(data: Dataset, place: Place) -> Slide:
    pair = usual_pair(data, tuple(filter(None, place.get("bedrag").split(","))))
    if len(pair) < 2:
        return only_said(Fixed("Er zijn geen twee bedragen om naast elkaar te leggen"))
    rows = [fact(data, key) for key in pair]
    reasons = compare(data, *rows).reasons or (DIVIDED,)
    amounts = [
        f"{amount_text(data, row)}: {shortened(row['omschrijving'], MOST_LETTERS)}" for row in rows
    ]
    claim = pair_claim(data, pair)
    sources = tuple((row["bron_id"], row["vindplaats"]) for row in rows)
    return Slide("", claim.bare(), (Points((*amounts, *reasons)),), sources, "")


def _totals(data: Dataset, begroting_id: str) -> Slide:
    rows = totals(data, begroting_id)
    if rows.empty:
        return only_said(Fixed("De bron van deze begroting drukt geen totalen"))
    claim = ticks_claim(rows)
    lines = [
        (
            row.post or row.hoofdstuk or "Geheel",
            years(row.van_jaar, row.tot_jaar),
            euro(row.bedrag_eur),
            euro(row.som),
        )
        for row in rows.itertuples()
    ]
    table = grid(("Totaal", "Jaar", "Gedrukt", "Onze som"), lines, claim)
    return Slide("", claim, (table,), tuple((key, "") for key in bron_ids(rows)), "")


def _towns(data: Dataset) -> Slide:
    claim = towns_claim(data)
    lines = [
        (town, ", ".join(stated_short(data, one.row) for one in own[Scope.PROGRAMME]) or "geen")
        for town, own in cells(data).items()
        if town != NATIONAL
    ]
    table = grid(("Gemeente", "Gevonden bedragen voor een heel plan"), lines, claim)
    return Slide("", claim.bare(), (table,), tuple((key, "") for key in bron_ids(claim.rows)), "")
