"""The folium map itself: from this server only, in Dutch, with a name and free to be enlarged."""

from __future__ import annotations

import folium
from branca.element import MacroElement, Template

from components.serving.routes import JQUERY, LEAFLET

MAP_NAME = "Kaart. Verschuif met de pijltjes, zoom met plus en min. De lijst noemt elke plek."


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
