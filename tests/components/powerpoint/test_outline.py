"""Land becomes one freeform with exactly the points that it was given."""

from pptx import Presentation
from pptx.oxml.ns import qn

from components.powerpoint.map import draw_map
from components.powerpoint.outline import add_outline
from components.powerpoint.text import Area
from components.slides.map import HEIGHT, WIDTH, sheet
from components.slides.slide import Dot, TownMap


def empty_slide():
    deck = Presentation()
    return deck.slides.add_slide(deck.slide_layouts[6])


def contours(shape) -> list[list[tuple[int, int]]]:
    found: list[list[tuple[int, int]]] = []
    for step in shape._element.spPr.find(".//" + qn("a:path")):
        if step.tag == qn("a:moveTo"):
            found.append([])
        for point in step:
            found[-1].append((int(point.get("x")), int(point.get("y"))))
    return found


def test_rings_keep_their_points_and_place():
    rings = [[(100, 50), (300, 50), (200, 250.4)], [(400, 60), (420, 60), (420, 90)]]
    shape = add_outline(empty_slide(), rings)
    assert (shape.left, shape.top, shape.width, shape.height) == (100, 50, 320, 200)
    assert contours(shape) == [[(0, 0), (200, 0), (100, 200)], [(300, 10), (320, 10), (320, 40)]]


def test_a_map_is_one_group_of_its_land_and_its_points(real):
    dots = (Dot("Utrecht", 52.09, 5.12, "#2A2AA6"), Dot("x", 52, 5, "#000000", named=False))
    slide = empty_slide()
    whole = Area(0, 0, int(WIDTH) * 100, int(HEIGHT) * 100)
    draw_map(TownMap(dots, "Een kaart"), slide, whole, real)
    (group,) = slide.shapes
    land, first, name, second = group.shapes
    assert len(contours(land)) == len(sheet(real).rings)
    assert sum(map(len, contours(land))) == sum(map(len, sheet(real).rings))
    x, y = sheet(real).place(52.09, 5.12)
    assert abs(first.left + first.width / 2 - x * 100) <= 1
    assert name.text_frame.text == "Utrecht"
    assert group.top <= min(land.top, first.top, second.top)
    assert group._element.xpath(".//p:cNvPr")[0].get("descr") == "Een kaart"
