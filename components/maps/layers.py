"""Folium maps and layers as pure functions: tables in, map objects out.

Every marker is a GeoJSON point with our own id in its properties, because a plain circle marker
only tells where was clicked, not what. Text from a CSV ends up in a JavaScript template literal:
`script_safe` keeps it text.
"""

from __future__ import annotations

from collections.abc import Collection

import folium
import pandas as pd

from components.maps.basemap import NARROW_ZOOM, NETHERLANDS
from components.maps.labels import Box, Point, pixel, place_labels
from components.maps.tilegrid import ATTRIBUTION, NETHERLANDS_BOX, TILE_ADDRESS, ZOOMS
from components.rows.memo import memo

NARROW_PX = (286, 540)
RADIUS = 10
# Beyond this the names no longer fit beside each other: they then show on hover.
MOST_NAMED = 25
DARK = "#14212B"
GREY = "#5F6B76"


@memo
def background_layer() -> folium.FeatureGroup:
    """The PDOK background, through our own tile address."""
    layer = folium.FeatureGroup(name="achtergrond")
    folium.TileLayer(
        tiles=TILE_ADDRESS,
        attr=ATTRIBUTION,
        min_zoom=min(ZOOMS),
        max_zoom=max(ZOOMS),
        bounds=[NETHERLANDS_BOX[:2], NETHERLANDS_BOX[2:]],
    ).add_to(layer)
    return layer


@memo
def municipality_layers(
    municipalities: pd.DataFrame, selected: str | None
) -> list[folium.FeatureGroup]:
    """One equal circle per municipality, with its name beside it.

    Many of them are dots, which stay the same, and the selected one is drawn over them.

    municipalities: gemeente_id, naam, lat, lon (WGS84), kleur; rows without
    a point are left out and a municipality that occurs twice is drawn once.
    """
    placed = _placed(municipalities)
    if len(placed) <= MOST_NAMED:
        return [_named_layer(placed, selected)]
    chosen = placed.loc[placed["gemeente_id"] == selected]
    return [_dots(placed), *([_named_layer(chosen, selected)] if len(chosen) else [])]


@memo
def _placed(municipalities: pd.DataFrame) -> pd.DataFrame:
    return municipalities.dropna(subset=["lat", "lon"]).drop_duplicates("gemeente_id")


@memo
def _dots(placed: pd.DataFrame) -> folium.FeatureGroup:
    return _coloured("gemeenten", placed.rename(columns={"gemeente_id": "id"}), None)


def _named_layer(placed: pd.DataFrame, selected: str | None) -> folium.FeatureGroup:
    layer = folium.FeatureGroup(name="gemeenten")
    points = [Point(row.naam, row.lat, row.lon) for row in placed.itertuples()]
    sides = place_labels(points, NARROW_ZOOM, RADIUS, narrow_frame())
    for row in placed.itertuples():
        circle = _circle(row.kleur, chosen=row.gemeente_id == selected)
        tooltip = _names_tooltip(
            class_name="naam",
            sticky=False,
            permanent=True,
            direction=sides[row.naam],
            offset=_offset(sides[row.naam]),
        )
        _point_layer([(row.gemeente_id, row.naam, row.lat, row.lon)], circle, tooltip).add_to(layer)
    return layer


def narrow_frame() -> Box:
    """The part of the world, in pixels at NARROW_ZOOM, that a narrow screen shows at first."""
    (south, west), (north, east) = NETHERLANDS
    left, bottom = pixel(south, west, NARROW_ZOOM)
    right, top = pixel(north, east, NARROW_ZOOM)
    x, y, (width, height) = (left + right) / 2, (top + bottom) / 2, NARROW_PX
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


@memo
def place_layer(places: pd.DataFrame, selected: str | None) -> folium.FeatureGroup:
    """Smaller circles for initiatives, in the colour of their municipality.

    places: id, naam, lat, lon (WGS84), kleur; one row per point on the map.
    """
    return _coloured("initiatieven", places, selected)


def _coloured(name: str, places: pd.DataFrame, selected: str | None) -> folium.FeatureGroup:
    layer = folium.FeatureGroup(name=name)
    for colour, group in places.groupby("kleur"):
        for chosen, rows in group.groupby(group["id"] == selected):
            circle = _circle(colour, chosen=bool(chosen), radius=7)
            _point_layer(_records(rows), circle, _names_tooltip(class_name="wijzer")).add_to(layer)
    return layer


@memo
def school_layer(schools: pd.DataFrame, selected: str | None) -> folium.FeatureGroup:
    """Open rings for mbo schools. schools: id, naam, lat, lon (WGS84)."""
    layer = folium.FeatureGroup(name="scholen")
    for chosen, rows in schools.groupby(schools["id"] == selected):
        ring = _circle("#FFFFFF", chosen=bool(chosen), radius=6, edge=GREY)
        _point_layer(_records(rows), ring, _names_tooltip(class_name="wijzer")).add_to(layer)
    return layer


@memo
def town_layer(towns: pd.DataFrame) -> folium.FeatureGroup:
    """A small dot per municipality, to find and click one's own. towns: id, naam, lat, lon."""
    layer = folium.FeatureGroup(name="alle-gemeenten")
    dot, name = _circle(GREY, chosen=False, radius=3), _names_tooltip(class_name="wijzer")
    _point_layer(_records(towns), dot, name).add_to(layer)
    return layer


def clicked_id(answer: dict | None) -> str | None:
    """Our id of the marker that was clicked last, from what st_folium returns."""
    drawing = (answer or {}).get("last_active_drawing") or {}
    return (drawing.get("properties") or {}).get("id")


def script_safe(text: str) -> str:
    """CSV text for a tooltip: no HTML, and no way out of a JavaScript template literal."""
    codes = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
    codes |= {"`": "&#96;", "$": "&#36;", "{": "&#123;", "}": "&#125;", "\\": "&#92;"}
    return "".join(codes.get(letter, letter) for letter in text)


def _circle(
    fill: str, *, chosen: bool, radius: int = RADIUS, edge: str = "#FFFFFF"
) -> folium.CircleMarker:
    return folium.CircleMarker(
        radius=radius + 3 if chosen else radius,
        color=DARK if chosen else edge,
        weight=4 if chosen else 2,
        fill=True,
        fill_color=fill,
        fill_opacity=1,
    )


def _point_layer(
    points: Collection[tuple[str, str, float, float]],
    circle: folium.CircleMarker,
    tooltip: folium.GeoJsonTooltip,
) -> folium.GeoJson:
    """A marker for each point (id, naam, lat, lon)."""
    features = [
        {
            "type": "Feature",
            "properties": {"id": key, "naam": script_safe(name)},
            "geometry": {"type": "Point", "coordinates": [float(lon), float(lat)]},
        }
        for key, name, lat, lon in points
    ]
    layer = folium.GeoJson({"type": "FeatureCollection", "features": features}, marker=circle)
    if features:  # folium refuses a tooltip on a layer without points
        layer.add_child(tooltip)
    return layer


def _names_tooltip(**options) -> folium.GeoJsonTooltip:
    return folium.GeoJsonTooltip(fields=["naam"], labels=False, **options)


def _records(rows: pd.DataFrame) -> list[tuple[str, str, float, float]]:
    return list(zip(rows["id"], rows["naam"], rows["lat"], rows["lon"], strict=True))


def _offset(side: str) -> tuple[int, int]:
    away = RADIUS + 3
    shifts = {"right": (away, 0), "left": (-away, 0), "top": (0, -away), "bottom": (0, away)}
    return shifts[side]
