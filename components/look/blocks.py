"""The pieces of HTML that return on every page: labels, lists, cards and tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import htpy as h

ROW_HEAD = h.th(scope="row")


def bullets(lines: Iterable[h.Node], name: str = "") -> h.Element:
    """Lines as a list; name: its class in the style sheet."""
    return h.ul(class_=name)[[h.li[line] for line in lines]]


def labels(texts: Iterable[str]) -> h.Element:
    """Short texts as a row of labels."""
    return h.ul(".labels")[[h.li(".label")[text] for text in texts]]


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
    columns = [h.td(data_kop=name) for name in names[1:]] if names_cells else None
    return h.table(place, aria_label=label)[
        h.caption[caption] if caption else None,
        h.thead[h.tr[[h.th(scope="col")[name] for name in names]]],
        h.tbody[[_row(cells, columns) for cells in rows]],
    ]


def _row(cells: Iterable[h.Node], columns: Sequence[h.Element] | None) -> h.Element:
    first, *rest = cells
    others = (
        [h.td[cell] for cell in rest]
        if columns is None
        else [column[cell] for column, cell in zip(columns, rest, strict=True)]
    )
    return h.tr[ROW_HEAD[first], *others]


def wide(label: str, content: h.Node, more: str = "") -> h.Element:
    """A table that scrolls by itself on a narrow screen; more: its other classes (".stapel")."""
    return h.div(f".breed{more}", role="region", tabindex="0", aria_label=label)[content]


def copied(text: str, what: str, button: str = "Kopieer") -> h.Element:
    """A text as it is, with a button of our own script that copies it.

    what: says to who cannot see the text which one the button copies ("de verwijzing").
    """
    return h.div(".kopie")[
        h.pre[h.code[text]],
        h.button(".knop", type="button", data_kopieer=True)[
            button, h.span(".alleen-voorlezen")[f" {what}"]
        ],
    ]


def unfolded(label: h.Node, content: h.Node) -> h.Element:
    """`content` below a line that unfolds it."""
    return h.details(".uitklap")[h.summary[label], content]
