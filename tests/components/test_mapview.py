"""What the map component gets: written once, the same on every server, without the borders."""

import json

from components.maps import municipality_layer
from components.mapview import written
from components.selection import examples


def arguments(data, selected=None):
    return written(data.provinces, [municipality_layer(examples(data), selected)], "kaart", 540)


def test_a_map_is_written_once(tiny):
    assert arguments(tiny) is arguments(tiny)


def test_another_choice_changes_the_layers_and_not_the_map(tiny):
    one, other = arguments(tiny), arguments(tiny, "a-stad")
    changed = {name for name in one if one[name] != other[name] and name != "on_change"}
    assert changed == {"feature_group"}
    assert '"a-stad"' in one["feature_group"]


def test_every_server_writes_the_same_map(tiny):
    make = written.__wrapped__
    layer = municipality_layer.__wrapped__
    one, other = (
        make(tiny.provinces, [layer(examples(tiny), None)], "kaart", 540) for _ in range(2)
    )
    texts = [{k: v for k, v in each.items() if k != "on_change"} for each in (one, other)]
    assert texts[0] == texts[1]


def test_the_borders_come_as_a_file_of_their_own(tiny):
    found = arguments(tiny)
    assert "/data/geo/provincies.geojson" in found["script"]
    del found["on_change"]
    assert len(json.dumps(found)) < 20_000
