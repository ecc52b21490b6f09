"""The index: SQLite's own full text search (FTS5), in memory, over stems of words and parts."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from threading import Lock

from components.finding.documents import Document, documents
from components.finding.vocabulary import Vocabulary, tokens, vocabulary
from components.rows.memo import cached
from data.tables.loading import Dataset

COLUMNS = ("titel", "namen", "tekst", "titeldelen", "delen", "rest")
# A hit in the title says more about a thing than one in its description.
WEIGHTS = (6.0, 3.0, 1.0, 4.0, 1.0, 0.5)
OWN = "{titel namen tekst titeldelen delen}"


@dataclass(frozen=True, eq=False)
class Index:
    """The documents by number, the words in them, and the table in which they are looked up."""

    documents: tuple[Document, ...]
    known: Vocabulary
    table: sqlite3.Connection
    turn: Lock

    def hits(self, stems: tuple[str, ...], everywhere: bool = False) -> dict[int, float]:
        """How well documents fit that have all `stems`, by number.

        everywhere: also look in what a document is only part of, its programme and goal.
        """
        wanted = " AND ".join(f'"{one}"' for one in stems)
        asked = f"({wanted})" if everywhere else f"{OWN} : ({wanted})"
        weights = ", ".join(map(str, WEIGHTS))
        # One connection answers one visitor at a time.
        with self.turn:
            rows = self.table.execute(
                f"SELECT rowid, -bm25(vinden, {weights}) FROM vinden WHERE vinden MATCH ?",  # noqa: S608
                (asked,),
            ).fetchall()
        return dict(rows)


@cached
def index(data: Dataset) -> Index:
    """The index of the present data; made once per version."""
    every = documents(data)
    texts = [text for one in every for text in (one.title, one.names, one.text, one.rest)]
    # What staff adds as another word also takes a compound apart.
    texts += [
        word for row in data["zoekwoorden"].itertuples() for word in (row.zoekwoord, *row.betekent)
    ]
    known = vocabulary(texts)
    table = sqlite3.connect(":memory:", check_same_thread=False)
    table.execute(f"CREATE VIRTUAL TABLE vinden USING fts5({', '.join(COLUMNS)})")
    for number, one in enumerate(every):
        title, inside = tokens(known, one.title)
        name, name_parts = tokens(known, one.names)
        text, text_parts = tokens(known, one.text)
        rest = " ".join(tokens(known, one.rest))
        cells = (number, title, name, text, inside, f"{name_parts} {text_parts}", rest)
        marks = ", ".join("?" * len(cells))
        table.execute(f"INSERT INTO vinden(rowid, {', '.join(COLUMNS)}) VALUES ({marks})", cells)  # noqa: S608
    return Index(every, known, table, Lock())
