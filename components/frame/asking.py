"""Where the search field of the header leads: to a municipality, or to all that fits."""

from __future__ import annotations

from urllib.parse import urlencode

from components.frame.sitemap import RESULTS
from components.towns.lookup import called
from data.tables.loading import Dataset

MOST_LETTERS = 80


def address_for(data: Dataset, text: str) -> str:
    """The address that answers what was typed."""
    text = text.strip()[:MOST_LETTERS]
    if not text:
        return "/"
    codes = called(data, text)
    if len(codes) > 1:
        # Of namesakes the page itself asks which one is meant.
        return "/uw-gemeente"
    if codes:
        return f"/uw-gemeente?{urlencode({'code': codes[0]})}"
    return f"/{RESULTS}?{urlencode({'zoek': text})}"
