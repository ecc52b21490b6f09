"""The page of a municipality puts the same examples first as slides and A4, and says by which rule.

That slides and A4 follow it is in tests/components/slides and tests/components/handout.
"""

import re

import pytest
from streamlit.testing.v1 import AppTest

from components.examples.strongest import RULE, strongest
from components.towns.resemblance import USUAL_WEIGHTS, resemblances
from data.tables.description import FOLDER

MENU = str(FOLDER.parent / "pages" / "menu.py")
SHOWN = 6


@pytest.mark.parametrize("code", ["GM0307", "GM0150", "GM0034"])
@pytest.mark.parametrize("theme", ["", "stages", "studentenleven"])
def test_the_page_of_a_municipality_puts_the_strongest_first(real, code, theme):
    app = AppTest.from_file(MENU, default_timeout=60)
    app.run().switch_page("uw_gemeente.py")
    for name, value in (("code", code), ("thema", theme)):
        app.query_params[name] = value
    app.run()
    first = resemblances(real, code, USUAL_WEIGHTS)[0].gemeente_id
    themes = (theme,) if theme else ()
    expected = list(strongest(real, themes, (first,), SHOWN)["maatregel_id"])
    shown = "".join(element.proto.body for element in app.get("html"))
    assert re.findall(r'<h3><a href="/voorbeelden\?voorbeeld=([^"]+)"', shown) == expected
    assert (RULE in [caption.value for caption in app.caption]) == bool(expected)
