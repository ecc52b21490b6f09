"""One budget in parts and over the years, in each unit, with what cannot be given said so."""

import pytest

from components.money.figures import parts_figure, years_figure
from components.money.parts import parts
from components.money.partsexhibit import parts_exhibit
from components.money.slice import (
    NO_PEOPLE,
    NO_SHARES,
    View,
    division_names,
    take,
    view_name,
    view_of,
)
from components.money.years import over_years, year_details, year_texts, year_values, years_exhibit


def named(data, view: View) -> list[tuple]:
    found = parts(data, take(data, view))
    return list(zip(found["naam"], found["tekst"], strict=True))


def test_view_keeps_what_fits_and_drops_the_rest(tiny):
    view = view_of(tiny, {"begroting": "a-geld", "hoofdstuk": "2", "post": "a-geld-steun"})
    assert view == View("a-geld", "Steun", "a-geld-steun")
    assert view_name(tiny, view) == "Geld van A: Coach"
    assert view_of(tiny, {"hoofdstuk": "9", "post": "a-geld-weg"}) == View("a-geld")
    # A post of another chapter, and a division that makes no difference.
    assert view_of(tiny, {"hoofdstuk": "1", "post": "a-geld-steun"}) == View("a-geld", "Podium")
    assert view_of(tiny, {"verdeel": "instrument"}).by == "post"
    assert list(division_names(tiny, View("a-geld"))) == ["post", "hoofdstuk", "aard"]


def test_sums_keep_what_is_negative(tiny):
    assert named(tiny, View("a-geld")) == [
        ("Coach", "€ 600"),
        ("Prijs", "€ 200"),
        ("Terug", "−€ 200"),
    ]
    # What is taken off a chapter stands beside what it gets.
    assert named(tiny, View("a-geld", by="hoofdstuk")) == [
        ("Steun", "€ 600"),
        ("Podium", "€ 200"),
        ("Steun, eraf", "−€ 200"),
    ]
    assert named(tiny, View("a-geld", by="aard")) == [
        ("Begroot", "€ 800"),
        ("Verschuiving", "−€ 200"),
    ]


def test_a_click_gives_what_to_zoom_in_on(tiny):
    keys = {
        by: list(parts(tiny, take(tiny, View("a-geld", by=by)))["sleutel"])
        for by in ("post", "hoofdstuk", "aard")
    }
    assert keys == {
        "post": ["a-geld-steun", "a-geld-prijs", "a-geld-terug"],
        "hoofdstuk": ["Steun", "Podium", "Steun"],
        "aard": ["", ""],
    }


def test_shares_only_where_nothing_is_negative(tiny):
    assert named(tiny, View("a-geld", "Podium", unit="aandeel")) == [("Prijs", "100%")]
    refused = take(tiny, View("a-geld", unit="aandeel"))
    assert (refused.unit, refused.refused) == ("euro", NO_SHARES)


def test_per_head_is_the_average_of_the_years_with_a_number(tiny):
    # 600 and 200 euros over 100 + 200 inhabitants; students only in 2023, and only "ruim".
    assert named(tiny, View("a-geld", unit="inwoner"))[:2] == [
        ("Coach", "€ 2,00"),
        ("Prijs", "€ 0,67"),
    ]
    assert named(tiny, View("a-geld", "Podium", unit="student")) == [("Prijs", "circa € 2,00")]
    note = parts_exhibit(tiny, take(tiny, View("a-geld", unit="student"))).note
    assert note == (
        "Zo lezen wij het. Gedeeld door het aantal studenten van hetzelfde jaar (2023: ruim 50), "
        "ook door wie er niets van krijgt. Bron van die aantallen: Agenda van A, Punt 1. "
        "Van 2024 hebben we geen aantal met een bron; die tellen niet mee."
    )


def test_without_any_number_of_people_euros_are_shown(tiny):
    piece = take(tiny, View("a-geld", post="a-geld-terug", unit="student"))
    assert (piece.unit, piece.refused) == ("euro", NO_PEOPLE)


def test_parts_exhibit(tiny):
    exhibit = parts_exhibit(tiny, take(tiny, View("a-geld", "Podium")))
    assert exhibit.title == "‘Prijs’: € 200"
    assert exhibit.table.iloc[0].to_dict() == {
        "Post": "Prijs",
        "Bedrag": "€ 200",
        "Aandeel": "100%",
        "Hoofdstuk": "Podium",
        "Aard": "Begroot",
        "Jaren en plaats in de bron": "2023: € 100; 2024 en verder: € 100. Punt 1",
    }
    whole = parts_exhibit(tiny, take(tiny, View("a-geld", by="hoofdstuk")))
    assert whole.table["Aandeel"].tolist() == ["niet te geven"] * 3
    assert whole.table["Jaren en plaats in de bron"][0] == "2023: € 600. Punt 1"
    heads = parts_exhibit(tiny, take(tiny, View("a-geld", unit="inwoner")))
    assert heads.title == (
        "‘Coach’ is de grootste post: € 2,00 per inwoner per jaar (gemiddeld over 2023 en 2024); "
        "daarnaast −€ 0,67 aan verschuivingen"
    )
    assert heads.table["Per inwoner per jaar"].tolist() == ["€ 2,00", "€ 0,67", "−€ 0,67"]


