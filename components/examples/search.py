"""Finds measures by words, as Dutch people type them.

A word is found by its stem ("stage", "stages"), inside a compound ("stageplekken"), without its
accents, through other words for the same thing (zoekwoorden.csv), and with a typing error.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from rapidfuzz import fuzz, process

from components.address.parameter import MAX_LENGTH
from components.rows.memo import cached
from components.rows.selection import names
from components.wording.words import WORD, fold, stem, words_of
from data.tables.loading import Dataset

# A hit in the title says more about a measure than one in its description.
WEIGHTS = {"titel": 5, "partners": 3, "namen": 3, "omschrijving": 2, "rest": 1}
COMPOUND_FROM = 4
PREFIX_FROM = 3
INSIDE_FROM = 5
TYPO_SCORE = 85
SMALL_WORDS = frozenset(
    {"aan", "de", "een", "en", "het", "in", "is", "met", "of", "om", "op", "te", "van", "voor"}
)


@dataclass
class WordIndex:
    """For every word that occurs: its stem, and the weight it has in each measure."""

    size: int
    weights: dict[str, dict[int, int]] = field(default_factory=dict)
    stems: dict[str, str] = field(default_factory=dict)
    titles: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Result:
    """What a search found: a score per measure (0 is no hit), the words to mark, and the words
    that were read as another word because nothing was found for them as typed."""

    scores: np.ndarray
    words: frozenset[str]
    corrected: Mapping[str, str]


@cached
def word_index(data: Dataset) -> WordIndex:
    """The index over title, description, partners, names, conditions and place of every measure."""
    frame = data["maatregelen"]
    towns = names(data)
    programmes = data["programmas"].set_index("programma_id")["titel"].to_dict()
    result = WordIndex(len(frame), titles=list(frame["titel"]))
    for position, row in enumerate(frame.itertuples(index=False)):
        texts = {
            "titel": row.titel,
            "partners": " ".join((row.uitvoerder, *row.partners)),
            "namen": f"{towns.get(row.gemeente_id, '')} {programmes.get(row.programma_id, '')}",
            "omschrijving": row.omschrijving,
            "rest": f"{row.randvoorwaarden} {' '.join(row.vindplaats)}",
        }
        for name, text in texts.items():
            for word in words_of(text):
                seen = result.weights.setdefault(word, {})
                seen[position] = max(seen.get(position, 0), WEIGHTS[name])
    result.stems = {word: stem(word) for word in result.weights}
    return result


@cached
def other_words(data: Dataset) -> dict[str, tuple[str, ...]]:
    """zoekwoorden.csv: what else to look for, by folded search word."""
    frame = data["zoekwoorden"]
    return {fold(row.zoekwoord): row.betekent for row in frame.itertuples()}


def search(data: Dataset, query: str) -> Result:
    """Every word of `query` must be found in a measure, in one of the ways of this module."""
    found = word_index(data)
    scores = np.ones(found.size)
    marked: set[str] = set()
    corrected: dict[str, str] = {}
    for term in _terms(data, query[:MAX_LENGTH]):
        matches = _matches(data, found, term)
        if not matches and (near := _nearest(found, term)):
            corrected[term] = near
            matches = _matches(data, found, near)
        marked |= matches
        scores *= _score(found, matches)
    return Result(scores, frozenset(marked), corrected)


def _terms(data: Dataset, query: str) -> list[str]:
    """The parts of a query: expressions of several words that we know, and single words."""
    text = fold(query)
    terms = []
    for expression in sorted(other_words(data), key=len, reverse=True):
        if " " in expression and expression in text:
            terms.append(expression)
            text = text.replace(expression, " ")
    words = [word for word in WORD.findall(text) if len(word) > 1]
    return terms + ([word for word in words if word not in SMALL_WORDS] or words)


def _matches(data: Dataset, found: WordIndex, term: str) -> set[str]:
    """Every word in the index that `term` stands for."""
    matches = set() if " " in term else _same_word(found, term)
    for other in other_words(data).get(term, ()):
        parts = [part for part in words_of(other) if part not in SMALL_WORDS]
        if len(parts) == 1:
            matches |= _same_word(found, parts[0])
        elif all(part in found.weights for part in parts):
            matches.add(_rarest(found, parts))
    return matches


def _rarest(found: WordIndex, parts: list[str]) -> str:
    """Of an expression such as "leven lang ontwikkelen", the word that tells most."""
    return min(parts, key=lambda part: len(found.weights[part]))


def _same_word(found: WordIndex, term: str) -> set[str]:
    root = stem(term)
    return {
        word
        for word, other in found.stems.items()
        if other == root
        or (len(term) >= PREFIX_FROM and word.startswith(term))
        or (len(root) >= COMPOUND_FROM and _in_compound(root, word, other))
        or (len(term) >= INSIDE_FROM and word.find(root) >= PREFIX_FROM)
    }


def _in_compound(root: str, word: str, other: str) -> bool:
    """Whether a word starts with `root` or ends on it: "stageplek", "schooluitval"."""
    return word.startswith(root) or (other.endswith(root) and len(other) - len(root) >= PREFIX_FROM)


def _nearest(found: WordIndex, term: str) -> str | None:
    """The word that was probably meant, when `term` itself is not found."""
    if len(term) < 4:
        return None
    best = process.extractOne(term, found.stems.keys(), scorer=fuzz.ratio, score_cutoff=TYPO_SCORE)
    return best[0] if best else None


def _score(found: WordIndex, matches: set[str]) -> np.ndarray:
    scores = np.zeros(found.size)
    for word in matches:
        for position, weight in found.weights[word].items():
            scores[position] = max(scores[position], weight)
    return scores


def suggestions(data: Dataset, query: str, limit: int = 3) -> list[int]:
    """Positions of the measures whose titles look most like `query`, for an empty result."""
    titles = [fold(title) for title in word_index(data).titles]
    near = process.extract(fold(query[:MAX_LENGTH]), titles, scorer=fuzz.WRatio, limit=limit)
    return [position for _title, score, position in near if score > 45]
