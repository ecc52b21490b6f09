"""Programmes in columns: on which rows they differ, each cell with the examples behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from components.examples.beside import STUDENTS, beside
from components.look.exhibit import Exhibit
from components.rows.claim import Claim
from components.rows.ids import Role
from components.rows.memo import memo
from components.rows.selection import concept_names, deeds, names
from components.rows.sources import bron_ids
from components.wording.dutch import in_words, listing, out_of
from data.tables.loading import Dataset

NOT_NAMED = "niet genoemd"
ALWAYS = ("Periode", "Waar het om draait")
# What only shows when everything is asked for.
FURTHER = ("Aanleiding", "Doelen", "Voor wie", "Met wie", "Bewijs", "Wat wij niet weten")
STUDENTS_JOIN, PAYS = "Studenten doen mee", "Gemeente betaalt mee"


@dataclass(frozen=True)
class Row:
    """One row of the comparison.

    theme: its id, for a row about a theme. texts: the lines of each programme. found: of each
    programme the measures (id, the act); a row has texts or these.
    """

    label: str
    texts: tuple[tuple[str, ...], ...] = ()
    found: tuple[tuple[tuple[str, str], ...], ...] = ()
    theme: str = ""

    @property
    def differs(self) -> bool:
        """Whether one programme has what another lacks; for texts whether they are not the same."""
        return len({bool(one) for one in self.found} if self.found else set(self.texts)) > 1


@memo
def offers(data: Dataset) -> list[Mapping]:
    """The programmes that can stand beside each other: those of one municipality together."""
    return data["programmas"].sort_values(["gemeente_id", "start_jaar"]).to_dict("records")


@memo
def rows(data: Dataset, programmes: Sequence[str]) -> list[Row]:
    """Every row, in the order of the screen. Advice is no deed, so it is not among them."""
    texts = dict(beside(data, programmes))
    frame = deeds(data["maatregelen"])
    own = [frame.loc[frame["programma_id"] == key] for key in programmes]
    made = [Row(label, texts=tuple(texts[label])) for label in ALWAYS]
    for key, name in concept_names(data, "thema").items():
        made.append(Row(name, found=tuple(_having(one, "themas", key) for one in own), theme=key))
    made.append(Row(STUDENTS_JOIN, found=tuple(_with_students(one) for one in own)))
    made.append(Row(PAYS, found=tuple(_having(one, "rollen", Role.PAYS) for one in own)))
    return [*made, *(Row(label, texts=tuple(texts[label])) for label in FURTHER)]


def _having(frame: pd.DataFrame, column: str, value: str) -> tuple[tuple[str, str], ...]:
    return _acts(frame.loc[frame[column].map(lambda cell: value in cell)])


def _with_students(frame: pd.DataFrame) -> tuple[tuple[str, str], ...]:
    partners = frame["partners"].map(" ".join)
    named = zip(frame["titel"], partners, strict=True)
    return _acts(frame.loc[[bool(STUDENTS.search(f"{title} {with_}")) for title, with_ in named]])


def _acts(frame: pd.DataFrame) -> tuple[tuple[str, str], ...]:
    return tuple(zip(frame["maatregel_id"], frame["titel"], strict=True))


@memo
def shown_rows(
    data: Dataset, programmes: Sequence[str], theme: str = "", every: bool = False
) -> list[Row]:
    """The rows on screen: one theme, everything, or what differs of what can be told shortly."""
    found = rows(data, programmes)
    if theme:
        return [row for row in found if row.theme == theme]
    if every:
        return found
    return [row for row in found if row.differs and row.label not in FURTHER]


@memo
def columns_claim(data: Dataset, programmes: Sequence[str]) -> Claim:
    """On how many themes the programmes differ: one has a deed on it, another has none."""
    frame = data["programmas"].set_index("programma_id")
    towns = [names(data)[frame.loc[key, "gemeente_id"]] for key in programmes]
    themes = [row for row in rows(data, programmes) if row.theme]
    count = sum(row.differs for row in themes)
    how = f"op {out_of(count, len(themes))} thema’s" if count else "op geen enkel thema"
    of = listing(dict.fromkeys(towns))
    text = f"De {in_words(len(programmes))} programma’s van {of} verschillen in onze bronnen {how}."
    measures = data["maatregelen"]
    return Claim(
        text,
        measures.loc[measures["programma_id"].isin(list(programmes))],
        "wat in deze programma’s staat, zonder adviezen; verschil: het ene programma heeft iets "
        "over een thema, een ander niet",
        "a theme on which one of the programmes has a deed and another has none, not counted",
    )


@memo
def columns_exhibit(
    data: Dataset, programmes: Sequence[str], theme: str = "", every: bool = False
) -> Exhibit:
    """The columns with their companions."""
    claim = columns_claim(data, programmes)
    frame = data["programmas"].set_index("programma_id", drop=False)
    shown = shown_rows(data, programmes, theme, every)
    table = pd.DataFrame(
        {
            "Onderdeel": [row.label for row in shown],
            **{
                frame.loc[key, "titel"]: [_said(row, place) for row in shown]
                for place, key in enumerate(programmes)
            },
        }
    )
    return Exhibit(
        title=claim.bare(),
        alt=claim.but(f"Programma’s naast elkaar in kolommen. {claim}"),
        table=table,
        bron_ids=tuple(bron_ids(frame.loc[list(programmes)])),
        rows=claim.rows,
        file_name="programmas-naast-elkaar",
        note="‘Niet genoemd’: wij vonden het niet in de bronnen van dit programma.",
    )


def _said(row: Row, place: int) -> str:
    if row.texts:
        return "; ".join(row.texts[place])
    return "; ".join(act for _key, act in row.found[place]) or NOT_NAMED
