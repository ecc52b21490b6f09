"""Plotly figures as pure functions: tables in, figure out."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from components.look.palette import BAR, DOWN, FONT, INK, PALETTE
from components.wording.dutch import UNKNOWN

ROW_PX = 44
HATCH = "/"


def bars(
    names: Sequence[str],
    values: Sequence[float],
    texts: Sequence[str],
    axis: str,
    keys: Sequence[str] = (),
    hatched: Sequence[bool] = (),
) -> go.Figure:
    """Horizontal bars, the first on top; negative values in another colour.

    axis: the unit of `values`; keys: what a click on each bar gives back; hatched: which bars are
    an indication only.
    """
    colours = [BAR if value >= 0 else DOWN for value in values]
    figure = go.Figure(
        go.Bar(
            x=list(values),
            y=list(range(len(names))),
            orientation="h",
            text=list(texts),
            textposition="auto",
            cliponaxis=False,
            customdata=list(keys) or None,
            marker={"color": colours, "pattern": _pattern(hatched)},
            **_hover(names, texts),
        )
    )
    _name_rows(figure, names)
    figure.update_xaxes(title=axis, zeroline=True, zerolinecolor=INK)
    return _plain(figure, 90 + ROW_PX * len(names))


def _pattern(hatched: Sequence[bool]) -> dict:
    return {"shape": [HATCH if guide else "" for guide in hatched], "bgcolor": "white", "size": 7}


def stacked_years(
    years: Sequence[int], series: Mapping[str, Sequence[float | None]], axis: str
) -> go.Figure:
    """Bars per year, a part per series; negative parts hang below zero, None is a gap."""
    figure = go.Figure(
        [
            go.Bar(
                name=name,
                x=[str(year) for year in years],
                y=list(values),
                # A light part needs an edge to stand out from the page and from its neighbour.
                marker={
                    "color": PALETTE[place % len(PALETTE)],
                    "line": {"color": INK, "width": 1},
                },
                hovertemplate=f"{_no_template(name)}, %{{x}}: %{{y:,.2f}} ({axis})<extra></extra>",
            )
            for place, (name, values) in enumerate(series.items())
        ]
    )
    figure.update_layout(barmode="relative", legend={"orientation": "h", "y": -0.12})
    # Years are names, not numbers: else the axis shows "2.019,5".
    figure.update_xaxes(
        type="category", categoryarray=[str(year) for year in years], automargin=True
    )
    figure.update_yaxes(title=axis, zeroline=True, zerolinecolor=INK, automargin=True)
    for place in range(len(years)):
        if all(values[place] is None for values in series.values()):
            # By its place: Plotly reads "2025" as a number, also on an axis of names, and then
            # draws an axis up to the year 2093 with no bar in sight.
            figure.add_annotation(
                x=place, y=0, text=UNKNOWN, showarrow=False, yanchor="bottom", yshift=4
            )
    return _plain(figure, 460)


def _name_rows(figure: go.Figure, names: Sequence[str]) -> None:
    """Rows by number, so that two of the same name stay two rows."""
    figure.update_yaxes(
        autorange="reversed",
        automargin=True,
        tickvals=list(range(len(names))),
        ticktext=[wrapped(name) for name in names],
    )


def _hover(names: Sequence[str], texts: Sequence[str]) -> dict:
    lines = [f"{wrapped(n, 60)}: {wrapped(t, 60)}" for n, t in zip(names, texts, strict=True)]
    return {"hovertext": lines, "hovertemplate": "%{hovertext}<extra></extra>"}


def wrapped(name: str, width: int = 32) -> str:
    """A long name on several lines, for a figure; nothing in it is markup any more."""
    lines = textwrap.wrap(name.replace("/", "/\u200b"), width, break_on_hyphens=True)
    return "<br>".join(html.escape(line, quote=False) for line in lines)


def _no_template(name: str) -> str:
    """A name inside a hover text, in which Plotly would read %{...} as a variable."""
    return wrapped(name, 200).replace("%{", "% {")


def _plain(figure: go.Figure, height: int) -> go.Figure:
    figure.update_layout(
        font=FONT,
        height=height,
        margin={"l": 60, "r": 110, "t": 8, "b": 60},
        separators=",.",
        plot_bgcolor="white",
        showlegend=len(figure.data) > 1,
        dragmode=False,
    )
    figure.update_xaxes(fixedrange=True)
    figure.update_yaxes(fixedrange=True)
    return figure
