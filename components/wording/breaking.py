"""Where a long Dutch word may break."""

from __future__ import annotations

import re
from functools import lru_cache

import pyphen

SOFT = "\u00ad"
LONG = re.compile(r"\w{9,}")


@lru_cache(maxsize=4_000)
def broken(text: str) -> str:
    """The text with soft hyphens between the syllables of its long words; none are seen else."""
    dutch = pyphen.Pyphen(lang="nl_NL")
    return LONG.sub(lambda word: dutch.inserted(word.group(), SOFT), text)
