"""Fetched files that someone edited: what cannot be right is left out and logged, not shown."""

import csv
import json
import os

import pytest

from data.yearly.figures import load_live


def edit(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "old", "new", "source"),
    [
        ("inwoners.csv", "GM0037,50003", "GM0037,50.003", "inwoners"),
        ("inwoners.csv", "GM0037,50003", "GM0037,0", "inwoners"),
        ("inwoners.csv", "GM0037,50003", "GM0037", "inwoners"),
        ("inwoners.csv", "GM0037,50003", "GM0037,50003,1", "inwoners"),
        ("studenten.csv", "GM0037,2024/2025,1013", "GM0037,2024/2025,  .", "studenten"),
        ("studenten.csv", "GM0037,2024/2025,1013", "GM0037,2024/2025,<5", "studenten"),
        ("studenten.csv", "GM0037,2024/2025,1013", "GM0037,2024/2025,-1", "studenten"),
        ("studenten.csv", "GM0037,2024/2025,1013", "GM0037,2024/2025,1.234", "studenten"),
        ("uitval.csv", "GM0037,2023/2024,53,1.5", "GM0037,ooit,53,1.5", "uitval"),
        ("uitval.csv", "GM0037,2023/2024,53,1.5", "GM0037,2023/2024,53,nan", "uitval"),
        ("uitval.csv", "GM0037,2023/2024,53,1.5", "GM0037,2023/2024,53,150", "uitval"),
    ],
)
def test_a_row_that_cannot_be_right_is_left_out(folder, caplog, file, old, new, source):
    edit(folder / file, old, new)
    live = load_live(folder)
    assert live.of_town(source, "GM0037") is None
    assert live.of_town(source, "GM0047") is not None
    assert f"weggelaten uit de cijfers per jaar: {file}, " in caplog.text


@pytest.mark.parametrize(
    "geometry",
    ['"/etc/passwd"', '"https://voorbeeld.nl/x.json"', "null", "{", "NaN", "[" * 5000, ""],
)
def test_a_border_by_hand_is_a_shape_or_is_left_out(folder, geometry):
    path = folder / "grenzen.csv"
    csv.field_size_limit(50_000_000)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows[2]["geometrie"] = geometry
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    live = load_live(folder)
    assert live.of_town("grenzen", "GM0037") is None
    assert json.loads(live.of_town("grenzen", "GM0047")["geometrie"])["type"] == "Polygon"


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe\x00", b'cbs_code,inwoners\n"GM0014', b"a,b\n1,2\n", b"x" * 20_000_001],
    ids=["empty", "no UTF-8", "open quote", "other columns", "too large"],
)
def test_a_file_that_is_none_costs_only_its_own_figures(folder, content):
    (folder / "inwoners.csv").write_bytes(content)
    live = load_live(folder)
    assert live.of_town("inwoners", "GM0037") is None
    assert live.of_town("studenten", "GM0037")["studenten"] == "1013"


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir], ids=["pipe", "folder"])
def test_what_is_no_file_is_not_waited_for(folder, caplog, make):
    (folder / "inwoners.csv").unlink()
    make(folder / "inwoners.csv")
    live = load_live(folder)
    assert live.of_town("inwoners", "GM0037") is None
    assert "inwoners.csv: is geen gewoon bestand maar een" in caplog.text


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"inwoners": 5}',
        '{"inwoners": {"day": "gisteren", "title": "t", "address": "a"}}',
        '{"inwoners": {"day": "2026-01-01", "title": 5, "address": "a"}}',
        '{"iets": {"day": "2026-01-01", "title": "t", "address": "a"}}',
        "[" * 5000,
        "NaN",
    ],
)
def test_without_a_day_there_are_no_figures(folder, content):
    (folder / "bron.json").write_text(content, encoding="utf-8")
    assert load_live(folder).fetched == ""


def test_a_source_of_which_the_day_was_lost_costs_only_its_own_figures(folder):
    about = json.loads((folder / "bron.json").read_text("utf-8"))
    about["inwoners"]["day"] = "gisteren"
    (folder / "bron.json").write_text(json.dumps(about), encoding="utf-8")
    live = load_live(folder)
    assert live.of_town("inwoners", "GM0037") is None
    assert live.of_town("studenten", "GM0037")["studenten"] == "1013"


def test_an_edit_is_seen_and_a_row_that_stands_there_twice_counts_once(folder):
    assert load_live(folder).of_town("inwoners", "GM0037")["inwoners"] == "50003"
    edit(folder / "inwoners.csv", "GM0037,50003\n", "GM0037,51003\nGM0037,99999\n")
    assert load_live(folder).rows["inwoners"]["GM0037"] == [
        {"cbs_code": "GM0037", "inwoners": "51003"}
    ]
