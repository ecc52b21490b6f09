"""The municipalities beside each other: what is known, what may be compared, and why not."""

from components.money.known import amounts, fact, references
from components.money.knownfigure import bar_rows, known_exhibit, known_table
from components.money.saying import amount_text


def test_rivals_stand_together_the_largest_first(tiny):
    found = amounts(tiny, "programma", "a-een")
    assert list(found) == ["A-stad", "B-dorp", "Landelijk"]
    first, second = found["A-stad"]
    assert (first.row["geldfeit_id"], first.rival, first.per_year) == ("a-twee", True, 125)
    assert first.verdict.short == ("hetzelfde geld",)
    assert (second.verdict, second.certainty) == (None, "officieel")
    assert [amount.row["geldfeit_id"] for amount in found["B-dorp"]] == ["b-een", "b-twee"]
    assert found["Landelijk"] == []


def test_only_amounts_with_payer_period_and_yearly_amount_can_be_compared_with(tiny, real):
    assert list(references(tiny)) == ["a-een", "a-twee", "b-een"]
    assert next(iter(references(real).values())) == "Utrecht: € 2,85 miljoen, 2020 tot en met 2022"


def test_only_what_may_be_compared_has_a_bar(tiny):
    rows = bar_rows(tiny, amounts(tiny, "programma", "a-een"), "programma")
    assert rows[["naam", "tekst", "waarde"]].to_numpy().tolist() == [
        [
            "A-stad: ruim € 500, 2023 tot en met 2026",
            "ruim € 125 per jaar; niet te vergelijken: hetzelfde geld",
            False,
        ],
        ["A-stad: € 400, 2023 tot en met 2026", "€ 100 per jaar", 0.0001],
        ["B-dorp: € 90, 2024", "€ 90 per jaar", 0.00009],
        [
            "B-dorp: € 90, periode onbekend",
            "geen staaf; niet te vergelijken: ander soort bedrag, andere betaler, "
            "periode onbekend, looptijd onbekend",
            0,
        ],
    ]


def test_what_nobody_published_is_said(tiny):
    found = amounts(tiny, "deelproject", "a-een")
    table = known_table(tiny, found, "deelproject")
    assert table["Waarvoor"].tolist() == ["geen bedrag gevonden voor één project"] * 3
    assert known_table(tiny, amounts(tiny), "").iloc[-1]["Waarvoor"] == ("geen bedrag gevonden")


def test_exhibit_counts_other_municipalities_only(tiny):
    found = amounts(tiny, "programma", "a-een")
    exhibit = known_exhibit(tiny, found, "a-een", "programma")
    assert exhibit.title == "Eén bedrag van een ander mag naast dat van A-stad (€ 100 per jaar)"
    assert exhibit.table["Vergelijken"].tolist() == [
        "mag niet: hetzelfde geld",
        "hiermee vergelijken wij",
        "mag",
        "mag niet: ander soort bedrag, andere betaler, periode onbekend, looptijd onbekend",
        "",
    ]
    assert len(exhibit.rows) == 4


def test_an_amount_says_what_it_counts_for(tiny):
    row = fact(tiny, "a-een")
    assert amount_text(tiny, row) == "€ 400 in totaal"
    assert amount_text(tiny, row | {"per": "jaar"}) == "€ 400 per jaar"
    assert amount_text(tiny, row | {"per": ""}) == "€ 400 (niet bekend of het per jaar is)"


def test_the_real_rivals_of_amsterdam_stand_together(real):
    found = amounts(real, "programma", "utrecht-plan-2020-totaal")
    agenda = [a for a in found["Amsterdam"] if a.row["feit_groep"] == "amsterdam-mbo-agenda-2023"]
    assert [(a.row["bedrag_eur"], len(a.rows), a.rival) for a in agenda] == [
        (40_000_000, 4, True),
        (35_000_000, 1, True),
        (5_000_000, 1, True),
    ]
    # No source says how long this money lasts.
    assert {a.verdict.short[-1] for a in agenda} == {"looptijd onbekend"}
    assert [town for town, own in found.items() if not own] == [
        "Den Haag",
        "Roosendaal",
        "Vlaardingen",
    ]


def test_only_what_we_read_ourselves_leaves_the_other_sources_out(tiny):
    found = amounts(tiny, "programma", "a-een", read_only=True)
    assert [amount.row["geldfeit_id"] for amount in found["A-stad"]] == ["a-een"]
    assert [amount.row["geldfeit_id"] for amount in found["B-dorp"]] == ["b-twee"]
