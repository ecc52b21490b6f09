"""The bars of a budget as HTML: each one a link that goes on to what it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import htpy as h

from components.moneypage.place import Place
from components.moneypage.tree import Row
from components.wording.dutch import UNKNOWN, counted

LEVELS = ("totaal", "deel", "post")


def tree_html(place: Place, rows: Sequence[Row], chosen: str) -> h.Node:
    """The rows of a budget; chosen: the key of the post that is chosen, which stands out."""
    most = max((row.size for row in rows), default=0) or 1
    return [
        _folded(place, list(run), most, chosen) if small else _list(place, list(run), most, chosen)
        for small, run in groupby(rows, key=lambda row: row.small)
    ]


def _folded(place: Place, rows: list[Row], most: int, chosen: str) -> h.Element:
    is_open = chosen in {row.value for row in rows}
    unknown = " of onbekend" if any(row.text == UNKNOWN for row in rows) else ""
    words = f"Nog {counted(len(rows), 'post', 'posten')}, elk onder 2 procent{unknown}"
    if all(row.down for row in rows):
        words = f"Waaruit: {counted(len(rows), 'regel', 'regels')}"
    return h.details(".kleine", open=is_open)[
        h.summary[words],
        _list(place, rows, most, chosen),
    ]


def _list(place: Place, rows: list[Row], most: int, chosen: str) -> h.Element:
    return h.ul(".geldbalken")[[_item(place, row, most, chosen) for row in rows]]


def _item(place: Place, row: Row, most: int, chosen: str) -> h.Element:
    here = bool(row.value) and row.value == chosen
    kind = "indicatie" if row.hatched and not row.solid else ""
    part = "deels indicatie" if row.hatched and row.solid else kind
    return h.li(class_=f"{LEVELS[row.level]}{' gekozen' if here else ''}")[
        _name(place, row, here),
        bar(100 * row.solid / most, 100 * row.hatched / most, row.down),
        h.b[row.text, h.small[f" {part}"] if part else None],
    ]


def _name(place: Place, row: Row, here: bool) -> h.Element:
    if not row.name:
        return h.span[row.title]
    # A post stays within its chapter; another chapter lets the post go.
    changes = {"post": "" if here else row.value} if row.name == "post" else {}
    if row.name == "hoofdstuk":
        changes = {"hoofdstuk": row.value, "post": "", "verdeel": ""}
    current = {"aria-current": "true"} if here else {}
    return h.a(current, href=place.to(**changes), data_naar="")[row.title]


def bar(solid: float, hatched: float = 0, down: bool = False) -> h.Element:
    """A bar of which the solid part is budgeted and the hatched part an indication, in %."""
    parts = (("effen", solid), ("gestreept", hatched))
    return h.i(class_=f"geldbaan{' eraf' if down else ''}", aria_hidden="true")[
        [h.span(class_=name, style=f"width:{width:.2f}%") for name, width in parts if width]
    ]


def columns_html(years: Sequence[int], values: Sequence[float | None], texts: Sequence[str]):
    """A column per year with its label; a year without a value is a gap."""
    most = max((abs(value) for value in values if value is not None), default=0) or 1
    return h.ol(".jaarkolommen")[
        [
            h.li[
                h.b(class_="onbekend" if text == UNKNOWN else "")[text],
                h.i(
                    class_="eraf" if (value or 0) < 0 else "",
                    style=f"--d:{abs(value or 0) / most:.3f}",
                    aria_hidden="true",
                ),
                h.span[str(year)],
            ]
            for year, value, text in zip(years, values, texts, strict=True)
        ]
    ]
