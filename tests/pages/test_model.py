"""The model: what its parts mean, and who does what in it."""

from tests.pages.opening import html, open_page


def test_the_parts_open_and_an_old_filter_opens_role_by_theme(tiny_app):
    open_page(tiny_app, "model.py")
    assert 'data-figuur="delen-van-het-model"' in html(tiny_app)
    tiny_app.query_params["rol"] = "verbinden"
    tiny_app.run()
    text = html(tiny_app)
    assert 'data-figuur="rollen-en-themas"' in text
    assert "delen-van-het-model" not in text
    assert "Vier voorbeelden waarin de gemeente verbindt." in text


def test_an_example_shows_its_place_in_the_model(tiny_app):
    open_page(tiny_app, "model.py")
    tiny_app.query_params["voorbeeld"] = "a-coach"
    tiny_app.run()
    assert "Wanneer verbinden." in html(tiny_app)
