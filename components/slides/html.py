"""A slide as safe HTML: the same on screen, on paper and in the offline file."""

from __future__ import annotations

from functools import singledispatch
from pathlib import Path

import htpy as h
from markupsafe import Markup

from components.look.blocks import bullets, table
from components.look.htmlbars import bars_table, plain_bars
from components.look.palette import CHOSEN, EDGE, PANEL
from components.rows.sources import source, source_text
from components.slides.drawings import icon_picture, picture, shape_picture
from components.slides.map import map_svg
from components.slides.slide import (
    FOLLOWED,
    Bars,
    Block,
    Cards,
    Grid,
    Numbers,
    Points,
    Slide,
    TownMap,
)
from components.slides.tiles import Tile, Tiles
from components.wording.breaking import broken
from components.wording.escaping import rendered
from data.tables.loading import Dataset

STYLE = Markup((Path(__file__).parent / "slide.css").read_text(encoding="utf-8"))
# The title stands in a narrow column: the longer, the smaller.
TITLE_SIZES = ((52, "kort"), (105, "gewoon"))
# So little text may be larger.
FEW_LETTERS = 340
OPENING = "opening"


def slide_html(data: Dataset, slide: Slide, number: int, total: int) -> Markup:
    """The slide as a section; number counts from 1."""
    is_first = slide.key == OPENING
    intro, body = _opening(slide) if is_first else (slide.intro, slide.blocks)
    shape = "onder" if slide.below or len(body) == 1 else "naast"
    first = ".opening" if is_first else ""
    return rendered(
        h.section(
            f".dia{first}",
            data_dia=number,
            data_totaal=total,
            data_deelt=",".join(FOLLOWED),
            aria_label=f"Dia {number} van {total}",
        )[
            h.div(".dia-zij")[
                icon_picture(slide.icon, "dia-icoon", CHOSEN) if slide.icon else None,
                shape_picture(data, slide.code, "dia-gestalte", CHOSEN) if slide.code else None,
                h.h1(f".dia-titel.{_size(slide.title)}")[slide.title],
                [h.p(".dia-intro")[line] for line in intro],
                h.p(".dia-zaal")[slide.answer] if slide.answer else None,
                [h.p(".dia-intro.dia-eigen")[line] for line in slide.own],
                h.p(".dia-bron")[sources_line(data, slide)],
            ],
            h.div(f".dia-lijf.{shape}")[
                [h.div(f".dia-blok.{_kind(block)}")[_block(block, data)] for block in body]
            ]
            if body
            else None,
        ]
    )


def _opening(slide: Slide) -> tuple[tuple[str, ...], tuple[Block, ...]]:
    """The lines below the title, and no block: the first slide is one wide column."""
    lines = [line for block in slide.blocks if isinstance(block, Points) for line in block.lines]
    return tuple(lines), ()


def _size(title: str) -> str:
    return next((name for most, name in TITLE_SIZES if len(title) <= most), "lang")


def _kind(block: Block) -> str:
    return f"is-{type(block).__name__.lower()}"


def sources_line(data: Dataset, slide: Slide) -> str:
    """The sources of a slide, at most three by name, with the version of the data."""
    if not slide.sources:
        return f"Mbo in de gemeente, versie {data.version}."
    return source_text(data, [bron_id for bron_id, _place in slide.sources])


def places(data: Dataset, slide: Slide) -> list[str]:
    """Where the words of a slide are written: title of the source and the place in it."""
    found = {
        f"{source(data, bron_id)['titel']}: {place}" for bron_id, place in slide.sources if place
    }
    return sorted(found)


@singledispatch
def _block(block, _data: Dataset) -> h.Node:
    raise TypeError(f"no HTML for {type(block).__name__}")


@_block.register(Points)
def _(block: Points, _data: Dataset) -> h.Node:
    size = " kort" if sum(len(line) for line in block.lines) < FEW_LETTERS else ""
    return bullets(block.lines, f"dia-punten{size}")


@_block.register(Numbers)
def _(block: Numbers, _data: Dataset) -> h.Node:
    return h.div(".dia-getallen")[
        [h.div[h.p(".dia-getal")[value], h.p[what]] for value, what in block.items]
    ]


@_block.register(Cards)
def _(block: Cards, data: Dataset) -> h.Node:
    cards = [
        h.div(".dia-vak", style=f"--kleur:{card.colour}")[
            h.p(".dia-wie")[
                icon_picture(card.icon, "dia-teken", card.colour) if card.icon else None,
                shape_picture(data, card.code, "dia-teken", card.colour) if card.code else None,
                h.span(style=f"color:{card.colour}")[card.who],
            ]
            if card.who or card.icon
            else None,
            h.p(".dia-wat")[broken(card.what)] if card.what else None,
            h.p[card.text] if card.text else None,
        ]
        for card in block.cards
    ]
    heading = h.h2(".dia-kop")[block.heading] if block.heading else None
    return [heading, h.div(f".dia-vakken.v{len(cards)}")[cards]]


@_block.register(Tiles)
def _(block: Tiles, data: Dataset) -> h.Node:
    return h.div(".dia-tegels")[[_tile(data, tile) for tile in block.tiles]]


def _tile(data: Dataset, tile: Tile) -> h.Node:
    place = ".dia-tegel" if tile.status else ".dia-tegel.dia-leeg"
    shape = shape_picture(data, tile.code, "dia-vorm", PANEL if tile.status else EDGE)
    return h.article(place, style=f"--kleur:{tile.colour}")[
        shape,
        h.p(".dia-wie")[
            h.b[tile.who],
            h.span[icon_picture(tile.status, "dia-stand", PANEL), tile.status_name]
            if tile.status
            else None,
        ],
        h.p(".dia-aantal")[
            h.span[h.small[f"{tile.reserve} "] if tile.reserve else None, h.b[tile.number]],
            " ",
            h.span(".dia-eenheid")[broken(tile.unit)] if tile.unit else None,
        ]
        if tile.number
        else None,
        h.p(".dia-daad" if tile.status and not tile.number else ".dia-toelichting")[
            broken(tile.text)
        ],
    ]


@_block.register(Bars)
def _(block: Bars, _data: Dataset) -> h.Node:
    bars = plain_bars(block.names, block.values, block.texts)
    return h.div(".dia-staven")[bars_table(("Deel", block.unit), bars, block.alt)]


@_block.register(Grid)
def _(block: Grid, _data: Dataset) -> h.Node:
    return table(block.heads, block.rows, f".dia-tabel.k{len(block.heads)}")


@_block.register(TownMap)
def _(block: TownMap, data: Dataset) -> h.Node:
    return h.img(".dia-kaart", alt=block.alt, src=picture(map_svg(data, block)))
