"""The figure of flows from municipality through role to theme."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from components.look.palette import FONT, NODE_GREY

LINK_OPACITY = 0.45
LEVELS = ("gemeente_id", "rol", "thema")


def sankey(
    shares: pd.DataFrame, labels: Mapping[str, Mapping[str, str]], colours: Mapping[str, str]
) -> go.Figure:
    """Flows from municipality through role to theme.

    shares: gemeente_id, rol, thema, aandeel (0 to 1 within a municipality).
    labels: per column the name of each value; colours: the colour of each municipality.
    """
    there = {level: set(shares[level]) for level in LEVELS}
    nodes = [(level, key) for level in LEVELS for key in labels[level] if key in there[level]]
    place = {node: number for number, node in enumerate(nodes)}
    first = shares.groupby(["gemeente_id", "rol"], as_index=False)["aandeel"].sum()
    rows = [
        (place["gemeente_id", r.gemeente_id], place["rol", r.rol], r.aandeel, r.gemeente_id)
        for r in first.itertuples()
    ] + [
        (place["rol", r.rol], place["thema", r.thema], r.aandeel, r.gemeente_id)
        for r in shares.itertuples()
    ]
    source, target, value, towns = zip(*rows, strict=True)
    figure = go.Figure(
        go.Sankey(
            arrangement="snap",
            node={
                "label": [labels[level][key] for level, key in nodes],
                "color": [colours.get(key, NODE_GREY) for _level, key in nodes],
                "pad": 14,
                "thickness": 14,
                "line": {"width": 0},
                "hovertemplate": "%{label}<extra></extra>",
            },
            link={
                "source": source,
                "target": target,
                "value": value,
                "color": [_faded(colours.get(town, NODE_GREY)) for town in towns],
                "customdata": [labels["gemeente_id"][town] for town in towns],
                "hovertemplate": "%{customdata}: %{source.label} → %{target.label}<extra></extra>",
            },
        )
    )
    figure.update_layout(
        font=FONT, height=560, margin={"l": 8, "r": 8, "t": 8, "b": 8}, separators=",."
    )
    return figure


def _faded(colour: str) -> str:
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return f"rgba({red},{green},{blue},{LINK_OPACITY})"
