"""Who does what, and programmes beside each other."""

from tests.pages.opening import button, html, open_page


def opened(app, **query):
    open_page(app, "vergelijken.py")
    for name, value in query.items():
        app.query_params[name] = value
    return app.run()


def test_compare_two_programmes(tiny_app):
    text = html(opened(tiny_app, naast="a-nieuw,b-plan"))
    assert "verschillen in onze bronnen op één van de drie thema’s." in text
    assert 'data-figuur="programmas-naast-elkaar"' in text
    assert "wie-doet-wat-thema" not in text


def test_an_old_address_of_the_matrix_opens_it_within_its_source(tiny_app):
    text = html(opened(tiny_app, matrix="rol", telbron="bron"))
    assert "In ‘Agenda van A’" in text
    assert 'data-figuur="wie-doet-wat-rol"' in text


def test_a_matrix_cell_can_be_taken_along(tiny_app):
    opened(tiny_app)
    tiny_app.selectbox(key="vak").set_value("a-stad:stages").run()
    button(tiny_app, "Neem deze voorbeelden mee").click().run()
    assert tiny_app.query_params["mee"] == "a-coach,a-stage"
