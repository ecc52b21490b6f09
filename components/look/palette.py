"""The colours and type of every figure, written once."""

from __future__ import annotations

INK = "#1C2730"
NODE_GREY = "#6B7780"
FONT = {"family": "Source Sans, Source Sans Pro, sans-serif", "size": 15, "color": INK}
# Quiet text and edges; on a map what has no colour of its own.
QUIET = "#5F6B76"
BAR = "#0B5A7A"
DOWN = "#B5531C"
PALETTE = ("#0B5A7A", "#8FBFD0", "#6B7780", "#C5DDE6", "#332288", "#117733", "#882255")
