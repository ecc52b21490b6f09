"""Whatever in a link does not work is said: on every page, for every name that it knows."""

import pytest
from streamlit.testing.v1 import AppTest

from components.frame.parameters import PARAMETERS
from components.frame.sitemap import PAGE_TITLES, page_file
from tests.pages.opening import MENU, html, open_page

# A free text is read as it is; what the page cannot do with it, the page says.
SAID_BY_PAGE = {
    "agenda": "De agenda in het webadres is niet heel.",
    "dek": "De presentatie in het adres is niet heel.",
    "citaat": "Dit citaat kunnen we niet lezen.",
}


def opened(address: str, query: dict[str, str]) -> AppTest:
    app = open_page(AppTest.from_file(MENU, default_timeout=30), page_file(address))
    app.query_params.update(query)
    app.run()
    assert not app.exception
    return app


def told(app: AppTest) -> str:
    boxes = [*app.info, *app.error, *app.warning]
    return "\n".join([*(box.value for box in boxes), html(app)]).replace("\\", "")


@pytest.mark.parametrize("address", PAGE_TITLES)
def test_an_unknown_value_of_any_name_is_said_on_any_page(address):
    mine = [one for one in PARAMETERS if address in one.pages]
    query = {one.name: f"zomaar-{one.name}" for one in mine} | {"verzonnen": "aan"}
    said = told(opened(address, query))
    assert "'verzonnen' kennen we niet als keuze. We laten het weg." in said
    for one in mine:
        if one.kind == "text":
            assert SAID_BY_PAGE.get(one.name, "") in said
        else:
            value = one.spelled(f"zomaar-{one.name}")
            assert f"'{value}' kennen we niet als {one.word}. We laten het weg." in said


@pytest.mark.parametrize(
    ("address", "query", "said"),
    [
        ("bronnen", {"thema": "stages"}, "Kiezen van thema kan niet op deze pagina."),
        ("begroting", {"hoofdstuk": "9"}, "'9' kennen we niet als hoofdstuk."),
        (
            "begroting",
            {"begroting": "werkagenda-2022-2028", "hoofdstuk": "4"},
            "'4' past als hoofdstuk niet bij de andere keuzes.",
        ),
        ("aanpakken", {"aanpak": "campus,huisvesting"}, "'huisvesting' laten we weg."),
        ("landelijk", {"zicht": "alle", "bladzijde": "99"}, "Bladzijde 99 is er niet."),
    ],
)
def test_a_choice_that_cannot_be_shown_here_is_said(address, query, said):
    assert said in told(opened(address, query))


def test_a_view_that_is_no_page_of_ours_becomes_no_slide_and_is_said():
    app = opened("presenteren", {"erbij": "zomaar?thema=stages"})
    assert "Deze weergave kennen we niet. Er komt geen dia bij." in told(app)
