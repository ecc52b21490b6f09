"""The overview."""

from tests.pages.opening import html


def test_overview_opens_with_its_answer(tiny_app):
    tiny_app.run()
    assert "<h1>3 voorbeelden van wat twee gemeenten doen voor het mbo</h1>" in html(tiny_app)
    assert "U zoekt uit wat klopt" in html(tiny_app)


def test_a_choice_in_the_address_is_the_sentence(tiny_app):
    tiny_app.query_params["thema"] = "stages"
    tiny_app.run()
    assert "3 voorbeelden over " in html(tiny_app)
    assert "U zoekt uit wat klopt" not in html(tiny_app)


def test_an_address_of_before_the_filters_still_opens_its_municipality(tiny_app):
    tiny_app.query_params["toon"] = "b-dorp"
    tiny_app.run()
    assert '<a class="gekozen" href="/" data-naar="" aria-label="B-dorp, haal weg">' in html(
        tiny_app
    )
