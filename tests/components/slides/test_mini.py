"""The small drawing of a slide is a picture of that slide: as many, as long and as empty."""

import re

import pytest

from components.deck.items import Item, make_slide, ready_deck
from components.deck.sheet import sheet_html
from components.look.palette import BAR, DOWN, QUIET
from components.rows.claim import Fixed
from components.slides.mini import mini_svg
from components.slides.ready import ready_names, ready_slides
from components.slides.slide import Bars, Points, Room, Slide
from components.slides.tiles import Tile, Tiles
from components.wording.escaping import rendered

HOSTILE = '"><script>alert(1)</script>'


def drawn(data, *blocks, key="eigen"):
    return mini_svg(data, Slide(key, Fixed("Titel"), blocks, (), ""))


def test_bars_are_as_long_as_on_the_slide_and_below_zero_goes_left(tiny):
    svg = drawn(tiny, Bars(("a", "b", "c"), (30.0, 10.0, -10.0), ("", "", ""), "euro", Fixed("")))
    bars = {
        colour: [
            (float(x), float(width))
            for x, width, fill in re.findall(
                r'<rect x="([\d.]+)".*? width="([\d.]+)".*?fill="(#\w+)"', svg
            )
            if fill == colour
        ]
        for colour in (BAR, DOWN)
    }
    (long, short), (under,) = bars[BAR], bars[DOWN]
    assert long[1] / short[1] == pytest.approx(3, abs=0.02)
    assert under[0] + under[1] == pytest.approx(long[0], abs=0.11)


def test_a_municipality_without_an_example_is_an_open_tile(tiny):
    there = Tile("Utrecht", "GM0344", "#2A1F8F", "Doet", number="26", status="loopt")
    svg = drawn(tiny, Tiles((there, Tile("Den Haag", "GM0518", "#0B5C46", "Niets"))))
    assert svg.count('fill="#2A1F8F"') == 1
    assert "#0B5C46" not in svg
    assert svg.count(f'stroke="{QUIET}" stroke-dasharray') == 1
    assert re.findall(">([^<]+)</text>", svg) == ["26"]


def test_the_opening_has_no_blocks(tiny):
    assert drawn(tiny, Points(("a", "b")), key="opening").count("<rect") == 5
    assert drawn(tiny, Points(("a", "b"))).count("<rect") == 11


def test_a_number_that_a_person_typed_stays_text(tiny):
    tile = Tile("x", "", "#000", "y", number=HOSTILE[:3], status="loopt")
    assert HOSTILE[:3] not in re.sub("<[^>]*>", "", drawn(tiny, Tiles((tile,))))


def test_every_slide_of_the_ready_deck_has_a_name_and_a_drawing(real):
    assert set(ready_names(real)) == set(ready_slides(real))
    for item in ready_deck(real):
        assert mini_svg(real, make_slide(real, item, Room())).startswith("<svg")


def test_the_sheet_names_ready_slides_and_shows_an_own_title_and_what_is_gone(tiny):
    deck = (Item("opening"), Item("opening", HOSTILE), Item("weg"))
    html = rendered(sheet_html(tiny, deck, Room(), "?dia={}".format))
    assert re.findall(r'href="([^"]+)"', html) == ["?dia=1", "?dia=2", "?dia=3"]
    assert re.findall(r"<span><b>(\d)</b> (.*?)</span>", html) == [
        ("1", "Opening"),
        ("2", "&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("3", "Deze dia kennen wij niet meer"),
    ]
    assert html.count("<img") == 2
