"""What /vergelijken shows follows from its address alone."""

from dataclasses import replace

from components.compare.columns import columns_claim, columns_exhibit, shown_rows
from components.compare.screen import BESIDE, WHO, Compared, known, newest, rows_behind, screen
from components.compare.tables import columns_html, matrix_html
from components.files.figurefile import BEHIND
from components.rows.ids import Status

TWO = ("a-nieuw", "b-plan")


def labels(rows) -> list[str]:
    return [row.label for row in rows]


def test_two_programmes_in_the_address_stand_beside_each_other():
    assert Compared().shown == WHO
    assert Compared(programmes=("a-nieuw",)).shown == WHO
    assert Compared(programmes=TWO).shown == BESIDE
    assert Compared(programmes=TWO, view=WHO).shown == WHO


def test_addresses_keep_what_was_chosen_and_start_on_the_first_page():
    asked = Compared(lever="rol", taken=("a-coach",), page=3)
    assert asked.to(view=BESIDE) == "/vergelijken?zicht=programmas&matrix=rol&mee=a-coach"
    assert asked.beside("b-plan") == "/vergelijken?matrix=rol&naast=b-plan&mee=a-coach"
    assert Compared(programmes=TWO).beside("b-plan") == "/vergelijken?naast=a-nieuw"


def test_only_rows_that_differ_are_shown(tiny):
    assert labels(shown_rows(tiny, TWO)) == ["Periode", "Waar het om draait", "Uitval"]
    assert labels(shown_rows(tiny, TWO, theme="stages")) == ["Stages"]
    assert labels(shown_rows(tiny, TWO, every=True))[-2:] == ["Bewijs", "Wat wij niet weten"]


def test_the_claim_counts_the_themes_that_differ(tiny):
    assert columns_claim(tiny, TWO) == (
        "De twee programma’s van A-stad en B-dorp verschillen in onze bronnen "
        "op één van de drie thema’s."
    )
    frame = tiny["maatregelen"].assign(status=Status.ADVICE)
    data = replace(tiny, tables={**tiny.tables, "maatregelen": frame})
    assert columns_claim(data, TWO).endswith("op geen enkel thema.")


def test_the_columns_have_their_companions(tiny):
    table = columns_exhibit(tiny, TWO).table
    assert table.iloc[2].to_dict() == {
        "Onderdeel": "Uitval",
        "Agenda A": "Titel van a-coach",
        "Plan B": "niet genoemd",
    }


def test_a_cell_leads_to_its_example_and_says_who_and_what(tiny):
    drawn = str(matrix_html(tiny, Compared(), ["a-stad", "b-dorp"]))
    assert 'aria-label="A-stad, Stages: ja"' in drawn
    assert "/voorbeelden?gemeente=a-stad&amp;thema=stages&amp;status=" in drawn
    assert "/voorbeelden?voorbeeld=a-gala" in drawn
    # A header puts the newest programme of its municipality beside another.
    assert 'href="/vergelijken?naast=a-nieuw"' in drawn
    assert newest(tiny, "a-stad") == "a-nieuw"
    assert newest(tiny, "regio-c") == ""


def test_columns_lead_to_one_theme_and_mark_what_has_ended(tiny):
    drawn = str(columns_html(tiny, Compared(programmes=("a-oud", "b-plan"))))
    assert "Oude agenda (afgelopen)" in drawn
    assert 'href="/vergelijken?naast=a-oud%2Cb-plan&amp;alleen=llo"' in drawn.replace(
        "a-oud,b-plan", "a-oud%2Cb-plan"
    )
    alone = str(columns_html(tiny, Compared(programmes=TWO, theme="stages")))
    assert alone.count("/voorbeelden?voorbeeld=") == 3


def test_each_view_draws_only_itself(tiny):
    assert screen(tiny, Compared()).exhibit.file_name == "wie-doet-wat-thema"
    assert screen(tiny, Compared(view=BESIDE)).exhibit is None
    assert screen(tiny, Compared(programmes=TWO)).exhibit.file_name == "programmas-naast-elkaar"
    assert known(tiny, ["a-nieuw", "weg"]) == ("a-nieuw",)


def test_the_rows_behind_a_figure_follow_the_address(tiny):
    rows = rows_behind(tiny, "wie-doet-wat-rol", {"telbron": "bron"})
    behind = rows.loc[rows["regel"] == BEHIND]
    assert set(behind["gemeente_id"]) == {"a-stad", "b-dorp"}
    both = rows_behind(tiny, "programmas-naast-elkaar", {"naast": "a-nieuw,b-plan"})
    assert (both["regel"] == BEHIND).sum() == 3
    assert rows_behind(tiny, "programmas-naast-elkaar", {"naast": "a-nieuw"}) is None
    assert len(rows_behind(tiny, "wie-doet-wat-rol", {"telbron": "onzin"})) == len(rows)


def test_without_examples_there_is_no_figure(tiny):
    nothing = {**tiny.tables, "maatregelen": tiny["maatregelen"].iloc[:0]}
    data = replace(tiny, tables=nothing)
    assert screen(data, Compared()).exhibit is None
    assert rows_behind(data, "wie-doet-wat-rol", {}) is None
