"""CSV for programs and for a Dutch Excel: numbers stay numbers, codes stay text, nothing runs."""

import pandas as pd
import pytest

from components.files.csvfile import STAYS_TEXT, csv_bytes, excel_csv_bytes
from data.tables.cleaning import clean


def excel_cells(*values) -> list[str]:
    text = excel_csv_bytes(pd.DataFrame({"naam": values}, dtype=object)).decode("utf-8-sig")
    return text.splitlines()[1:]


def test_bom_tuples_and_empty_cells():
    frame = pd.DataFrame({"naam": ["Één", "=1+1"], "themas": [("a", "b"), ()], "n": [1, None]})
    frame["n"] = frame["n"].astype("Int64")
    assert csv_bytes(frame) == (b"\xef\xbb\xbfnaam,themas,n\n\xc3\x89\xc3\xa9n,a|b,1\n'=1+1,,\n")


def test_guards_the_header_too():
    assert csv_bytes(pd.DataFrame({"=1+1": ["a"]})) == b"\xef\xbb\xbf'=1+1\na\n"


def test_excel_has_semicolons_and_decimal_commas():
    frame = pd.DataFrame({"naam": ["a;b", "c"], "deel": [0.5, -2.25], "n": [1_200, None]})
    frame["n"] = frame["n"].astype("Int64")
    text = excel_csv_bytes(frame).decode("utf-8-sig")
    assert text == 'naam;deel;n\n"a;b";0,5;1200\nc;-2,25;\n'
    assert excel_csv_bytes(frame).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("code", ["1.1", "0344", "2022/2023", "1-2", "12%", "€ 3", "10:30", "2024"])
def test_a_code_stays_text_and_reads_back_as_it_was(code):
    (cell,) = excel_cells(code)
    assert cell == f"{STAYS_TEXT}{code}"
    assert clean(cell) == code
    assert csv_bytes(pd.DataFrame({"naam": [code]})).decode("utf-8-sig") == f"naam\n{code}\n"


def test_a_day_and_a_sentence_are_left_as_they_are():
    assert excel_cells("2026-11-21", "1.1 Gelijk", "3 jaar") == [
        "2026-11-21",
        "1.1 Gelijk",
        "3 jaar",
    ]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "=cmd|'/c calc'!A1", "a;=1+1"])
def test_no_text_runs_in_excel_either(text):
    (cell,) = excel_cells(text)
    assert "'" in cell.split("=")[0] or cell.startswith("'")
