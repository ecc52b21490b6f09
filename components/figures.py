"""Plotly figures as pure functions: tables in, figure out."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

INK = "#1C2730"
NODE_GREY = "#6B7780"
FONT = {"family": "Source Sans, Source Sans Pro, sans-serif", "size": 15, "color": INK}
LINK_OPACITY = 0.45
LEVELS = ("gemeente_id", "rol", "thema")


def sankey(
    shares: pd.DataFrame, labels: Mapping[str, Mapping[str, str]], colours: Mapping[str, str]
) -> go.Figure:
    """Flows from municipality through role to theme.

    shares: gemeente_id, rol, thema, aandeel (0 to 1 within a municipality).
    labels: per column the name of each value; colours: the colour of each municipality.
    """
    nodes = [
        (level, key) for level in LEVELS for key in labels[level] if (shares[level] == key).any()
    ]
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
                "color": [_faded(colours[town]) for town in towns],
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


BAR = "#0B5A7A"
DOWN = "#B5531C"
PALETTE = ("#0B5A7A", "#8FBFD0", "#6B7780", "#C5DDE6", "#332288", "#117733", "#882255")
ROW_PX = 44


def bars(names: Sequence[str], millions: Sequence[float], texts: Sequence[str]) -> go.Figure:
    """Horizontal bars, the first on top. millions: € million, negative allowed (other colour)."""
    colours = [BAR if value >= 0 else DOWN for value in millions]
    figure = go.Figure(
        go.Bar(
            x=list(millions),
            y=[wrapped(name) for name in names],
            orientation="h",
            text=list(texts),
            textposition="auto",
            cliponaxis=False,
            marker={"color": colours},
            hovertemplate="%{y}: %{text}<extra></extra>",
        )
    )
    figure.update_yaxes(autorange="reversed", automargin=True, title=None)
    figure.update_xaxes(title="€ miljoen", zeroline=True, zerolinecolor=INK)
    return _plain(figure, 90 + ROW_PX * len(names))


def stacked_years(years: Sequence[str], series: Mapping[str, Sequence[float]]) -> go.Figure:
    """Bars per year, a part per series; negative parts hang below zero. Unit: € million."""
    figure = go.Figure(
        [
            go.Bar(
                name=name,
                x=[str(year) for year in years],
                y=list(values),
                marker={"color": PALETTE[place % len(PALETTE)]},
                hovertemplate=f"{name}, %{{x}}: € %{{y}} miljoen<extra></extra>",
            )
            for place, (name, values) in enumerate(series.items())
        ]
    )
    figure.update_layout(barmode="relative", legend={"orientation": "h", "y": -0.12})
    # Years are names, not numbers: else the axis shows "2.019,5".
    figure.update_xaxes(type="category", automargin=True)
    figure.update_yaxes(title="€ miljoen", zeroline=True, zerolinecolor=INK, automargin=True)
    return _plain(figure, 460)


def waterfall(names: Sequence[str], millions: Sequence[float], texts: Sequence[str]) -> go.Figure:
    """From nothing to the total: each post adds or takes away. Unit: € million."""
    figure = go.Figure(
        go.Waterfall(
            orientation="h",
            y=[*(wrapped(name) for name in names), "Samen"],
            x=[*millions, 0],
            measure=[*("relative" for _ in names), "total"],
            text=list(texts),
            textposition="outside",
            cliponaxis=False,
            increasing={"marker": {"color": BAR}},
            decreasing={"marker": {"color": DOWN}},
            totals={"marker": {"color": NODE_GREY}},
            connector={"line": {"color": "#C9D1D6"}},
            hovertemplate="%{y}: %{text}<extra></extra>",
        )
    )
    figure.update_yaxes(autorange="reversed", automargin=True)
    figure.update_xaxes(title="€ miljoen")
    return _plain(figure, 90 + ROW_PX * (len(names) + 1))


def wrapped(name: str, width: int = 30) -> str:
    """A long name on several lines, for an axis."""
    return "<br>".join(textwrap.wrap(name, width))


def _plain(figure: go.Figure, height: int) -> go.Figure:
    figure.update_layout(
        font=FONT,
        height=height,
        margin={"l": 60, "r": 110, "t": 8, "b": 60},
        separators=",.",
        plot_bgcolor="white",
        showlegend=len(figure.data) > 1,
    )
    return figure
