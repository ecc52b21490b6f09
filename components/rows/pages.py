"""A long list in pages: which rows stand on one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import pandas as pd

Rows = TypeVar("Rows", pd.DataFrame, Sequence)


def page_of(rows: Rows, asked: int, size: int) -> tuple[Rows, int, int]:
    """The rows of one page of `size`, the page shown (kept in range) and the number of pages."""
    pages = max(1, -(-len(rows) // size))
    page = min(max(asked, 1), pages)
    return rows[(page - 1) * size : page * size], page, pages
