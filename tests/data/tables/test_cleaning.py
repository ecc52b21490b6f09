"""Text that nobody sees is taken out, and no text acts as a formula in a spreadsheet."""

import csv
import io

import pytest

from data.tables.cleaning import clean, guard, guarded_csv, unguard
from data.tables.description import FOLDER, describe
from data.tables.loading import load
from tests.data.tables.test_checking import change, messages


@pytest.mark.parametrize(
    "text", ["=cmd|'/C calc'!A0", "+1", "-1", "@SUM(A1)", "\uff1d1", "'=1", "''-2"]
)
def test_formula_becomes_text_and_comes_back(text):
    assert guard(text) == f"'{text}"
    assert unguard(guard(text)) == text


@pytest.mark.parametrize("text", ["\t=1", "\r=1", "a;=1", "a;-1;@b", "a\n+1", ";;=", "=;'=;'"])
def test_nothing_behind_a_separator_starts_a_formula(text):
    guarded = guard(text)
    for part in guarded.replace("\r", ";").replace("\t", ";").replace("\n", ";").split(";"):
        assert not part.startswith(("=", "+", "-", "@"))
    assert unguard(guarded) == text


@pytest.mark.parametrize("text", ["mbo'ers = vakmensen", "'s-Hertogenbosch", "2020-2022", "a; b"])
def test_plain_text_stays(text):
    assert guard(text) == unguard(text) == text


def test_what_nobody_sees_is_taken_out():
    assert clean(" a\x00b\r\nc\u202e\u200b\ufeff\ud800\uffff ") == "a b  c"
    assert clean("Één 👩‍🏫 école") == "Één 👩‍🏫 école"


def test_own_files_are_served_as_they_are(real):
    for name, content in real.files.items():
        assert content == (FOLDER / name).read_bytes()
    assert len(real.files) == len(describe(FOLDER))


def test_a_formula_is_guarded_in_the_file_and_comes_back_when_it_is_read(tiny_folder):
    change(tiny_folder, "programmas.csv", "B helpt.", "=cmd|' /C calc'!A0")
    change(tiny_folder, "begroting.csv", "Terug", "-terug")
    data = load(tiny_folder)
    assert data["programmas"]["kern"].iloc[-1] == "=cmd|' /C calc'!A0"
    content = data.files["programmas.csv"]
    assert b"\"'=cmd|' /C calc'!A0\"," in content
    rows = list(csv.DictReader(io.StringIO(data.files["begroting.csv"].decode())))
    assert [(row["post"], row["bedrag_eur"]) for row in rows if row["post"].endswith("terug")] == [
        ("'-terug", "-200")
    ]
    (tiny_folder / "programmas.csv").write_bytes(content)
    again = load(tiny_folder)
    assert again["programmas"]["kern"].iloc[-1] == "=cmd|' /C calc'!A0"
    assert again.files["programmas.csv"] == content
    assert messages(tiny_folder) == []


def test_text_in_a_column_of_numbers_is_guarded_too(tiny_folder):
    table = describe(tiny_folder)["begroting"]
    content = b",".join(name.encode() for name in table.column_names)
    amount = table.column_names.index("bedrag_eur")
    row = ["x"] * len(table.columns)
    row[amount] = "=1+1"
    content += b"\n" + ",".join(row).encode() + b"\n"
    assert b'"\'=1+1",' in guarded_csv(content, table)
