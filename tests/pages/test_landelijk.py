"""The national actions."""

from streamlit.testing.v1 import AppTest

from tests.pages.opening import MENU, html, open_page


def test_tasks_open_and_lead_to_what_municipalities_do(tiny_app):
    open_page(tiny_app, "landelijk.py")
    text = html(tiny_app)
    assert "Ook de VNG tekende mee." in text
    assert text.count('<article class="taak">') == 2
    assert "/voorbeelden?voorbeeld=a-coach" in text
    assert "Nog één actie zonder taak voor gemeenten" in text


def test_an_old_address_opens_the_list_and_says_what_to_let_go(tiny_app):
    tiny_app.query_params["vraagt"] = "primair"
    open_page(tiny_app, "landelijk.py")
    tiny_app.query_params["vraagt"] = "primair"
    tiny_app.run()
    assert html(tiny_app).count('<article class="taak">') == 1
    tiny_app.multiselect(key="adres_tijd").set_value(["eerder"]).run()
    assert tiny_app.query_params == {"vraagt": "primair", "tijd": "eerder"}
    lines = [line.value.replace("\\", "") for line in tiny_app.markdown]
    assert lines[-3:] == [
        "Geen enkele actie past bij al uw keuzes samen.",
        "- Door ‘Gemeenten leiden’ los te laten: één actie.",
        "- Door ‘Noemt alleen jaren vóór 2026’ los te laten: één actie.",
    ]


def test_the_money_is_a_view_of_its_own():
    app = open_page(AppTest.from_file(MENU, default_timeout=60), "landelijk.py")
    app.query_params["zicht"] = "geld"
    app.run()
    text = html(app)
    assert 'data-figuur="geld-per-prioriteit"' in text
    assert "taken-voor-gemeenten" not in text
    assert "Wat de mbo-scholen aan de politiek vragen: zes punten" in text


def test_a_theme_without_tasks_says_so(tiny_app):
    open_page(tiny_app, "landelijk.py")
    tiny_app.query_params["thema"] = "vsv"
    tiny_app.run()
    assert "vraagt geen actie van de Werkagenda iets van gemeenten" in html(tiny_app)
    assert not tiny_app.exception
