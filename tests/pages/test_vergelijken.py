"""Programmes beside each other."""

from tests.pages.opening import button, html, open_page, outcomes


def test_compare_two_programmes(tiny_app):
    tiny_app.run()
    tiny_app.switch_page("vergelijken.py")
    tiny_app.query_params["naast"] = "a-nieuw,b-plan"
    tiny_app.run()
    text = html(tiny_app)
    assert 'data-kop="Plan B (B-dorp)"' in text
    assert "heeft alleen A-stad een voorbeeld" in outcomes(tiny_app)[0]
    assert '<a class="vak tint4" href="/voorbeelden?gemeente=a-stad&amp;thema=stages' in text


def test_a_matrix_cell_can_be_taken_along(tiny_app):
    open_page(tiny_app, "vergelijken.py")
    tiny_app.selectbox(key="vak").set_value("a-stad:stages").run()
    button(tiny_app, "Neem deze voorbeelden mee").click().run()
    assert tiny_app.query_params["mee"] == "a-coach,a-stage"
