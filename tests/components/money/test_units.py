"""Every budget, part, division and unit: the sentence follows from what is drawn."""

from dataclasses import replace
from itertools import product

import pytest

from components.money.budget import budgets, chapters, post_names
from components.money.parts import parts
from components.money.partsexhibit import parts_exhibit
from components.money.slice import View, division_names, take
from components.money.yardsticks import PER_HEAD, YARDSTICK_NAMES, unit_text, years_text
from components.money.years import over_years, year_sums, year_texts, year_values, years_exhibit
from components.wording.amounts import short_euro
from data.tables.description import FOLDER
from data.tables.loading import load

BUDGETS = list(budgets(load(FOLDER)))


def pieces(data, begroting_id: str):
    wholes = [
        View(begroting_id),
        *(View(begroting_id, one) for one in chapters(data, begroting_id)),
    ]
    views = [replace(view, by=by) for view in wholes for by in division_names(data, view)]
    views += [View(begroting_id, post=key) for key in post_names(data, begroting_id)]
    for view, unit in product(views, YARDSTICK_NAMES):
        yield take(data, replace(view, unit=unit))


@pytest.mark.parametrize("begroting_id", BUDGETS)
def test_what_is_largest_is_what_is_drawn_largest(real, begroting_id):
    for piece in pieces(real, begroting_id):
        drawn, title = parts(real, piece), parts_exhibit(real, piece).title
        first = drawn.iloc[0]
        assert first["waarde"] == drawn["waarde"].max() or (drawn["waarde"] <= 0).all(), piece.view
        indicated = title.startswith("De bron geeft het meest aan")
        assert indicated or title.startswith(f"‘{first['naam']}’"), piece.view
        assert indicated or first["tekst"] in title, piece.view


@pytest.mark.parametrize("begroting_id", BUDGETS)
def test_years_without_a_value_are_named(real, begroting_id):
    seen = 0
    for piece in pieces(real, begroting_id):
        if not piece.people:
            assert piece.unit not in PER_HEAD
            continue
        without = set(piece.rows["jaar"]) - set(piece.people)
        for title in (parts_exhibit(real, piece).title, years_exhibit(real, piece).title):
            gap = f"van {years_text(without)} is geen aantal bekend"
            assert (gap in title) == bool(without), piece.view
            # What is equal every year is the amount in euros, of which every year is known.
            assert "elk jaar" not in title or "in euro’s is elk jaar gelijk" in title, piece.view
        shown = dict(zip(over_years(real, piece).columns, year_texts(real, piece), strict=True))
        assert {year for year, text in shown.items() if text == "onbekend"} == without, piece.view
        seen += 1
    assert seen


@pytest.mark.parametrize("begroting_id", BUDGETS)
def test_money_in_other_years_is_unknown_and_never_nothing(real, begroting_id):
    for piece in pieces(real, begroting_id):
        for one in parts(real, piece).itertuples():
            assert (one.tekst == "onbekend") <= (one.bedrag_eur == 0)
            assert piece.unit not in PER_HEAD or not one.tekst.endswith("€ 0,00"), piece.view
        assert "€ 0,00" not in parts_exhibit(real, piece).title, piece.view


@pytest.mark.parametrize("begroting_id", BUDGETS)
def test_the_years_say_the_value_that_is_drawn(real, begroting_id):
    for piece in pieces(real, begroting_id):
        table, title = over_years(real, piece), years_exhibit(real, piece).title
        values = year_sums(real, piece, table)
        if piece.people:
            values = year_values(piece, table).sum(min_count=1).dropna()
        texts = [
            short_euro(value)
            if not piece.people
            else unit_text(0, value, piece.unit, piece.people[year].exact)
            for year, value in values.items()
        ]
        if "elk jaar gelijk" in title:
            assert year_sums(real, piece, table).nunique() == 1, piece.view
            assert texts[0] in title, piece.view
            assert texts[-1] in title, piece.view
        elif "gelijk" in title:
            assert values.nunique() == 1, piece.view
            assert texts[0] in title, piece.view
        else:
            top = max(range(len(texts)), key=lambda place: abs(values.iloc[place]))
            assert texts[top] in title, piece.view
