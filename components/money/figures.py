"""The Plotly figures of one budget, to save as a picture."""

from __future__ import annotations

from plotly.graph_objects import Figure

from components.look.bars import bars, stacked_years, waterfall
from components.money.parts import guides, label, parts
from components.money.slice import Slice
from components.money.yardsticks import AXES
from components.money.years import over_years, year_values
from data.tables.loading import Dataset


def parts_figure(data: Dataset, piece: Slice) -> Figure:
    """Bars per part, or a waterfall when amounts are negative; a click gives the part's key."""
    found = parts(data, piece)
    columns = (list(found[name]) for name in ("naam", "waarde", "tekst", "sleutel"))
    names, values, texts, keys = columns
    if not (found["bedrag_eur"] < 0).any():
        return bars(names, values, texts, AXES[piece.unit], keys, guides(data, piece))
    total = int(found["bedrag_eur"].sum())
    return waterfall(names, values, [*texts, label(piece, total, total)], AXES[piece.unit], keys)


def years_figure(data: Dataset, piece: Slice) -> Figure:
    """Bars per year; a year that cannot be given in the unit is a gap."""
    values = year_values(piece, over_years(data, piece))
    series = {
        name: [
            None if missing else float(value)
            for value, missing in zip(row, row.isna(), strict=True)
        ]
        for name, row in values.iterrows()
    }
    return stacked_years(list(values.columns), series, AXES[piece.unit])
