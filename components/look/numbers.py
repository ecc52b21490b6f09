"""The number of an example, never without the reserve of its source."""

from __future__ import annotations

from collections.abc import Mapping

import htpy as h

from components.rows.keyfigures import measure_number
from data.tables.loading import Dataset


def number_html(data: Dataset, row: Mapping) -> h.Node:
    """The number of a measure, with a small "ruim" or "minstens" before it; None without one."""
    reserve, count = measure_number(data, row)
    return h.b[h.small[f"{reserve} "] if reserve else None, count] if count else None
