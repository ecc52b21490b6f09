"""Which amounts may be compared: each condition both ways."""

from dataclasses import replace
from itertools import combinations

import pytest

from components.money.durations import per_year, stated_months
from components.money.facts import certainty, compare, rivals

BASE = {
    "feit_groep": "los",
    "bedrag_eur": 400,
    "per": "periode",
    "van_jaar": 2023,
    "tot_jaar": 2026,
    "looptijd_maanden": 48,
    "aard": "begroot",
    "reikwijdte": "programma",
    "betaler": "Gemeente A-stad",
}

OTHER = BASE | {"feit_groep": "ander"}


def test_equal_conditions_are_compared_per_year(tiny):
    other = OTHER | {"bedrag_eur": 90, "van_jaar": 2024, "tot_jaar": 2024, "looptijd_maanden": 12}
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
            {"looptijd_maanden": None},
            "looptijd onbekend",
            "Van minstens één bedrag noemt geen bron van ons hoelang het loopt.",
        ),
        (
            {"feit_groep": "los"},
            "hetzelfde geld",
            "Beide bedragen gaan over hetzelfde geld.",
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
    verdict = compare(tiny, BASE, OTHER | change)
    assert (verdict.reasons, verdict.short) == ((reason,), (short,))
    assert verdict.per_year is None
    assert compare(tiny, OTHER | change, BASE).short == (short,)


def test_all_reasons_are_given_at_once(tiny):
    other = OTHER | {"aard": "toegekend", "betaler": "Rijk", "van_jaar": 2030, "tot_jaar": 2031}
    assert len(compare(tiny, BASE, other).reasons) == 3


@pytest.mark.parametrize(
    ("change", "euros"),
    [
        ({}, 100),
        ({"per": "jaar"}, 400),
        ({"looptijd_maanden": 24}, 200),
        ({"looptijd_maanden": 24, "tot_jaar": None}, 200),
        ({"looptijd_maanden": 15.5, "bedrag_eur": 62}, 48),
        # The years of a period are no duration.
        ({"looptijd_maanden": None}, None),
        ({"per": ""}, None),
        ({"per": "persoon"}, None),
    ],
)
def test_per_year_uses_what_the_source_says(tiny, change, euros):
    assert per_year(tiny, BASE | change) == euros


def test_sources_that_state_different_durations_give_no_amount_per_year(tiny):
    row = BASE | {"feit_groep": "a-groep", "bedrag_eur": 400, "looptijd_maanden": 60}
    assert stated_months(tiny, row) == (48, 60)
    assert per_year(tiny, row) is None
    verdict = compare(tiny, row, OTHER)
    assert verdict.short == ("bronnen noemen verschillende looptijden",)
    assert "vier jaar en vijf jaar" in verdict.reasons[0]


def test_the_duration_of_another_source_counts_for_the_same_amount_only(tiny):
    row = BASE | {"feit_groep": "a-groep", "looptijd_maanden": None}
    assert per_year(tiny, row | {"bedrag_eur": 400}) == 100
    assert per_year(tiny, row | {"bedrag_eur": 35}) is None


def test_a_part_is_not_compared_with_its_whole_however_far_up(tiny):
    frame = tiny["geldfeiten"].assign(deel_van=["b-groep", "", "b-rijk", ""])
    data = replace(tiny, tables={**tiny.tables, "geldfeiten": frame})
    one, _two, part, whole = frame.to_dict("records")
    for pair in ((one, part), (one, whole), (whole, part)):
        assert compare(data, *pair).short[0] == "deel van het andere"
        assert compare(data, *reversed(pair)).short[0] == "deel van het andere"
    assert "deel van het andere" not in compare(tiny, one, whole).short


def test_certainty_and_rivals(tiny, real):
    assert certainty(tiny, "a-groep", 400) == "officieel"
    # The official source of this group gives another amount.
    assert certainty(tiny, "a-groep", 500) == "een-bron"
    assert certainty(tiny, "b-groep", 90) == "een-bron"
    assert rivals(tiny) == {"a-groep"}
    assert {"amsterdam-mbo-agenda-2023", "den-haag-regiodeal-1", "den-haag-ambacht-totaal"} <= (
        rivals(real)
    )


def test_every_pair_that_may_be_compared_is_known_and_has_its_reasons(real):
    """Of all pairs of loose amounts only these pass; each new one is to be judged by a reader.

    Amsterdam's agenda of 2019 (35 million in four years, by two sources) beside Utrecht's plan
    (2.85 million in three years, by the plan and by the municipality): each is budgeted, by the
    municipality itself, for a whole programme, and the years overlap. Amsterdam's agenda of 2023
    has no stated duration, and its sources give 35 and 40 million.
    """
    rows = real["geldfeiten"].to_dict("records")
    passed = {
        (one["geldfeit_id"], other["geldfeit_id"]): verdict.per_year
        for one, other in combinations(rows, 2)
        if (verdict := compare(real, one, other)).per_year
    }
    assert passed == {
        (agenda, plan): (8_750_000, 950_000)
        for agenda in ("amsterdam-agenda-2019-dagblad", "amsterdam-agenda-2019-mbotoday")
        for plan in ("utrecht-plan-2020-gemeente", "utrecht-plan-2020-totaal")
    }
