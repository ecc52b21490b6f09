import pandas as pd

from components.rows.pages import page_of


def test_pages_of_a_table():
    frame = pd.DataFrame({"n": range(60)})
    rows, page, pages = page_of(frame, 3, 25)
    assert (rows["n"].tolist(), page, pages) == (list(range(50, 60)), 3, 3)
    assert page_of(frame, 99, 25)[1] == 3
    assert page_of(frame, 0, 25)[1] == 1
    assert page_of(frame.iloc[:0], 1, 25)[1:] == (1, 1)


def test_pages_of_a_list():
    assert page_of(["a", "b", "c"], 2, 2) == (["c"], 2, 2)
