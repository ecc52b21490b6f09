"""Finding a municipality as people type it, and what is near."""

import pytest

from components.towns.lookup import find_towns, town
from components.towns.schools import distance_km, schools_in, schools_near


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Den Bosch", "'s-Hertogenbosch"),
        ("Weesp", "Amsterdam"),
        ("Súdwest", "Súdwest-Fryslân"),
        ("sudwest fryslan", "Súdwest-Fryslân"),
        ("Gemeente Ede", "Ede"),
        ("Utrehct", "Utrecht"),
        ("amersfort", "Amersfoort"),
        ("Rosendaal", "Roosendaal"),
        ("Den Briel", "Voorne aan Zee"),
        ("Sneek", "Súdwest-Fryslân"),
        ("vlielnd", "Vlieland"),
        ("Boxmeer", "Land van Cuijk"),
    ],
)
def test_a_name_old_name_or_typing_error_finds_the_municipality(real, typed, name):
    assert find_towns(real, typed)[0].name == name


def test_several_of_one_name_are_all_offered(real):
    assert [hit.name for hit in find_towns(real, "Bergen")] == [
        "Bergen (NH.)",
        "Bergen (L.)",
        "Bergen op Zoom",
    ]
    assert [hit.exact for hit in find_towns(real, "Bergen")] == [True, True, False]
    assert find_towns(real, "Beek")[0].name == "Beek (L.)"
    # Bronckhorst has a village Hengelo too.
    assert [(hit.name, hit.via) for hit in find_towns(real, "Hengelo")] == [
        ("Hengelo (O.)", ""),
        ("Bronckhorst", "Hengelo (Gld)"),
    ]


@pytest.mark.parametrize("typed", ["", "  ", "!!!", "xyzxyz", "<script>", "a"])
def test_nothing_is_found_for_nothing(real, typed):
    assert find_towns(real, typed) == []


def test_distance_in_rd_new(real):
    # Amsterdam and Utrecht: their middles are about 34 km apart.
    assert distance_km(real, "GM0363", "GM0344") == pytest.approx(33.9, abs=1.5)
    assert distance_km(real, "GM0344", "GM0344") == 0


def test_schools(tiny, real):
    assert schools_in(tiny, "GM0001")["naam"].tolist() == ["School Een", "School Twee"]
    there = schools_in(tiny, "GM0002").iloc[0]
    assert (there["naam"], there["hoofdadres"], there["vindplaats"]) == (
        "School Een",
        False,
        "Punt 1",
    )
    near = schools_near(tiny, "GM0002")
    assert near["naam"].tolist() == ["School Een", "School Twee"]
    assert near["km"].iloc[0] == pytest.approx(111, abs=3)
    # Roosendaal has no main address in the list, but a source says that Curio teaches there.
    assert schools_in(real, "GM1674")["naam"].tolist() == ["Curio"]


def test_every_real_municipality_has_a_point_and_regions(real):
    for code in real["nl_gemeenten"]["cbs_code"]:
        row = town(real, code)
        assert row["arbeidsmarktregio"]
        assert row["rmc_regio"]
        assert 0 < distance_km(real, code, "GM0344") < 250 or code == "GM0344"
