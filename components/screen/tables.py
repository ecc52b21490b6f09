"""Plain HTML tables: read aloud with their headers, printable, and safe."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from components.rows.memo import memo_few
from components.wording.escaping import escape


def show_table(
    caption: str, headers: Iterable[str], rows: Iterable[Iterable[str]], stacks: bool = False
) -> None:
    """A table whose cells are HTML that the caller has made safe; the first cell heads its row.

    stacks: on a narrow screen each row becomes a block with its headers, instead of scrolling.
    """
    st.html(_table_html(caption, list(headers), rows, stacks))


def _table_html(
    caption: str, names: list[str], rows: Iterable[Iterable[str]], stacks: bool = False
) -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
    body = "".join(_row(names, list(cells)) for cells in rows)
    return (
        f'<div class="breed{" stapel" if stacks else ""}" role="region" tabindex="0" '
        f'aria-label="{escape(caption)}">'
        f"<table><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table></div>"
    )


def show_frame_table(caption: str, frame: pd.DataFrame) -> None:
    """A DataFrame of text as a table; every cell is escaped."""
    st.html(frame_table_html(caption, frame))


@memo_few
def frame_table_html(caption: str, frame: pd.DataFrame) -> str:
    """The same as safe HTML."""
    rows = ([escape(str(cell)) for cell in row] for row in frame.itertuples(index=False))
    return _table_html(caption, list(frame.columns), rows)


def unfolded_html(label: str, content: str) -> str:
    """`content` (safe HTML) below a line that unfolds it."""
    summary = f"<summary>{escape(label)}</summary>"
    return f'<details class="uitklap">{summary}{content}</details>'


def _row(names: list[str], cells: list[str]) -> str:
    first, *rest = cells
    others = "".join(
        f'<td data-kop="{escape(name)}">{cell}</td>'
        for name, cell in zip(names[1:], rest, strict=True)
    )
    return f'<tr><th scope="row">{first}</th>{others}</tr>'
