"""The overview."""

from tests.pages.opening import html


def test_overview_opens_with_its_answer(tiny_app):
    tiny_app.run()
    assert tiny_app.title[0].value == "Wat gemeenten doen voor het mbo"
    assert "Twee gemeenten (A-stad en B-dorp) laten zien" in html(tiny_app)


def test_a_link_opens_a_municipality(tiny_app):
    tiny_app.query_params["toon"] = "b-dorp"
    tiny_app.run()
    assert tiny_app.button_group(key="adres_toon").value == "b-dorp"
