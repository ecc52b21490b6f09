"""The colours and sizes of everything that is drawn, written once.

The style sheets have them by name from tokens.py; the theme in .streamlit/config.toml repeats
them, and a test holds that equal.
"""

from __future__ import annotations

INK = "#14212B"
# Quiet text and edges; on a map what has no colour of its own.
QUIET = "#4C5B66"
# Acts and money.
ACT = "#0B5A7A"
# The header, and slides.
NIGHT = "#0D2F40"
# What is chosen is ink on this, never this alone.
CHOSEN = "#FFD24A"
PAPER = "#F5F3EE"
PANEL = "#FFFFFF"
# The sea on a map.
TINT = "#E8F0F1"
EDGE = "#C9D1D6"
# Shapes of municipalities that are no example.
LAND, LAND_EDGE = "#FBFBF9", "#C3CED1"
BAR = ACT
# Where no example is known, and a word that was searched for.
ABSENT, FOUND = "#B9C3C8", "#FFE9A8"
# A total that adds up.
ADDS_UP = "#0B5F4B"
# On the night of the header and the slides: a field, its edge, and quiet text.
NIGHT_FIELD, NIGHT_EDGE, NIGHT_QUIET = "#1B4255", "#5F7F8E", "#D5DEE3"
DOWN = "#B5531C"
PALETTE = ("#0B5A7A", "#8FBFD0", "#6B7780", "#C5DDE6", "#332288", "#117733", "#882255")
FONT = {"family": "Source Sans, Source Sans Pro, sans-serif", "size": 15, "color": INK}
# Sizes of type in px: small, quiet, text, lead, heading, answer, and the number of a slide.
TYPE = (13, 15, 17, 20, 24, 34, 76)
SPACE = (4, 8, 12, 16, 24)
RADIUS = 8
