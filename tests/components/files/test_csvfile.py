import pandas as pd

from components.files.csvfile import csv_bytes


def test_csv_is_dutch_excel_proof_and_joins_lists():
    frame = pd.DataFrame({"naam": ["Één", "=1+1"], "themas": [("a", "b"), ()], "n": [1, pd.NA]})
    assert csv_bytes(frame) == (b"\xef\xbb\xbfnaam,themas,n\n\xc3\x89\xc3\xa9n,a|b,1\n'=1+1,,\n")


def test_a_heading_is_no_formula_either():
    assert csv_bytes(pd.DataFrame({"=1+1": ["a"]})) == b"\xef\xbb\xbf'=1+1\na\n"
