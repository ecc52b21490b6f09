"""What streamlit-folium would send to its map, taken from `st_folium` itself without sending it.

Stands alone because it leans on the inner workings of streamlit-folium;
tests/components/maps/test_foliumview.py holds it to what the real call sends.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from types import FunctionType

import folium
import streamlit_folium

# `st_folium` itself, except that it returns what it would give to its component.
_arguments_of = FunctionType(
    streamlit_folium.st_folium.__code__,
    {**vars(streamlit_folium), "_component_func": dict},
    argdefs=streamlit_folium.st_folium.__defaults__,
)


def map_arguments(chart: folium.Map, **options) -> dict:
    """What `st_folium` would hand to its component for this map and these options."""
    return _arguments_of(chart, **options)


def layer_text(layer: folium.FeatureGroup, chart: folium.Map, place: int) -> str:
    """One layer as the script that draws it on `chart`; `place` counts the layers of a map."""
    # Layers are shared between visitors, and folium changes what it writes.
    return streamlit_folium._get_feature_group_string(deepcopy(layer), chart, place)


def draw_map(arguments: dict, layers: str, on_change: Callable[[], None]) -> None:
    """Draw a map of `map_arguments` with the text of its layers."""
    streamlit_folium._component_func(
        **{**arguments, "feature_group": layers, "on_change": on_change}
    )
