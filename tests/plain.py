"""Which sentences are too long and which words are too stiff for plain Dutch (B1)."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from pathlib import Path

# Plain-language guides for B1 ask for about fifteen words on average and warn above twenty.
# A sentence that names laws, schools and years needs some room, so we stop at 25.
MOST_WORDS = 25
# The end of a sentence is followed by a capital or figure; "o.a." and "2.5" are no end.
END = re.compile(r"(?<=[.?:;])\s+(?=[A-Z0-9‘(€])")
HOLE = "iets"
NOT_DUTCH = re.compile(r"[<>{}=]|^\W*$|-src |https?:|\\")


def sentences(text: str) -> list[str]:
    return [piece.strip() for piece in END.split(text) if piece.strip()]


def too_long(texts: Iterable[str], most: int = MOST_WORDS) -> list[str]:
    """Each sentence of `texts` with more than `most` words, with its number of words."""
    found = []
    for text in texts:
        for sentence in sentences(text):
            count = len(sentence.split())
            if count > most:
                found.append(f"{count}: {sentence}")
    return list(dict.fromkeys(found))


def stiff(texts: Iterable[str], words: Iterable[str]) -> list[str]:
    """Each text with a word of the list in it."""
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
    return [f"{hit.group()}: {text}" for text in texts if (hit := pattern.search(text))]


def screen_texts(folder: Path) -> list[str]:
    """The Dutch sentences in the code of a folder: every string that is no docstring."""
    return [text for path in sorted(folder.rglob("*.py")) for text in _texts(path)]


def _texts(path: Path) -> list[str]:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    joined = [node for node in nodes if isinstance(node, ast.JoinedStr)]
    inside = {id(part) for node in joined for part in node.values}
    notes = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    found = ["".join(_piece(part) for part in node.values) for node in joined]
    found += [
        node.value
        for node in nodes
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in inside | notes
    ]
    # What stands between two tags is a text of its own.
    texts = (" ".join(text.split()) for one in found for text in re.split(r"<[^>]*>?", one))
    return [text for text in texts if " " in text and not NOT_DUTCH.search(text)]


def _piece(part: ast.expr) -> str:
    return part.value if isinstance(part, ast.Constant) else HOLE
