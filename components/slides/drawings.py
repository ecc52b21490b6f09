"""Small drawings on a slide, as pictures in its own HTML: icons, and shapes of municipalities."""

from __future__ import annotations

import base64

import htpy as h

from components.look.icons import icon_svg
from components.maps.shapes import silhouette
from components.rows.memo import memo
from components.wording.escaping import rendered
from data.tables.loading import Dataset

SHAPE_PX = 200


def picture(svg: str) -> str:
    """The address of a drawing that stands in the address itself."""
    return f"data:image/svg+xml;base64,{base64.b64encode(svg.encode('utf-8')).decode('ascii')}"


def icon_picture(name: str, place: str, colour: str) -> h.VoidElement:
    """An icon of look/icons.py in a colour; beside it stands its word. Raises KeyError."""
    return h.img(class_=place, alt="", src=picture(icon_svg(name, colour)))


def shape_picture(data: Dataset, code: str, place: str, colour: str) -> h.VoidElement | None:
    """The shape of a municipality (CBS code), beside which its name stands; None if unknown."""
    address = _shape(data, code, colour)
    return h.img(class_=place, alt="", src=address) if address else None


@memo
def _shape(data: Dataset, code: str, colour: str) -> str:
    drawn = silhouette(data, code, SHAPE_PX)
    box = f"0 0 {SHAPE_PX} {SHAPE_PX}"
    svg = h.svg(xmlns="http://www.w3.org/2000/svg", viewBox=box)[h.path(d=drawn, fill=colour)]
    return picture(rendered(svg)) if drawn else ""
