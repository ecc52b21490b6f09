"""The colours by the names that every style sheet uses: written in palette.py, and only there."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from components.look import palette

TOKENS: Mapping[str, str] = {
    "inkt": palette.INK,
    "stil": palette.QUIET,
    "lijn": palette.EDGE,
    "accent": palette.ACT,
    "vlak": palette.PAPER,
    "wit": palette.PANEL,
    "tint": palette.TINT,
    "nacht": palette.NIGHT,
    "nachtvak": palette.NIGHT_FIELD,
    "nachtrand": palette.NIGHT_EDGE,
    "nachtstil": palette.NIGHT_QUIET,
    "gekozen": palette.CHOSEN,
    "land": palette.LAND,
    "landrand": palette.LAND_EDGE,
    "leegte": palette.ABSENT,
    "omlaag": palette.DOWN,
    "klopt": palette.ADDS_UP,
    "vondst": palette.FOUND,
}
# What stands before the first style sheet of a document: page, embed, map frame, offline deck.
ROOT = Markup(":root { %s }\n") % Markup(" ").join(
    Markup("--%s: %s;") % pair for pair in TOKENS.items()
)
