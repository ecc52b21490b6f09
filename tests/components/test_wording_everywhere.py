"""How things are said, in everything that leaves the app: slides, A4, Word, Excel, offline."""

import io
import re

import pytest
from docx import Document

from components.agenda.documents import agenda_excel, agenda_word
from components.agenda.draft import Draft, add
from components.agenda.texts import goal_on
from components.deck.items import Item
from components.deck.offline import offline_html
from components.examples.downloadview import examples_excel, examples_word
from components.files.figurefile import figure_excel
from components.handout.sheet import sheet_content
from components.handout.theme import theme_sheet
from components.handout.town import town_sheet
from components.money.budget import budgets
from components.money.partsexhibit import parts_exhibit
from components.money.slice import View, take
from components.money.years import years_exhibit
from components.national.tasks import groups_html
from components.overview.screen import choice_of, exhibits, screen
from components.powerpoint.blocks import NUMBER_FORMATS
from components.rows.selection import concept_names, examples
from components.slides.html import slide_html
from components.slides.ready import ready_slides
from components.slides.slide import Room
from components.wording.escaping import rendered
from tests.components.files.opened import workbook

WRONG = {
    "a shortened 'en volgende', or two full stops": re.compile(r"e\.v\.|(?<!\.)\.\.(?!\.)"),
    "a question with a colon": re.compile(r"\?:"),
    "one of something in the plural": re.compile(
        r"(?<![\d.,-])1 (andere )?(delen|posten|gemeenten|bronnen|rijen|doelen|acties|voorbeelden|"
        r"programma’s|plekken|bedragen|verschuivingen|maatregelen)\b"
    ),
    "a euro sign apart from its number": re.compile(r"€ (?=\d)|€(?=\d)"),
    "a minus in another way": re.compile(r"[-–] ?€|€[ \u00a0][-–−]"),
}


def goals(data) -> Draft:
    draft = Draft("GM0344")
    for key in [*data["maatregelen"]["maatregel_id"][:10], *data["landelijke_acties"]["actie_id"]]:
        if len(draft.doelen) < 10:
            draft = add(draft, goal_on(data, key))
    return draft


def word_text(content: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs)


def excel_text(content: bytes) -> str:
    cells = (cell for sheet in workbook(content, values=True) for row in sheet for cell in row)
    return "\n".join(str(cell.value) for cell in cells if cell.value is not None)


def figures(data) -> list:
    pieces = [take(data, View(key)) for key in budgets(data)]
    money = [make(data, piece) for piece in pieces for make in (parts_exhibit, years_exhibit)]
    return [*exhibits(screen(data, choice_of(data, {}, ()))).values(), *money]


def exhibit_text(exhibit) -> str:
    cells = [*exhibit.table.columns, *exhibit.table.to_numpy().ravel(), *exhibit.shown()["waarde"]]
    return "\n".join([exhibit.title, exhibit.alt, exhibit.note, *map(str, cells)])


OUTPUTS = {
    "slides": lambda data: "\n".join(
        str(slide_html(data, build(data, Room()), 1, 1)) for build in ready_slides(data).values()
    ),
    "A4 of towns": lambda data: "\n".join(
        str(sheet_content(data, town_sheet(data, key), 40, 40))
        for key in examples(data)["gemeente_id"]
    ),
    "A4 of themes": lambda data: "\n".join(
        str(sheet_content(data, theme_sheet(data, key), 40, 40))
        for key in concept_names(data, "thema")
    ),
    "agenda in Word": lambda data: word_text(agenda_word(data, goals(data))),
    "agenda in Excel": lambda data: excel_text(agenda_excel(data, goals(data))),
    "examples in Word": lambda data: word_text(examples_word(data, data["maatregelen"], "Alles.")),
    "examples in Excel": lambda data: excel_text(
        examples_excel(data, data["maatregelen"], "Alles.")
    ),
    "actions on screen": lambda data: str(
        rendered(groups_html(data, *[data["landelijke_acties"]] * 2, lambda _key: None))
    ),
    "figures": lambda data: "\n".join(map(exhibit_text, figures(data))),
    "figure in Excel": lambda data: excel_text(figure_excel(data, figures(data)[-1])),
    "offline": lambda data: offline_html(data, (Item("opening"),), Room()),
}


@pytest.fixture(scope="module", params=OUTPUTS)
def said(request, real) -> str:
    return OUTPUTS[request.param](real)


@pytest.mark.parametrize("kind", WRONG)
def test_nothing_is_said_wrong(said, kind):
    found = [said[max(m.start() - 60, 0) : m.end() + 30] for m in WRONG[kind].finditer(said)]
    assert found == [], kind


def test_a_chart_in_powerpoint_writes_euros_and_minus_as_everything_else():
    for number_format in NUMBER_FORMATS.values():
        positive, negative = number_format.split(";")
        assert negative == f'"−"{positive}'
        assert "€ " not in number_format


def test_the_alt_of_a_figure_about_money_names_type_budget_and_what_stands_out(real):
    for key in budgets(real):
        title = real["begrotingen"].set_index("begroting_id").loc[key, "titel"]
        piece = take(real, View(key))
        below = (piece.rows["bedrag_eur"] < 0).any()
        for exhibit in (parts_exhibit(real, piece), years_exhibit(real, piece)):
            assert exhibit.alt.startswith("Staven")
            assert f"‘{title}’" in exhibit.alt
            assert exhibit.title in exhibit.alt
        assert ("verschuivingen" in parts_exhibit(real, piece).alt) == below
    panel = exhibits(screen(real, choice_of(real, {}, ())))["begroting-utrecht-2020-2022"]
    first = panel.table.iloc[0]
    assert f"De langste staaf is ‘{first['Hoofdstuk']}’: {first['Bedrag']}." in panel.alt
