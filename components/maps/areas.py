"""Municipalities with their real borders, as a layer of a folium map."""

from __future__ import annotations

import folium
import geopandas
from shapely.geometry import mapping

from components.look.palette import CHOSEN, INK, PANEL
from components.rows.memo import memo


@memo
def area_layer(shapes: geopandas.GeoDataFrame, chosen: str) -> folium.FeatureGroup:
    """Municipalities with their borders; `chosen` (a code) is filled darker.

    shapes: code, geometry (WGS84).
    """
    layer = folium.FeatureGroup(name="gebied")
    for code, geometry in zip(shapes["code"], shapes.geometry, strict=True):
        own = code == chosen
        style = {"color": INK, "weight": 3 if own else 1, "fillOpacity": 0.8}
        style["fillColor"] = CHOSEN if own else PANEL
        feature = {"type": "Feature", "properties": {}, "geometry": mapping(geometry)}
        folium.GeoJson(
            feature, style_function=lambda _, style=style: style, interactive=False
        ).add_to(layer)
    return layer
