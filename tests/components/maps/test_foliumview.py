"""What we take from inside streamlit-folium is what its own call sends."""

import folium
import pytest
import streamlit_folium

from components.maps.basemap import LocalMap
from components.maps.foliumview import draw_map, layer_text, map_arguments
from components.maps.layers import municipality_layers
from components.rows.selection import examples

OPTIONS = {
    "key": "kaart",
    "height": 540,
    "use_container_width": True,
    "returned_objects": ("last_active_drawing",),
}


@pytest.fixture
def sent(monkeypatch):
    """What reaches the component of streamlit-folium, call by call."""
    calls = []
    monkeypatch.setattr(
        streamlit_folium, "_component_func", lambda **arguments: calls.append(arguments) or {}
    )
    return calls


def same_map(name="nederland") -> folium.Map:
    chart = LocalMap(tiles=None)
    chart._id = name
    return chart


def test_the_arguments_are_those_of_the_real_call(sent):
    streamlit_folium.st_folium(same_map(), **OPTIONS)
    ours, theirs = map_arguments(same_map(), **OPTIONS), sent[0]
    # Each call makes its own; ours is replaced by what a click means on our page.
    assert callable(theirs.pop("on_change"))
    assert {**ours, **theirs} == ours
    assert set(ours) >= {"script", "html", "key", "height", "feature_group", "on_change"}


def test_a_layer_is_written_as_the_real_call_writes_it(sent, tiny):
    (layer,) = municipality_layers(examples(tiny), None)
    real = municipality_layers.__wrapped__(examples(tiny), None)[0]
    streamlit_folium.st_folium(same_map(), feature_group_to_add=real, **OPTIONS)
    assert layer_text(layer, same_map(), 0) == sent[0]["feature_group"]


def test_drawing_sends_arguments_layers_and_what_to_do_on_a_click(sent):
    arguments = map_arguments(same_map(), **OPTIONS)
    draw_map(arguments, "lagen", print)
    assert sent == [{**arguments, "feature_group": "lagen", "on_change": print}]
