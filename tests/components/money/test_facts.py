"""Which amounts may be compared: each condition both ways."""

import pytest

from components.money.facts import certainty, compare, per_year, rivals

BASE = {
    "feit_groep": "los",
    "bedrag_eur": 400,
    "per": "periode",
    "van_jaar": 2023,
    "tot_jaar": 2026,
    "looptijd_jaren": None,
    "aard": "begroot",
    "reikwijdte": "programma",
    "betaler": "Gemeente A-stad",
}


def test_equal_conditions_are_compared_per_year(tiny):
    other = BASE | {"bedrag_eur": 90, "van_jaar": 2024, "tot_jaar": 2024}
    other["betaler"] = "Gemeente B-dorp"
    assert compare(tiny, BASE, other).per_year == (100, 90)
    assert compare(tiny, BASE, other).reasons == ()


@pytest.mark.parametrize(
    ("change", "short", "reason"),
    [
        (
            {"aard": "toegekend"},
            "ander soort bedrag",
            "Het ene bedrag is begroot, het andere toegekend.",
        ),
        (
            {"reikwijdte": "deelproject"},
            "andere reikwijdte",
            "Het ene bedrag is voor een heel programma, het andere voor één project.",
        ),
        (
            {"betaler": "Rijk"},
            "andere betaler",
            "Het ene bedrag betaalt Gemeente A-stad, het andere Rijk.",
        ),
        (
            {"betaler": "onbekend"},
            "betaler onbekend",
            "Van minstens één bedrag is niet bekend wie betaalt.",
        ),
        (
            {"van_jaar": 2020, "tot_jaar": 2022},
            "andere periode",
            "De perioden overlappen niet: 2023 tot en met 2026, en 2020 tot en met 2022.",
        ),
        (
            {"tot_jaar": None},
            "periode onbekend",
            "Van minstens één bedrag is de periode niet bekend.",
        ),
        (
            {"per": "persoon"},
            "bedrag per student of plek",
            "Minstens één bedrag is voor één student of plek, niet voor een begroting.",
        ),
        (
            {"per": ""},
            "per jaar of in totaal onbekend",
            "Van minstens één bedrag is niet bekend of het per jaar of in totaal is.",
        ),
        (
            {"per": "kwartaal"},
            "per jaar of in totaal onbekend",
            "Van minstens één bedrag is niet bekend of het per jaar of in totaal is.",
        ),
    ],
)
def test_each_failing_condition_has_its_reason(tiny, change, short, reason):
    verdict = compare(tiny, BASE, BASE | change)
    assert (verdict.reasons, verdict.short) == ((reason,), (short,))
    assert verdict.per_year is None
    assert compare(tiny, BASE | change, BASE).short == (short,)


def test_all_reasons_are_given_at_once(tiny):
    other = BASE | {"aard": "toegekend", "betaler": "Rijk", "van_jaar": 2030, "tot_jaar": 2031}
    assert len(compare(tiny, BASE, other).reasons) == 3


@pytest.mark.parametrize(
    ("change", "euros"),
    [
        ({}, 100),
        ({"per": "jaar"}, 400),
        ({"looptijd_jaren": 2}, 200),
        ({"tot_jaar": None, "looptijd_jaren": 2}, 200),
        ({"tot_jaar": None}, None),
        ({"per": ""}, None),
        ({"per": "persoon"}, None),
    ],
)
def test_per_year_uses_what_the_source_says(tiny, change, euros):
    assert per_year(tiny, BASE | change) == euros


def test_the_duration_of_another_source_on_the_same_money_counts(real):
    rows = real["geldfeiten"].set_index("geldfeit_id", drop=False)
    # This source gives only the years 2019-2023; another with the same amount says: in four years.
    assert per_year(real, rows.loc["amsterdam-agenda-2019-mbotoday"].to_dict()) == 8_750_000
    # Of a rival amount we do not borrow: these are five calendar years.
    assert per_year(real, rows.loc["amsterdam-agenda-2023-35-mln"].to_dict()) == 7_000_000
    # An amount per year is not divided again.
    assert per_year(real, rows.loc["utrecht-regeling-450-duizend"].to_dict()) == 450_000


def test_certainty_and_rivals(tiny, real):
    assert certainty(tiny, "a-groep") == "officieel"
    assert certainty(tiny, "b-groep") == "een-bron"
    assert rivals(tiny) == {"a-groep"}
    assert {"amsterdam-mbo-agenda-2023", "den-haag-regiodeal-1", "den-haag-ambacht-totaal"} <= (
        rivals(real)
    )
