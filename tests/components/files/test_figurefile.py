"""The numbers of a figure: its values with unit, divisor and caveat, and the rows with source."""

import pytest

from components.files.figurefile import BEHIND, SHOWN, figure_excel, figure_rows
from components.look.exhibit import VALUE_COLUMNS
from components.maps.mapfigure import map_exhibit
from components.maps.places import layers
from components.money.known import amounts, references
from components.money.knownfigure import known_exhibit
from components.money.partsexhibit import parts_exhibit
from components.money.slice import View, take
from components.money.years import years_exhibit
from components.overview.screen import choice_of, exhibits, screen
from tests.components.files.opened import records_of, workbook


def values(exhibit) -> list[tuple]:
    return [tuple(row) for row in exhibit.shown().itertuples(index=False)]


def test_euros_of_a_budget_are_whole_numbers(tiny):
    exhibit = parts_exhibit(tiny, take(tiny, View("a-geld")))
    assert [row[:5] for row in values(exhibit)] == [
        ("Coach", "", 600, "euro", ""),
        ("Prijs", "", 200, "euro", ""),
        ("Terug", "", -200, "euro", ""),
    ]


def test_an_amount_per_head_says_by_how_many_and_what_is_missing(tiny):
    exhibit = parts_exhibit(tiny, take(tiny, View("a-geld", "Podium", unit="student")))
    assert values(exhibit) == [
        (
            "Prijs",
            "",
            2.0,
            "euro per mbo-student per jaar",
            "ruim 50 studenten (2023)",
            "Begroot; circa: het aantal is niet op één na bekend; "
            "zonder 2024, want daarvan is geen aantal bekend",
        )
    ]
    years = years_exhibit(tiny, take(tiny, View("a-geld", unit="student")))
    (first, *_), (*_, last) = values(years)[:1], values(years)
    assert first[1] == 2023
    assert (last[1], last[2]) == (2024, None)
    assert last[5] == (
        "geldt ook voor de jaren daarna; onbekend, want daarvan is geen aantal bekend"
    )


def test_a_loose_amount_says_whether_it_may_be_compared(tiny):
    beside = next(iter(references(tiny)))
    exhibit = known_exhibit(tiny, amounts(tiny, "", beside), beside, "")
    caveats = {row[5] for row in values(exhibit)}
    assert "hiermee vergelijken wij; andere bron: ander bedrag" in caveats
    assert "ruim; mag niet: hetzelfde geld; andere bron: ander bedrag" in caveats
    for _name, _town, each, unit, *_rest in values(exhibit):
        assert unit == ("per jaar niet te zeggen" if each is None else "euro per jaar")


def every_exhibit(data):
    found = list(exhibits(screen(data, choice_of(data, {}, ()))).values())
    piece = take(data, View("a-geld"))
    beside = next(iter(references(data)))
    return [
        *found,
        parts_exhibit(data, piece),
        years_exhibit(data, piece),
        known_exhibit(data, amounts(data, "", beside), beside, ""),
        map_exhibit(data, layers(data, (), (), ()), (), ()),
    ]


def test_every_figure_gives_what_it_shows_and_each_row_with_source_and_place(tiny):
    for exhibit in every_exhibit(tiny):
        frame = figure_rows(tiny, exhibit)
        shown, behind = frame.loc[frame["regel"] == SHOWN], frame.loc[frame["regel"] == BEHIND]
        assert list(frame.columns[1:7]) == list(VALUE_COLUMNS), exhibit.file_name
        assert len(shown) == len(exhibit.shown()) > 0, exhibit.file_name
        assert len(behind) == len(exhibit.rows) > 0, exhibit.file_name
        assert behind["bron_titel"].map(bool).all(), exhibit.file_name
        assert behind["vindplaats"].map(bool).all(), exhibit.file_name
        assert frame.columns.is_unique


@pytest.mark.parametrize("unit", ["euro", "student"])
def test_the_workbook_has_the_same_numbers(tiny, unit):
    exhibit = parts_exhibit(tiny, take(tiny, View("a-geld", unit=unit)))
    content = figure_excel(tiny, exhibit)
    assert workbook(content).sheetnames == [
        "Cijfers",
        "Rijen erachter",
        "Bronnen",
        "Over dit bestand",
    ]
    assert [row["Waarde"] for row in records_of(content, "Cijfers")] == [
        row[2] for row in values(exhibit)
    ]
    rows = records_of(content, "Rijen erachter")
    assert [row["bedrag_eur"] for row in rows] == list(exhibit.rows["bedrag_eur"])
    assert {row["bron_titel"] for row in rows} == {"Agenda van A"}
