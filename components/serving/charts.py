"""Which charts can stand on another site, and what is on each of those pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from urllib.parse import urlencode

from components.frame.parameters import PARAMETERS
from components.look.exhibit import Exhibit
from components.look.htmlbars import Bar, Piece, plain_bars, stacked
from components.look.palette import PALETTE
from components.money.known import EVERY_SCOPE, amounts, references
from components.money.knownfigure import AXIS, bar_rows, known_exhibit
from components.money.parts import HATCHED, guides, parts
from components.money.partsexhibit import parts_exhibit
from components.money.slice import take, view_name, view_of
from components.money.yardsticks import AXES
from components.money.years import over_years, year_details, year_texts, year_values, years_exhibit
from components.rows.sources import source_text
from components.serving.chartpage import EmbedPage
from data.tables.loading import Dataset

Values = Mapping[str, str]


def embed_page(data: Dataset, kind: str, query: Values) -> EmbedPage | None:
    """The page for a chart of EMBEDS and the choices in its address; None when we know neither."""
    allowed = {p.name: p for p in PARAMETERS if "begroting" in p.pages and p.kind == "one"}
    fits = all(name in allowed and query[name] in allowed[name].allowed(data) for name in query)
    if kind not in EMBEDS or not fits:
        return None
    values = {name: p.default or "" for name, p in allowed.items()} | dict(query)
    return EMBEDS[kind](data, values, "/begroting" + (f"?{urlencode(query)}" if query else ""))


def _posts_page(data: Dataset, values: Values, address: str) -> EmbedPage | None:
    view = view_of(data, values)
    if view is None or view.post:
        return None
    piece = take(data, view)
    found = parts(data, piece)
    names, amounts_, texts = (list(found[name]) for name in ("naam", "waarde", "tekst"))
    hatched = guides(data, piece)
    bars = [
        replace(bar, pieces=tuple(replace(one, hatched=guide) for one in bar.pieces))
        for bar, guide in zip(plain_bars(names, amounts_, texts), hatched, strict=True)
    ]
    exhibit = parts_exhibit(data, piece)
    heads = (exhibit.table.columns[0], AXES[piece.unit])
    page = _page(data, exhibit, view_name(data, view), heads, bars, address)
    return replace(page, note=f"{HATCHED} {page.note}") if any(hatched) else page


def _years_page(data: Dataset, values: Values, address: str) -> EmbedPage | None:
    view = view_of(data, values)
    if view is None:
        return None
    piece = take(data, view)
    euros = over_years(data, piece)
    table = year_values(piece, euros)
    rows = [[float(value) for value in table[year].fillna(0)] for year in table.columns]
    drawn = stacked([str(year) for year in table.columns], rows, year_texts(data, piece))
    bars = [
        replace(bar, details=tuple(year_details(euros, year)))
        for bar, year in zip(drawn, table.columns, strict=True)
    ]
    legend = [(name, PALETTE[place % len(PALETTE)]) for place, name in enumerate(table.index)]
    exhibit = years_exhibit(data, piece)
    page = _page(data, exhibit, view_name(data, view), ("Jaar", AXES[piece.unit]), bars, address)
    return replace(page, legend=tuple(legend))


def _known_page(data: Dataset, values: Values, address: str) -> EmbedPage | None:
    scope = "" if values["reikwijdte"] == EVERY_SCOPE else values["reikwijdte"]
    beside = values["naastbedrag"] or next(iter(references(data)), None)
    if beside is None:
        return None
    found = amounts(data, scope, beside)
    if not any(found.values()):
        return None
    rows = bar_rows(data, found, scope)
    plain = plain_bars(list(rows["naam"]), list(rows["waarde"]), list(rows["tekst"]))
    bars = [
        Bar(bar.name, bar.text, (Piece(piece.start, piece.width, row.kleur),))
        for bar, row in zip(plain, rows.itertuples(), strict=True)
        for piece in bar.pieces
    ]
    exhibit = known_exhibit(data, found, beside, scope)
    heads = ("Bedrag", AXIS)
    return _page(data, exhibit, "Losse bedragen uit openbare bronnen", heads, bars, address)


def _page(
    data: Dataset,
    exhibit: Exhibit,
    about: str,
    heads: tuple[str, str],
    bars: list[Bar],
    address: str,
) -> EmbedPage:
    return EmbedPage(
        title=exhibit.title,
        about=about,
        heads=heads,
        bars=tuple(bars),
        note=exhibit.note,
        source=source_text(data, exhibit.bron_ids),
        address=address,
    )


EMBEDS: Mapping[str, Callable[[Dataset, Values, str], EmbedPage | None]] = {
    "posten": _posts_page,
    "jaren": _years_page,
    "gemeenten": _known_page,
}
