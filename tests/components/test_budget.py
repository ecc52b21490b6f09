"""Budgets: sums, sentences, figures, and every printed total beside what adds up."""

from components.budget import (
    answer,
    budgets,
    chapters,
    parts_exhibit,
    posts,
    reconcile,
    reconcile_sentence,
    sums,
    years_exhibit,
)
from components.figures import bars, stacked_years, waterfall, wrapped


def test_sums_keep_what_is_negative(tiny):
    rows = sums(posts(tiny, "a-geld"))
    assert list(zip(rows["post"], rows["bedrag_eur"], strict=True)) == [
        ("Coach", 600),
        ("Prijs", 200),
        ("Terug", -200),
    ]
    assert chapters(tiny, "a-geld") == ["Podium", "Steun"]


def test_answer_says_what_was_moved(tiny):
    assert answer(tiny, "a-geld") == (
        "A-stad trok € 600 uit voor 2023 tot en met 2024, na € 200 aan verschuivingen. "
        "De grootste post is ‘Coach’ met € 600."
    )


def test_totals_are_shown_as_printed_with_the_reason(tiny):
    rows = reconcile(tiny).set_index("totaal_id")
    assert rows["som"].to_dict() == {"a-geld-2023": 700, "a-geld-2024": -100, "a-geld-alles": 610}
    assert rows["verschil"].to_dict() == {"a-geld-2023": 0, "a-geld-2024": 10, "a-geld-alles": 40}
    assert list(rows["reden"]) == ["klopt", "afronding", "onverklaard"]
    assert reconcile_sentence(rows) == (
        "één totaal klopt precies; één totaal verschilt door afronding; "
        "één totaal verschilt zonder dat de bron zegt waarom"
    )


def test_parts_and_years(tiny):
    parts = parts_exhibit(tiny, "a-geld", "Podium")
    assert parts.table.iloc[0].to_dict() == {
        "Post": "Prijs",
        "Hoofdstuk": "Podium",
        "Bedrag": "€ 200",
        "Aandeel": "100%",
        "Aard": "Begroot",
        "Jaren en plaats in de bron": "2023: € 100; 2024 en verder: € 100. Punt 1",
    }
    assert parts_exhibit(tiny, "a-geld", "").table["Aandeel"].tolist() == ["niet te geven"] * 3
    over_years = years_exhibit(tiny, "a-geld", "")
    assert over_years.title == "In 2023 is het bedrag het hoogst: € 700"
    assert over_years.note == "2024 geldt ook voor de jaren daarna."
    assert over_years.table.iloc[-1].to_dict() == {
        "Onderdeel": "Samen",
        "2023": "€ 700",
        "2024": "-€ 100",
    }


def test_figures_draw_negative_amounts_as_what_they_are():
    bar = bars(["a", "b"], [2.0, -1.0], ["€ 2 miljoen", "-€ 1 miljoen"]).data[0]
    assert list(bar.x) == [2.0, -1.0]
    assert list(bar.marker.color) == ["#0B5A7A", "#B5531C"]
    steps = waterfall(["a", "b"], [2.0, -1.0], ["2", "-1", "1"]).data[0]
    assert list(steps.measure) == ["relative", "relative", "total"]
    stacked = stacked_years([2022, 2023], {"a": [1.0, 2.0]})
    assert list(stacked.data[0].x) == ["2022", "2023"]
    assert stacked.layout.xaxis.type == "category"
    assert wrapped("een heel lange naam", 12) == "een heel<br>lange naam"


def test_the_real_budgets_reconcile_or_say_why(real):
    rows = reconcile(real)
    assert list(rows.loc[rows["reden"] == "onverklaard", "totaal_id"]) == [
        "werkagenda-2022-2028-p1-totaal-2022"
    ]
    row = rows.set_index("totaal_id").loc["werkagenda-2022-2028-p1-totaal-2022"]
    assert (row["bedrag_eur"], row["som"], row["verschil"]) == (86_500_000, 86_000_000, 500_000)
    utrecht = rows.set_index("totaal_id").loc["utrecht-2020-2022-totaal"]
    assert (utrecht["bedrag_eur"], utrecht["verschil"]) == (2_850_000, 0)


def test_the_real_answer(real):
    assert next(iter(budgets(real))) == "utrecht-2020-2022"
    assert answer(real, "utrecht-2020-2022") == (
        "Utrecht trok € 2.850.000 uit voor 2020 tot en met 2022; ruim een derde was bestemd voor "
        "‘Sluitende ondersteuningsstructuur in het mbo’."
    )
    assert len(posts(real, "werkagenda-2022-2028")) == 24 * 7
