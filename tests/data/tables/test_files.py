"""A pipe, device or folder in place of a file is said in Dutch, and never waited for."""

import os
import shutil
import socket
from pathlib import Path

import pytest

from components.serving.api import find_file
from data.__main__ import main
from data.tables import files
from data.tables.borders import BORDERS
from data.tables.checking import check
from data.tables.files import FileFaultError, read_bytes
from data.tables.loading import load
from data.tables.packing import pack
from tests.data.tables.test_checking import change, messages

SECRET = "heeft een naam of wachtwoord in een webadres (voor de @); haal dat weg"

PROVINCES = BORDERS["provincies"].path


def pipe(path: Path) -> None:
    os.mkfifo(path)


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def listener(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as place:
        here = os.getcwd()
        os.chdir(path.parent)
        place.bind(path.name)
        os.chdir(here)


KINDS = [
    (pipe, "een pijp (FIFO)"),
    (device, "een apparaat"),
    (Path.mkdir, "een map"),
    (listener, "een socket"),
]


@pytest.mark.parametrize(("make", "kind"), KINDS, ids=["pipe", "device", "folder", "socket"])
@pytest.mark.parametrize(
    "name", ["bronnen.csv", "bronnen.schema.json", "datapackage.json", PROVINCES]
)
def test_what_is_no_file_is_said_and_not_waited_for(tiny_folder, capsys, make, kind, name):
    (tiny_folder / name).unlink()
    make(tiny_folder / name)
    assert main([str(tiny_folder)]) == 1
    assert f"{name}: is geen gewoon bestand maar {kind}\n" in capsys.readouterr().out


def test_the_app_starts_with_the_rest(tiny_folder, tmp_path, monkeypatch):
    folder = tmp_path / "nooit gezien"
    shutil.copytree(tiny_folder, folder)
    monkeypatch.setenv("MBO_DATA", str(folder))
    for name in ("bronnen.csv", PROVINCES):
        (folder / name).unlink()
        os.mkfifo(folder / name)
    assert find_file("bronnen.csv", {}) is find_file(PROVINCES, {}) is None
    data = load(folder)
    assert len(data["bronnen"]) == len(data.borders["provincies"]) == 0
    assert len(data["maatregelen"]) > 0
    assert pack(data, folder)


@pytest.mark.parametrize("name", ["bronnen.schema.json", "datapackage.json"])
@pytest.mark.parametrize("content", [None, "", "[" * 50_000, "[]", "{}", '{"resources": [{}]}'])
def test_a_description_that_is_none_is_one_dutch_line(tiny_folder, capsys, name, content):
    (tiny_folder / name).unlink()
    if content is not None:
        (tiny_folder / name).write_text(content, encoding="utf-8")
    assert main([str(tiny_folder)]) == 1
    said = capsys.readouterr().out
    assert said.count("\n") == 1
    assert name in said or "*.schema.json" in said


def test_a_folder_that_is_none_is_one_dutch_line(tmp_path, capsys):
    (tmp_path / "bestand").write_text("x", encoding="utf-8")
    for place in (tmp_path / "nergens", tmp_path / "bestand"):
        assert main([str(place)]) == 1
        assert capsys.readouterr().out == "datapackage.json: dit bestand ontbreekt\n"


def test_a_file_has_a_limit_and_names_it(tiny_folder):
    path = tiny_folder / "bronnen.csv"
    path.write_bytes(b"x" * (files.MOST_BYTES + 1))
    assert "bronnen.csv: is te groot: meer dan 12 MB" in messages(tiny_folder)
    with pytest.raises(FileFaultError, match="meer dan 12 MB"):
        read_bytes(path)


@pytest.mark.parametrize(
    "address",
    [
        "https://naam:geheim@voorbeeld.nl/agenda",
        "https://geheim@voorbeeld.nl",
        "HTTPS://:geheim@voorbeeld.nl/",
        "https://voorbeeld.nl:geheim@elders.nl/a?b=c@d",
        r"https://voorbeeld.nl\geheim@elders.nl",
    ],
)
def test_a_login_in_an_address_is_refused_and_not_repeated(tiny_folder, monkeypatch, address):
    monkeypatch.setenv("MBO_DATA", str(tiny_folder))
    change(tiny_folder, "bronnen.csv", "https://voorbeeld.nl/agenda", address)
    assert f"bronnen.csv, regel 2, kolom url: {SECRET}" in messages(tiny_folder)
    assert "geheim" not in str(check(tiny_folder))
    data = load(tiny_folder)
    assert "bronnen.csv" not in data.files
    assert find_file("bronnen.csv", {}) is None
    assert "geheim" not in str(data["bronnen"].to_dict())


def test_a_login_is_seen_in_any_column(tiny_folder):
    change(tiny_folder, "maatregelen.csv", "Titel van a-coach", "Zie ftp://a:geheim@b.nl")
    assert f"maatregelen.csv, regel 2, kolom titel: {SECRET}" in messages(tiny_folder)


@pytest.mark.parametrize(
    "address", ["https://voorbeeld.nl/@agenda", "https://voorbeeld.nl/?wie=a@b.nl", "a@b.nl"]
)
def test_another_at_sign_is_no_login(tiny_folder, address):
    change(tiny_folder, "bronnen.csv", "https://voorbeeld.nl/agenda", address)
    assert not [message for message in messages(tiny_folder) if SECRET in message]
