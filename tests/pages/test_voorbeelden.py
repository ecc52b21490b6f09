"""The examples: filters, search and one example in full."""

import re

from tests.pages.opening import html, open_page, outcomes


def test_examples_filter_search_and_open(tiny_app):
    open_page(tiny_app, "voorbeelden.py")
    assert outcomes(tiny_app)[0] == (
        "Vier voorbeelden. Nog één uit afgelopen programma’s staat er niet bij."
    )
    tiny_app.multiselect(key="adres_thema").set_value(["stages"]).run()
    tiny_app.text_input(key="adres_zoek").set_value("coach").run()
    assert outcomes(tiny_app)[0] == "Eén voorbeeld over stages, gevonden met ‘coach’."
    assert "<mark>a-coach</mark>" in html(tiny_app)
    link = "/voorbeelden?thema=stages&amp;zoek=coach&amp;voorbeeld=a-coach"
    assert f'href="{link}"' in html(tiny_app)
    tiny_app.query_params["voorbeeld"] = "a-coach"
    tiny_app.run()
    assert "Om dit na te doen" in html(tiny_app)
    closing = re.search('class="esluit"><a href="([^"]+)"', html(tiny_app))
    assert closing[1] == "/voorbeelden?thema=stages&amp;zoek=coach"


def test_options_show_their_count_also_when_it_is_zero(tiny_app):
    open_page(tiny_app, "voorbeelden.py")
    tiny_app.multiselect(key="adres_gemeente").set_value(["b-dorp"]).run()
    assert tiny_app.multiselect(key="adres_thema").options == [
        "Leven lang ontwikkelen (0)",
        "Stages (1)",
        "Uitval (0)",
    ]


def test_a_dead_end_says_which_filter_to_drop(tiny_app):
    open_page(tiny_app, "voorbeelden.py")
    tiny_app.multiselect(key="adres_gemeente").set_value(["b-dorp"]).run()
    tiny_app.multiselect(key="adres_thema").set_value(["vsv"]).run()
    assert outcomes(tiny_app)[0] == "Wij vonden geen voorbeelden over uitval in B-dorp."
    assert tiny_app.button(key="uitweg-thema-vsv").label == "Zonder ‘Uitval’: één voorbeeld"
    tiny_app.button(key="uitweg-thema-vsv").click().run()
    assert tiny_app.query_params == {"gemeente": "b-dorp"}
    tiny_app.button(key="weg-alles").click().run()
    assert tiny_app.query_params == {}
