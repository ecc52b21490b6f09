"""Any of the 342 as a path, in the Dutch grid."""

import pytest

from components.maps.shapes import fitted, in_metres, path, points, silhouette

NUMBERS = r"[-\d. ]+"


def test_every_municipality_has_a_shape(real):
    drawn = [silhouette(real, code) for code in real["nl_gemeenten"]["cbs_code"]]
    assert all(shape.startswith("M") and shape.endswith("z") for shape in drawn)
    assert len(set(drawn)) == 342
    assert silhouette(real, "GM9999") == ""


def test_the_dutch_grid_has_amersfoort_where_it_should_be(real):
    # The origin of the grid is the tower of Amersfoort: 155,000 east, 463,000 north.
    x, y = points(real, ("GM0307",))["GM0307"]
    assert x == pytest.approx(155_000, abs=5_000)
    assert y == pytest.approx(463_000, abs=5_000)


def test_a_box_keeps_the_proportions_and_has_north_up():
    box = fitted((0, 0, 100, 200), 60, 102, margin=1)
    assert box.scale == 0.5
    assert box.place(50, 200) == (30, 1)
    assert box.place(50, 0) == (30, 101)


def test_a_path_leaves_out_points_that_fall_together(real):
    shape = in_metres(real, "silhouetten")["GM0622"]
    small, large = (path(shape, fitted(shape.bounds, size, size)) for size in (20, 400))
    assert len(small) < len(large)
