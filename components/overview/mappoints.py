"""Layers over the map of the overview: places of the programmes, and main addresses of schools."""

from __future__ import annotations

from collections.abc import Mapping

import geopandas
import htpy as h
import pandas as pd

from components.address.query import turned
from components.maps.places import INITIATIVES, SCHOOLS, initiatives, schools
from components.maps.shapes import DUTCH_GRID, Box
from components.overview.choice import Choice, options
from components.rows.memo import memo
from components.wording.dutch import counted
from data.tables.loading import Dataset

LAYERS = (INITIATIVES, SCHOOLS)
WORDS = {INITIATIVES: ("plek", "plekken"), SCHOOLS: ("school (hoofdadres)", "scholen (hoofdadres)")}
ABOUT = {
    INITIATIVES: "Rond: plek uit een programma.",
    SCHOOLS: "Ruit: gemeente met het hoofdadres van een mbo-school.",
}
# Half the size of a mark, in units of the drawing.
DOT = 6


@memo
def placed(data: Dataset, choice: Choice) -> Mapping[str, pd.DataFrame]:
    """The rows with a point (lat, lon) per layer of LAYERS, as far as they follow the choice.

    Places follow municipality and theme; schools follow nothing: they belong to no programme.
    """
    towns = choice.of("gemeente") or tuple(options(data, "gemeente"))
    found = {
        INITIATIVES: initiatives(data, towns, choice.of("thema")),
        SCHOOLS: schools(data, ()),
    }
    return {layer: rows.dropna(subset=["lat", "lon"]) for layer, rows in found.items()}


def switches_html(data: Dataset, choice: Choice) -> h.Element:
    """A switch per layer that says how many it holds."""
    rows = placed(data, choice)
    return h.p(".kaartlagen")[[_switch(choice, layer, len(rows[layer])) for layer in LAYERS]]


def _switch(choice: Choice, layer: str, count: int) -> h.Element:
    is_on = layer in choice.layers
    return h.a(
        class_="gekozen" if is_on else "",
        href=choice.to("", {"stip": turned(choice.layers, layer)}),
        data_naar="",
        aria_current="true" if is_on else None,
        title=ABOUT[layer],
    )[h.i(class_=f"merkje merkje-{layer}", aria_hidden="true"), counted(count, *WORDS[layer])]


def points_svg(data: Dataset, choice: Choice, box: Box | None) -> h.Node:
    """The marks of the layers that are on, in the drawing of the map (box); None without any."""
    if box is None or not choice.layers:
        return None
    rows = placed(data, choice)
    return h.svg(
        ".stippen",
        viewBox=f"0 0 {box.width} {box.height}",
        aria_hidden="true",
        focusable="false",
    )[
        [
            h.path(
                class_=f"stip-{layer}", d="".join(_mark(layer, *at) for at in _at(rows, layer, box))
            )
            for layer in LAYERS
            if layer in choice.layers
        ]
    ]


def _at(rows: Mapping[str, pd.DataFrame], layer: str, box: Box) -> list[tuple[float, float]]:
    """Each point once, in units of the drawing."""
    frame = rows[layer].drop_duplicates(["lat", "lon"])
    degrees = geopandas.points_from_xy(frame["lon"], frame["lat"], crs="EPSG:4326")
    return [box.place(point.x, point.y) for point in degrees.to_crs(DUTCH_GRID)]


def _mark(layer: str, x: float, y: float) -> str:
    x, y = round(x), round(y)
    if layer == SCHOOLS:
        return f"M{x} {y - DOT}l{DOT} {DOT}l-{DOT} {DOT}l-{DOT}-{DOT}z"
    return f"M{x - DOT} {y}a{DOT} {DOT} 0 1 0 {2 * DOT} 0a{DOT} {DOT} 0 1 0-{2 * DOT} 0z"
