"""Budgets, loose amounts and citations."""

from html import unescape

from streamlit.testing.v1 import AppTest

from tests.pages.opening import MENU, html, open_page, outcomes


def test_a_budget_opens_with_its_answer_and_zooms_in(tiny_app):
    open_page(tiny_app, "begroting.py")
    assert outcomes(tiny_app)[0].startswith("Het totaal van A-stad ligt volgens de bron")
    tiny_app.button_group(key="adres_hoofdstuk").set_value("1").run()
    assert tiny_app.query_params == {"hoofdstuk": "1"}
    assert outcomes(tiny_app, 3)[0] == "‘Prijs’: € 200"
    tiny_app.selectbox(key="adres_post").set_value("a-geld-prijs").run()
    assert tiny_app.query_params == {"hoofdstuk": "1", "post": "a-geld-prijs"}
    assert outcomes(tiny_app, 3)[0] == "In 2023 en 2024 is het bedrag gelijk: € 100"
    assert any("Zo lezen wij het" in line.value for line in tiny_app.markdown)
    tiny_app.button[0].click().run()
    assert tiny_app.query_params == {}


def test_another_budget_starts_as_a_whole(tiny_app):
    open_page(tiny_app, "begroting.py")
    tiny_app.button_group(key="adres_hoofdstuk").set_value("1").run()
    tiny_app.selectbox(key="adres_begroting").set_value("a-geld").run()
    assert tiny_app.query_params == {"begroting": "a-geld"}


def test_a_part_that_does_not_fit_the_budget_is_left_out_with_a_notice(tiny_app):
    tiny_app.run()
    tiny_app.switch_page("begroting.py")
    tiny_app.query_params["hoofdstuk"] = "1"
    tiny_app.query_params["post"] = "a-geld-steun"
    tiny_app.run()
    assert [notice.value for notice in tiny_app.info] == [
        "Deze post uit het webadres hoort niet bij deze begroting. We laten dat weg."
    ]
    assert tiny_app.selectbox(key="adres_post").value is None
    assert outcomes(tiny_app, 3)[0] == "‘Prijs’: € 200"


def test_a_unit_that_cannot_be_given_says_why_and_shows_euros(tiny_app):
    open_page(tiny_app, "begroting.py")
    tiny_app.button_group(key="adres_maat").set_value("aandeel").run()
    assert tiny_app.info[0].value.startswith("Aandelen kunnen hier niet")
    tiny_app.button_group(key="adres_maat").set_value("inwoner").run()
    assert tiny_app.query_params == {"maat": "inwoner"}
    assert outcomes(tiny_app, 3)[0].startswith(
        "‘Coach’ is de grootste post: € 2,00 per inwoner per jaar (gemiddeld over 2023 en 2024)"
    )


def test_the_code_to_embed_holds_the_choices(tiny_app):
    open_page(tiny_app, "begroting.py")
    tiny_app.button_group(key="adres_verdeel").set_value("hoofdstuk").run()
    code = '/insluiten/posten?verdeel=hoofdstuk&amp;begroting=a-geld" title="Geld van A" width='
    assert code in unescape(html(tiny_app))


def test_amounts_of_a_scope_beside_each_other(tiny_app):
    open_page(tiny_app, "begroting.py")
    text = html(tiny_app)
    assert "Vergelijken: mag niet: ander soort bedrag, andere betaler" in text
    assert "Een andere bron noemt een ander bedrag" in text
    tiny_app.button_group(key="adres_reikwijdte").set_value("deelproject").run()
    assert html(tiny_app).count("geen bedrag gevonden voor één project") == 3
    assert tiny_app.query_params == {"reikwijdte": "deelproject"}


def test_two_amounts_that_may_not_be_compared_say_why(tiny_app):
    open_page(tiny_app, "begroting.py")
    tiny_app.multiselect(key="adres_bedrag").set_value(["a-een", "b-twee"]).run()
    assert "begroot, het andere toegekend" in tiny_app.warning[0].value
    tiny_app.multiselect(key="adres_bedrag").set_value(["a-een", "b-een"]).run()
    assert "€ 100 per jaar naast € 90 per jaar" in tiny_app.success[0].value


def test_an_old_citation_says_what_has_changed(tiny_app, tiny_folder):
    tiny_app.run()
    tiny_app.switch_page("begroting.py")
    tiny_app.query_params["citaat"] = "a-geld-prijs-2023:90:2026-01-01-0123abcd"
    tiny_app.run()
    assert tiny_app.info[0].value.replace("\\", "") == (
        "Versie 2026-01-01-0123abcd bewaarden wij niet. Of dit citaat van ons komt, kunnen wij "
        "niet nagaan. Nu staat er: ‘Prijs’ in 2023 is € 100 (begroot)."
    )
    tiny_app.selectbox(key="citeer-begroting").set_value("a-geld-prijs-2023").run()
    assert ">€ 100 (begroot) voor ‘Prijs’ in 2023. Bron: Agenda van A" in html(tiny_app)
    tiny_app.selectbox(key="citeer-geldfeiten").set_value("a-twee").run()
    assert ">ruim € 500 (begroot) voor ‘Geld a-twee’ (2023 tot en met 2026). Bron: Bericht" in html(
        tiny_app
    )


def test_the_address_of_a_budget_that_was_renamed_still_opens_it():
    app = AppTest.from_file(MENU, default_timeout=30)
    app.run()
    app.switch_page("begroting.py")
    app.query_params["begroting"] = "correcties-dubbeling-2023-2027"
    app.run()
    assert app.selectbox(key="adres_begroting").value == "financieel-kader-2022-2027"
    assert not app.info
