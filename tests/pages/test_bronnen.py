"""The sources, and the tables themselves."""

import pytest

from tests.pages.opening import html, open_page


@pytest.mark.parametrize("table", ["maatregelen", "begrippen", "kerncijfers", "correcties"])
def test_the_sources_page_shows_a_table_without_rows(tiny_app, tiny_folder, table):
    path = tiny_folder / f"{table}.csv"
    path.write_text(path.read_text("utf-8").splitlines()[0] + "\n", "utf-8")
    tiny_app.switch_page("bronnen.py")
    tiny_app.query_params["tabel"] = table
    tiny_app.run()
    assert not tiny_app.exception
    assert tiny_app.selectbox(key="adres_tabel").value == table


def test_sources_page_pages_through_a_table(tiny_app):
    open_page(tiny_app, "bronnen.py")
    tiny_app.selectbox(key="adres_tabel").set_value("begrippen").run()
    assert "Begroot: Wat begroot is. Wanneer begroot." in html(tiny_app)
    assert tiny_app.query_params == {"tabel": "begrippen"}
    next(button for button in tiny_app.button if button.label == "Volgende bladzijde").click().run()
    assert "Stages: Wat stages is. Wanneer stages." in html(tiny_app)
    assert tiny_app.query_params == {"tabel": "begrippen", "bladzijde": "2"}
