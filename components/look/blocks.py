"""The pieces of HTML that return on every page: labels, lists, cards and tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import htpy as h


def bullets(lines: Iterable[h.Node], name: str = "") -> h.Element:
    """Lines as a list; name: its class in the style sheet."""
    return h.ul(class_=name)[[h.li[line] for line in lines]]


def labels(texts: Iterable[str]) -> h.Element:
    """Short texts as a row of labels."""
    return h.ul(".labels")[[h.li(".label")[text] for text in texts]]


def separated(nodes: Sequence[h.Node], by: str = ", ") -> list[h.Node]:
    """Nodes with a text between them."""
    return [part for node in nodes for part in (by, node)][1:]


def terms(pairs: Iterable[tuple[str, h.Node]]) -> h.Element:
    """What something is called and what it is, for each pair."""
    return h.dl[[(h.dt[label], h.dd[value]) for label, value in pairs]]


def card(colour: str, *content: h.Node, label: str | None = None) -> h.Element:
    """A card with an edge in `colour`; label: what it is about, when its heading does not say."""
    return h.article(".kaartje", style=f"--kleur:{colour}", aria_label=label)[content]


def table(
    heads: Iterable[str],
    rows: Iterable[Iterable[h.Node]],
    place: str = "",
    caption: str = "",
    label: str | None = None,
    names_cells: bool = False,
) -> h.Element:
    """A table of which the first cell of each row heads it; a cell is text or HTML.

    place: its id or classes as in a style sheet. names_cells: each cell says
    which head it belongs to, for a screen on which a row becomes a block.
    """
    names = list(heads)
    return h.table(place, aria_label=label)[
        h.caption[caption] if caption else None,
        h.thead[h.tr[[h.th(scope="col")[name] for name in names]]],
        h.tbody[[_row(list(cells), names if names_cells else ()) for cells in rows]],
    ]


def _row(cells: Sequence[h.Node], names: Sequence[str]) -> h.Element:
    first, *rest = cells
    others = (
        [h.td(data_kop=name)[cell] for name, cell in zip(names[1:], rest, strict=True)]
        if names
        else [h.td[cell] for cell in rest]
    )
    return h.tr[h.th(scope="row")[first], others]
