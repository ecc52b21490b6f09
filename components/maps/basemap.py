"""The map that layers come upon: the Netherlands in quiet grey, from this server only."""

from __future__ import annotations

from pathlib import Path

import folium
import geopandas
from branca.element import Element, Figure, MacroElement, Template

from components.look.palette import LAND, LAND_EDGE
from components.look.tokens import ROOT
from components.maps.tilegrid import ZOOMS
from data.tables.borders import BORDERS

MAP_NAME = "Kaart. Verschuif met de pijltjes, zoom met plus en min. De lijst noemt elke plek."
LEAFLET = "/leaflet"
JQUERY = "/jquery"
BACKDROP = f"/data/{BORDERS['gemeenten'].path}"

Bounds = tuple[tuple[float, float], tuple[float, float]]
NETHERLANDS: Bounds = ((50.72, 3.3), (53.6, 7.25))  # south-west, north-east
PAN_LIMITS = ((49.5, 0.5), (54.8, 10.0))
# Names are placed for the narrowest screen: there they are closest together.
NARROW_ZOOM = 6.5
BACKDROP_PANE = "gemeenten"
BACKDROP_STYLE = {
    "color": LAND_EDGE,
    "weight": 0.6,
    "fillColor": LAND,
    "fillOpacity": 1,
}
STYLE = str(ROOT) + (Path(__file__).parent / "map.css").read_text(encoding="utf-8")


class LocalMap(folium.Map):
    """A folium map that loads Leaflet and jQuery from this server, not from four others."""

    default_js = [
        ("leaflet", f"{LEAFLET}/leaflet.js"),
        ("jquery", f"{JQUERY}/jquery.min.js"),
    ]
    default_css = [("leaflet_css", f"{LEAFLET}/leaflet.css")]


class DutchControls(MacroElement):
    """Dutch zoom buttons, a name for the map, and leave to enlarge it with two fingers."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "L.control.zoom({zoomInTitle: 'Dichterbij', zoomOutTitle: 'Verder weg'})"
        ".addTo({{ this._parent.get_name() }});"
        "const map_box = {{ this._parent.get_name() }}.getContainer();"
        "map_box.setAttribute('role', 'application');"
        f"map_box.setAttribute('aria-label', '{MAP_NAME}');"
        "document.querySelectorAll('meta[name=viewport]').forEach("
        "meta => { meta.content = 'width=device-width, initial-scale=1'; });"
        "{% endmacro %}"
    )


class Backdrop(MacroElement):
    """The municipalities with their borders, fetched by the frame of the map itself.

    Inside the map they were 82 of the 121 kB of the first page, and again part of every filter
    change. As a file the browser keeps them, and they arrive compressed.
    """

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "fetch('{{ this.address }}').then((answer) => answer.json()).then((shapes) =>"
        " L.geoJSON(shapes, {style: {{ this.style|tojson }}, interactive: false,"
        " pane: {{ this.pane|tojson }}}).addTo({{ this._parent.get_name() }}));"
        "{% endmacro %}"
    )
    address = BACKDROP
    style = BACKDROP_STYLE
    pane = BACKDROP_PANE


def base_map(towns: geopandas.GeoDataFrame, bounds: Bounds = NETHERLANDS) -> LocalMap:
    """The Netherlands in quiet grey, opened on `bounds` (south-west and north-east corner).

    towns: columns `code` and geometry, WGS84; may be empty. Source: gemeenten.geojson.
    """
    chart = LocalMap(
        zoom_start=NARROW_ZOOM,  # type: ignore[arg-type]  # Leaflet takes half a level.
        zoomSnap=0.25,
        min_zoom=min(ZOOMS),
        max_zoom=max(ZOOMS),
        tiles=None,
        zoom_control=False,
        attributionControl=False,
        maxBounds=PAN_LIMITS,
        scrollWheelZoom=False,
    )
    # A fixed name: every run and every server writes the same map.
    chart._id = "nederland"
    figure = chart.get_root()
    assert isinstance(figure, Figure)
    figure.header.add_child(Element(f"<style>{STYLE}</style>"))
    chart.add_child(DutchControls())
    chart.fit_bounds(bounds)
    # Below the tiles, so that the optional background covers the grey and not the markers.
    chart.add_child(folium.map.CustomPane(BACKDROP_PANE, z_index=150))
    if len(towns):
        chart.add_child(Backdrop())
    return chart
