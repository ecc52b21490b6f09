"""Programmes and municipalities beside each other: counts within one source, and rows of text."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import pandas as pd

from components import facets
from components.formatting import UNKNOWN, capital, counted, listing, lower_first, years
from components.keeping import kept
from components.selection import concept_names, examples, names
from data.loading import Dataset

DEFAULT_SOURCE = "inspiratieagenda"
LEVER_NAMES = {name: facets.BY_NAME[name].label for name in ("thema", "rol", "pijler")}
SHOWN_TITLES = 6
# A measure in which students take part, as far as partners or title say so.
STUDENTS = re.compile(
    r"studentenraad|studentenunie|studentenvertegenwoordig|studenten.*(mee|betrek)|betrek.*student",
    re.IGNORECASE,
)


@kept
def countable_sources(data: Dataset) -> dict[str, str]:
    """Sources that tell about at least two municipalities: only these can compare. id -> title."""
    pairs = data["maatregelen"][["gemeente_id", "bron_id"]].explode("bron_id").drop_duplicates()
    towns = pairs.groupby("bron_id")["gemeente_id"].nunique()
    titles = data["bronnen"].set_index("bron_id")["titel"]
    kept = [key for key in towns.index[towns >= 2] if key in titles.index]
    return {key: titles[key] for key in sorted(kept, key=lambda key: key != DEFAULT_SOURCE)}


@kept
def matrix(data: Dataset, lever: str, bron_id: str) -> pd.DataFrame:
    """How many measures of one source each municipality has per option of a lever.

    lever: "thema", "rol" or "pijler". Rows: gemeente_id by name, the examples first if they are in
    the source. Columns: option ids in the order for the screen. Unit: measures.
    """
    column, frame = facets.BY_NAME[lever].column, _of_source(data, bron_id)
    six = list(examples(data)["gemeente_id"])
    inside = set(frame["gemeente_id"])
    towns = six if inside & set(six) else sorted(inside)
    pairs = frame[["gemeente_id", column]].explode(column)
    table = pd.crosstab(pairs["gemeente_id"], pairs[column])
    return table.reindex(index=towns, columns=list(concept_names(data, lever)), fill_value=0)


@kept
def _of_source(data: Dataset, bron_id: str) -> pd.DataFrame:
    frame = data["maatregelen"]
    return frame.loc[frame["bron_id"].map(lambda cell: bron_id in cell)]


@kept
def matrix_cells(
    data: Dataset, lever: str, bron_id: str, shown: Collection[str]
) -> dict[str, tuple[str, tuple[str, ...]]]:
    """By its id each cell of the matrix that is not empty: its name and its measures (ids).

    shown: the municipalities whose cells are asked for (ids).
    """
    column, options = facets.BY_NAME[lever].column, concept_names(data, lever)
    found = _of_source(data, bron_id)[["gemeente_id", "maatregel_id", column]]
    pairs = found.loc[found["gemeente_id"].isin(shown)].explode(column)
    towns = names(data)
    return {
        f"{town}:{option}": (f"{towns[town]}, {options[option]}", tuple(rows["maatregel_id"]))
        for (town, option), rows in pairs.groupby(["gemeente_id", column])
        if town in towns and option in options
    }


@kept
def matrix_sentence(data: Dataset, counts: pd.DataFrame, lever: str) -> str:
    """What one municipality has that the others lack; never who has most."""
    words = facets.in_sentence(data, facets.BY_NAME[lever])
    town_names = names(data)
    alone: dict[str, list[str]] = {}
    for option in counts.columns:
        towns = counts.index[counts[option] > 0]
        if len(towns) == 1:
            alone.setdefault(towns[0], []).append(words[option])
    if not alone:
        return "In onze bronnen staat niets dat maar één gemeente heeft."
    about = {"thema": "over", "rol": "waarin de gemeente", "pijler": "bij"}[lever]
    parts = [
        f"alleen {town_names.get(town, town)} heeft een voorbeeld {about} {listing(options)}"
        for town, options in alone.items()
    ]
    return f"In onze bronnen: {listing(parts)}."


@kept
def matrix_table(data: Dataset, counts: pd.DataFrame, lever: str) -> pd.DataFrame:
    """The matrix as text, with names: the download of what is on screen."""
    columns = concept_names(data, lever)
    table = counts.map(lambda count: str(count) if count else "geen voorbeeld in de bronnen")
    table = table.rename(columns=columns, index=names(data))
    return table.rename_axis("Gemeente").reset_index()


@kept
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
    frame = data["maatregelen"]
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
    paid = found.loc[found["rollen"].map(lambda cell: "financieren" in cell)]
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


@kept
def beside_table(lines: list[tuple[str, list[tuple[str, ...]]]], titles: list[str]) -> pd.DataFrame:
    """The comparison as a sheet: one row per label, one column per programme."""
    rows = [[label, *("\n".join(cell) for cell in cells)] for label, cells in lines]
    return pd.DataFrame(rows, columns=["", *titles])
