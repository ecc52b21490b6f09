"""Which amounts may be compared: each condition both ways."""

import pytest

from components.moneyfacts import by_municipality, certainty, compare, rivals

BASE = {
    "bedrag_eur": 400,
    "van_jaar": 2023,
    "tot_jaar": 2026,
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
    ("change", "reason"),
    [
        ({"aard": "toegekend"}, "Het ene bedrag is begroot, het andere toegekend."),
        (
            {"reikwijdte": "breder-dan-mbo"},
            "Het ene bedrag is voor mbo-programma, het andere voor breder-dan-mbo.",
        ),
        ({"betaler": "Rijk"}, "Het ene bedrag betaalt Gemeente A-stad, het andere Rijk."),
        ({"betaler": "onbekend"}, "Van minstens één bedrag is niet bekend wie betaalt."),
        (
            {"van_jaar": 2020, "tot_jaar": 2022},
            "De perioden overlappen niet: 2023 tot en met 2026, en 2020 tot en met 2022.",
        ),
        ({"tot_jaar": None}, "Van minstens één bedrag is de periode niet bekend."),
    ],
)
def test_each_failing_condition_has_its_reason(tiny, change, reason):
    for one, other in ((BASE, BASE | change),):
        verdict = compare(tiny, one, other)
        assert verdict.reasons == (reason,)
        assert verdict.per_year is None
    assert compare(tiny, BASE | change, BASE).per_year is None


def test_all_reasons_are_given_at_once(tiny):
    other = BASE | {"aard": "toegekend", "betaler": "Rijk", "van_jaar": 2030, "tot_jaar": 2031}
    assert len(compare(tiny, BASE, other).reasons) == 3


def test_certainty_and_rivals(tiny):
    assert certainty(tiny, "a-groep") == "officieel"
    assert certainty(tiny, "b-groep") == "een-bron"
    assert rivals(tiny) == {"a-groep"}


def test_by_municipality(tiny, real):
    counts = [(name, len(rows)) for name, rows in by_municipality(tiny)]
    assert counts == [("A-stad", 2), ("B-dorp", 2)]
    assert "amsterdam-mbo-agenda-2023" in rivals(real)
