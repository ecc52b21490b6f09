"""One chart as a small page for in a frame elsewhere: no script, nothing loaded, a real table."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import htpy as h
from markupsafe import Markup

from components.look.blocks import bullets
from components.look.htmlbars import Bar, bars_table
from components.serving.document import document

STYLE = (Path(__file__).parent / "embed.css").read_text(encoding="utf-8")


@dataclass(frozen=True)
class EmbedPage:
    """Everything on the page. address: of the full view; legend: name and colour of each part."""

    title: str
    about: str
    heads: tuple[str, str]
    bars: tuple[Bar, ...]
    note: str
    source: str
    address: str
    legend: tuple[tuple[str, str], ...] = ()


def page_html(page: EmbedPage) -> Markup:
    """The page as HTML."""
    legend: list[h.Node] = [
        [h.span(".kleur", style=f"background:{colour}"), name] for name, colour in page.legend
    ]
    link = h.a(href=page.address, target="_blank", rel="noopener")[
        "Bekijk elk bedrag met zijn bron in Mbo in de gemeente (opent in een nieuw venster)"
    ]
    return document(
        page.title,
        STYLE,
        h.main[
            h.h1[page.title],
            h.p[page.about],
            bullets(legend) if legend else None,
            bars_table(page.heads, page.bars, page.title),
            h.p(".klein")[page.note],
            h.p(".klein")[page.source],
            h.p[link],
        ],
    )
