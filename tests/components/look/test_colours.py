"""The colours of the examples: readable on each ground, and told apart by everybody."""

from itertools import combinations

import pytest
from coloraide import Color

from components.look.palette import ACT, CHOSEN, INK, NIGHT, PANEL, PAPER, QUIET, TINT
from components.rows.selection import examples

TEXT, APART = 4.5, 15
# How Machado, Oliveira and Fernandes (2009) model the three kinds of colour blindness.
MODEL = "machado"
SIGHTS = (None, "protan", "deutan", "tritan")


def seen(colour: str, sight: str | None) -> Color:
    return Color(colour) if sight is None else Color(colour).filter(sight, method=MODEL)


def test_colours_of_examples_are_text_and_ground(real):
    for colour in examples(real)["kleur"]:
        for ground in (PANEL, PAPER, TINT):
            assert Color(colour).contrast(Color(ground)) >= TEXT, (colour, ground)


@pytest.mark.parametrize("sight", SIGHTS)
def test_any_two_are_told_apart(real, sight):
    for one, other in combinations(examples(real)["kleur"], 2):
        assert seen(one, sight).delta_e(seen(other, sight), method="2000") >= APART, (one, other)


def test_text_is_readable_on_its_ground():
    for text, ground in ((INK, CHOSEN), (INK, PAPER), (QUIET, PAPER), (QUIET, TINT), (ACT, PANEL)):
        assert Color(text).contrast(Color(ground)) >= TEXT, (text, ground)
    assert Color("#fff").contrast(Color(NIGHT)) >= TEXT
