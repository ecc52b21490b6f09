"""One chart as a small page for in a frame elsewhere: no script, nothing loaded, a real table."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from components.look.htmlbars import Bar, bars_table
from components.wording.escaping import escape

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


def page_html(page: EmbedPage) -> str:
    """The page as HTML; every text in it is escaped."""
    legend = "".join(
        f'<li><span class="kleur" style="background:{escape(colour)}"></span>{escape(name)}</li>'
        for name, colour in page.legend
    )
    return (
        '<!doctype html><html lang="nl"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(page.title)} - Mbo in de gemeente</title><style>{STYLE}</style></head>"
        f"<body><main><h1>{escape(page.title)}</h1><p>{escape(page.about)}</p>"
        f"{f'<ul>{legend}</ul>' if legend else ''}"
        f"{bars_table(page.heads, page.bars, page.title)}"
        f"<p class=klein>{escape(page.note)}</p><p class=klein>{escape(page.source)}</p>"
        f'<p><a href="{escape(page.address)}" target="_blank" rel="noopener">'
        "Bekijk elk bedrag met zijn bron in Mbo in de gemeente (opent in een nieuw venster)"
        "</a></p></main></body></html>"
    )