def test_over_the_years(tiny):
    piece = take(tiny, View("a-geld"))
    exhibit = years_exhibit(tiny, piece)
    assert exhibit.title == "In 2023 is het bedrag het hoogst: € 700"
    assert exhibit.note == "2024 geldt ook voor de jaren daarna."
    assert exhibit.table.iloc[-2:].to_dict("records") == [
        {"Onderdeel": "Samen, door ons opgeteld", "2023": "€ 700", "2024": "−€ 100"},
        {"Onderdeel": "Totaal zoals de bron het drukt", "2023": "€ 700", "2024": "−€ 90"},
    ]
    assert year_texts(tiny, piece) == ["€ 700", "−€ 90"]
    assert year_details(over_years(tiny, piece), 2023) == ["Podium: € 100", "Steun: € 600"]


def test_a_year_without_a_number_is_a_gap(tiny):
    piece = take(tiny, View("a-geld", unit="student"))
    values = year_values(piece, over_years(tiny, piece))
    assert values[2023].dropna().tolist() == [2.0, 12.0]
    assert values[2024].isna().all()
    assert year_texts(tiny, piece) == ["circa € 14,00", "onbekend"]
    exhibit = years_exhibit(tiny, piece)
    assert exhibit.title == (
        "In 2023 is het bedrag per mbo-student circa € 14,00; van 2024 is geen aantal bekend"
    )
    assert exhibit.table.iloc[-1].tolist() == [
        "Samen, per mbo-student",
        "circa € 14,00",
        "onbekend",
    ]
    assert [note.text for note in years_figure(tiny, piece).layout.annotations] == ["onbekend"]


def test_what_is_taken_off_goes_the_other_way_and_is_never_netted(tiny):
    figure = parts_figure(tiny, take(tiny, View("a-geld")))
    assert list(figure.data[0].text) == ["€ 600", "€ 200", "−€ 200"]
    assert list(figure.data[0].customdata) == ["a-geld-steun", "a-geld-prijs", "a-geld-terug"]
    assert list(figure.data[0].x) == [0.0006, 0.0002, -0.0002]


@pytest.mark.parametrize(
    ("unit", "text"),
    [("euro", "€ 1,1 miljoen"), ("aandeel", "38,5%"), ("inwoner", "€ 1,02")],
)
def test_the_real_budget_of_utrecht(real, unit, text):
    first = parts(real, take(real, View("utrecht-2020-2022", unit=unit))).iloc[0]
    assert (first["bedrag_eur"], first["tekst"]) == (1_096_500, text)


def test_the_real_budget_of_utrecht_by_instrument(real):
    assert named(real, View("utrecht-2020-2022", by="instrument")) == [
        ("Subsidieregeling", "€ 1,35 miljoen"),
        ("Niet genoemd in de bron", "€ 1,1 miljoen"),
        ("Opdrachten", "€ 270.000"),
        ("Platform en prijs", "€ 133.500"),
    ]


def test_the_real_students_of_utrecht_are_known_for_2020_only(real):
    piece = take(real, View("utrecht-2020-2022", unit="student"))
    assert {year: divisor.people for year, divisor in piece.people.items()} == {2020: 20_000}
    assert year_texts(real, piece) == ["circa € 47,50", "onbekend", "onbekend"]


def test_money_in_years_without_a_number_is_not_nought(real):
    # Money for shrinking towns starts in 2024; students are counted until 2023.
    piece = take(real, View("werkagenda-2022-2028", post="werkagenda-2022-2028-p3-krimp"))
    assert piece.rows["bedrag_eur"].sum() == 90_000_000
    asked = View("werkagenda-2022-2028", post="werkagenda-2022-2028-p3-krimp", unit="student")
    assert (take(real, asked).unit, take(real, asked).refused) == ("euro", NO_PEOPLE)


def test_an_average_names_the_years_it_covers(real):
    title = parts_exhibit(real, take(real, View("werkagenda-2022-2028", unit="student"))).title
    gap = "(gemiddeld over 2022 en 2023; van 2024 tot en met 2028 is geen aantal bekend)"
    assert gap in title
    assert title.endswith("; daarnaast −€ 27,62 aan verschuivingen")


def test_equal_amounts_differ_per_head_because_of_the_number_of_people(real):
    title = years_exhibit(real, take(real, View("utrecht-2020-2022", unit="inwoner"))).title
    assert title.startswith("Het bedrag in euro’s is elk jaar gelijk; per inwoner is het")


def test_a_printed_total_goes_before_our_sum(real):
    view = View("werkagenda-2022-2028", "Kwaliteit, onderzoek en innovatie")
    piece = take(real, view)
    assert "€ 91,8 miljoen" in year_texts(real, piece)
    rows = years_exhibit(real, piece).table.set_index("Onderdeel")
    assert rows.loc["Samen, door ons opgeteld", "2024"] == "€ 91.700.000"
    assert rows.loc["Totaal zoals de bron het drukt", "2024"] == "€ 91.800.000"
