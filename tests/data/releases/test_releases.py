"""Released versions: kept whole, never twice with another content, and compared cell by cell."""

from dataclasses import replace

import pytest

from data.releases.changing import ADDED, REMOVED, Change, changes
from data.releases.keeping import archive, files, rows, versions
from data.releases.releasing import ReleaseError, release
from data.tables.description import FOLDER

SCHEMA = b'{"primaryKey": "id"}'


def test_a_version_is_kept_and_read_back(tiny, tiny_folder):
    place = release(tiny, tiny_folder)
    content = place.read_bytes()
    assert release(tiny, tiny_folder).read_bytes() == content
    assert list(versions(tiny_folder)) == [tiny.version]
    assert archive(tiny_folder, tiny.version) == content
    assert files(tiny_folder, tiny.version)["doelen.csv"] == tiny.files["doelen.csv"]


def test_a_version_is_released_once(tiny, tiny_folder):
    release(tiny, tiny_folder)
    other = replace(tiny, files={**tiny.files, "doelen.csv": b"doel_id\n"})
    with pytest.raises(ReleaseError, match="al uitgegeven"):
        release(other, tiny_folder)


def test_a_name_that_is_no_version_reaches_no_file(tiny, tiny_folder):
    release(tiny, tiny_folder)
    for name in ("", "../doelen", "..", "2026-01-01-0123abcd", "uitgaven"):
        assert archive(tiny_folder, name) is None
        assert files(tiny_folder, name) == {}


def test_changes_name_cell_row_and_reason():
    before = {"a.csv": b"id,x,oud\n1,een,q\n2,twee,q\n"}
    after = {"a.csv": b"id,x,nieuw\n1,uno,q\n3,drie,q\n", "a.schema.json": SCHEMA}
    assert changes(before, after, {("a", "x"): "Italiaans"}) == [
        Change("a", "1", "x", "een", "uno", "Italiaans"),
        Change("a", "2", REMOVED, "", "", ""),
        Change("a", "3", ADDED, "", "", ""),
    ]


def test_a_table_without_its_key_is_not_compared():
    assert changes({"a.csv": b"y\n1\n"}, {"a.csv": b"id\n1\n", "a.schema.json": SCHEMA}, {}) == []
    assert rows(b"") == []


def test_every_kept_version_is_whole(real):
    for version in versions(FOLDER):
        kept = files(FOLDER, version)
        assert {"geldfeiten.csv", "begroting.csv", "begrotingstotalen.csv"} <= kept.keys()
        assert rows(kept["geldfeiten.csv"])[0]["geldfeit_id"].startswith("amsterdam")
