"""A file that is broken while the app runs costs nobody a page: the last good state is kept."""

import os
import shutil

import pytest

from data.tables.checking import check
from data.tables.description import DescriptionError, describe, package
from data.tables.loading import load
from tests.tiny import A_WHILE_AGO_NS

FILES = {
    "datapackage.json": "is geen leesbare JSON",
    "maatregelen.schema.json": "is geen leesbare JSON",
    "geo/provincies.geojson": "is geen leesbare GeoJSON met provincies",
    "geo/gemeenten.geojson": "is geen leesbare GeoJSON met gemeenten",
    "maatregelen.csv": "staat een aanhalingsteken verkeerd",
}
KINDS = ("half", "leeg", "weg", "map", "pijp")


def spoil(path, kind: str) -> None:
    content = path.read_bytes()
    path.unlink()
    if kind == "map":
        path.mkdir()
    elif kind == "pijp":
        os.mkfifo(path)
    elif kind != "weg":
        half = content[: len(content) // 2] + b'\n"x'
        path.write_bytes(b"" if kind == "leeg" else half)
        os.utime(path, ns=(A_WHILE_AGO_NS + 1, A_WHILE_AGO_NS + 1))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", FILES)
def test_the_last_good_state_of_every_file_is_kept(tiny_folder, name, kind):
    before = load(tiny_folder)
    good = (tiny_folder / name).read_bytes()
    spoil(tiny_folder / name, kind)
    data = load(tiny_folder)
    assert data is not before
    assert {key: list(frame.columns) for key, frame in data.tables.items()} == {
        key: list(frame.columns) for key, frame in before.tables.items()
    }
    assert all(data[key].equals(before[key]) for key in before.tables)
    assert all(data.borders[key].equals(before.borders[key]) for key in before.borders)
    assert data.files == before.files
    assert data.date == before.date
    told = [str(finding) for finding in data.findings if finding.drops == "file"]
    assert len(told) == 1, told
    assert name.split("/")[-1].split(".")[0] in told[0] or "datapackage" in told[0]
    if kind == "half":
        assert FILES[name] in told[0]
    path = tiny_folder / name
    path.rmdir() if kind == "map" else path.unlink(missing_ok=True)
    path.write_bytes(good)
    os.utime(path, ns=(A_WHILE_AGO_NS + 2, A_WHILE_AGO_NS + 2))
    assert load(tiny_folder).findings == ()


@pytest.mark.parametrize("name", ["datapackage.json", "maatregelen.schema.json"])
def test_who_starts_on_a_broken_description_reads_which_file_it_is(tiny_folder, tmp_path, name):
    folder = tmp_path / "nooit gezien"
    shutil.copytree(tiny_folder, folder)
    spoil(folder / name, "half")
    for ask in (load, describe, package):
        with pytest.raises(DescriptionError, match=f"{name}: is geen leesbare JSON"):
            ask(folder)


@pytest.mark.parametrize("name", ["datapackage.json", "maatregelen.schema.json"])
def test_a_check_is_of_the_files_as_they_are_now(tiny_folder, name):
    load(tiny_folder)
    spoil(tiny_folder / name, "half")
    with pytest.raises(DescriptionError, match=f"{name}: is geen leesbare JSON"):
        check(tiny_folder)


def test_a_schema_that_changes_alone_is_seen(tiny_folder):
    path = tiny_folder / "maatregelen.schema.json"
    path.write_text(path.read_text("utf-8").replace('"title": "Titel"', '"title": "Anders"'))
    assert describe(tiny_folder)["maatregelen"].column("titel").title == "Anders"
