"""The score: exact on hand-made municipalities, called weak or a tie where it is."""

import pytest

from components.towns.resemblance import (
    USUAL_WEIGHTS,
    Part,
    distance_part,
    region_part,
    resemblances,
    school_part,
    size_part,
    verdict,
)

ONLY = dict.fromkeys(USUAL_WEIGHTS, 0)


@pytest.mark.parametrize(
    ("own", "other", "score", "words"),
    [
        (1000, 1000, 1.0, "ongeveer even groot"),
        (1000, 1200, 0.934, "ongeveer even groot"),
        (1000, 1500, 0.854, "iets groter"),
        (1500, 1000, 0.854, "iets kleiner"),
        (1000, 2000, 0.75, "2 keer zo groot als uw gemeente"),
        (2500, 1000, 0.67, "2,5 keer zo klein als uw gemeente"),
        (1000, 16000, 0.0, "16 keer zo groot als uw gemeente"),
        (1000, 900000, 0.0, "900 keer zo groot als uw gemeente"),
    ],
)
def test_size(own, other, score, words):
    part = size_part(own, other)
    assert part.score == pytest.approx(score, abs=0.001)
    assert part.words == words


def test_region_school_and_distance():
    here = {"arbeidsmarktregio": "A", "provincie": "P"}
    assert region_part(here, here) == Part(1.0, "zelfde arbeidsmarktregio")
    assert region_part(here, here | {"arbeidsmarktregio": "B"}) == Part(0.5, "zelfde provincie")
    elsewhere = {"arbeidsmarktregio": "B", "provincie": "Q"}
    assert region_part(here, elsewhere) == Part(0.0, "andere provincie")
    assert school_part(True) == Part(1.0, "ook een mbo-school")
    assert school_part(False) == Part(None, "of u een mbo-school heeft, is onbekend")
    assert distance_part(0) == Part(1.0, "0 km")
    assert distance_part(75) == Part(0.5, "75 km")
    assert distance_part(400) == Part(0.0, "400 km")


def test_score_is_the_weighted_mean_and_leaves_itself_out(tiny):
    # B has half the inhabitants of A, a school, the same region, another province; 111 km away.
    found = resemblances(tiny, "GM0001", USUAL_WEIGHTS)
    assert [one.name for one in found] == ["B-dorp"]
    parts = found[0].parts
    assert (parts["grootte"].score, parts["school"].score, parts["regio"].score) == (0.75, 1, 1)
    expected = (2 * 0.75 + 1 + 1 + parts["afstand"].score) / 5
    assert found[0].points == round(100 * expected) == 75
    assert found[0].strength == "sterk"
    assert resemblances(tiny, "GM0001", ONLY | {"grootte": 1})[0].points == 75
    assert resemblances(tiny, "GM0001", ONLY | {"regio": 2})[0].points == 100


def test_nothing_counts_is_said(tiny):
    found = resemblances(tiny, "GM0001", ONLY)
    assert found[0].points is None
    assert verdict(found).startswith("Er telt niets mee.")
    assert verdict([]).startswith("Er telt niets mee.")


# The largest, the smallest, an island, a merger, without a known school, at the border, two names.
@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("GM0363", "Den Haag en Utrecht lijken ongeveer evenveel op uw gemeente."),
        ("GM0088", "Geen van de voorbeelden lijkt echt op uw gemeente; Amsterdam nog het meest."),
        ("GM0096", "Geen van de voorbeelden lijkt echt op uw gemeente; Amsterdam nog het meest."),
        ("GM1982", "Roosendaal en Eindhoven lijken ongeveer evenveel op uw gemeente."),
        ("GM0606", "Vlaardingen lijkt het meest op uw gemeente; de gelijkenis is sterk."),
        ("GM0744", "Geen van de voorbeelden lijkt echt op uw gemeente; Roosendaal nog het meest."),
        ("GM0796", "Eindhoven lijkt het meest op uw gemeente; de gelijkenis is sterk."),
        ("GM0599", "Den Haag lijkt het meest op uw gemeente; de gelijkenis is sterk."),
        ("GM0758", "Roosendaal lijkt het meest op uw gemeente; de gelijkenis is sterk."),
        ("GM0307", "Utrecht lijkt het meest op uw gemeente; de gelijkenis is sterk."),
    ],
)
def test_ten_real_municipalities(real, code, sentence):
    assert verdict(resemblances(real, code, USUAL_WEIGHTS)) == sentence


def test_ties_and_weak_matches_are_called_so(real):
    cuijk = resemblances(real, "GM1982", USUAL_WEIGHTS)
    assert [(one.name, one.tie) for one in cuijk[:3]] == [
        ("Roosendaal", True),
        ("Eindhoven", True),
        ("Vlaardingen", False),
    ]
    assert {one.strength for one in resemblances(real, "GM0096", USUAL_WEIGHTS)} == {"zwak"}
    assert cuijk[0].words == ("ongeveer even groot; ook een mbo-school; zelfde provincie; 101 km")
