"""The typed tables that pages get, also when a file has a fault."""

import io
import os
import zipfile

import pandas as pd
from frictionless import Package

from data.tables.description import describe
from data.tables.loading import load
from data.tables.packing import pack
from tests.data.tables.test_checking import change


def test_types(tiny):
    measure = tiny["maatregelen"].set_index("maatregel_id").loc["a-coach"]
    assert measure["themas"] == ("stages", "vsv")
    assert measure["doelgroepen"] == ()
    assert measure["randvoorwaarden"] == ""
    programmes = tiny["programmas"].set_index("programma_id")
    assert programmes.loc["a-nieuw", "start_jaar"] == 2023
    assert programmes.loc["b-plan", "start_jaar"] is pd.NA
    assert tiny["locaties"]["lat"].tolist()[:2] == [52.2, 52.2]
    assert tiny["locaties"]["lat"].isna().tolist() == [False, False, True]
    assert {name: len(shapes) for name, shapes in tiny.borders.items()} == {
        "provincies": 12,
        "gemeenten": 342,
        "silhouetten": 342,
    }


def test_only_the_wrong_row_is_left_out(tiny_folder):
    change(tiny_folder, "maatregelen.csv", "stages|vsv", "stage|vsv")
    data = load(tiny_folder)
    assert data["maatregelen"]["maatregel_id"].tolist() == [
        "a-gala",
        "a-stage",
        "b-hulp",
        "c-haven",
    ]
    assert len(data.findings) == 1
    assert len(data["programmas"]) == 3


def test_a_row_that_refers_to_a_wrong_row_stays(tiny_folder):
    change(tiny_folder, "bronnen.csv", "2026-11-21", "gisteren")
    data = load(tiny_folder)
    assert data["bronnen"]["bron_id"].tolist() == ["krant"]
    assert len(data["maatregelen"]) == 5


def test_an_unreadable_file_gives_an_empty_table(tiny_folder):
    (tiny_folder / "locaties.csv").write_bytes(b"\xff\xfe")
    data = load(tiny_folder)
    assert data["locaties"].empty
    assert list(data["locaties"]) == describe(tiny_folder)["locaties"].column_names
    assert len(data["maatregelen"]) == 5


def test_stray_spaces_are_shown_without_them(tiny_folder):
    change(tiny_folder, "maatregelen.csv", "Titel van a-coach", " Titel van a-coach ")
    data = load(tiny_folder)
    assert data["maatregelen"]["titel"].iloc[0] == "Titel van a-coach"
    assert len(data.findings) == 1


def test_an_edit_is_read_again_and_changes_the_version(tiny_folder):
    before = load(tiny_folder)
    assert load(tiny_folder) is before
    change(tiny_folder, "programmas.csv", "Plan B", "Plan Bee")
    after = load(tiny_folder)
    assert "Plan Bee" in after["programmas"]["titel"].tolist()
    assert after.version != before.version
    assert before.version.startswith("2026-")


def test_same_length_edit_is_seen_by_its_time(tiny_folder):
    before = load(tiny_folder)
    change(tiny_folder, "programmas.csv", "Plan B", "Plan C")
    os.utime(tiny_folder / "programmas.csv", ns=(1, 1))
    assert load(tiny_folder).version != before.version


def test_zip_holds_a_valid_data_package(tiny_folder, tmp_path):
    data = load(tiny_folder)
    content = pack(data, tiny_folder)
    assert content == pack(data, tiny_folder)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        archive.extractall(tmp_path / "uit")
        assert f"Versie {data.version}." in archive.read("LEESMIJ.txt").decode("utf-8")
        assert len(archive.namelist()) == 2 + 3 + 2 * 23
    report = Package(str(tmp_path / "uit" / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "message"])
