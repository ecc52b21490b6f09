"""What somebody typed, taken apart in the terms to look for."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import OSA

from components.address.parameter import MAX_LENGTH
from components.finding.thesaurus import QUESTION_WORDS, Expression, other_words
from components.finding.vocabulary import Vocabulary, root
from components.wording.words import WORD, fold
from data.tables.loading import Dataset

# A word with one letter wrong is read as the word that was meant; two are a guess.
MOST_WRONG = 1
LONG_ENOUGH = 5
# How much less it says when not the very word was found.
SYNONYM, SPLIT, PART = 0.7, 0.35, 0.3


@dataclass(frozen=True)
class Way:
    """One way in which a term is found: every stem must be there. weight: what it says."""

    stems: tuple[str, ...]
    weight: float


@dataclass(frozen=True)
class Term:
    """A word or expression as typed, and the ways in which it may be found."""

    typed: str
    ways: tuple[Way, ...]
    read: str = ""


def says_something(query: str) -> bool:
    """Whether there is a word in a query."""
    return any(len(word) > 1 for word in WORD.findall(fold(query[:MAX_LENGTH])))


def terms(data: Dataset, known: Vocabulary, query: str) -> list[Term]:
    """The terms of a query; its question words only count when there is nothing else."""
    typed = [word for word in WORD.findall(fold(query[:MAX_LENGTH])) if len(word) > 1]
    told = [word for word in typed if word not in QUESTION_WORDS] or typed
    said, place = [], 0
    while place < len(told):
        length = _length(data, [root(word) for word in told[place:]])
        said.append(told[place : place + length])
        place += length
    return [_term(data, known, words) for words in said]


def _length(data: Dataset, stems: list[str]) -> int:
    """How many words from the first are one expression that we know."""
    others = other_words(data)
    longest = min(max((len(key) for key in others), default=1), len(stems))
    fitting = (size for size in range(longest, 1, -1) if tuple(stems[:size]) in others)
    return next(fitting, 1)


def _term(data: Dataset, known: Vocabulary, words: list[str]) -> Term:
    typed = " ".join(words)
    stems: Expression = tuple(root(word) for word in words)
    others = other_words(data)
    ways = {Way(stems, 1.0): None}
    ways |= {Way(other, SYNONYM): None for other in others.get(stems, ())}
    if len(words) == 1:
        ways |= dict.fromkeys(_split(data, known, words[0]))
        unknown = stems[0] not in known.stems and len(ways) == 1
        near = _nearest(known, words[0]) if unknown else None
        if near:
            return Term(typed, _term(data, known, [near]).ways, near)
    return Term(typed, tuple(ways))


def _split(data: Dataset, known: Vocabulary, word: str) -> list[Way]:
    """The parts of a compound, each of which may also be found by another word."""
    parts = tuple(root(part) for part in known.parts(word))
    if not parts:
        return []
    ways = [Way(parts, SPLIT)]
    for place, part in enumerate(parts):
        for other in other_words(data).get((part,), ()):
            ways.append(Way((*parts[:place], *other, *parts[place + 1 :]), PART))
    return ways


def _nearest(known: Vocabulary, word: str) -> str | None:
    """The word that was probably meant, when `word` itself is nowhere."""
    if len(word) < LONG_ENOUGH:
        return None
    near = [one for one in known.words if OSA.distance(word, one, score_cutoff=1) <= MOST_WRONG]
    return min(near, key=lambda one: (one[0] != word[0], one)) if near else None
