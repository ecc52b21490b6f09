"""The map and its list."""

from tests.pages.opening import html, open_page, outcomes


def test_a_choice_goes_to_the_address(tiny_app):
    open_page(tiny_app, "kaart.py")
    tiny_app.multiselect(key="adres_thema").set_value(["stages"]).run()
    tiny_app.multiselect(key="adres_gemeente").set_value(["a-stad"]).run()
    assert tiny_app.query_params == {"gemeente": "a-stad", "thema": "stages"}
    assert outcomes(tiny_app)[0] == (
        "Eén programma en één initiatief over stages in A-stad, en twee mbo-scholen"
    )


def test_the_chosen_place_is_shown_with_its_source(tiny_app):
    open_page(tiny_app, "kaart.py")
    tiny_app.selectbox(key="adres_plek").set_value("a-hal").run()
    text = html(tiny_app)
    assert "Twee plekken op dit punt" in text
    assert "Hoort bij: Titel van a-stage." in text
    assert "Agenda van A</a> (Gemeente A, 14 februari 2023), Punt 1" in text
