"""The figures of /aanpakken: their table says what counts, and their rows can be downloaded."""

import pytest

from components.approaches.figure import grid_exhibit, one_exhibit, rows_behind
from components.approaches.variants import approaches, presence
from components.rows.selection import names
from components.serving.api import find_file
from tests.components.approaches.test_approaches import KEY, changed


def test_the_table_of_one_approach_marks_what_is_no_current_deed(tiny):
    ours = {key: {"aanpakken": (KEY,)} for key in ("a-coach", "a-gala", "b-hulp", "c-haven")}
    tagged = changed(tiny, "maatregelen", ours)
    cells = {"getal": 12, "getal_eenheid": "coaches", "getal_bepaling": "ruim", "status": "advies"}
    table = one_exhibit(changed(tagged, "maatregelen", {"a-coach": cells}), KEY).table
    lines = {row["Gemeente"] + row["Hoort bij"]: row for row in table.to_dict("records")}
    assert list(lines) == [
        "B-dorpnu",
        "A-staduit een afgelopen programma",
        "A-stadadvies: geen daad",
        "Regio Ceen regio elders",
    ]
    assert lines["A-stadadvies: geen daad"]["Getal"] == "ruim 12 coaches"
    assert lines["B-dorpnu"]["Getal"] == ""


def test_the_table_of_all_approaches_says_of_each_municipality_what_its_shape_says(real):
    table = grid_exhibit(real).table.set_index("Aanpak")
    assert len(table) == len(approaches(real)) == 15
    for row in approaches(real):
        there = presence(real, row["aanpak_id"])
        for town, what in there.items():
            said = table.loc[row["titel"], names(real)[town]]
            assert ("voornemen" in said, "geen" in said) == (what == "wil", what == "")


@pytest.mark.parametrize("folder", ["aanpakken/", "excel/aanpakken/"])
def test_the_rows_of_both_figures_can_be_downloaded(real, folder):
    for name in ("aanpakken", "aanpak-campus"):
        assert find_file(f"{folder}{name}.csv", {}) is not None
    assert find_file(f"{folder}aanpak-zomaar.csv", {}) is None
    assert len(rows_behind(real, "aanpakken", {})) == 15
