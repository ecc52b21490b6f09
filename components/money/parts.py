"""One budget as parts of a whole and over the years, in the unit the reader asks for."""

from __future__ import annotations

import pandas as pd

from components.look.exhibit import Exhibit
from components.money.budget import (
    REST,
    as_printed,
    budget,
    post_key,
)
from components.money.drawn import parts_drawn
from components.money.slice import DIVISIONS, Slice
from components.money.yardsticks import (
    PER_HEAD,
    YARDSTICK_NAMES,
    divisor_note,
    in_unit,
    unit_text,
    years_text,
)
from components.rows.claim import Claim
from components.rows.memo import cached
from components.rows.selection import concept_names
from components.rows.sources import bron_ids
from components.wording.amounts import euro, percent, short_euro
from data.tables.loading import Dataset

UNNAMED = "Niet genoemd in de bron"


@cached
def parts(data: Dataset, piece: Slice) -> pd.DataFrame:
    """Per part the sum over the years, the largest first.

    Columns: naam, sleutel (chapter or post to zoom in on; "" when there is none), bedrag_eur,
    waarde (on the axis of the unit) and tekst (its label). Per head: the average of the years
    with a number of people.
    """
    rows = piece.rows
    if piece.people:
        rows = rows.loc[rows["jaar"].isin(list(piece.people))]
    named = rows.assign(naam=part_names(data, rows, piece.view.by), sleutel=_zoom_keys(rows, piece))
    sums = named.groupby(["naam", "sleutel"], as_index=False, sort=False)["bedrag_eur"].sum()
    down_only = bool((sums["bedrag_eur"] <= 0).all())
    sums = sums.sort_values("bedrag_eur", ascending=down_only, kind="stable", ignore_index=True)
    whole = int(sums["bedrag_eur"].sum())
    values = [_value(piece, amount, whole) for amount in sums["bedrag_eur"]]
    texts = [label(piece, amount, whole) for amount in sums["bedrag_eur"]]
    return sums.assign(waarde=values, tekst=texts)


def label(piece: Slice, amount: float, whole: float) -> str:
    """An amount in euros as a label in the unit of `piece`; `whole` in euros."""
    exact = all(divisor.exact for divisor in piece.people.values())
    return unit_text(amount, _value(piece, amount, whole), piece.unit, exact)


def _value(piece: Slice, amount: float, whole: float) -> float:
    people = sum(divisor.people for divisor in piece.people.values())
    return in_unit(amount, piece.unit, whole, people)


def part_names(data: Dataset, rows: pd.DataFrame, by: str) -> list[str]:
    """The name of the part each row belongs to when divided by a column of DIVISIONS."""
    kinds = concept_names(data, "aard")
    names = [kinds.get(value, value) if by == "aard" else value for value in rows[by]]
    pairs = zip(names, rows["post"], strict=True)
    return [REST if post == REST else name or UNNAMED for name, post in pairs]


def _zoom_keys(rows: pd.DataFrame, piece: Slice) -> list[str]:
    keys = {"post": post_key, "hoofdstuk": lambda row: row["hoofdstuk"]}
    key_of = keys.get(piece.view.by, lambda _row: "")
    return ["" if row["post"] == REST else key_of(row) for row in rows.to_dict("records")]


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
    drawn = "Watervalgrafiek" if (found["bedrag_eur"] < 0).any() else "Staven"
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
    down = int(rows.loc[rows["bedrag_eur"] < 0, "bedrag_eur"].sum())
    if down and first["bedrag_eur"] > 0:
        text += f"; daarnaast {short_euro(down)} aan verschuivingen"
    return Claim(text, rows, scope, false_if)


def _average(piece: Slice) -> str:
    """Over which years an amount per head is an average; "" for other units."""
    if piece.unit not in PER_HEAD:
        return ""
    counted = years_text(piece.people)
    return f" {YARDSTICK_NAMES[piece.unit].lower()} per jaar (gemiddeld over {counted})"


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


def unit_note(data: Dataset, piece: Slice) -> str:
    """How we read the budget, what it does not break down, and by what we divided."""
    lines = [budget(data, piece.view.begroting_id)["toelichting"]]
    open_part = piece.rows.loc[piece.rows["post"] == REST, "bedrag_eur"].sum()
    if open_part:
        lines.append(
            f"De gedrukte totalen zijn {euro(open_part)} hoger dan de regels samen. "
            f"Dat deel heet hier ‘{REST}’."
        )
    lines.append(people_note(data, piece))
    return " ".join(line for line in lines if line)


def people_note(data: Dataset, piece: Slice) -> str:
    """By what the amounts are divided; empty when they are not."""
    missing = set(piece.rows["jaar"]) - set(piece.people)
    return divisor_note(data, dict(piece.people), missing) if piece.people else ""
