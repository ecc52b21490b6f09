"""The figure of the parts of a budget: what it says, its table and its sources."""

from __future__ import annotations

import pandas as pd

from components.look.exhibit import Exhibit
from components.money.budget import as_printed, budget
from components.money.drawn import parts_drawn
from components.money.parts import label, part_names, parts, unit_note
from components.money.slice import DIVISIONS, Slice
from components.money.yardsticks import PER_HEAD, YARDSTICK_NAMES, years_text
from components.rows.claim import Claim
from components.rows.ids import Kind
from components.rows.memo import cached
from components.rows.selection import concept_names
from components.rows.sources import bron_ids
from components.wording.amounts import euro, percent, short_euro
from components.wording.dutch import listing
from data.tables.loading import Dataset


@cached
def parts_exhibit(data: Dataset, piece: Slice) -> Exhibit:
    """Which part gets how much, with the years and places each sum is made of."""
    found, rows, by = parts(data, piece), piece.rows, piece.view.by
    names = part_names(data, rows, by)
    total = int(found["bedrag_eur"].sum())
    whole = total and not (found["bedrag_eur"] < 0).any()
    shares = [percent(a / total) if whole else "niet te geven" for a in found["bedrag_eur"]]
    table = {DIVISIONS[by]: found["naam"], "Bedrag": [euro(a) for a in found["bedrag_eur"]]}
    if piece.unit in PER_HEAD:
        table[YARDSTICK_NAMES[piece.unit] + " per jaar"] = found["tekst"]
    table["Aandeel"] = shares
    kinds = rows.assign(naam=names)
    if by == "post":
        table["Hoofdstuk"] = [_joined(kinds, name, "hoofdstuk") for name in found["naam"]]
    table["Aard"] = [_kinds(data, kinds, name) for name in found["naam"]]
    table["Jaren en plaats in de bron"] = [_terms(kinds, name) for name in found["naam"]]
    title = _title(data, piece, found)
    drawn = "Staven van posten en verschuivingen" if (found["bedrag_eur"] < 0).any() else "Staven"
    kind = f"{drawn} per deel van ‘{budget(data, piece.view.begroting_id)['titel']}’"
    return Exhibit(
        title=title,
        alt=title.but(f"{kind}. {title}. Alle bedragen staan in de tabel."),
        table=pd.DataFrame(table),
        bron_ids=tuple(bron_ids(rows)),
        rows=rows,
        file_name=f"{by}-{piece.view.begroting_id}",
        note=unit_note(data, piece),
        values=parts_drawn(data, piece, found, list(pd.DataFrame(table)["Aard"])),
    )


def _title(data: Dataset, piece: Slice, found: pd.DataFrame) -> Claim:
    """The largest part, over which years, and what is taken away beside it."""
    rows, by = piece.rows, piece.view.by
    scope = f"regels van ‘{budget(data, piece.view.begroting_id)['titel']}’ in deze weergave"
    false_if = "a part with a larger sum over the years that are named"
    first = found.iloc[0]
    if by == "post" and len(found) > 1 and as_printed(rows) != list(rows["post"]):
        # What the source splits by way of indication is one post to the source.
        sums = rows.assign(post=as_printed(rows)).groupby("post", sort=False)["bedrag_eur"].sum()
        if sums.idxmax() not in set(found["naam"]):
            whole = int(found["bedrag_eur"].sum())
            said = label(piece, int(sums.max()), whole)
            amount = f"{said}{_average(piece)}"
            text = (
                f"De bron geeft het meest aan ‘{sums.idxmax()}’: {amount}; verdeeld bij indicatie"
            )
            return Claim(text, rows, scope, false_if)
    only = len(found) == 1
    word = "post" if by == "post" else "deel"
    article = "de" if by == "post" else "het"
    what = "" if only else f" is {article} grootste {word}"
    text = f"‘{first['naam']}’{what}: {first['tekst']}{_average(piece)}"
    if first["bedrag_eur"] > 0:
        text += _taken_off(piece, int(found["bedrag_eur"].sum()))
    return Claim(text, rows, scope, false_if)


def _taken_off(piece: Slice, whole: int) -> str:
    """What is moved, and what corrects double counting, beside the posts and in the same unit."""
    rows = piece.rows.loc[piece.rows["bedrag_eur"] < 0]
    rows = rows.loc[rows["jaar"].isin(list(piece.people))] if piece.people else rows
    double = rows["aard"] == Kind.CORRECTION
    told = ((~double, "verschuivingen"), (double, "correcties tegen dubbel tellen"))
    sums = [(int(rows.loc[part, "bedrag_eur"].sum()), words) for part, words in told]
    said = [f"{label(piece, amount, whole)} aan {words}" for amount, words in sums if amount]
    return f"; daarnaast {listing(said)}" if said else ""


def _average(piece: Slice) -> str:
    """Over which years an amount per head is an average; "" for other units."""
    if piece.unit not in PER_HEAD:
        return ""
    unit, counted = YARDSTICK_NAMES[piece.unit].lower(), years_text(piece.people)
    without = set(piece.rows["jaar"]) - set(piece.people)
    gap = f"; van {years_text(without)} is geen aantal bekend" if without else ""
    return f" {unit} per jaar (gemiddeld over {counted}{gap})"


def _joined(rows: pd.DataFrame, name: str, column: str) -> str:
    return ", ".join(dict.fromkeys(value for value in rows.loc[rows["naam"] == name, column]))


def _kinds(data: Dataset, rows: pd.DataFrame, name: str) -> str:
    known = concept_names(data, "aard")
    kinds = dict.fromkeys(rows.loc[rows["naam"] == name, "aard"])
    return ", ".join(known.get(kind, kind) or "onbekend" for kind in kinds)


def _terms(rows: pd.DataFrame, name: str) -> str:
    own = rows.loc[rows["naam"] == name].to_dict("records")
    several = len({row["post"] for row in own}) > 1
    texts = [
        f"{row['post'] + ', ' if several else ''}{row['jaar']}"
        f"{' en verder' if row['en_verder'] == 'true' else ''}: {short_euro(row['bedrag_eur'])}"
        for row in own
    ]
    places = dict.fromkeys(row["vindplaats"] for row in own)
    return f"{'; '.join(texts)}. {'; '.join(places)}"
