"""Ten kinds of municipality and the approaches that fit them, each with exact values.

ten_kinds.csv: the approach, its example and how large that town is; "" when no example is within
the factor. The factors were divided by hand from the inhabitants of 1 January 2026.
"""

import csv
from itertools import groupby
from pathlib import Path

import pytest

from components.towns.fit import NO, YES, fits

ROWS = list(
    csv.DictReader((Path(__file__).parent / "ten_kinds.csv").open(encoding="utf-8"), delimiter=";")
)
BEST = {code: list(rows) for code, rows in groupby(ROWS, key=lambda row: row["code"])}
NONE_OF_ITS_SIZE = (
    "Voorbeeld van een gemeente die hoogstens vier keer zo groot of klein is, in onze bronnen"
)


def test_there_are_ten_kinds():
    assert len(BEST) == len({row["soort"] for row in ROWS}) == 10


@pytest.mark.parametrize("code", BEST)
def test_the_approaches_that_fit_in_order_with_their_example_and_its_size(real, code):
    found = [
        (one.approach["aanpak_id"], one.example["maatregel_id"], one.conditions[1])
        for one in fits(real, code)
    ]
    wanted = [(row["aanpak"], row["voorbeeld"]) for row in BEST[code]]
    assert [(approach, example) for approach, example, _size in found] == wanted
    for row, (_approach, _example, size) in zip(BEST[code], found, strict=True):
        assert size.text == (row["grootte"] or NONE_OF_ITS_SIZE)
        assert size.state == (YES if row["grootte"] else NO)
