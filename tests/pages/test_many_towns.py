"""With every municipality of the country as an example, no page grows without end."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from bench.growth import grown
from tests.pages.opening import MENU, html, open_page


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return grown(tmp_path_factory.mktemp("groot") / "data", measures=2)


@pytest.fixture
def app(folder, monkeypatch):
    monkeypatch.setenv("MBO_DATA", str(folder))
    return AppTest.from_file(MENU, default_timeout=60)


def test_the_overview_names_nobody_and_has_a_list_to_choose_from(app):
    open_page(app, "overzicht.py")
    assert "voorbeelden van wat 342 gemeenten doen voor het mbo" in html(app)
    assert html(app).count("<article") == 3
    assert html(app).count('class="kaartlabel ') == 0
    assert html(app).count('class="baan') == 12
    assert len(app.multiselect(key="adres_gemeente").options) == 342
    app.multiselect(key="adres_gemeente").set_value(["gm0344"]).run()
    assert app.query_params == {"gemeente": "gm0344"}


def test_the_matrix_comes_in_pages_and_a_new_choice_starts_at_the_first(app):
    app.query_params["bladzijde"] = "29"
    open_page(app, "vergelijken.py")
    app.query_params["bladzijde"] = "29"
    app.run()
    (drawn,) = re.findall(r'<table class="aanwezig".*?</thead>', html(app))
    assert drawn.count('<th scope="col">') == 342 - 28 * 12
    assert 'href="/vergelijken?zicht=wie&amp;matrix=rol"' in html(app)


def test_the_model_says_how_many_where_it_cannot_draw_them(app):
    app.query_params["zicht"] = "rollen"
    open_page(app, "model.py")
    app.query_params["zicht"] = "rollen"
    app.run()
    assert re.search(r"\d+ van 342 gemeenten", html(app))
    assert html(app).count('<i class="vorm') == 0
