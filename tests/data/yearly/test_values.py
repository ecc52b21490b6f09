"""The values in an answer: what cannot be right is refused, with source, row, column and value."""

import pytest

from tests.data.yearly.conftest import refused
from tests.data.yearly.openserver import SQUARE

PEOPLE = "Inwonertal_56"


def with_people(data, value):
    data.records["/inwoners"][2][PEOPLE] = value


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("12,5", "'12,5'"),
        ("1.234", "'1.234'"),
        (1.234, "'1.234'"),
        ("1e5", "'1e5'"),
        ("50 000", "'50 000'"),
        ("٥٠٠٠٠", "'٥٠٠٠٠'"),
        (True, "'True'"),
        ([50_000], "'[50000]'"),
        ({"a": 1}, "'{'a': 1}'"),
        (10**400, "'1000"),
        ("veel\nmeer", "'veel meer'"),
    ],
)
def test_what_is_no_whole_number_is_refused_with_its_place(run, data, value, shown):
    with_people(data, value)
    said = refused(run)
    place = f"Inwoners per gemeente (86247NED): rij GM0037, kolom {PEOPLE}: "
    assert said.startswith(place)
    assert shown in said
    assert "is geen" in said


@pytest.mark.parametrize(("value", "shown"), [(None, "leeg"), ("<5", "'<5'"), ("     .", "'.'")])
def test_a_sign_for_unknown_is_unknown_and_that_is_told(run, data, value, shown):
    with_people(data, value)
    data.records["/inwoners"][7][PEOPLE] = value
    code, said = run()
    assert code == 0
    told = f"kolom {PEOPLE}: 2 keer {shown}, gelezen als onbekend (eerst in rij GM0037)"
    assert f"Inwoners per gemeente (86247NED), {told}" in said
    assert "GM0037,\n" in (run.folder / "inwoners.csv").read_text("utf-8")


@pytest.mark.parametrize(
    ("factor", "reason"),
    [
        (0, "kolom inwoners: '0' is geen heel getal van 200 tot en met 2000000"),
        (1000, "is geen heel getal van 200 tot en met 2000000"),
        (None, "alle rijen samen zijn 0; verwacht: tussen 10000000 en 30000000"),
        (0.1, "alle rijen samen zijn"),
    ],
)
def test_figures_that_no_country_has_are_refused(run, data, factor, reason):
    for record in data.records["/inwoners"]:
        record[PEOPLE] = None if factor is None else round(record[PEOPLE] * factor)
    assert reason in refused(run)


def test_figures_are_put_beside_last_years(run, data):
    assert run()[0] == 0
    before = (run.folder / "inwoners.csv").read_bytes()
    with_people(data, 10_000)
    code, said = run()
    assert code == 1
    assert "rij GM0037, kolom inwoners: '10000', en eerst '50003'; dat verschil is te groot" in said
    assert "haal dan inwoners.csv weg en ververs weer\n" in said
    assert "\n  inwoners.csv blijft zoals het was." in said
    for record in data.records["/inwoners"]:
        record[PEOPLE] = 30_000
    assert "kolom inwoners: samen 10260000, en eerst 17158653" in run()[1]
    assert (run.folder / "inwoners.csv").read_bytes() == before
    (run.folder / "inwoners.csv").unlink()
    assert run()[0] == 0


@pytest.mark.parametrize(
    ("geometry", "reason"),
    [
        ("/etc/passwd", "is geen vlak"),
        ("https://voorbeeld.nl/kaart.json", "is geen vlak"),
        (None, "leeg is geen vlak"),
        ({"type": "Point", "coordinates": [5, 52]}, "is geen vlak"),
        ({"type": "Polygon", "coordinates": []}, "is een leeg vlak"),
        ({"type": "Polygon"}, "is geen leesbaar vlak"),
        ({"type": "Polygon", "coordinates": "x"}, "is geen leesbaar vlak"),
        ({"type": "Polygon", "coordinates": [[["a", "b"]] * 4]}, "is geen leesbaar vlak"),
        ({"type": "Polygon", "coordinates": [[[[[[5]]]]]]}, "is geen leesbaar vlak"),
        (
            {"type": "Polygon", "coordinates": [[[52, 5], [52, 5.1], [52.1, 5.1], [52, 5]]]},
            "heeft lengte en breedte verwisseld",
        ),
        (
            {"type": "Polygon", "coordinates": [[[1e5, 4e5], [2e5, 4e5], [2e5, 5e5], [1e5, 4e5]]]},
            "staat in meters",
        ),
        (
            {"type": "Polygon", "coordinates": [[[15, 52], [15.1, 52], [15.1, 52.1], [15, 52]]]},
            "ligt buiten Nederland",
        ),
        (
            {
                "type": "Polygon",
                "coordinates": [[[5, 52], [5.1, 52.1], [5.1, 52], [5, 52.1], [5, 52]]],
            },
            "is een vlak dat zichzelf snijdt",
        ),
    ],
)
def test_a_border_is_a_shape_in_the_netherlands(run, data, geometry, reason):
    data.records["/grenzen"][4] = data.records["/grenzen"][4] | {"geometry": geometry}
    said = refused(run)
    assert said.startswith("Gemeentegrenzen: rij GM0050, kolom geometry: ")
    assert reason in said


def test_only_kind_and_points_of_a_border_are_kept(run, data):
    data.records["/grenzen"][0]["geometry"] = SQUARE | {"crs": "file:///etc/passwd", "bbox": "x"}
    assert run()[0] == 0
    text = (run.folder / "grenzen.csv").read_text("utf-8")
    assert "passwd" not in text
    assert "bbox" not in text
