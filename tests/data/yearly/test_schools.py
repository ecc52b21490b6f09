"""The files of DUO: schools, their students, and the places where they teach."""

from pathlib import Path

import pytest

from data.yearly.reading import read_rows
from tests.data.yearly.conftest import refused


def rows_of(folder: Path, name: str, code: str) -> list[dict]:
    return [row for row in read_rows(folder / name) if row["instellingscode"] == code]


def test_one_hidden_count_makes_a_lower_bound_of_the_last_year(run):
    run()
    rows = [
        rows_of(run.folder, "schoolstudenten.csv", code)[0] for code in ("01AA", "02AA", "99AA")
    ]
    assert [(row["jaar"], row["studenten"], row["ondergrens"]) for row in rows] == [
        ("2025", "10501", "ja"),
        ("2025", "10002", ""),
        ("2025", "", ""),
    ]


def test_schools_are_joined_by_the_number_of_their_municipality(run):
    run()
    rows = {row["instellingscode"]: row for row in read_rows(run.folder / "scholen.csv")}
    assert (rows["25LZ"]["plaats"], rows["25LZ"]["cbs_code"]) == ("HENGELO OV", "GM0164")
    assert (rows["27GZ"]["plaats"], rows["27GZ"]["cbs_code"]) == ("'S-GRAVENHAGE", "GM0518")


def test_a_teaching_place_is_in_the_municipality_around_its_point(run, data):
    code, said = run()
    assert code == 0
    assert [path[-8:] for path in data.asked if path.startswith("/lesloc")] == [
        "2026.csv",
        "2025.csv",
    ]
    rows = rows_of(run.folder, "leslocaties.csv", "01OE")
    assert len(rows) == 8
    assert rows[0] == {
        "instellingscode": "01OE",
        "plaats": "Dorp 1",
        "cbs_code": "GM0321",
        "jaar": "2025",
    }
    assert "kolom Naam_instelling: 1 keer 'Particuliere Coöperatie', gelezen als onbekend" in said


def test_a_school_is_known_by_its_code_when_the_file_has_one(run, data):
    path = "/leslocaties-1-oktober-2025.csv"
    lines = data.texts[path].splitlines()
    lines[-1] = lines[-1].replace(";;;", ";51,9225;4,47917;")
    text = "\n".join(["INSTELLINGSCODE;" + lines[0], *("30ZZ;" + line for line in lines[1:])])
    data.texts[path] = text
    assert run()[0] == 0
    rows = rows_of(run.folder, "leslocaties.csv", "30ZZ")
    assert len(rows) == 33
    assert {row["cbs_code"] for row in rows if row["plaats"] == "Ede"} == {"GM0599"}


@pytest.mark.parametrize(
    ("north", "east", "reason"),
    [
        ("4,47917", "51,9225", "heeft lengte en breedte verwisseld"),
        ("437500,5", "92500", "staat in meters; nodig zijn graden (WGS84)"),
        ("0", "0", "ligt buiten Nederland"),
        ("51°55'", "4,5", "is geen plaats in graden"),
    ],
)
def test_a_point_is_a_place_in_the_netherlands_in_degrees(run, data, north, east, reason):
    path = "/leslocaties-1-oktober-2025.csv"
    data.texts[path] = data.texts[path].replace("51,9225;4,47917", f"{north};{east}", 1)
    said = refused(run)
    assert "rij 2, kolom Gps_l" in said
    assert reason in said
