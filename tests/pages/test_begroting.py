"""The four views about money, citations, and addresses of before the views."""

from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.opening import MENU, html, open_page


def at(app: AppTest, **values: str) -> AppTest:
    app.run()
    app.switch_page("begroting.py")
    app.query_params.clear()
    for name, value in values.items():
        app.query_params[name] = value
    return app.run()


def answer(app: AppTest) -> str:
    return unescape(html(app).partition("<h1>")[2].partition("</h1>")[0])


def test_a_budget_opens_with_its_answer_and_zooms_in(tiny_app):
    open_page(tiny_app, "begroting.py")
    assert answer(tiny_app).startswith("Het totaal van A-stad ligt volgens de bron")
    assert 'href="/begroting?post=a-geld-prijs"' in html(tiny_app)
    at(tiny_app, hoofdstuk="1")
    assert answer(tiny_app) == "Podium: ‘Prijs’: € 200"
    at(tiny_app, hoofdstuk="1", post="a-geld-prijs")
    assert answer(tiny_app) == "‘Prijs’: in 2023 en 2024 is het bedrag gelijk: € 100"
    assert "Zo lezen wij het" in html(tiny_app)
    assert "Terug naar de hele begroting" in html(tiny_app)


def test_another_budget_starts_as_a_whole(tiny_app):
    at(tiny_app, hoofdstuk="1", maat="inwoner")
    assert 'href="/begroting?begroting=a-geld&amp;maat=inwoner"' in html(tiny_app)


def test_a_part_that_does_not_fit_the_budget_is_left_out_with_a_notice(tiny_app):
    at(tiny_app, hoofdstuk="1", post="a-geld-steun")
    assert [notice.value.replace("\\", "") for notice in tiny_app.info] == [
        "'a-geld-steun' past als post niet bij de andere keuzes. We laten het weg."
    ]
    assert answer(tiny_app) == "Podium: ‘Prijs’: € 200"


def test_a_unit_that_cannot_be_given_says_why_and_shows_euros(tiny_app):
    at(tiny_app, maat="aandeel")
    assert tiny_app.info[0].value.startswith("Aandelen kunnen hier niet")
    at(tiny_app, maat="inwoner")
    assert answer(tiny_app).startswith(
        "‘Coach’ is de grootste post: € 2,00 per inwoner per jaar (gemiddeld over 2023 en 2024)"
    )


def test_the_code_to_embed_holds_the_choices(tiny_app):
    at(tiny_app, verdeel="hoofdstuk")
    found = unescape(unescape(html(tiny_app)))
    assert "/insluiten/posten?begroting=a-geld&verdeel=hoofdstuk" in found


def test_only_the_chosen_view_is_drawn(tiny_app):
    open_page(tiny_app, "begroting.py")
    assert "Van totaal naar post" in html(tiny_app)
    for zicht in ("gemeenten", "bedragen", "totalen"):
        at(tiny_app, zicht=zicht)
        assert not tiny_app.exception
        assert "Van totaal naar post" not in html(tiny_app)


def test_amounts_of_a_scope_beside_each_other(tiny_app):
    at(tiny_app, zicht="gemeenten")
    text = html(tiny_app)
    assert "Ander soort bedrag, andere betaler" in text
    at(tiny_app, zicht="gemeenten", bij="a-stad.programma")
    assert "Een andere bron noemt een ander bedrag" in html(tiny_app)
    at(tiny_app, reikwijdte="deelproject")
    assert html(tiny_app).count("geen bedrag gevonden voor één project") >= 3


def test_two_amounts_that_may_not_be_compared_say_why(tiny_app):
    at(tiny_app, bedrag="a-een,b-twee")
    assert answer(tiny_app).startswith("Dit mag u niet vergelijken")
    assert "begroot, het andere toegekend" in html(tiny_app)
    tiny_app.selectbox(key="geld-B-b-twee").set_value("b-een").run()
    assert tiny_app.query_params == {"bedrag": "a-een,b-een"}
    assert "€ 100 per jaar (A-stad) naast € 90 per jaar (B-dorp)" in answer(tiny_app)


def test_an_old_citation_says_what_has_changed(tiny_app):
    at(tiny_app, citaat="a-geld-prijs-2023:90:2026-01-01-0123abcd")
    assert tiny_app.info[0].value.replace("\\", "") == (
        "Versie 2026-01-01-0123abcd bewaarden wij niet. Of dit citaat van ons komt, kunnen wij "
        "niet nagaan. Nu staat er: ‘Prijs’ in 2023 is € 100 (begroot)."
    )
    assert answer(tiny_app).startswith("‘Prijs’: ")
    at(tiny_app, post="a-geld-prijs")
    assert ">€ 100 (begroot) voor ‘Prijs’ in 2023. Bron: Agenda van A" in html(tiny_app)
    at(tiny_app, zicht="gemeenten", bij="a-stad.programma")
    assert ">ruim € 500 (begroot) voor ‘Geld a-twee’ (2023 tot en met 2026). Bron: Bericht" in (
        html(tiny_app)
    )


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"begroting": "correcties-dubbeling-2023-2027"}, "Het totaal van het Rijk ligt volgens"),
        ({"begroting": "utrecht-2020-2022", "hoofdstuk": "2"}, "Gelijke kansen in het onderwijs:"),
        ({"bedrag": "amsterdam-agenda-2023-35-mln,utrecht-plan-2020-totaal"}, "Dit mag u niet"),
        ({"reikwijdte": "deelproject"}, "Van drie van de zes gemeenten"),
        ({"naastbedrag": "utrecht-plan-2020-totaal"}, "Van drie van de zes gemeenten"),
    ],
)
def test_addresses_of_before_the_views_open_what_they_did(values, said):
    app = at(AppTest.from_file(MENU, default_timeout=30), **values)
    assert answer(app).startswith(said)
    assert not app.info
