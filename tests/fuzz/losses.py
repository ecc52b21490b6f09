"""One row or cell of the real tables lost, and everything that the site makes of what is left.

What the loader leaves of any fault is less data: a row is left out, or a cell is unknown. So losing
each of them stands for every wrong value that is told. A wrong amount that nobody can tell from a
right one is the third kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import product

import pandas as pd

from components.agenda.documents import agenda_excel, agenda_pdf, agenda_word
from components.agenda.draft import Draft, Goal, add
from components.agenda.texts import goal_on
from components.deck.items import ready_deck
from components.deck.offline import offline_html
from components.examples.downloadview import examples_excel, examples_word
from components.handout.sheet import sheet_pdf
from components.handout.theme import theme_sheet
from components.handout.town import town_sheet
from components.money.budget import budgets, post_key
from components.rows.selection import concept_names, examples
from components.serving.chartpage import page_html
from components.serving.charts import EMBEDS, embed_page
from components.slides.ready import ready_slides
from components.slides.slide import Room
from components.towns.lookup import is_town
from data.tables.description import describe
from data.tables.loading import Dataset

ROOMS = (Room(code="GM0193"), Room(code="GM0344", themes=("stages",), towns=("utrecht",)))
# The pages, with choices that read more of the tables.
ADDRESSES: tuple[tuple[str, dict[str, str]], ...] = (
    ("overzicht.py", {"toon": "utrecht"}),
    ("kaart.py", {}),
    ("voorbeelden.py", {"voorbeeld": "utrecht-2023-150-stageplekken", "thema": "stages"}),
    ("vergelijken.py", {"naast": "utrecht-mbo-2023,amsterdam-mbo-agenda-2023"}),
    ("model.py", {"rol": "agenderen"}),
    ("begroting.py", {"begroting": "utrecht-2020-2022", "maat": "student"}),
    ("begroting.py", {"begroting": "werkagenda-2022-2028", "reikwijdte": "alles"}),
    ("landelijk.py", {"thema": "stages"}),
    ("uw_gemeente.py", {"code": "GM0193"}),
    ("aanvalsagenda.py", {"code": "GM0193", "mee": "utrecht-2023-150-stageplekken"}),
    ("presenteren.py", {"dia": "5", "code": "GM0193"}),
    ("bronnen.py", {"tabel": "begroting"}),
)
ROW, EMPTY, WRONG = "rij weg", "cel leeg", "cel fout"


@dataclass(frozen=True)
class Loss:
    """Which row of which table, and what became of it; `column` is "" for the whole row."""

    table: str
    row: int
    column: str = ""
    kind: str = ROW

    def of(self, data: Dataset) -> Dataset:
        """The data with this loss."""
        frame = data[self.table]
        if self.kind == ROW:
            frame = frame.drop(index=self.row).reset_index(drop=True)
        else:
            column = frame[self.column].copy()
            column.iat[self.row] = self._value(column.iat[self.row], column)
            frame = frame.assign(**{self.column: column})
        return replace(data, tables={**data.tables, self.table: frame})

    def _value(self, before, column: pd.Series):
        if self.kind == WRONG:
            return before * 1000 if not pd.isna(before) else 1
        if pd.api.types.is_numeric_dtype(column):
            return pd.NA
        return () if isinstance(before, tuple) else ""


def losses(data: Dataset) -> list[Loss]:
    """Every row and every cell of the real tables; a required cell that is empty costs its row."""
    found = []
    for table in describe().values():
        rows = range(len(data[table.name]))
        found += [Loss(table.name, row) for row in rows]
        for column, row in product(table.columns, rows):
            if not column.required:
                found.append(Loss(table.name, row, column.name, EMPTY))
            elif column.name == "bedrag_eur":
                found.append(Loss(table.name, row, column.name, WRONG))
    return found


def everything(data: Dataset) -> Iterator[tuple[str, Callable[[], object]]]:
    """Each thing that is made outside the pages, by name."""
    # An address or file with a municipality that we do not know never gets as far as a slide.
    rooms = [room for room in ROOMS if is_town(data, room.code)]
    for key, build in ready_slides(data).items():
        for place, room in enumerate(rooms):
            yield f"dia {key}, zaal {place}", partial(build, data, room)
    yield "presentatie zonder internet", partial(offline_html, data, ready_deck(data), Room())
    for town in examples(data)["gemeente_id"]:
        yield f"A4 {town}", partial(_sheet, town_sheet, data, town)
    for theme in concept_names(data, "thema"):
        yield f"A4 {theme}", partial(_sheet, theme_sheet, data, theme)
    for kind, query in product(EMBEDS, _queries(data)):
        yield f"insluiten {kind} {query}", partial(_embed, data, kind, query)
    rows = data["maatregelen"].head(40)
    yield "voorbeelden in Word", partial(examples_word, data, rows, "Alles.")
    yield "voorbeelden in Excel", partial(examples_excel, data, rows, "Alles.")
    for make in (agenda_word, agenda_pdf, agenda_excel):
        yield make.__name__, partial(_agenda, make, data)


def _sheet(make, data: Dataset, key: str) -> bytes:
    return sheet_pdf(data, make(data, key, ""))


def _queries(data: Dataset) -> list[dict[str, str]]:
    found: list[dict[str, str]] = [{}]
    for begroting_id in budgets(data):
        found.append({"begroting": begroting_id})
        posts = data["begroting"].query("begroting_id == @begroting_id").to_dict("records")
        found += [{"begroting": begroting_id, "post": post_key(row)} for row in posts[:1]]
        found.append({"begroting": begroting_id, "maat": "student"})
    return found


def _embed(data: Dataset, kind: str, query: dict[str, str]) -> str:
    page = embed_page(data, kind, query)
    return page_html(page) if page else ""


def _agenda(make, data: Dataset) -> bytes:
    draft = Draft("GM0344")
    measures, actions = data["maatregelen"]["maatregel_id"], data["landelijke_acties"]["actie_id"]
    for key in [*measures[:3], *actions[:1]]:
        draft = add(draft, goal_on(data, key) or Goal())
    return make(data, draft)
