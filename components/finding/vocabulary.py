"""The words of our own texts, and how a compound falls apart in them.

No well-kept splitter for Dutch is on PyPI, and one with a general word list would split where our
subject does not: here a word is split only in words that stand by themselves in our texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from components.wording.words import fold, stem, words_of

SHORTEST_PART = 3
SHORTEST_LAST = 4
# What Dutch puts between the parts of a compound, the usual first.
LINKS = ("", "s", "en", "n", "e", "-")
# The stemmer makes "ouder" of these, as of "ouders".
OWN_STEMS = {"ouderen": "ouderen", "oudere": "ouderen"}
# "mbo'ers" are of the mbo, "ict'ers" of the ict.
ENDING = re.compile(r"['’](?:ers?|s|en)$")
# The stemmer keeps the s of "stages", and both letters at the end of "uitvall".
FRENCH_PLURAL = "ges"
DOUBLE = re.compile(r"([bdfgklmnprst])\1$")
SIGNS = re.compile(r"['’-]")
# These stand by themselves but say nothing about the word they begin.
NO_PART = frozenset(
    {"aan", "bij", "een", "haar", "het", "mee", "met", "niet", "uit", "van", "voor"}
)


def root(word: str) -> str:
    """The stem by which a folded word is compared, without signs."""
    plain = SIGNS.sub("", ENDING.sub("", word))
    if plain.endswith(FRENCH_PLURAL):
        plain = plain.removesuffix("s")
    return OWN_STEMS.get(plain) or DOUBLE.sub(r"\1", stem(plain))


@dataclass
class Vocabulary:
    """The words that occur, and for each stem the words that have it, whole or as a part."""

    words: frozenset[str]
    stems: dict[str, set[str]] = field(default_factory=dict)
    _split: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _roots: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self._roots = frozenset(map(root, self.words))

    def parts(self, word: str) -> tuple[str, ...]:
        """The words a compound is made of, () for a word that is none: stage, plekken."""
        if word not in self._split:
            found = self._parted(word) or ()
            deeper = [part for one in found for part in self.parts(one)]
            self._split[word] = (*found, *deeper)
        return self._split[word]

    def _parted(self, word: str) -> tuple[str, ...] | None:
        # The longest last part first: it says what the thing is.
        for cut in range(SHORTEST_PART, len(word) - SHORTEST_LAST + 1):
            last = word[cut:]
            first = self._first(word[:cut])
            if first and self._stands(last):
                return (first, last)
        return None

    def _stands(self, piece: str) -> bool:
        """Whether a piece of a word is a word by itself here, inflected or not."""
        if piece in NO_PART or len(piece) < SHORTEST_PART:
            return False
        return piece in self.words or (len(piece) > SHORTEST_LAST and root(piece) in self._roots)

    def _first(self, piece: str) -> str | None:
        bares = (piece.removesuffix(link) for link in LINKS if piece.endswith(link))
        return next((bare for bare in bares if self._stands(bare)), None)

    def roots(self, word: str) -> tuple[str, list[str]]:
        """The stem of a word, and those of its parts."""
        return root(word), [root(part) for part in self.parts(word)]


def vocabulary(texts: Iterable[str]) -> Vocabulary:
    """The vocabulary of `texts`."""
    words = frozenset(word for text in texts for word in words_of(text))
    known = Vocabulary(words)
    for word in words:
        whole, parts = known.roots(word)
        for one in (whole, *parts):
            known.stems.setdefault(one, set()).add(word)
    return known


def tokens(known: Vocabulary, text: str) -> tuple[str, str]:
    """What is kept of a text: the stems of its words, and those of the parts of compounds."""
    wholes, parts = [], []
    for word in words_of(fold(text)):
        whole, inside = known.roots(word)
        wholes.append(whole)
        parts += inside
    return " ".join(wholes), " ".join(parts)
