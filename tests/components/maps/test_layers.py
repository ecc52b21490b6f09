"""Maps as pure functions: what is drawn where, and hostile names stay text."""

import folium
import geopandas
import pandas as pd
import pytest
from shapely.geometry import Polygon

from components.maps.areas import area_layer
from components.maps.basemap import base_map
from components.maps.layers import (
    clicked_id,
    municipality_layers,
    place_layer,
    school_layer,
    script_safe,
    town_layer,
)
from components.maps.view import written_layer
from components.rows.selection import examples

HOSTILE = "<img src=x onerror=alert(1)>`${alert(2)}`"


def features(layer: folium.FeatureGroup) -> list[dict]:
    shapes = [child for child in layer._children.values() if isinstance(child, folium.GeoJson)]
    return [feature for shape in shapes for feature in shape.data["features"]]


def circles(layer: folium.FeatureGroup) -> list[dict]:
    shapes = [child for child in layer._children.values() if isinstance(child, folium.GeoJson)]
    return [shape.marker.options for shape in shapes]


def test_base_map_asks_only_this_server(tiny):
    html = base_map(tiny.borders["gemeenten"]).get_root().render()
    assert "http://" not in html.replace("http://www.w3.org", "")
    assert "https://" not in html
    assert "/leaflet/leaflet.js" in html
    assert "Dichterbij" in html


def test_base_map_draws_without_borders(tiny):
    assert "geo_json" not in base_map(tiny.borders["gemeenten"].iloc[:0]).get_root().render()


def test_municipalities_are_equal_circles_at_their_point(tiny):
    (layer,) = municipality_layers(examples(tiny), None)
    assert [feature["properties"] for feature in features(layer)] == [
        {"id": "a-stad", "naam": "A-stad"},
        {"id": "b-dorp", "naam": "B-dorp"},
    ]
    assert features(layer)[0]["geometry"]["coordinates"] == [5.1, 52.1]
    assert {options["radius"] for options in circles(layer)} == {10}
    assert {options["fillColor"] for options in circles(layer)} == {"#332288"}


def test_the_chosen_municipality_stands_out_by_size_and_edge(tiny):
    chosen, other = circles(municipality_layers(examples(tiny), "a-stad")[0])
    assert (chosen["radius"], chosen["weight"], chosen["color"]) == (13, 4, "#14212B")
    assert (other["radius"], other["weight"], other["color"]) == (10, 2, "#FFFFFF")


def test_a_municipality_with_two_programmes_is_drawn_once(tiny):
    twice = pd.concat([examples(tiny), examples(tiny)])
    assert len(features(municipality_layers(twice, None)[0])) == 2


def names_in_sight(layer: folium.FeatureGroup) -> list[bool]:
    shapes = [child for child in layer._children.values() if isinstance(child, folium.GeoJson)]
    tooltips = [tip for shape in shapes for tip in shape._children.values()]
    return [tip.tooltip_options.get("permanent", False) for tip in tooltips]


def test_of_many_municipalities_only_the_chosen_one_shows_its_name(tiny):
    towns = examples(tiny)
    rows = [towns.assign(gemeente_id=f"{n}-" + towns["gemeente_id"]) for n in range(20)]
    many = pd.concat(rows)
    (dots,) = municipality_layers(many, None)
    assert len(features(dots)) == 40
    assert names_in_sight(dots) == [False]
    same, chosen = municipality_layers(many, "3-a-stad")
    assert same is dots
    assert [one["properties"]["id"] for one in features(chosen)] == ["3-a-stad"]
    assert names_in_sight(chosen) == [True]


def test_places_and_schools():
    rows = pd.DataFrame(
        {
            "id": ["a", "b"],
            "naam": ["Hal", "Tuin"],
            "lat": [52.2, 52.3],
            "lon": [5.2, 5.3],
            "kleur": ["#117733", "#117733"],
        }
    )
    assert len(features(place_layer(rows, "b"))) == 2
    assert sorted(options["radius"] for options in circles(place_layer(rows, "b"))) == [7, 10]
    ring = circles(school_layer(rows, None))[0]
    assert (ring["fillColor"], ring["color"], ring["radius"]) == ("#FFFFFF", "#5F6B76", 6)


def test_hostile_name_cannot_leave_its_text():
    assert script_safe(HOSTILE) == (
        "&lt;img src=x onerror=alert(1)&gt;&#96;&#36;&#123;alert(2)&#125;&#96;"
    )
    rows = pd.DataFrame(
        {"id": ["a"], "naam": [HOSTILE], "lat": [52.0], "lon": [5.0], "kleur": ["#117733"]}
    )
    assert features(place_layer(rows, None))[0]["properties"]["naam"] == script_safe(HOSTILE)


def test_clicked_id():
    assert clicked_id(None) is None
    assert clicked_id({"last_active_drawing": None}) is None
    drawing = {"type": "Feature", "properties": {"id": "utrecht", "naam": "Utrecht"}}
    assert clicked_id({"last_active_drawing": drawing}) == "utrecht"


def test_every_municipality_is_a_dot_that_can_be_clicked():
    towns = pd.DataFrame(
        [("GM0001", "A<`", 52.0, 5.0), ("GM0002", "B", 52.1, 5.1)],
        columns=["id", "naam", "lat", "lon"],
    )
    found = {one["properties"]["id"]: one for one in features(town_layer(towns))}
    assert found["GM0001"]["properties"]["naam"] == "A&lt;&#96;"
    assert found["GM0002"]["geometry"]["coordinates"] == [5.1, 52.1]
    assert sorted(one["radius"] for one in circles(town_layer(towns))) == [3]


def test_the_chosen_area_is_filled_otherwise():
    square = Polygon([(5, 52), (5.1, 52), (5.1, 52.1)])
    shapes = geopandas.GeoDataFrame({"code": ["A", "B"]}, geometry=[square, square], crs=4326)
    drawn = list(area_layer(shapes, "B")._children.values())
    assert [one.style_function({})["fillColor"] for one in drawn] == ["#FFFFFF", "#FFD24A"]


@pytest.mark.parametrize("make", [town_layer, lambda rows: school_layer(rows, None)])
def test_a_layer_without_a_point_can_be_written(make):
    empty = pd.DataFrame({name: [] for name in ("id", "naam", "lat", "lon")})
    assert "L.featureGroup" in written_layer(make(empty), 0)
