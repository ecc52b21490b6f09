"""The colours of the examples: readable on each ground, and told apart by everybody."""

import re
import tomllib
from itertools import combinations

import pytest
from coloraide import Color

from components.deck.offline import offline_html
from components.frame.view import STYLE as FRAME_STYLE
from components.look.palette import (
    ACT,
    ADDS_UP,
    CHOSEN,
    EDGE,
    FOUND,
    INK,
    NIGHT,
    NIGHT_FIELD,
    NIGHT_QUIET,
    PANEL,
    PAPER,
    QUIET,
    TINT,
)
from components.look.tokens import ROOT, TOKENS
from components.maps.basemap import STYLE as MAP_STYLE
from components.rows.selection import examples
from components.serving.document import document
from components.slides.slide import Room
from data.tables.description import FOLDER

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
    on_light = ((INK, CHOSEN), (INK, PAPER), (QUIET, PAPER), (QUIET, TINT), (ACT, PANEL))
    more = ((ADDS_UP, PANEL), (INK, FOUND), (NIGHT_QUIET, NIGHT), (NIGHT_QUIET, NIGHT_FIELD))
    for text, ground in (*on_light, *more):
        assert Color(text).contrast(Color(ground)) >= TEXT, (text, ground)
    assert Color("#fff").contrast(Color(NIGHT)) >= TEXT


COLOUR = re.compile(r"#[0-9A-Fa-f]{3,8}\b|\b(?:rgb|hsl)a?\(")
SHEETS = sorted((FOLDER.parent / "components").rglob("*.css"))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_style_sheet_names_its_colours(sheet):
    assert len(SHEETS) > 10
    text = sheet.read_text(encoding="utf-8")
    assert COLOUR.findall(text) == []
    # A sheet of its own that says what a name is would be a second place.
    assert [name for name in TOKENS if f"--{name}:" in text] == []


def test_each_name_is_given_once_and_is_the_colour_of_the_palette():
    assert "--inkt: #14212B;" in ROOT
    assert "--gekozen: #FFD24A;" in ROOT
    theme = tomllib.loads((FOLDER.parent / ".streamlit" / "config.toml").read_text())["theme"]
    assert (theme["primaryColor"], theme["linkColor"]) == (ACT, ACT)
    assert (theme["backgroundColor"], theme["textColor"]) == (PAPER, INK)
    assert (theme["borderColor"], theme["secondaryBackgroundColor"]) == (EDGE, PANEL)


def test_every_document_of_ours_begins_with_the_names(real):
    assert FRAME_STYLE[0] == ROOT
    for text in (document("Titel", "", None), offline_html(real, (), Room()), MAP_STYLE):
        assert str(ROOT).strip() in text
