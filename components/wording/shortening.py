"""A text made shorter without losing what limits it."""

from __future__ import annotations

import re
from collections.abc import Collection

# Before a capital, a quote, a number or an amount: not inside an abbreviation such as "o.a.".
BETWEEN = re.compile(r"(?<=[.!?]) +(?=[A-ZÀ-Ý0-9€‘“'\"(])")
# A sentence with one of these words limits what the others say.
CAVEAT = re.compile(
    r"\b(mits|tenzij|behalve|zonder|niet|geen|onbekend|alleen|slechts|maar|mogelijk|misschien"
    r"|voorlopig|gepland|voornemens?|voorbehoud|voorwaarden?|afhankelijk|indicaties?|indicatief"
    r"|hoogstens|hooguit|minstens|maximaal|ongeveer|circa|proef|tijdelijk|eenmalig"
    r"|tot nu toe|een ander bedrag)\b"
    r"|^als\b|, als\b",
    re.IGNORECASE,
)
# What nobody wrote as a caveat, such as a text of a thousand words, does not fill a page.
MOST_TIMES = 3
CUT = "…"


def shortened(text: str, letters: int) -> str:
    """The whole sentences that fit in `letters`, and always those that limit what is said.

    So it may be longer than asked, up to MOST_TIMES. A first sentence that does not fit is cut
    between two words, and ends in an ellipsis.
    """
    plain = text.replace("\n", " ")
    if len(plain) <= letters:
        return text
    sentences = BETWEEN.split(plain)
    kept = {place for place, one in enumerate(sentences) if CAVEAT.search(one)}
    # A limit is nothing without what it limits.
    kept |= {0} if kept else set()
    for place in range(len(sentences)):
        if place in kept:
            continue
        if len(_joined(sentences, kept | {place})) > letters:
            break
        kept.add(place)
    said = _joined(sentences, kept)
    return cut(said, MOST_TIMES * letters) if said else cut(plain, letters)


def _joined(sentences: list[str], kept: Collection[int]) -> str:
    return " ".join(sentences[place] for place in sorted(kept))


def cut(text: str, letters: int) -> str:
    """The text cut between two words to fit in `letters`, with an ellipsis when it does not."""
    if len(text) <= letters:
        return text
    words = text[: letters - 1].rsplit(" ", 1)[0]
    return f"{words[: letters - 1].rstrip(' ,;:')}{CUT}"
