"""Text from a CSV, an address or a person, made safe to show."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

# Markdown makes links of web addresses by itself, also of escaped ones, unless this is in them.
WORD_JOINER = "\u2060"
LINK_STARTS = re.compile(r"https?:(?=//)|www(?=\.)|[\w.+-](?=@)", re.IGNORECASE)
MARKUP = set("\\`*_{}[]()#+-.!|~$:>")


def labels_html(texts: Iterable[str]) -> str:
    """Short texts as a row of labels, as safe HTML."""
    items = "".join(f'<li class="label">{escape(text)}</li>' for text in texts)
    return f'<ul class="labels">{items}</ul>'


def escape(text: str) -> str:
    """Text from a CSV or an address, safe inside HTML."""
    return html.escape(text, quote=True)


def markdown(text: str) -> str:
    """Text from a CSV or an address, safe inside Markdown: nothing in it is markup any more."""
    text = LINK_STARTS.sub(rf"\g<0>{WORD_JOINER}", text)
    escaped = "".join(f"\\{letter}" if letter in MARKUP else letter for letter in text)
    return escaped.replace("<", "&lt;").replace("\n", " ")
