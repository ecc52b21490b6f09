"""Finding a municipality as people type it, and what is near."""

import pytest

from components.slides import answers
from components.towns.lookup import (
    as_code,
    called,
    find_towns,
    namesakes,
    nothing_found,
    province_called,
    town,
)
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
        ("Kralingen", "Rotterdam"),
        ("Overvecht", "Utrecht"),
        ("Bijlmer", "Amsterdam"),
        ("Strijp", "Eindhoven"),
        ("Ypenburg", "Den Haag"),
        ("'s-Gravenhage", "Den Haag"),
        ("s gravenhage", "Den Haag"),
    ],
)
def test_a_name_old_name_or_typing_error_finds_the_municipality(real, typed, name):
    assert find_towns(real, typed)[0].name == name


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Bergen", ["Bergen (NH.)", "Bergen (L.)"]),
        ("Haaren", ["Tilburg", "Oisterwijk", "Boxtel", "Vught"]),
        ("Schalkwijk", ["Haarlem", "Houten"]),
    ],
)
def test_only_true_namesakes_are_asked_about(real, typed, names):
    hits = find_towns(real, typed)
    assert sorted(hit.name for hit in hits) == sorted(names)
    assert namesakes(hits) == hits


def test_the_name_of_every_municipality_is_answered_at_once_but_bergen(real):
    asked = {
        row.naam
        for row in real["nl_gemeenten"].itertuples()
        for typed in (row.naam, row.naam.partition(" (")[0])
        if called(real, typed) != [row.cbs_code]
    }
    # With its province behind it Bergen is one; both are asked about without.
    assert asked == {"Bergen (NH.)", "Bergen (L.)"}
    assert called(real, "Bergen (L.)") == ["GM0893"]
    assert [hit.name for hit in find_towns(real, "Hengelo")] == ["Hengelo (O.)"]
    assert [hit.name for hit in find_towns(real, "Ede")] == ["Ede"]
    assert [hit.name for hit in find_towns(real, "Beek")] == ["Beek (L.)"]


@pytest.mark.parametrize("typed", ["gm0344", "0344", "GM0344", " Gm0344 ", "gm 0344"])
def test_a_code_is_a_code_however_it_is_written(real, typed):
    assert as_code(typed) == "GM0344"
    assert [(hit.name, hit.exact) for hit in find_towns(real, typed)] == [("Utrecht", True)]


def test_what_is_no_code_stays_as_it_is(real):
    assert [as_code(text) for text in ("344", "GM03444", "Ede", "")] == [
        "344",
        "GM03444",
        "Ede",
        "",
    ]
    assert find_towns(real, "9999") == []


@pytest.mark.parametrize(
    ("typed", "province"),
    [
        ("Limburg", "Limburg"),
        ("provincie limburg", "Limburg"),
        ("Friesland", "Fryslân"),
        ("Zeeland", "Zeeland"),
        ("Brabant", "Noord-Brabant"),
    ],
)
def test_a_province_is_no_municipality(real, typed, province):
    assert find_towns(real, typed) == []
    assert province_called(real, typed) == province
    assert nothing_found(real, typed) == (
        f"{province} is een provincie. Typ de naam van een gemeente."
    )


@pytest.mark.parametrize("typed", ["Utrecht", "Groningen"])
def test_a_municipality_called_as_its_province_is_found(real, typed):
    assert [hit.name for hit in find_towns(real, typed)] == [typed]
    assert province_called(real, typed) == ""


def test_a_name_with_another_first_letter_is_no_typing_error(real):
    assert find_towns(real, "Ulburg") == []
    assert nothing_found(real, " Ulburg") == "Geen gemeente gevonden voor ‘Ulburg’."


def test_every_other_name_leads_to_its_municipality(real):
    for row in real["nl_gemeenten"].itertuples():
        for name in row.zoeknamen:
            hits = find_towns(real, name)
            # Of a village called as another municipality, such as Winsum was, both are asked about.
            assert row.cbs_code in [hit.code for hit in hits] or hits[0].via == "", name
            assert all(hit.exact for hit in hits), name


@pytest.mark.parametrize("typed", ["", "  ", "!!!", "xyzxyz", "<script>", "a"])
def test_nothing_is_found_for_nothing(real, typed):
    assert find_towns(real, typed) == []


# Measured apart from our code, along the ellipsoid of WGS84, between the points in our table.
PAIRS = [
    ("GM0363", "GM0344", 32.52),  # Amsterdam, Utrecht
    ("GM0014", "GM0935", 270.7),  # Groningen, Maastricht
    ("GM0096", "GM0716", 196.11),  # Vlieland, Tholen
    ("GM0518", "GM0599", 20.7),  # Den Haag, Rotterdam
    ("GM0150", "GM0193", 28.98),  # Deventer, Zwolle
    ("GM1674", "GM0153", 186.41),  # Roosendaal, Enschede
]


@pytest.mark.parametrize(("one", "other", "km"), PAIRS)
def test_distance_in_rd_new(real, one, other, km):
    """The map of RD New stretches lengths by at most 1 in 1,000 on land."""
    assert distance_km(real, one, other) == pytest.approx(km, rel=0.001)
    assert distance_km(real, other, one) == distance_km(real, one, other)
    assert distance_km(real, one, one) == 0


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


def test_den_haag_is_called_so_on_map_slide_and_in_lists(real):
    code = called(real, "'s-Gravenhage")[0]
    assert town(real, code)["naam"] == "Den Haag"
    assert answers.people_answer(real, code).startswith("Den Haag: ")
    assert answers.region_answer(real, code).startswith("Den Haag hoort bij ")
    names = dict(zip(real["nl_gemeenten"]["cbs_code"], real["nl_gemeenten"]["naam"], strict=True))
    for borders in ("gemeenten", "silhouetten"):
        frame = real.borders[borders]
        assert dict(zip(frame["code"], frame["naam"], strict=True)) == names
