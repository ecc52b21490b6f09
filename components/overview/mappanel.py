"""The map of the overview: 342 shapes sent once, with labels that follow the choice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import htpy as h
import pandas as pd
from shapely.ops import unary_union

from components.look.exhibit import Exhibit
from components.maps.shapes import Box, fitted, in_metres, path, points
from components.overview.choice import MOST_TOWNS, Choice, fitting, option_counts, options
from components.overview.sentence import SCOPE
from components.rows.claim import Claim
from components.rows.ids import Source
from components.rows.memo import cached, memo
from components.rows.selection import examples, programmes_of
from components.rows.sources import bron_ids
from components.wording.dutch import capital, counted, listing, out_of
from data.tables.loading import Dataset

# The drawing in half px, so that whole numbers are fine enough.
WIDTH, HEIGHT = 920, 950
ABSENT = "niet in deze bronnen"
# What a label needs of the height, and how far its middle may come to the edge.
ROOM, EDGE = 17, 10


@dataclass(frozen=True)
class Label:
    """Where the label of a municipality stands, and where its line ends: in % of the drawing."""

    left: bool
    top: float
    x: float
    y: float


@memo
def map_exhibit(data: Dataset, choice: Choice) -> Exhibit:
    """Where there is an example of this choice: yes or no."""
    rows = fitting(data, choice, leaving="gemeente").deeds
    towns = examples(data)
    here = towns.loc[towns["gemeente_id"].isin(rows["gemeente_id"])]
    provinces = counted(here["provincie"].nunique(), "provincie", "provincies")
    text = f"{capital(out_of(len(here), len(towns)))} gemeenten, in {provinces}"
    if len(here) == len(towns):
        text = f"{capital(counted(len(towns), 'gemeente', 'gemeenten'))} in {provinces}"
    if here.empty:
        text = "Geen van de gemeenten heeft dit in de plannen van nu, in onze bronnen"
    table = pd.DataFrame(
        {
            "Gemeente": towns["naam"],
            "Provincie": towns["provincie"],
            "In deze keuze": [
                "ja" if key in set(here["gemeente_id"]) else ABSENT for key in towns["gemeente_id"]
            ],
            "Programma’s": [
                listing(programmes_of(data, key)["titel"]) for key in towns["gemeente_id"]
            ],
        }
    )
    claim = Claim(text, rows, SCOPE, "a deed in a municipality that is said to have none, or none")
    named = (
        listing(here["naam"])
        if 0 < len(here) <= MOST_TOWNS
        else counted(len(here), "gemeente", "gemeenten")
    )
    return Exhibit(
        title=claim,
        alt=claim.but(f"Kaart van Nederland. Gekleurd: {named}. {text}."),
        table=table,
        bron_ids=(*bron_ids(rows), Source.TOWNS, Source.SHAPES),
        rows=rows,
        file_name="kaart-overzicht",
    )


@cached
def _box(data: Dataset) -> Box | None:
    shapes = in_metres(data, "gemeenten")
    return fitted(tuple(shapes.total_bounds), WIDTH, HEIGHT, margin=6) if len(shapes) else None


@cached
def land_svg(data: Dataset) -> h.Node:
    """The country as one path and each example as its own; the same for every choice."""
    box, shapes = _box(data), in_metres(data, "gemeenten")
    if box is None:
        return h.svg
    towns = examples(data)
    codes = dict(zip(towns["cbs_code"], towns["gemeente_id"], strict=True))
    others = "".join(path(shape, box, 0) for code, shape in shapes.items() if code not in codes)
    return h.svg(".land", viewBox=f"0 0 {WIDTH} {HEIGHT}", aria_hidden="true", focusable="false")[
        h.path(".anders", d=others),
        [
            h.path(class_=f"stad stad-{key}", d=path(shapes[code], box, 0), data_kies=key)
            for code, key in codes.items()
            if code in shapes.index
        ],
        [_line(key, label) for key, label in labels(data).items()],
    ]


def _line(key: str, label: Label) -> h.Node:
    x1 = 27 if label.left else 73
    return h.line(
        class_=f"wijst wijst-{key}",
        x1=round(x1 * WIDTH / 100),
        y1=round(label.top * HEIGHT / 100),
        x2=round(label.x * WIDTH / 100),
        y2=round(label.y * HEIGHT / 100),
    )


@cached
def labels(data: Dataset) -> Mapping[str, Label]:
    """A label per example beside the country, left or right, so that none covers another."""
    towns, box = examples(data), _box(data)
    found = points(data, tuple(towns["cbs_code"]))
    if box is None or not found or len(towns) > MOST_TOWNS:
        return {}
    ids = dict(zip(towns["cbs_code"], towns["gemeente_id"], strict=True))
    at = {ids[code]: box.place(*point) for code, point in found.items()}
    order = sorted(at, key=lambda key: at[key][0])
    split = (len(order) + 1) // 2 + (len(order) > 4)
    return {**_column(at, order[:split], left=True), **_column(at, order[split:], left=False)}


def _column(at: Mapping[str, tuple[float, float]], keys: list[str], left: bool) -> dict[str, Label]:
    order = sorted(keys, key=lambda key: at[key][1])
    wanted = [100 * at[key][1] / HEIGHT for key in order]
    room = min(ROOM, (100 - 2 * EDGE) / max(len(order) - 1, 1))
    tops: list[float] = []
    for place, top in enumerate(wanted):
        # Each below the one before, and room left below for those that follow.
        low = tops[-1] + room if tops else EDGE
        high = 100 - EDGE - room * (len(order) - 1 - place)
        tops.append(min(max(top - 6, low), high))
    return {
        key: Label(left, round(top, 1), 100 * at[key][0] / WIDTH, 100 * at[key][1] / HEIGHT)
        for key, top in zip(order, tops, strict=True)
    }


def labels_html(data: Dataset, choice: Choice) -> h.Node:
    """The names beside the map, as links that filter, and the colours that go with the choice."""
    counts, named = option_counts(data, choice, "gemeente"), options(data, "gemeente")
    places = labels(data)
    drawn = h.div(".kaartlabels")[
        [_label(data, choice, key, named[key], counts[key], place) for key, place in places.items()]
    ]
    return h.fragment[h.style[_colours(data, choice)], drawn]


def _label(
    data: Dataset, choice: Choice, key: str, name: str, count: int, place: Label
) -> h.Element:
    chosen = choice.has("gemeente", key)
    about = ABSENT if not count else _programmes(data, key)
    side = "links" if place.left else "rechts"
    marks = ["gekozen"] * chosen + ["nul"] * (not count)
    return h.a(
        class_=" ".join(["kaartlabel", side, *marks]),
        style=f"top:{place.top}%",
        href=choice.address("gemeente", key),
        data_naar="",
        data_doel=key,
        aria_current="true" if chosen else None,
    )[
        h.i(class_=f"{'vorm' if count else 'leegvorm'} vorm-{key}", aria_hidden="true"),
        h.span[h.b[name], h.small[about]],
    ]


def _programmes(data: Dataset, key: str) -> str:
    count = len(programmes_of(data, key))
    return f"{count} programma{'’s' if count != 1 else ''}"


def _colours(data: Dataset, choice: Choice) -> str:
    counts, chosen = option_counts(data, choice, "gemeente"), choice.of("gemeente")
    rules = []
    for row in examples(data).itertuples():
        if not counts[row.gemeente_id]:
            rules.append(f".land .stad-{row.gemeente_id}{{fill:#fff;stroke:var(--stil)}}")
        elif chosen and row.gemeente_id not in chosen:
            rules.append(f".land .stad-{row.gemeente_id}{{fill-opacity:.35}}")
    return "".join(rules)


@cached
def outline(data: Dataset) -> str:
    """The country as one outline, for where the map is small."""
    box, shapes = _box(data), in_metres(data, "gemeenten")
    return path(unary_union(list(shapes)), box, 0) if box else ""
