"""Names on the map: exact boxes, and no overlap for the real municipalities."""

from itertools import combinations

import pytest

from components.maps.labels import (
    Point,
    circle_box,
    label_box,
    overlap,
    pixel,
    place_labels,
)
from components.maps.layers import NARROW_ZOOM, RADIUS, narrow_frame
from components.rows.selection import examples


def points_of(frame) -> list[Point]:
    return [Point(row.naam, row.lat, row.lon) for row in frame.itertuples()]


def test_pixel_of_the_origin_is_the_middle_of_the_world():
    assert pixel(0, 0, 0) == (128, 128)
    assert pixel(0, 180, 1) == (512, 256)


def test_label_to_the_right_starts_three_pixels_beside_the_circle():
    box = label_box(Point("abcd", 0, 0), "right", 0, 10)
    assert (box.left, box.top, box.bottom) == (141, 117, 139)
    assert box.right == pytest.approx(141 + 4 * 9)


def test_a_single_name_stands_to_the_right():
    assert place_labels([Point("Een", 52, 5)], 7, 10) == {"Een": "right"}


def test_two_towns_in_line_do_not_cover_each_other():
    west, east = Point("West", 52.0, 4.0), Point("Oost", 52.0, 4.4)
    sides = place_labels([west, east], 7, 10)
    assert overlap([west, east], sides.values(), 7, 10) == 0
    assert overlap([west, east], ["right", "right"], 7, 10) > 0


@pytest.mark.parametrize("zoom", [7, 7.25, 8])
def test_real_names_do_not_overlap(real, zoom):
    points = points_of(examples(real))
    sides = place_labels(points, NARROW_ZOOM, RADIUS, narrow_frame())
    boxes = [label_box(point, sides[point.name], zoom, RADIUS) for point in points]
    circles = [circle_box(point, zoom, RADIUS) for point in points]
    assert all(one.overlap(other) == 0 for one, other in combinations(boxes, 2))
    assert all(
        box.overlap(circle) == 0
        for i, box in enumerate(boxes)
        for j, circle in enumerate(circles)
        if i != j
    )


def test_on_the_narrowest_screen_real_names_barely_touch(real):
    points = points_of(examples(real))
    sides = place_labels(points, NARROW_ZOOM, RADIUS, narrow_frame())
    assert (
        overlap(points, sides.values(), NARROW_ZOOM, RADIUS, narrow_frame()) < 200
    )  # less than one letter


def test_a_seventh_and_an_eighth_town_find_a_place(real):
    points = [
        *points_of(examples(real)),
        Point("Rotterdam", 51.93, 4.48),
        Point("Breda", 51.58, 4.8),
    ]
    sides = place_labels(points, NARROW_ZOOM, RADIUS, narrow_frame())
    assert set(sides) == {point.name for point in points}
    assert overlap(points, sides.values(), 7, RADIUS) < 400
