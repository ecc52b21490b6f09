"""What was fetched goes before our own tables, with its date, wherever a figure is shown."""

import io

import pytest
from pptx import Presentation

from components.agenda.draft import Draft
from components.agenda.texts import opening
from components.deck.items import Item, make_slide
from components.examples.towncard import people_text
from components.handout.anytown import any_town_sheet
from components.handout.town import town_sheet
from components.powerpoint.file import deck_pptx
from components.rows.selection import examples
from components.rows.townfigures import Figure, inhabitants, inhabitants_of_example, students
from components.slides import answers
from components.slides.slide import Room
from components.towns.lookup import town
from components.towns.sidecard import side_html
from tests.livefigures import write_live

A = "GM0001"
ON = "CBS, opgehaald op 2 januari 2026"


def test_without_anything_fetched_our_own_tables_say_it(tiny):
    row = town(tiny, A)
    assert inhabitants(row) == Figure(1000, "1 januari 2026")
    assert students(row).text == "40 (2024, afgerond op tientallen)"
    assert "1.000" in str(side_html(tiny, A))


def test_what_was_fetched_goes_before_it(tiny):
    write_live(inwoners=[(A, "1234")], studenten=[(A, "2024/2025", "41")])
    row = town(tiny, A)
    assert inhabitants(row) == Figure(1234, ON, "2026-01-02")
    assert students(row) == Figure(41, f"2024/2025, {ON}", "2026-01-02")


def test_a_figure_from_the_key_figures_is_rounded(tiny):
    write_live(way=1, studenten=[(A, "2025", "40")])
    assert students(town(tiny, A)).text == f"40 (2025, afgerond op tientallen, {ON})"


@pytest.mark.parametrize("people", ["", "  .", "<5", "-1", "1.234", "5"])
def test_a_fetched_figure_that_is_unknown_or_cannot_be_leaves_our_own(tiny, people):
    write_live(inwoners=[(A, people), ("GM0002", "1500")], studenten=[(A, "2024/2025", people)])
    row = town(tiny, A)
    assert inhabitants(row) == Figure(1000, "1 januari 2026")
    assert inhabitants(town(tiny, "GM0002")).count == 1500


def test_an_example_has_the_same_figure(tiny):
    rows = examples(tiny).to_dict("records")
    before = {row["naam"]: people_text(row) for row in rows}
    assert before["A-stad"] == "1.000 inwoners (2026)"
    write_live(inwoners=[(A, "1234")])
    assert inhabitants_of_example(rows[0]) == Figure(1234, ON, "2026-01-02")
    assert people_text(rows[0]) == f"1.234 inwoners ({ON})"
    assert people_text(rows[1]) == before[rows[1]["naam"]]


def test_page_slide_sheet_agenda_and_powerpoint_say_the_same(tiny):
    write_live(inwoners=[(A, "1234")], studenten=[(A, "2024/2025", "41")])
    people, living = f"1.234 inwoners ({ON})", f"41 mbo-studenten die er wonen (2024/2025, {ON})"
    assert "1.234" in str(side_html(tiny, A))
    assert ON in str(side_html(tiny, A))
    assert answers.people_answer(tiny, A) == f"A-stad: {people} en {living}."
    brief = "A-stad: 1.234 inwoners (opgehaald 2 januari 2026); "
    assert answers.money_answer(tiny, A).startswith(brief)
    assert people in town_sheet(tiny, "a-stad").facts
    said = f"In A-stad wonen 41 mbo-studenten (2024/2025, {ON})"
    assert said in " ".join(opening(tiny, Draft(gemeente=A)))
    slide = make_slide(tiny, Item("cijfers"), Room(A))
    assert slide.answer == answers.people_answer(tiny, A)
    shown = Presentation(io.BytesIO(deck_pptx(tiny, [slide], "")))
    texts = [shape.text_frame.text for shape in shown.slides[0].shapes if shape.has_text_frame]
    assert slide.answer in texts


def test_the_first_line_has_the_fetched_figure_and_its_date_on_slide_sheet_and_powerpoint(tiny):
    write_live(inwoners=[(A, "1234")], studenten=[(A, "2024/2025", "41")])
    first = f"In A-stad wonen 41 mbo-studenten (2024/2025, {ON}): 3,3 op de 100 inwoners "
    sheet = any_town_sheet(tiny, A)
    assert sheet.facts.startswith(first)
    figures = {line.head: line.text for line in sheet.side[0].lines}
    assert figures["Inwoners"] == f"1.234 ({ON})"
    assert figures["Mbo-studenten die hier wonen"] == f"41 (2024/2025, {ON})"
    slide = make_slide(tiny, Item("uw-gemeente"), Room(A))
    assert slide.answer.startswith(first)
    shown = Presentation(io.BytesIO(deck_pptx(tiny, [slide], ""))).slides[0]
    texts = [shape.text_frame.text for shape in shown.shapes if shape.has_text_frame]
    assert slide.answer in texts


def test_a_slide_that_was_made_before_a_refresh_is_made_anew(tiny):
    before = make_slide(tiny, Item("cijfers"), Room(A)).answer
    write_live(inwoners=[(A, "1234")])
    after = make_slide(tiny, Item("cijfers"), Room(A)).answer
    assert before.startswith("A-stad: 1.000 inwoners (1 januari 2026)")
    assert after.startswith(f"A-stad: 1.234 inwoners ({ON})")
