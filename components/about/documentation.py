"""What /bronnen tells about the data itself, as rows: sources, columns, gaps and corrections."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from components.rows.claim import Claim
from components.rows.ids import Evidence, Read
from components.rows.keyfigures import figure_sentence
from components.rows.memo import memo
from components.rows.selection import concepts, examples, of_municipality
from components.wording.dutch import capital, counted, date, in_words, listing
from data.tables.description import Column, Table
from data.tables.loading import Dataset

PAGE_ROWS = 12


@memo
def answer(data: Dataset) -> Claim:
    """How many sources there are, and how many of them we read ourselves."""
    rows = data["bronnen"]
    read = int((rows["gelezen"] == Read.BY_US).sum())
    return Claim(
        f"Deze site rust op {counted(len(rows), 'bron', 'bronnen')}. Daarvan lazen wij er "
        f"{in_words(read)} zelf; de andere kennen wij via een lijst met feiten. Wat wij niet "
        "weten, laten we leeg.",
        rows,
        "alle bronnen in onze tabellen",
        "a source that we read and that is not counted",
    )


@memo
def row_counts(data: Dataset) -> pd.Series:
    """How many rows of all tables rest on each source: bron_id -> count."""
    cells = [
        frame["bron_id"].explode()
        for name, frame in data.tables.items()
        if "bron_id" in frame and name != "bronnen"
    ]
    counts = pd.concat(cells).value_counts()
    return counts.reindex(data["bronnen"]["bron_id"], fill_value=0)


@memo
def sources(data: Dataset) -> pd.DataFrame:
    """bronnen.csv with the column rijen, the most used source first."""
    counts = row_counts(data)
    frame = data["bronnen"].assign(rijen=data["bronnen"]["bron_id"].map(counts))
    return frame.sort_values(["rijen", "titel"], ascending=[False, True])


@memo
def dictionary(data: Dataset, table: Table) -> pd.DataFrame:
    """The columns of a table in words, from its description; Dutch column names."""
    rows = [
        {
            "Kolom": column.name,
            "Naam": column.title,
            "Betekenis": column.description,
            "Eenheid": column.unit or "-",
            "Voorbeeld": column.example,
            "Toegestaan": allowed(data, table, column),
        }
        for column in table.columns
    ]
    return pd.DataFrame(rows)


def allowed(data: Dataset, table: Table, column: Column) -> str:
    """What a cell may hold, in one Dutch sentence."""
    types = {"integer": "geheel getal", "number": "getal", "date": "datum"}
    types |= {"boolean": "true of false", "string": "tekst"}
    limits = column.constraints
    words = types[column.type]
    if column.concept_list:
        words = f"een van: {', '.join(concepts(data, column.concept_list)['id'])}"
    for reference in table.references:
        if reference.column == column.name:
            targets = (f"een {name} uit {where}" for where, name in reference.targets)
            words = " of ".join(targets)
    if "minimum" in limits and "maximum" in limits:
        words += f" van {limits['minimum']} tot en met {limits['maximum']}"
    if column.many:
        words += "; meer waarden mogen, met | ertussen"
    return capital(f"{words}; {'verplicht' if column.required else 'mag leeg zijn'}")


@memo
def gaps(data: Dataset) -> list[tuple[str, list[str]]]:
    """Per example municipality what we do not know, counted from empty cells."""
    return [
        (town.naam, list(_gaps_of(data, town.gemeente_id))) for town in examples(data).itertuples()
    ]


def _gaps_of(data: Dataset, gemeente_id: str) -> Iterator[str]:
    programmes = of_municipality(data["programmas"], gemeente_id)
    for row in programmes.to_dict("records"):
        missing = [
            name
            for column, name in (("start_jaar", "het beginjaar"), ("eind_jaar", "het eindjaar"))
            if pd.isna(row[column])
        ]
        missing += [] if row["aanleiding"] else ["de aanleiding"]
        if missing:
            yield f"Van ‘{row['titel']}’ kennen we {listing(missing)} niet."
    goals = data["doelen"].loc[data["doelen"]["programma_id"].isin(programmes["programma_id"])]
    yield from _empty(goals, "effect", "doel", "doelen", "wat het moet opleveren")
    measures = of_municipality(data["maatregelen"], gemeente_id)
    yield from _empty(measures, "partners", "maatregel", "maatregelen", "wie de partners zijn")
    yield from _empty(
        measures, "randvoorwaarden", "maatregel", "maatregelen", "wat ervoor nodig is"
    )
    unmeasured = int((measures["bewijs"] != Evidence.EFFECT).sum())
    if unmeasured:
        which = _of(unmeasured, len(measures), "maatregel", "maatregelen")
        yield f"Bij {which} is geen effect gemeten."
    places = of_municipality(data["locaties"], gemeente_id)
    unplaced = int(places["lat"].isna().sum())
    if unplaced:
        yield f"We kunnen {counted(unplaced, 'plek', 'plekken')} niet op de kaart zetten."


def _empty(frame: pd.DataFrame, column: str, one: str, many: str, what: str) -> Iterator[str]:
    empty = int(frame[column].map(len).eq(0).sum())
    if empty:
        yield f"Bij {_of(empty, len(frame), one, many)} zegt de bron niet {what}."


def _of(part: int, whole: int, one: str, many: str) -> str:
    if part == whole:
        return f"alle {counted(whole, one, many)}" if whole > 1 else f"de enige {one}"
    return f"{part} van de {counted(whole, one, many)}"


def main_text(table: Table) -> str:
    """The column that says most about a row: its title, name, or the second column."""
    for name in ("titel", "naam", "indicator", "reden"):
        if name in table.column_names:
            return name
    return table.columns[1].name


@memo
def row_texts(data: Dataset, table: Table) -> pd.DataFrame:
    """Per row its key, its main text and, for a list of values, its criterion; text only."""
    frame = data[table.name]
    keys = [", ".join(key) for key in frame[list(table.key)].itertuples(index=False)]
    text = frame[main_text(table)].astype(str)
    if "criterium" in frame:
        name = frame["naam"].where(frame["naam"] != "", frame["id"])
        text = name + ": " + frame["omschrijving"] + " " + frame["criterium"]
    if table.name == "kerncijfers":
        text = [figure_sentence(data, row) for row in frame.to_dict("records")]
    return pd.DataFrame({"sleutel": keys, "tekst": text}, index=frame.index)


@memo
def corrections(data: Dataset) -> pd.DataFrame:
    """correcties.csv with Dutch column names, newest first."""
    frame = data["correcties"].sort_values("datum", ascending=False)
    return pd.DataFrame(
        {
            "Tabel en rij": frame["tabel"] + ", " + frame["sleutel"] + ", " + frame["kolom"],
            "In de bron": frame["gepubliceerd"],
            "Bij ons": frame["onze_waarde"],
            "Reden": frame["reden"],
            "Datum": frame["datum"].map(date),
        }
    )
