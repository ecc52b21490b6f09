"""A budget as bars: what is on which level, what is hatched, and that nothing is netted."""

from components.money.slice import View, take
from components.moneypage.tree import tree


def rows(data, view: View) -> list[tuple]:
    return [(row.level, row.title, row.text) for row in tree(data, take(data, view))]


def test_what_is_added_and_what_is_moved_are_two_pots(tiny):
    assert rows(tiny, View("a-geld")) == [
        (0, "Erbij", "€ 800"),
        (2, "Coach", "€ 600"),
        (2, "Prijs", "€ 200"),
        (0, "Verschuivingen", "−€ 200"),
        (2, "Terug", "−€ 200"),
    ]
    assert [row.down for row in tree(tiny, take(tiny, View("a-geld")))] == [False] * 3 + [True] * 2


def test_total_then_chapters_then_posts_and_an_indication_is_hatched(real):
    found = tree(real, take(real, View("utrecht-2020-2022")))
    assert (found[0].title, found[0].text) == ("Totaal in de bron", "€ 2,85 miljoen")
    assert (found[0].solid, found[0].hatched) == (1_500_000, 1_350_000)
    chapters = [row for row in found if row.level == 1]
    assert [row.value for row in chapters] == ["2", "4", "1", "3"]
    assert sum(row.size for row in chapters) == found[0].size
    posts = [row for row in found if row.level == 2]
    assert sum(row.size for row in posts) == found[0].size
    assert {row.title for row in posts if row.hatched} == {
        "Subsidieregeling voor aansluiting op de arbeidsmarkt",
        "Subsidieregeling voor podium, imago en studentenleven",
        "Subsidieregeling voor van passend mbo naar passend werk",
    }


def test_the_shifts_of_the_werkagenda_are_never_taken_off_its_posts(real):
    found = tree(real, take(real, View("werkagenda-2022-2028")))
    pots = {row.title: row.size for row in found if row.level == 0}
    assert pots == {"Erbij": 3_222_700_000 - 500_000, "Verschuivingen": 846_800_000}
    small = [row for row in found if row.small and not row.down]
    assert len(small) == 9
    assert max(row.size for row in small) < 0.02 * pots["Erbij"]


def test_a_correction_for_double_counting_is_a_pot_of_its_own(real):
    found = tree(real, take(real, View("financieel-kader-2022-2027")))
    assert [row.title for row in found if row.level == 0] == ["Erbij", "Eraf tegen dubbel tellen"]


def test_in_one_chapter_the_posts_stand_right_below_the_total(real):
    found = tree(real, take(real, View("utrecht-2020-2022", "Voorbereid op de toekomst")))
    assert [(row.level, row.name) for row in found] == [(0, ""), (2, "post"), (2, "post")]
    assert found[0].title == "Samen, door ons opgeteld"


def test_a_post_with_money_in_other_years_is_unknown_per_head(real):
    found = tree(real, take(real, View("werkagenda-2022-2028", unit="student")))
    krimp = next(row for row in found if row.title == "Krimp")
    assert (krimp.text, krimp.size, krimp.small) == ("onbekend", 0, True)
