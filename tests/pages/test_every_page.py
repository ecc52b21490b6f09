"""Every page stands, on the real data, on faulty files and without a file."""

import pytest
from streamlit.testing.v1 import AppTest

from data.tables.loading import Dataset
from tests.data.tables.test_checking import change
from tests.pages.opening import MENU, PAGES, html, open_page

WITHOUT_MEASURES = ("begroting.py", "privacy.py", "toegankelijkheid.py")


def headings(app: AppTest) -> int:
    """How many main headings a page has, by Streamlit or in our own HTML."""
    return len(app.title) + html(app).count("<h1>")


@pytest.mark.parametrize("name", PAGES)
def test_page_opens_on_the_real_data(name):
    app = open_page(AppTest.from_file(MENU, default_timeout=30), name)
    assert not app.exception
    assert headings(app) == 1
    assert not app.warning
    # Nobody is named to write to: then no link may open an empty message.
    assert 'href="mailto:' not in html(app)


@pytest.mark.parametrize("name", [name for name in PAGES if name not in WITHOUT_MEASURES])
def test_a_fault_in_a_file_is_told_and_the_rest_stays(tiny_app, tiny_folder, name):
    change(tiny_folder, "maatregelen.csv", "stages|vsv", "stage|vsv")
    (tiny_folder / "locaties.csv").write_bytes(b"\xff")
    open_page(tiny_app, name)
    assert not tiny_app.exception
    assert len(tiny_app.warning) == 1
    assert (
        "maatregelen.csv, regel 2, kolom themas: &#39;stage&#39; bestaat niet; "
        "bedoelde u &#39;stages&#39;?"
    ) in html(tiny_app)


def opened(name: str, monkeypatch) -> tuple[AppTest, set[str]]:
    """A page, and which tables it asks for while it is drawn, on data nobody asked for before."""
    seen, ask = set(), Dataset.__getitem__
    monkeypatch.setattr(
        Dataset, "__getitem__", lambda data, table: seen.add(table) or ask(data, table)
    )
    app = open_page(AppTest.from_file(MENU, default_timeout=30), name)
    monkeypatch.setattr(Dataset, "__getitem__", ask)
    return app, seen


@pytest.mark.parametrize("name", PAGES)
def test_no_page_breaks_without_a_file_that_it_reads(tiny_folder, monkeypatch, name):
    monkeypatch.setenv("MBO_DATA", str(tiny_folder))
    app, read = opened(name, monkeypatch)
    assert read
    aside = tiny_folder / "weg"
    for table in sorted(read):
        path = (tiny_folder / f"{table}.csv").rename(aside)
        app.run()
        assert not app.exception, table
        assert headings(app) == 1, table
        path.rename(tiny_folder / f"{table}.csv")


def test_an_edit_shows_on_the_next_run(tiny_app, tiny_folder):
    tiny_app.run()
    assert "Nieuwe agenda" not in html(tiny_app)
    change(tiny_folder, "programmas.csv", "Agenda A", "Nieuwe agenda")
    tiny_app.run()
    assert "Nieuwe agenda" in html(tiny_app)


def test_hostile_text_is_shown_as_text(tiny_app, tiny_folder):
    change(tiny_folder, "programmas.csv", "A wil meer stages.", "<script>alert(1)</script>")
    for name in PAGES:
        open_page(tiny_app, name)
        assert "<script>alert(1)" not in html(tiny_app)
    assert "Oude agenda" in html(tiny_app.switch_page("overzicht.py").run())


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


def test_shared_filters_go_along_to_another_page_and_past_one_without_them(tiny_app):
    open_page(tiny_app, "voorbeelden.py")
    tiny_app.multiselect(key="adres_thema").set_value(["stages"]).run()
    tiny_app.multiselect(key="adres_status").set_value(["loopt"]).run()
    tiny_app.query_params["mee"] = "a-coach"
    tiny_app.run()
    tiny_app.switch_page("bronnen.py").run()
    tiny_app.switch_page("model.py").run()
    assert tiny_app.query_params == {"thema": "stages"}
    tiny_app.switch_page("voorbeelden.py").run()
    assert tiny_app.query_params == {"thema": "stages", "mee": "a-coach"}


def test_a_seventh_municipality_is_only_rows(tiny_folder, tiny_app):
    """Rows alone put a new municipality in every facet, matrix, comparison and figure."""
    append(
        tiny_folder,
        "gemeenten",
        "d-berg,D-berg,voorbeeld,GM0002,Zeeland,51.6,4.1,9,2026,#117733,bron",
    )
    append(tiny_folder, "programmas", "d-plan,d-berg,Plan D,2025,,D bouwt.,,bron,Punt 1")
    cells = (
        "d-een,d-berg,d-plan,,D bouwt een school,,Wat D doet.,Gemeente,loopt,verbinden,vsv,regierol"
    )
    append(tiny_folder, "maatregelen", f"{cells},,,,,,,,,,,beschreven,bron,Punt 1")
    open_page(tiny_app, "overzicht.py")
    assert "4 voorbeelden van wat drie gemeenten doen voor het mbo" in html(tiny_app)
    tiny_app.switch_page("kaart.py").run()
    assert "D-berg" in tiny_app.multiselect(key="adres_gemeente").options
    tiny_app.switch_page("voorbeelden.py").run()
    assert "D-berg (1)" in tiny_app.multiselect(key="adres_gemeente").options
    tiny_app.switch_page("vergelijken.py").run()
    assert "/voorbeelden?voorbeeld=d-een" in html(tiny_app)
    assert "/vergelijken?naast=d-plan" in html(tiny_app)
    tiny_app.switch_page("model.py").run()
    tiny_app.query_params["zicht"] = "rollen"
    tiny_app.run()
    assert "Verbinden, Uitval: A-stad en D-berg" in html(tiny_app)
    assert not tiny_app.exception


def append(folder, table: str, line: str) -> None:
    path = folder / f"{table}.csv"
    header, *lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join([header, *sorted([*lines, line])]) + "\n", "utf-8", newline="\n")
