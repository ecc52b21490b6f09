"""The Excel of a budget: source order, numbers, formulas with values, and the sum of the screen."""

import pandas as pd
import pytest

from components.files.cells import EURO
from components.money.budget import budgets, posts, totals
from components.money.budgetfile import budget_excel
from components.money.slice import View, take
from components.money.years import OUR_SUM, PRINTED_SUM, years_exhibit
from components.wording.amounts import euro
from tests.components.files.opened import records_of, rows_of, workbook

PLACE = ["Agenda van A", "Gemeente A", "14 februari 2023", "https://voorbeeld.nl/agenda", "Punt 1"]
NOTHING = [None] * 5


def test_each_line_has_its_years_its_source_and_a_sum_that_goes_on_working(tiny):
    content = budget_excel(tiny, "a-geld")
    source = ["Bron", "Uitgever", "Datum van de bron", "Webadres", "Plaats in de bron"]
    assert rows_of(content, "Begroting", values=False) == [
        ["Hoofdstuk", "Post", "Instrument", "Soort bedrag", "2023", "2024 (ook daarna)", "Samen"]
        + source,
        ["Podium", "Prijs", None, "Begroot", 100, 100, "=SUM(E2:F2)", *PLACE],
        ["Steun", "Coach", None, "Begroot", 600, None, "=SUM(E3:F3)", *PLACE],
        ["Steun", "Terug", None, "Verschuiving", None, -200, "=SUM(E4:F4)", *PLACE],
        [OUR_SUM, None, None, None, "=SUM(E2:E4)", "=SUM(F2:F4)", "=SUM(G2:G4)", *NOTHING],
        ["Waarvan: Begroot", None, None, None]
        + [f'=SUMIF(D2:D4,"Begroot",{column}2:{column}4)' for column in "EFG"]
        + NOTHING,
        ["Waarvan: Verschuiving", None, None, None]
        + [f'=SUMIF(D2:D4,"Verschuiving",{column}2:{column}4)' for column in "EFG"]
        + NOTHING,
        [PRINTED_SUM, None, None, None, 700, -90, None, *NOTHING],
    ]


def test_who_does_not_compute_reads_the_value_of_each_formula(tiny):
    rows = [row[4:7] for row in rows_of(budget_excel(tiny, "a-geld"), "Begroting")]
    assert rows[1:] == [
        [100, 100, 200],
        [600, None, 600],
        [None, -200, -200],
        [700, -100, 600],
        [700, 100, 800],
        [0, -200, -200],
        [700, -90, None],
    ]


def test_amounts_are_shown_as_on_the_screen_and_addresses_open(tiny):
    sheet = workbook(budget_excel(tiny, "a-geld"))["Begroting"]
    assert {sheet[name].number_format for name in ("E2", "F4", "G5")} == {EURO}
    assert EURO == '"€\N{NO-BREAK SPACE}"#,##0;[Red]"\N{MINUS SIGN}€\N{NO-BREAK SPACE}"#,##0'
    assert sheet["K2"].hyperlink.target == "https://voorbeeld.nl/agenda"
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("C2", "A1:L4")


def test_every_amount_stands_once_with_its_key(tiny):
    rows = records_of(budget_excel(tiny, "a-geld"), "Elk bedrag")
    assert [(one["Sleutel"], one["Jaar"], one["Bedrag"]) for one in rows] == [
        ("a-geld-prijs-2023", 2023, 100),
        ("a-geld-prijs-2024", 2024, 100),
        ("a-geld-steun-2023", 2023, 600),
        ("a-geld-terug-2024", 2024, -200),
    ]
    assert [one["Geldt ook daarna"] for one in rows] == ["nee", "ja", "nee", "nee"]
    assert {one["Plaats in de bron"] for one in rows} == {"Punt 1"}


def test_printed_totals_stand_beside_the_sum_of_their_terms(tiny):
    content = budget_excel(tiny, "a-geld")
    rows = [row[:6] for row in rows_of(content, "Gedrukte totalen")[1:]]
    assert rows == [
        ["Geheel", "2023", 700, 700, 0, "klopt"],
        ["Geheel", "2024", -90, -100, 10, "afronding"],
        ["Geheel", "2024", 650, 610, 40, "onverklaard"],
    ]
    assert rows_of(content, "Gedrukte totalen", values=False)[2][4] == "=C3-D3"


@pytest.mark.parametrize("place", range(4))
def test_the_sums_are_those_of_the_screen(real, place):
    key = list(budgets(real))[place]
    content = budget_excel(real, key)
    piece = take(real, View(key))
    screen = years_exhibit(real, piece).table.set_index("Onderdeel")
    file = pd.DataFrame(records_of(content, "Begroting")).set_index("Hoofdstuk")
    years = [name for name in file.columns if name[:4].isdigit()]
    assert [euro(file.loc[OUR_SUM, name]) for name in years] == list(screen.loc[OUR_SUM])
    assert (PRINTED_SUM in file.index) == (PRINTED_SUM in screen.index)
    if PRINTED_SUM in screen.index:
        assert [euro(file.loc[PRINTED_SUM, name]) for name in years] == list(
            screen.loc[PRINTED_SUM]
        )
    assert file.loc[OUR_SUM, "Samen"] == piece.rows["bedrag_eur"].sum()
    kinds = file.loc[[name for name in file.index if name.startswith("Waarvan")], "Samen"]
    assert len(kinds) == 0 or kinds.sum() == file.loc[OUR_SUM, "Samen"]
    lines = list(dict.fromkeys(posts(real, key)["post"]))
    assert list(dict.fromkeys(file["Post"].dropna()))[: len(lines)] == lines
    assert len(records_of(content, "Gedrukte totalen")) == len(totals(real, key))
    assert content == budget_excel(real, key)
