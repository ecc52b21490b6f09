"""The style sheet of icons and shapes: each drawn once for the whole site, used by its class.

`ic ic-<name>` is an icon in the colour of its text; `vorm vorm-<gemeente_id>` the shape of an
example in its colour, `leegvorm` in grey for what is not there; `--<gemeente_id>` is its colour.
"""

from __future__ import annotations

from functools import cache
from urllib.parse import quote

import htpy as h
from markupsafe import Markup

from components.look.icons import icon_svg, icons
from components.maps.shapes import silhouette
from components.rows.memo import cached
from components.rows.selection import examples
from data.tables.loading import Dataset

SHAPE_PX = 60
PLAIN = " =:/,-"


@cached
def sheet(data: Dataset) -> Markup:
    """The whole sheet as CSS; made once per version of the data."""
    towns = examples(data)
    colours = "".join(f"--{row.gemeente_id}:{row.kleur};" for row in towns.itertuples())
    shapes = "".join(
        f".vorm-{row.gemeente_id}{{--ic:{_url(_shape(data, row.cbs_code))};--eigen:{row.kleur}}}"
        f".stad-{row.gemeente_id}{{fill:{row.kleur}}}"
        for row in towns.itertuples()
    )
    return Markup(f"{_icons()}:root{{{colours}}}{shapes}")


@cache
def _icons() -> str:
    return "".join(f".ic-{name}{{--ic:{_url(icon_svg(name))}}}" for name in icons())


def _shape(data: Dataset, code: str) -> str:
    drawn = h.svg(xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {SHAPE_PX} {SHAPE_PX}")
    return str(drawn[h.path(d=silhouette(data, code, SHAPE_PX))])


def _url(svg: str) -> str:
    coded = quote(svg, safe=PLAIN).replace("%22", "'")
    return f'url("data:image/svg+xml,{coded}")'
