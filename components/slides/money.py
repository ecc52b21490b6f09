"""The slides about money: one per budget, and the view of a budget that a visitor chose."""

from __future__ import annotations

from components.money.budget import budget, budgets
from components.money.lead import answer as budget_answer
from components.money.parts import label, parts
from components.money.slice import Slice, View, take
from components.money.yardsticks import AXES
from components.rows.claim import Claim
from components.rows.ids import Kind
from components.rows.slidetexts import NOTE, texts
from components.rows.sources import bron_ids
from components.slides import answers as roomanswers
from components.slides.slide import (
    Bars,
    Points,
    Room,
    Slide,
    view_address,
)
from data.tables.loading import Dataset

MOST_BARS = 4


def money_budgets(data: Dataset) -> list[str]:
    """Per government its budget with most posts (begroting_id), municipalities first."""
    counts = data["begroting"]["begroting_id"].value_counts()
    chosen: dict[str, str] = {}
    for begroting_id in sorted(budgets(data), key=lambda key: -counts.get(key, 0)):
        chosen.setdefault(budget(data, begroting_id)["overheid"], begroting_id)
    return [key for key in budgets(data) if key in chosen.values() and counts.get(key)]


def money_slide(data: Dataset, begroting_id: str, room: Room) -> Slide:
    """Where the money of one budget goes: the posts, of which the title names the largest."""
    return budget_slide(data, View(begroting_id, unit=room.unit), room)


def budget_slide(data: Dataset, view: View, room: Room) -> Slide:
    """Bars of one view of a budget, its smallest parts brought together."""
    piece = take(data, view)
    said = budget_answer(data, view.begroting_id)
    lines = (piece.refused, budget(data, view.begroting_id)["toelichting"])
    query = {"begroting": view.begroting_id, "verdeel": view.by, "maat": view.unit}
    return Slide(
        key=f"geld-{view.begroting_id}",
        title=_title(piece, said),
        blocks=(
            _largest(data, piece, said),
            Points(tuple(line for line in lines if line)),
        ),
        sources=tuple((bron_id, "") for bron_id in bron_ids(piece.rows)),
        address=view_address("begroting", query),
        notes=texts(data, "geld", NOTE),
        answer=room.ask(roomanswers.money_answer, data),
        filters=("maat",),
        below=True,
    )


def _title(piece: Slice, said: Claim) -> Claim:
    """The lead; what is taken off against double counting is told by the note below the bars."""
    corrected = (piece.rows["aard"] == Kind.CORRECTION).any()
    return said.but(said.rpartition(". ")[0]) if corrected else said.bare()


def _largest(data: Dataset, piece: Slice, said: Claim) -> Bars:
    found = parts(data, piece)
    head, tail = found.iloc[:MOST_BARS], found.iloc[MOST_BARS:]
    names, values, labels = (list(head[column]) for column in ("naam", "waarde", "tekst"))
    whole = int(found["bedrag_eur"].sum())
    # What is added and what is taken away stay apart: their sum says nothing.
    for rows, one, many in (
        (tail.loc[tail["bedrag_eur"] >= 0], "andere post", "andere posten"),
        (tail.loc[tail["bedrag_eur"] < 0], "verschuiving", "verschuivingen"),
    ):
        if len(rows):
            together = f"De {len(rows)} {many} samen"
            names.append(together if len(rows) > 1 else f"Eén {one}")
            values.append(float(rows["waarde"].sum()))
            labels.append(label(piece, int(rows["bedrag_eur"].sum()), whole))
    name = budget(data, piece.view.begroting_id)["titel"]
    alt = f"Staven per deel van ‘{name}’, in {AXES[piece.unit]}. {said}"
    return Bars(tuple(names), tuple(values), tuple(labels), AXES[piece.unit], said.but(alt))
