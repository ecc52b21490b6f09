"""Everything that fits a question, in groups."""

from tests.pages.opening import html, open_page


def test_results_stand_in_groups_with_links(tiny_app):
    open_page(tiny_app, "zoeken.py")
    tiny_app.text_input(key="adres_zoek").set_value("coach").run()
    assert tiny_app.query_params == {"zoek": "coach"}
    assert [head.value for head in tiny_app.header] == ["Voorbeelden (1)", "Bedragen (1)"]
    assert '<a href="/voorbeelden?voorbeeld=a-coach">' in html(tiny_app)


def test_without_a_hit_the_themes_are_offered(tiny_app):
    open_page(tiny_app, "zoeken.py")
    tiny_app.text_input(key="adres_zoek").set_value("<b>zwembad").run()
    assert not tiny_app.header
    assert '<a href="/voorbeelden?thema=stages">Stages</a>' in html(tiny_app)
    assert "<b>zwembad" not in html(tiny_app)
