"""Plain HTML tables: read aloud with their headers, printable, and safe."""

from __future__ import annotations

from collections.abc import Iterable

import htpy as h
import pandas as pd
from markupsafe import Markup

from components.look.blocks import table, wide
from components.rows.memo import memo
from components.screen.markup import show_html
from components.wording.escaping import rendered


def show_table(
    caption: str, headers: Iterable[str], rows: Iterable[Iterable[h.Node]], stacks: bool = False
) -> None:
    """A table whose cells are text or HTML; the first cell heads its row.

    stacks: on a narrow screen each row becomes a block with its headers, instead of scrolling.
    """
    # A text stays a text, to be escaped: what is kept knows it from HTML by its type.
    cells = [[one if isinstance(one, str) else rendered(one) for one in row] for row in rows]
    show_html(_table_html(caption, list(headers), cells, stacks))


@memo
def _table_html(caption: str, headers: list[str], rows: list[list[str]], stacks: bool) -> Markup:
    return rendered(_captioned(caption, headers, rows, stacks))


def _captioned(
    caption: str, headers: Iterable[str], rows: Iterable[Iterable[h.Node]], stacks: bool = False
) -> h.Element:
    made = table(headers, rows, caption=caption, names_cells=True)
    return wide(caption, made, ".stapel" if stacks else "")


def show_frame_table(caption: str, frame: pd.DataFrame) -> None:
    """A DataFrame of text as a table."""
    show_html(frame_table_html(caption, frame))


@memo
def frame_table_html(caption: str, frame: pd.DataFrame) -> Markup:
    """The same as HTML."""
    rows = ([str(cell) for cell in row] for row in frame.itertuples(index=False))
    return rendered(_captioned(caption, frame.columns, rows))
