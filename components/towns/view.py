"""Draws the page of one municipality: what can be done here, what is asked, and its region."""

from __future__ import annotations

import htpy as h
import pandas as pd
import streamlit as st

from components.address.state import chosen
from components.maps.areas import area_layer
from components.maps.basemap import Bounds
from components.maps.layers import school_layer, town_layer
from components.maps.view import map_drawer
from components.national.tasks import groups_html
from components.rows.memo import memo
from components.screen.markup import show_drawing, show_html
from components.screen.panelview import panel
from components.towns.fitcards import fits_html
from components.towns.region import region_towns
from components.towns.ruler import ruler_html
from components.towns.schools import schools_in
from components.towns.screen import CAN, REGION, Screen, Wanted, views_html
from components.towns.sidecard import below_html, side_html
from data.tables.loading import Dataset

MAP_HEIGHT = 460


def wanted_now(code: str) -> Wanted:
    """What the address of this page asks for."""
    taken = (tuple(chosen(name) or ()) for name in ("mee", "acties"))
    return Wanted(code, chosen("zicht") or CAN, *taken)


def show_screen(data: Dataset, found: Screen) -> None:
    """The view that was asked for."""
    show_html(h.div(".onderkop.gemeentekeuze")[views_html(found.wanted)])
    if found.wanted.view == CAN:
        _show_can(data, found)
    elif found.wanted.view == REGION:
        _show_region(data, found)
    else:
        take = _taker(found.wanted.actions, found.wanted.taking_action)
        drawn = groups_html(data, found.rows, found.rows, take)
        show_html([panel(data, one, drawn, _csv(found, one)) for one in found.exhibits])


def _csv(found: Screen, exhibit) -> str:
    return found.wanted.csv(exhibit.file_name)


def _show_can(data: Dataset, found: Screen) -> None:
    code = found.wanted.code
    ruler, cards = found.exhibits
    take = _taker(found.wanted.examples, found.wanted.taking_example)
    with st.container(key="gemeentevak"):
        show_drawing(side_html(data, code))
        with st.container(key="gemeentekan"):
            show_html(
                panel(data, ruler, ruler_html(data, code), _csv(found, ruler), ruler.title),
                panel(data, cards, fits_html(data, code, take), _csv(found, cards), cards.title),
            )
    show_html(below_html(data, code))


def _show_region(data: Dataset, found: Screen) -> None:
    (figure,) = found.exhibits
    code = found.wanted.code
    layers, bounds = _layers(data, code), _bounds(data, code)
    with st.container(key="regiovak"):
        map_drawer(data, layers, "code", MAP_HEIGHT, f"regio_{code}", bounds)()
        show_html(panel(data, figure, _listed(figure), _csv(found, figure), figure.title))


def _listed(exhibit) -> h.Node:
    rows = exhibit.table.to_dict("records")
    return h.ul(".regiolijst")[
        [
            h.li[
                h.b[row["Gemeente"]],
                h.small[f" {row['Mbo-studenten']} mbo-studenten"],
                h.span[row["Mbo-scholen in onze lijst"]]
                if row["Mbo-scholen in onze lijst"]
                else "",
            ]
            for row in rows
        ]
    ]


@memo
def _bounds(data: Dataset, code: str) -> Bounds:
    """The corners of the region on the map; of the points when there are no borders."""
    rows = region_towns(data, code)
    shapes = data.borders["gemeenten"]
    if shapes.empty:
        return (rows["lat"].min(), rows["lon"].min()), (rows["lat"].max(), rows["lon"].max())
    west, south, east, north = shapes.loc[shapes["code"].isin(rows["cbs_code"])].total_bounds
    return (south, west), (north, east)


@memo
def _layers(data: Dataset, code: str) -> list:
    rows = region_towns(data, code)
    shapes = data.borders["gemeenten"]
    shapes = shapes.loc[shapes["code"].isin(rows["cbs_code"])] if len(shapes) else shapes
    points = rows.rename(columns={"cbs_code": "id"})[["id", "naam", "lat", "lon"]]
    there = points.loc[[len(schools_in(data, key)) > 0 for key in points["id"]]]
    return [
        *([area_layer(shapes, code)] if len(shapes) else []),
        town_layer(points),
        school_layer(there, code),
    ]


def _taker(taken: tuple[str, ...], address):
    def take(key: str) -> h.Node:
        mine = key in taken
        return h.p[
            h.a(class_="neem gekozen" if mine else "neem", href=address(key), data_naar="")[
                h.i(class_=f"ic ic-{'vink' if mine else 'plus'}", aria_hidden="true"),
                "Laat achter" if mine else "Neem mee",
            ]
        ]

    return take


def show_choose_map(data: Dataset) -> None:
    """The municipalities to click on, before one is chosen."""
    map_drawer(data, [town_layer(_all_towns(data))], "code", height=560, name="kieskaart")()


@memo
def _all_towns(data: Dataset) -> pd.DataFrame:
    return data["nl_gemeenten"].rename(columns={"cbs_code": "id"})[["id", "naam", "lat", "lon"]]
