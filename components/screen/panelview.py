"""A figure in its panel as one element: conclusion, figure, note and the line under it."""

from __future__ import annotations

import htpy as h

from components.look.exhibit import Exhibit
from components.screen.figurefooter import footer
from data.tables.loading import Dataset


def panel(
    data: Dataset, exhibit: Exhibit, drawn: h.Node, csv_address: str, heading: str = ""
) -> h.Element:
    """`drawn` with all that belongs to a figure.

    csv_address: where the rows behind it can be downloaded. heading: what stands above it; none
    when the answer of the page says it already.
    """
    return h.article(".paneel", data_figuur=exhibit.file_name, aria_label=exhibit.title)[
        h.h2(".paneeltitel")[heading] if heading else None,
        h.p(".alleen-voorlezen")[exhibit.alt],
        drawn,
        footer(data, exhibit, csv_address),
    ]
