"""What a visitor meets on every page and main view: the header, the answer, the figure, the length.

One table says how much a view may ask of a visitor. A bound above the aim is what was measured on a
view that does not meet it yet: bring it down, never up.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.browser.states import THREE

MEASURE = (Path(__file__).parent / "screens.js").read_text(encoding="utf-8")
DESK, LAPTOP, PHONE, BEAMER = (1280, 800), (1024, 800), (390, 844), (1920, 1080)
HEADER_PX = 56
# What of a figure must at least be seen above the fold.
SEEN_PX = 60


@dataclass(frozen=True)
class Aim:
    """Of one view: words and controls before the first click, and its length in screens.

    figure: whether it has a figure or card, on the first screen. faulty: what is known to fall
    short of the sizes for text and targets.
    """

    words: int = 400
    controls: int = 8
    desk: float = 3
    phone: float = 6
    figure: bool = True
    faulty: bool = False


TEXT = Aim(figure=False)
VIEWS = {
    "": Aim(words=450, controls=44, faulty=True),
    "kaart": Aim(controls=10, faulty=True),
    "model": Aim(),
    "model?zicht=rollen": Aim(),
    "aanpakken": Aim(),
    "aanpakken?aanpak=leerwerkbedrijf-in-de-wijk": Aim(),
    "voorbeelden": Aim(controls=14),
    "voorbeelden?voorbeeld=utrecht-2023-150-stageplekken": Aim(words=600, controls=14),
    "vergelijken": Aim(),
    "vergelijken?zicht=programmas": Aim(),
    f"vergelijken?naast={THREE}": Aim(),
    "begroting": Aim(),
    "begroting?begroting=werkagenda-2022-2028": Aim(),
    "begroting?begroting=werkagenda-2022-2028&maat=student": Aim(),
    "begroting?zicht=gemeenten": Aim(),
    "begroting?zicht=bedragen": Aim(),
    "begroting?zicht=totalen": Aim(),
    "landelijk": Aim(),
    "landelijk?zicht=geld": Aim(),
    "landelijk?zicht=alle": Aim(),
    "uw-gemeente": Aim(),
    "uw-gemeente?code=GM0150": Aim(),
    "uw-gemeente?code=GM0150&zicht=rijk": Aim(),
    "uw-gemeente?code=GM0150&zicht=regio": Aim(),
    "aanvalsagenda": TEXT,
    "presenteren": TEXT,
    "bronnen": TEXT,
    "bronnen?zicht=onbekend": TEXT,
    "bronnen?zicht=begrippen": TEXT,
    "bronnen?zicht=over": TEXT,
    "privacy": TEXT,
    "toegankelijkheid": TEXT,
    "zoeken": Aim(figure=False, faulty=True),
}


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_asks_little_and_answers_on_its_first_screen(visit, view):
    aim, page = VIEWS[view], visit.open(view)
    page.evaluate(MEASURE)

    def at(size: tuple[int, int]) -> dict:
        page.set_viewport_size({"width": size[0], "height": size[1]})
        # A map is drawn anew for the width of the window; then nothing may stick out of it.
        page.evaluate("window.schermPast()")
        return page.evaluate("window.scherm()")

    laptop, phone, beamer, desk = map(at, (LAPTOP, PHONE, BEAMER, DESK))
    assert (desk["header"] <= HEADER_PX, laptop["header"] <= HEADER_PX) == (True, True)
    assert desk["claim"] <= DESK[1]
    assert desk["words"] <= aim.words
    assert desk["screens"] <= aim.desk
    assert phone["screens"] <= aim.phone
    assert beamer["used"] >= 0.85
    assert (desk["feet"], desk["thick"]) == ([], [])
    assert (phone["sideways"], beamer["sideways"]) == (0, 0)
    assert (visit.foreign, visit.errors) == ([], [])
    if aim.figure:
        assert desk["first"] <= DESK[1] - SEEN_PX
        assert desk["controls"] <= aim.controls
    if not aim.faulty:
        assert (desk["small"], desk["targets"]) == ([], [])
