"""A slide as safe HTML: the same on screen, on paper and in the offline file."""

from __future__ import annotations

import base64
from functools import singledispatch
from pathlib import Path

from components.look.htmlbars import bars_table, plain_bars
from components.rows.sources import source, source_text
from components.slides.map import map_svg
from components.slides.slide import Bars, Cards, Grid, Numbers, Points, Slide, TownMap
from components.wording.escaping import escape
from data.tables.loading import Dataset

STYLE = (Path(__file__).parent / "slide.css").read_text(encoding="utf-8")
LONG_TITLE = 105
# So little text may be larger.
FEW_LETTERS = 340


def slide_html(data: Dataset, slide: Slide, number: int, total: int) -> str:
    """The slide as a section; number counts from 1."""
    size = " lang" if len(slide.title) > LONG_TITLE else ""
    shape = "onder" if slide.below or len(slide.blocks) == 1 else "naast"
    body = "".join(f'<div class="dia-blok">{_block(b, data)}</div>' for b in slide.blocks)
    answer = f'<p class="dia-zaal">{escape(slide.answer)}</p>' if slide.answer else ""
    first = " opening" if slide.key == "opening" else ""
    return (
        f'<section class="dia{first}" data-dia="{number}" data-totaal="{total}" '
        f'aria-label="Dia {number} van {total}">'
        f'<h1 class="dia-titel{size}">{escape(slide.title)}</h1>'
        f'<div class="dia-lijf {shape}">{body}</div>{answer}'
        f'<p class="dia-bron">{escape(sources_line(data, slide))}</p></section>'
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
def _block(block, _data: Dataset) -> str:
    raise TypeError(f"no HTML for {type(block).__name__}")


@_block.register
def _(block: Points, _data: Dataset) -> str:
    lines = "".join(f"<li>{escape(line)}</li>" for line in block.lines)
    size = " kort" if sum(len(line) for line in block.lines) < FEW_LETTERS else ""
    return f'<ul class="dia-punten{size}">{lines}</ul>'


@_block.register
def _(block: Numbers, _data: Dataset) -> str:
    items = "".join(
        f'<div><p class="dia-getal">{escape(value)}</p><p>{escape(what)}</p></div>'
        for value, what in block.items
    )
    return f'<div class="dia-getallen">{items}</div>'


@_block.register
def _(block: Cards, _data: Dataset) -> str:
    cards = "".join(
        f'<div class="dia-vak" style="--kleur:{escape(card.colour)}">'
        + (f'<p class="dia-wie">{escape(card.who)}</p>' if card.who else "")
        + (f'<p class="dia-wat">{escape(card.what)}</p>' if card.what else "")
        + (f"<p>{escape(card.text)}</p>" if card.text else "")
        + "</div>"
        for card in block.cards
    )
    heading = f'<h2 class="dia-kop">{escape(block.heading)}</h2>' if block.heading else ""
    return f'{heading}<div class="dia-vakken v{len(block.cards)}">{cards}</div>'


@_block.register
def _(block: Bars, _data: Dataset) -> str:
    bars = plain_bars(block.names, block.values, block.texts)
    return f'<div class="dia-staven">{bars_table(("Deel", block.unit), bars, block.alt)}</div>'


@_block.register
def _(block: Grid, _data: Dataset) -> str:
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in block.heads)
    rows = "".join(
        f'<tr><th scope="row">{escape(name)}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in cells)
        + "</tr>"
        for name, *cells in block.rows
    )
    return (
        f'<table class="dia-tabel k{len(block.heads)}"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


@_block.register
def _(block: TownMap, data: Dataset) -> str:
    picture = base64.b64encode(map_svg(data, block).encode("utf-8")).decode("ascii")
    source = f"data:image/svg+xml;base64,{picture}"
    return f'<img class="dia-kaart" alt="{escape(block.alt)}" src="{source}">'
