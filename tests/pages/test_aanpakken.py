"""Aanpakken: the grid, one approach by its address, and the ways to it."""

from streamlit.testing.v1 import AppTest

from tests.pages.opening import MENU, html, open_page


def real_app() -> AppTest:
    return AppTest.from_file(MENU, default_timeout=60)


def test_the_grid_leads_to_an_approach_and_its_page_to_examples():
    app = open_page(real_app(), "aanpakken.py")
    assert not app.exception
    assert [one.value for one in app.title] == ["Welke aanpak past bij uw vraag?"]
    assert html(app).count('class="akaart"') == 15
    assert "/aanpakken?aanpak=vaste-tafel" in html(app)
    app.query_params["aanpak"] = "stagepact-met-bedrijven"
    app.run()
    assert not app.exception
    assert "Een stagepact met bedrijven</h1>" in html(app)
    assert "/voorbeelden?voorbeeld=amsterdam-stagepact-110-bedrijven" in html(app)
    assert "Geen effect gemeten in onze bronnen." in html(app)


def test_an_approach_that_is_not_there_gets_a_notice_and_the_grid():
    app = open_page(real_app(), "aanpakken.py")
    app.query_params["aanpak"] = "weg"
    app.run()
    assert "weg" in app.info[0].value
    assert html(app).count('class="akaart"') == 15


def test_an_example_and_the_overview_lead_to_the_approach():
    app = open_page(real_app(), "voorbeelden.py")
    app.query_params["voorbeeld"] = "amsterdam-stagepact-110-bedrijven"
    app.run()
    assert "/aanpakken?aanpak=stagepact-met-bedrijven" in html(app)
    app = real_app()
    app.query_params["thema"] = "stages"
    app.run()
    assert "/aanpakken?aanpak=gemeente-als-stagebieder" in html(app)


def test_what_we_do_not_know_of_approaches_is_counted_with_the_sources():
    app = open_page(real_app(), "bronnen.py")
    app.query_params["zicht"] = "onbekend"
    app.run()
    assert "Bij alle vijftien aanpakken is geen effect gemeten." in html(app)
