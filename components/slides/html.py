"""A slide as safe HTML: the same on screen, on paper and in the offline file."""

from __future__ import annotations

import base64
from functools import singledispatch
from pathlib import Path

import htpy as h
from markupsafe import Markup

from components.look.blocks import bullets, table
from components.look.htmlbars import bars_table, plain_bars
from components.rows.sources import source, source_text
from components.slides.map import map_svg
from components.slides.slide import FOLLOWED, Bars, Cards, Grid, Numbers, Points, Slide, TownMap
from components.wording.escaping import rendered
from data.tables.loading import Dataset

STYLE = Markup((Path(__file__).parent / "slide.css").read_text(encoding="utf-8"))
LONG_TITLE = 105
# So little text may be larger.
FEW_LETTERS = 340


def slide_html(data: Dataset, slide: Slide, number: int, total: int) -> Markup:
    """The slide as a section; number counts from 1."""
    size = ".lang" if len(slide.title) > LONG_TITLE else ""
    shape = "onder" if slide.below or len(slide.blocks) == 1 else "naast"
    first = ".opening" if slide.key == "opening" else ""
    return rendered(
        h.section(
            f".dia{first}",
            data_dia=number,
            data_totaal=total,
            data_deelt=",".join(FOLLOWED),
            aria_label=f"Dia {number} van {total}",
        )[
            h.h1(f".dia-titel{size}")[slide.title],
            h.div(f".dia-lijf.{shape}")[
                [h.div(".dia-blok")[_block(block, data)] for block in slide.blocks]
            ],
            h.p(".dia-zaal")[slide.answer] if slide.answer else None,
            h.p(".dia-bron")[sources_line(data, slide)],
        ]
    )


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
def _(block: Cards, _data: Dataset) -> h.Node:
    cards = [
        h.div(".dia-vak", style=f"--kleur:{card.colour}")[
            h.p(".dia-wie")[card.who] if card.who else None,
            h.p(".dia-wat")[card.what] if card.what else None,
            h.p[card.text] if card.text else None,
        ]
        for card in block.cards
    ]
    heading = h.h2(".dia-kop")[block.heading] if block.heading else None
    return [heading, h.div(f".dia-vakken.v{len(cards)}")[cards]]


@_block.register(Bars)
def _(block: Bars, _data: Dataset) -> h.Node:
    bars = plain_bars(block.names, block.values, block.texts)
    return h.div(".dia-staven")[bars_table(("Deel", block.unit), bars, block.alt)]


@_block.register(Grid)
def _(block: Grid, _data: Dataset) -> h.Node:
    return table(block.heads, block.rows, f".dia-tabel.k{len(block.heads)}")


@_block.register(TownMap)
def _(block: TownMap, data: Dataset) -> h.Node:
    picture = base64.b64encode(map_svg(data, block).encode("utf-8")).decode("ascii")
    return h.img(".dia-kaart", alt=block.alt, src=f"data:image/svg+xml;base64,{picture}")
