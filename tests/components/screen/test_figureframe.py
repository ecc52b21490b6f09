"""A chart or map without one of its companions is refused."""

from dataclasses import replace

import pandas as pd
import pytest

from components.look.exhibit import Exhibit
from components.rows.claim import Claim

SAID = Claim("Twee van de drie doen mee", pd.DataFrame({"wie": ["a"]}), "alle drie", "a third")
WHOLE = Exhibit(
    title=SAID,
    alt=SAID.but("Staaf met twee van drie."),
    table=pd.DataFrame({"Wie": ["a"]}),
    bron_ids=("bron",),
    rows=pd.DataFrame({"wie": ["a"]}),
    file_name="wie",
)


def test_note_may_be_empty():
    assert WHOLE.note == ""


@pytest.mark.parametrize(
    ("name", "empty"),
    [
        ("table", pd.DataFrame()),
        ("bron_ids", ()),
        ("rows", pd.DataFrame()),
        ("file_name", ""),
    ],
)
def test_refused_without(name, empty):
    with pytest.raises(ValueError, match=f"a figure needs {name}"):
        replace(WHOLE, **{name: empty})
