"""Words as a search compares them: without accents or inflection."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from threading import Lock

import snowballstemmer

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_stemmer = snowballstemmer.stemmer("dutch_porter")
_stemming = Lock()


def fold(text: str) -> str:
    """Lower case without accents: "Súdwest" as "sudwest"."""
    parts = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The Dutch stem of a folded word (snowball)."""
    # The stemmer works inside itself: two visitors at once would break each other's page.
    with _stemming:
        return _stemmer.stemWord(word)


def words_of(text: str) -> list[str]:
    """The folded words of a text; a word with a hyphen also counts in parts."""
    found = []
    for word in WORD.findall(fold(text)):
        found.append(word)
        found += [part for part in re.split(r"[-'’]", word) if len(part) > 2 and part != word]
    return found


def marked(text: str, words: frozenset[str]) -> list[tuple[str, bool]]:
    """The text in pieces; True for a piece that is a hit."""
    pieces, end = [], 0
    for match in WORD.finditer(text):
        if words.isdisjoint(words_of(match.group())):
            continue
        pieces += [(text[end : match.start()], False), (match.group(), True)]
        end = match.end()
    return [piece for piece in [*pieces, (text[end:], False)] if piece[0]]
