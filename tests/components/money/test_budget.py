"""Budgets: sentences, what is not broken down, and every printed total beside what adds up."""

from components.money.budget import (
    REST,
    chapter_numbers,
    chapters,
    post_key,
    post_names,
    posts,
    printed,
    reconcile,
    reconcile_sentence,
    rest,
    terms,
)
from components.money.lead import answer
from components.money.years import year_table
from data.tables.loading import load
from tests.tiny import ROWS, total, write_rows


def test_posts_by_chapter_and_by_key(tiny):
    assert chapters(tiny, "a-geld") == ["Podium", "Steun"]
    assert chapter_numbers(tiny, "a-geld") == {"1": "Podium", "2": "Steun"}
    assert list(posts(tiny, "a-geld", "Steun")["post"]) == ["Coach", "Terug"]
    assert post_key(posts(tiny, "a-geld").iloc[0]) == "a-geld-prijs"
    assert list(posts(tiny, "a-geld", post="a-geld-prijs")["jaar"]) == [2023, 2024]
    assert post_names(tiny, "a-geld", "Steun") == {"a-geld-steun": "Coach", "a-geld-terug": "Terug"}


def test_answer_says_what_was_moved(tiny):
    assert answer(tiny, "a-geld") == (
        "Het totaal van A-stad ligt volgens de bron tussen −€ 90 (2024) en € 700 (2023). "
        "De grootste post is ‘Coach’: € 600, over alle jaren opgeteld. "
        "Daarnaast staat er € 200 aan verschuivingen."
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
    assert terms(tiny, ("a-geld-steun-2023", "a-geld-2023", "weg")) == [
        ("Coach", 600),
        ("Totaal", 700),
    ]


def test_what_the_source_does_not_break_down_is_a_part_of_its_own(tiny_folder):
    # A total of totals would count the same difference twice, so it gives no part.
    assert rest(load(tiny_folder), "a-geld").empty
    more = total("a-geld-2023", "2023", "950", "a-geld-prijs-2023|a-geld-steun-2023", "1")
    rows = [more | {"hoofdstuk": "Steun"}, *ROWS["begrotingstotalen"][1:]]
    write_rows(tiny_folder / "begrotingstotalen.csv", [*columns(tiny_folder)], rows)
    data = load(tiny_folder)
    found = rest(data, "a-geld").iloc[0]
    assert (found["post"], found["jaar"], found["bedrag_eur"]) == (REST, 2023, 250)
    assert rest(data, "a-geld", "Podium").empty


def columns(folder) -> list[str]:
    return (folder / "begrotingstotalen.csv").read_text("utf-8").splitlines()[0].split(",")


def test_year_table_keeps_the_order_of_the_source(tiny):
    table = year_table(posts(tiny, "a-geld"), "post")
    assert list(table.index) == ["Prijs", "Coach", "Terug"]
    assert table.loc["Prijs"].tolist() == [100, 100]
    assert year_table(posts(tiny, "a-geld"), "hoofdstuk")[2024].tolist() == [100, -200]


def test_the_real_budgets_reconcile_or_say_why(real):
    rows = reconcile(real)
    assert "onverklaard" not in set(rows["reden"])
    row = rows.set_index("totaal_id").loc["werkagenda-2022-2028-p1-totaal-2022"]
    assert (row["bedrag_eur"], row["som"], row["verschil"]) == (86_500_000, 86_000_000, 500_000)
    utrecht = rows.set_index("totaal_id").loc["utrecht-2020-2022-totaal"]
    assert (utrecht["bedrag_eur"], utrecht["verschil"]) == (2_850_000, 0)


def test_the_real_answers(real):
    # The scheme of 1.35 million is one post of the source, which splits it by way of indication.
    assert answer(real, "utrecht-2020-2022") == (
        "Utrecht trok € 2.850.000 uit voor 2020 tot en met 2022, zegt de bron. "
        "De grootste post is ‘Subsidieregeling’: € 1,35 miljoen, over alle jaren opgeteld."
    )
    # Printed totals, no sum of ours; shifts stand beside the posts.
    assert answer(real, "werkagenda-2022-2028") == (
        "Het totaal van het Rijk ligt volgens de bron tussen € 123 miljoen (2022) en € 416 miljoen "
        "(2025). De grootste post is ‘Mbo 2’: € 945 miljoen, over alle jaren opgeteld. "
        "Daarnaast staat er € 846,8 miljoen aan verschuivingen."
    )
    assert answer(real, "financieel-kader-2022-2027") == (
        "Het totaal van het Rijk ligt volgens de bron tussen € 123 miljoen (2022) en € 953 miljoen "
        "(2025). De grootste post is ‘Kwaliteitsafspraken mbo’: € 2,9 miljard, over alle jaren "
        "opgeteld. € 278,6 miljoen gaat eraf tegen dubbel tellen: dat is geen "
        "bezuiniging."
    )


def test_rounding_of_lines_in_whole_millions_is_no_gap(real):
    rows = reconcile(real).set_index("totaal_id")
    found = rows.loc["werkagenda-2022-2028-p1-totaal-2022"]
    assert (found["verschil"], found["reden"]) == (500_000, "afronding")
    assert all(rest(real, key).empty for key in real["begrotingen"]["begroting_id"])


def test_a_budget_of_one_chapter_has_the_printed_totals_of_that_chapter(real):
    yearly = printed(real, "kwaliteitsafspraken-2023-2027")
    assert (yearly[2023], yearly[2024]) == (586_000_000, 704_000_000)
    assert answer(real, "kwaliteitsafspraken-2023-2027").startswith("Het totaal van het Rijk ligt")
