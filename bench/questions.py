"""How good the search is, on three lists of questions, each written before it was tuned with."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from bench.report import Section, at_least, at_most
from components.finding.documents import Kind
from components.finding.search import search
from data.tables.loading import Dataset, load

FOLDER = Path(__file__).parent.parent / "tests" / "vragen"
HALVES = {"open": "open.csv", "sealed": "dicht.csv", "later": "later.csv"}
FIRST = 3
AIM_PRECISION, AIM_EMPTY = 0.85, 0.03
APPROACH = "@"


@dataclass(frozen=True)
class Score:
    """Of a list of questions: the share right among the first three, and of those without a hit."""

    precision: float
    empty: float


def right_ones(data: Dataset, text: str) -> set[str]:
    """The ids that count as right: ids with *, and @ before an approach for all its examples."""
    frame = data["maatregelen"]
    found: set[str] = set()
    for one in text.split("|"):
        if one.startswith(APPROACH):
            mine = frame["aanpakken"].map(lambda cell, key=one[1:]: key in cell)
        else:
            mine = frame["maatregel_id"].map(lambda key, like=one: fnmatchcase(key, like))
        if not mine.any():
            raise ValueError(f"No example fits {one}")
        found |= set(frame.loc[mine, "maatregel_id"])
    return found


def questions(half: str) -> list[tuple[str, str]]:
    """The questions of a half, each with the ids that count as right, as written."""
    with (FOLDER / HALVES[half]).open(encoding="utf-8", newline="") as file:
        return [(row["vraag"], row["goed"]) for row in csv.DictReader(file)]


def score(data: Dataset, half: str) -> Score:
    """Precision at three (at as many as are right, when fewer are) and the share without a hit."""
    shares, empty = [], 0
    asked = questions(half)
    for question, text in asked:
        right = right_ones(data, text)
        first = [hit.document.key for hit in search(data, question, Kind.EXAMPLE).hits[:FIRST]]
        shares.append(sum(key in right for key in first) / min(FIRST, len(right)))
        empty += not first
    return Score(sum(shares) / len(shares), empty / len(asked))


def measure(_short: bool) -> Section:
    """All lists: the open and the later one were looked at while tuning, the sealed one was not."""
    data = load()
    section = Section(
        "Search",
        "Questions of everyday speech with the examples that count as right; precision at 3.",
        ("half", "questions", "precision@3", "without a hit"),
    )
    for half in HALVES:
        found = score(data, half)
        cells = (f"{found.precision:.2f}", f"{found.empty:.1%}")
        section.rows.append((half, len(questions(half)), *cells))
        section.targets += [
            at_least(f"Search, {half} half: precision@3", found.precision, AIM_PRECISION, ""),
            at_most(f"Search, {half} half: share without a hit", found.empty, AIM_EMPTY, ""),
        ]
    return section
