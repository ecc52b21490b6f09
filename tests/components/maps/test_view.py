"""What the map component gets: written once, the same on every server, without the borders."""

import json

from components.maps.layers import municipality_layers
from components.maps.view import written, written_layer
from components.rows.selection import examples


def layer_text(data, selected=None):
    (layer,) = municipality_layers(examples(data), selected)
    return written_layer(layer, 0)


def test_a_map_and_its_layers_are_written_once(tiny):
    shapes = tiny.borders["gemeenten"]
    assert written(shapes, "kaart", 540) is written(shapes, "kaart", 540)
    assert layer_text(tiny) is layer_text(tiny)
    assert layer_text(tiny) != layer_text(tiny, "a-stad")
    assert '"a-stad"' in layer_text(tiny)


def test_every_layer_gets_a_place_of_its_own_on_the_map_of_the_frame(tiny):
    (layer,) = municipality_layers(examples(tiny), None)
    texts = [written_layer(layer, place) for place in range(2)]
    assert "map_div.addLayer(feature_group_feature_group_0);" in texts[0]
    assert "map_div.addLayer(feature_group_feature_group_1);" in texts[1]


def test_every_server_writes_the_same_map(tiny):
    make, write = municipality_layers.__wrapped__, written_layer.__wrapped__
    one, other = (write(make(examples(tiny), None)[0], 0) for _ in range(2))
    assert one == other
    maps = [written.__wrapped__(tiny.borders["gemeenten"], "kaart", 540) for _ in range(2)]
    assert maps[0]["script"] == maps[1]["script"]


def test_the_borders_come_as_a_file_of_their_own(tiny):
    found = {**written(tiny.borders["gemeenten"], "kaart", 540), "feature_group": layer_text(tiny)}
    assert "/data/geo/gemeenten.geojson" in found["script"]
    del found["on_change"]
    assert len(json.dumps(found)) < 20_000
