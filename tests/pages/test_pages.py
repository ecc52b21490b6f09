"""Every page as a visitor gets it, through Streamlit's AppTest."""

import pytest
from streamlit.testing.v1 import AppTest

from data.description import FOLDER
from tests.data.test_checking import change

PAGES = ["overzicht.py", "kaart.py", "bronnen.py"]
MENU = str(FOLDER.parent / "pages" / "menu.py")


@pytest.fixture
def tiny_app(tiny_folder, monkeypatch):
    monkeypatch.setenv("MBO_DATA", str(tiny_folder))
    return AppTest.from_file(MENU, default_timeout=30)


def open_page(app: AppTest, name: str) -> AppTest:
    app.run()
    return app if name == "overzicht.py" else app.switch_page(name).run()


def html(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


@pytest.mark.parametrize("name", PAGES)
def test_page_opens_on_the_real_data(name):
    app = open_page(AppTest.from_file(MENU, default_timeout=30), name)
    assert not app.exception
    assert len(app.title) == 1
    assert not app.warning


def test_overview_opens_with_its_answer(tiny_app):
    tiny_app.run()
    assert tiny_app.title[0].value == "Wat gemeenten doen voor het mbo"
    assert "Twee gemeenten (A-stad en B-dorp) laten zien" in html(tiny_app)


def test_a_link_opens_a_municipality(tiny_app):
    tiny_app.query_params["toon"] = "b-dorp"
    tiny_app.run()
    assert tiny_app.button_group(key="adres_toon").value == "b-dorp"


def test_a_choice_goes_to_the_address(tiny_app):
    open_page(tiny_app, "kaart.py")
    tiny_app.multiselect(key="adres_thema").set_value(["stages"]).run()
    tiny_app.multiselect(key="adres_gemeente").set_value(["a-stad"]).run()
    assert tiny_app.query_params == {"gemeente": "a-stad", "thema": "stages"}
    assert tiny_app.subheader[0].value.replace("\\", "") == (
        "Eén programma en één initiatief over stages in A-stad, en twee mbo-scholen"
    )


def test_a_wrong_value_in_the_address_gets_a_notice(tiny_app):
    tiny_app.run()
    tiny_app.switch_page("kaart.py")
    tiny_app.query_params["thema"] = "stages,<b>foo</b>"
    tiny_app.run()
    assert tiny_app.multiselect(key="adres_thema").value == ["stages"]
    assert [notice.value.replace("\\", "") for notice in tiny_app.info] == [
        "'&lt;b>foo&lt;/b>' kennen we niet als thema. We laten het weg."
    ]
    assert tiny_app.query_params == {"thema": "stages"}


def test_the_chosen_place_is_shown_with_its_source(tiny_app):
    open_page(tiny_app, "kaart.py")
    tiny_app.selectbox(key="adres_plek").set_value("a-hal").run()
    text = html(tiny_app)
    assert "Twee plekken op dit punt" in text
    assert "Hoort bij: Titel van a-stage." in text
    assert "Agenda van A</a> (Gemeente A, 14 februari 2023), Punt 1" in text


@pytest.mark.parametrize("name", PAGES)
def test_a_fault_in_a_file_is_told_and_the_rest_stays(tiny_app, tiny_folder, name):
    change(tiny_folder, "maatregelen.csv", "stages|vsv", "stage|vsv")
    (tiny_folder / "locaties.csv").write_bytes(b"\xff")
    open_page(tiny_app, name)
    assert not tiny_app.exception
    assert len(tiny_app.warning) == 1
    assert (
        "maatregelen.csv, regel 2, kolom themas: &#x27;stage&#x27; bestaat niet; "
        "bedoelde u &#x27;stages&#x27;?"
    ) in html(tiny_app)


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("table", ["bronnen", "gemeenten", "programmas", "begrippen", "locaties"])
def test_no_page_breaks_without_a_file(tiny_app, tiny_folder, name, table):
    (tiny_folder / f"{table}.csv").unlink()
    open_page(tiny_app, name)
    assert not tiny_app.exception
    assert len(tiny_app.title) == 1


def test_an_edit_shows_on_the_next_run(tiny_app, tiny_folder):
    tiny_app.run()
    assert "Nieuwe kern" not in html(tiny_app)
    change(tiny_folder, "programmas.csv", "A wil meer stages.", "Nieuwe kern.")
    tiny_app.run()
    assert "Nieuwe kern" in html(tiny_app)


def test_hostile_text_is_shown_as_text(tiny_app, tiny_folder):
    change(tiny_folder, "programmas.csv", "A wil meer stages.", "<script>alert(1)</script>")
    for name in PAGES:
        open_page(tiny_app, name)
        assert "<script>alert(1)" not in html(tiny_app)
    assert "Oude agenda" in html(open_page(tiny_app, "overzicht.py"))


def test_sources_page_pages_through_a_table(tiny_app):
    open_page(tiny_app, "bronnen.py")
    tiny_app.selectbox(key="adres_tabel").set_value("begrippen").run()
    assert "stages: " not in html(tiny_app)
    assert "Stages: Wat stages is. Wanneer stages." in html(tiny_app)
    assert tiny_app.query_params == {"tabel": "begrippen"}
