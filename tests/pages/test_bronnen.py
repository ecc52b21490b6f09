"""The views of the page about the data itself."""

import pytest

from tests.pages.opening import html, open_page


def opened(app, **query):
    app.switch_page("bronnen.py")
    for name, value in query.items():
        app.query_params[name] = value
    return app.run()


@pytest.mark.parametrize("table", ["maatregelen", "begrippen", "kerncijfers", "correcties"])
def test_the_sources_page_shows_a_table_without_rows(tiny_app, tiny_folder, table):
    path = tiny_folder / f"{table}.csv"
    path.write_text(path.read_text("utf-8").splitlines()[0] + "\n", "utf-8")
    opened(tiny_app, tabel=table)
    assert not tiny_app.exception
    assert tiny_app.selectbox(key="adres_tabel").value == table


def test_sources_page_pages_through_a_table(tiny_app):
    open_page(tiny_app, "bronnen.py")
    opened(tiny_app, tabel="begrippen")
    assert "Begroot: Wat begroot is. Wanneer begroot." in html(tiny_app)
    assert tiny_app.query_params == {"tabel": "begrippen"}
    next(button for button in tiny_app.button if button.label == "Volgende bladzijde").click().run()
    assert "Begroot: Wat begroot is. Wanneer begroot." not in html(tiny_app)
    assert tiny_app.query_params == {"tabel": "begrippen", "bladzijde": "2"}


def test_a_search_stands_in_the_address(tiny_app):
    open_page(tiny_app, "bronnen.py")
    assert html(tiny_app).index("Agenda van A") < html(tiny_app).index("Bericht")
    tiny_app.text_input(key="adres_zoek").set_value("krant").run()
    assert tiny_app.query_params == {"zoek": "krant"}
    assert "Agenda van A" not in html(tiny_app)
    assert "Bericht" in html(tiny_app)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"zicht": "onbekend"}, "Wat een aanpak kost"),
        ({"zicht": "data"}, 'href="/data/uitleg.json"'),
        ({"zicht": "wijzigingen"}, "Er is nog geen eerdere versie bewaard."),
        ({"begrip": "vsv"}, '<div class="gezocht" id="begrip-vsv">'),
        ({"zicht": "over"}, "Nog niet ingevuld door de eigenaar van deze site."),
        ({"fout": "locaties: <b>"}, "Fout in locaties: &lt;b&gt;"),
    ],
)
def test_each_view_opens_from_its_address(tiny_app, query, said):
    opened(tiny_app, **query)
    assert not tiny_app.exception
    assert said in html(tiny_app)
    assert 'href="mailto:' not in html(tiny_app)
    assert dict(tiny_app.query_params) == query


def test_with_somebody_to_write_to_the_page_says_who(tiny_app, monkeypatch):
    monkeypatch.setenv("MBO_CONTACT", "redactie@voorbeeld.nl")
    assert 'href="mailto:redactie@voorbeeld.nl"' in html(opened(tiny_app, zicht="over"))
