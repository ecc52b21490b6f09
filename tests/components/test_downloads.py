import pandas as pd
import pytest

from components.downloads import csv_bytes, harmless


def test_csv_is_dutch_excel_proof_and_joins_lists():
    frame = pd.DataFrame({"naam": ["Één", "=1+1"], "themas": [("a", "b"), ()], "n": [1, pd.NA]})
    assert csv_bytes(frame) == (b"\xef\xbb\xbfnaam,themas,n\n\xc3\x89\xc3\xa9n,a|b,1\n'=1+1,,\n")


@pytest.mark.parametrize("text", ["=cmd|'/c calc'!A1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_formula_becomes_text(text):
    assert harmless(text) == f"'{text}"


def test_plain_text_stays():
    assert harmless("mbo'ers = vakmensen") == "mbo'ers = vakmensen"
