"""Programmes and municipalities beside each other: counts within one source, and rows of text."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pandas as pd

from components.rows.ids import Role
from components.rows.memo import memo
from components.rows.selection import concept_names, deeds, names
from components.wording.dutch import UNKNOWN, capital, counted, lower_first, years
from data.tables.loading import Dataset

SHOWN_TITLES = 6
MOST_SIDE_BY_SIDE = 6
# A measure in which students take part, as far as partners or title say so.
STUDENTS = re.compile(
    r"studentenraad|studentenunie|studentenvertegenwoordig|studenten.*(mee|betrek)|betrek.*student",
    re.IGNORECASE,
)


@memo
def beside(data: Dataset, programmes: Sequence[str]) -> list[tuple[str, list[tuple[str, ...]]]]:
    """Programmes on the same rows: (label, one cell per programme); a cell is a list of lines."""
    frame = data["programmas"].set_index("programma_id", drop=False)
    rows = [frame.loc[key].to_dict() for key in programmes if key in frame.index]
    measures = [_measures(data, row["programma_id"]) for row in rows]
    towns = names(data)
    lines: list[tuple[str, list[tuple[str, ...]]]] = [
        ("Gemeente", [(towns.get(row["gemeente_id"], UNKNOWN),) for row in rows]),
        ("Waar het om draait", [(row["kern"],) for row in rows]),
        ("Aanleiding", [(row["aanleiding"] or UNKNOWN,) for row in rows]),
        ("Periode", [(capital(years(row["start_jaar"], row["eind_jaar"])),) for row in rows]),
        ("Doelen", [_goals(data, row["programma_id"]) for row in rows]),
        ("Voor wie", [_values(data, found, "doelgroepen", "doelgroep") for found in measures]),
        ("Met wie", [_partners(found) for found in measures]),
    ]
    for key, name in concept_names(data, "thema").items():
        about = [found.loc[found["themas"].map(lambda c, k=key: k in c)] for found in measures]
        lines.append((name, [_titles(found) for found in about]))
    lines += [
        ("Studenten doen mee", [_titles(_with_students(found)) for found in measures]),
        ("Bewijs", [_proof(data, found) for found in measures]),
        ("Geld", [_money(found) for found in measures]),
        (
            "Wat wij niet weten",
            [_unknown(row, m) for row, m in zip(rows, measures, strict=True)],
        ),
    ]
    return lines


def _measures(data: Dataset, programma_id: str) -> pd.DataFrame:
    """What a programme does or means to do: advice in it is no deed."""
    frame = deeds(data["maatregelen"])
    return frame.loc[frame["programma_id"] == programma_id]


def _goals(data: Dataset, programma_id: str) -> tuple[str, ...]:
    frame = data["doelen"]
    own = frame.loc[frame["programma_id"] == programma_id].sort_values("volgnummer")
    return tuple(own["titel"]) or (UNKNOWN,)


def _values(data: Dataset, found: pd.DataFrame, column: str, concept_list: str) -> tuple[str, ...]:
    present = set(found[column].explode().dropna())
    every = concept_names(data, concept_list)
    return tuple(name for key, name in every.items() if key in present) or (UNKNOWN,)


def _partners(found: pd.DataFrame) -> tuple[str, ...]:
    counts = found["partners"].explode().dropna().value_counts(sort=True)
    return _shortened(list(counts.index)) or (UNKNOWN,)


def _titles(found: pd.DataFrame) -> tuple[str, ...]:
    return _shortened(list(found["titel"])) or ("geen voorbeeld in de bronnen",)


def _shortened(lines: list[str]) -> tuple[str, ...]:
    more = len(lines) - SHOWN_TITLES
    rest = (f"en nog {more}",) if more > 0 else ()
    return (*lines[:SHOWN_TITLES], *rest)


def _with_students(found: pd.DataFrame) -> pd.DataFrame:
    partners = found["partners"].map(" ".join)
    return found.loc[
        [bool(STUDENTS.search(f"{t} {p}")) for t, p in zip(found["titel"], partners, strict=True)]
    ]


def _proof(data: Dataset, found: pd.DataFrame) -> tuple[str, ...]:
    counts = found["bewijs"].value_counts()
    every = concept_names(data, "bewijs")
    return tuple(
        f"{lower_first(name)}: {counted(int(counts[key]), 'voorbeeld', 'voorbeelden')}"
        for key, name in every.items()
        if counts.get(key)
    ) or (UNKNOWN,)


def _money(found: pd.DataFrame) -> tuple[str, ...]:
    paid = found.loc[found["rollen"].map(lambda cell: Role.PAYS in cell)]
    return _shortened(list(paid["titel"])) or ("geen bedrag gevonden in de bronnen",)


def _unknown(row: dict, found: pd.DataFrame) -> tuple[str, ...]:
    lines = [
        name
        for column, name in (("start_jaar", "het beginjaar"), ("eind_jaar", "het eindjaar"))
        if pd.isna(row[column])
    ]
    lines += [] if row["aanleiding"] else ["de aanleiding"]
    needs = int(found["randvoorwaarden"].eq("").sum())
    if needs:
        lines.append(f"wat er nodig is bij {counted(needs, 'voorbeeld', 'voorbeelden')}")
    return tuple(lines) or ("niets van wat wij bijhouden",)


@memo
def beside_table(lines: list[tuple[str, list[tuple[str, ...]]]], titles: list[str]) -> pd.DataFrame:
    """The comparison as a sheet: one row per label, one column per programme."""
    rows = [[label, *("\n".join(cell) for cell in cells)] for label, cells in lines]
    return pd.DataFrame(rows, columns=["", *titles])
