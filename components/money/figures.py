"""The Plotly figures of one budget, to save as a picture."""

from __future__ import annotations

from plotly.graph_objects import Figure

from components.look.bars import bars, stacked_years
from components.money.parts import guides, parts
from components.money.slice import Slice
from components.money.yardsticks import AXES
from components.money.years import over_years, year_values
from data.tables.loading import Dataset


def parts_figure(data: Dataset, piece: Slice) -> Figure:
    """Bars per part; what is taken off goes the other way. An indication is hatched."""
    found = parts(data, piece)
    names, values, texts, keys = (
        list(found[name]) for name in ("naam", "waarde", "tekst", "sleutel")
    )
    return bars(names, values, texts, AXES[piece.unit], keys, guides(data, piece))


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
