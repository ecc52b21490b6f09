"""The shapes on the maps: the same municipalities as in the table, and whole or not at all."""

import json

import pytest

from data.tables.borders import BORDERS, read_borders
from data.tables.description import FOLDER
from data.tables.loading import load


@pytest.mark.parametrize("name", ["gemeenten", "silhouetten"])
def test_every_municipality_has_a_shape_around_its_own_point(name):
    data = load()
    shapes = data.borders[name].set_index("code").geometry
    assert set(shapes.index) == set(data["nl_gemeenten"]["cbs_code"])
    assert shapes.is_valid.all()
    places = data["nl_gemeenten"].set_index("cbs_code")
    # Some points are in the middle of a shape with a bay; the frame around it always holds them.
    for code, (west, south, east, north) in shapes.bounds.iterrows():
        assert west <= places.loc[code, "lon"] <= east, code
        assert south <= places.loc[code, "lat"] <= north, code


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda found: found[:-1], "heeft 341 gemeenten; nodig: 342"),
        (lambda found: [*found[:-1], found[0]], "heeft 341 gemeenten; nodig: 342"),
        (lambda _: "geen lijst", "is geen leesbare GeoJSON met gemeenten"),
        (lambda found: [{**found[0], "geometry": {"type": "Punt"}}], "geen leesbare GeoJSON"),
    ],
)
def test_a_file_that_lacks_a_municipality_is_not_used(tmp_path, change, told):
    (tmp_path / "geo").mkdir()
    for borders in BORDERS.values():
        content = json.loads((FOLDER / borders.path).read_bytes())
        if borders.path == BORDERS["gemeenten"].path:
            content["features"] = change(content["features"])
        (tmp_path / borders.path).write_text(json.dumps(content))
    shapes, findings = read_borders(tmp_path)
    assert {name: len(frame) for name, frame in shapes.items()} == {
        "provincies": 12,
        "gemeenten": 0,
        "silhouetten": 342,
    }
    assert [finding.file for finding in findings] == ["geo/gemeenten.geojson"]
    assert told in findings[0].message
