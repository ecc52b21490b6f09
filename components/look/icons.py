"""The icon set: 24 by 24, one width of line, in the colour of the text around it.

The drawings stand in icons.svg, a sprite of symbols. An icon stands with a word or has a name of
its own: it never speaks alone.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import htpy as h
from lxml import etree

SPRITE = Path(__file__).with_name("icons.svg")
SVG = "{http://www.w3.org/2000/svg}"
PEN = {"fill": "none", "stroke-linecap": "round", "stroke-linejoin": "round"}
# In a drawing this is what shows the ground.
CUT = "#fff"
BOX = {"xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 24 24"}


@cache
def icons() -> dict[str, tuple[dict[str, str], ...]]:
    """The paths of each icon by its name: their attributes in a box of 24 by 24."""
    sprite = etree.fromstring(SPRITE.read_bytes())
    return {
        symbol.attrib["id"]: tuple(dict(path.attrib) for path in symbol)
        for symbol in sprite.findall(f"{SVG}symbol")
    }


def icon(name: str, size: int = 20, label: str = "") -> h.Element:
    """The icon as inline SVG; without a label a screen reader skips it. Raises KeyError."""
    about = {"role": "img", "aria-label": label} if label else {"aria-hidden": "true"}
    return h.svg(".icoon", BOX, PEN, width=size, height=size, **about)[_paths(name)]


def icon_svg(name: str, colour: str = "#000") -> str:
    """The icon by itself, as a picture or a mask. Raises KeyError."""
    return str(h.svg(BOX)[icon_part(name, colour)])


def icon_part(name: str, colour: str) -> h.Element:
    """The icon as a part of a drawing, 24 by 24; what is white in it is left open, for a mask too.

    Raises KeyError.
    """
    paths = icons()[name]
    if not any(path.get("stroke") == CUT for path in paths):
        return h.g(PEN)[_paths(name, colour)]
    hole = [
        h.path({**path, "stroke": "#000"} if path.get("stroke") == CUT else {**path, "fill": CUT})
        for path in paths
    ]
    whole = h.rect(width=24, height=24, fill=colour, mask="url(#gat)")
    return h.g(PEN)[h.mask(id="gat")[hole], whole]


def _paths(name: str, colour: str = "currentColor") -> list[h.Element]:
    return [
        h.path({key: value.replace("currentColor", colour) for key, value in path.items()})
        for path in icons()[name]
    ]
