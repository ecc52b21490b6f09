"""The grid of approaches: a card for each, to scan in a minute."""

from __future__ import annotations

from collections.abc import Mapping

import htpy as h

from components.address.query import approach_address
from components.approaches.variants import (
    DOES,
    MEANS,
    approaches,
    by_town,
    counted_number,
    leading_theme,
    presence,
)
from components.look.icons import icons
from components.look.numbers import number_html
from components.rows.memo import cached
from components.rows.selection import concept_names, examples, names
from components.wording.dutch import listing
from data.tables.loading import Dataset

FREE = {
    "ja": ("vink", "Kan zonder mbo-school"),
    "deels": ("", "Deels zonder mbo-school"),
    "nee": ("school", "Met een mbo-school"),
}
# How the shape of a municipality looks, and what that says.
SHAPES = {DOES: "vorm", MEANS: "vorm plan", "": "leegvorm"}
SAID = {
    DOES: "loopt of is gedaan",
    MEANS: "is een voornemen",
    "": "nu geen voorbeeld bekend",
}


@cached
def grid_html(data: Dataset) -> h.Node:
    """What the shapes mean, and a card for each approach."""
    return [
        legend_html(data),
        h.ul(".akaarten")[[h.li[card_html(data, row)] for row in approaches(data)]],
    ]


def legend_html(data: Dataset) -> h.Node:
    """The six shapes with their names, and what full, hatched and a dot say."""
    towns = examples(data).to_dict("records")
    first = towns[0]["gemeente_id"] if towns else ""
    return h.div(".alegenda")[
        h.p[
            [
                h.span[
                    h.i(class_=f"vorm vorm-{row['gemeente_id']}", aria_hidden="true"), row["naam"]
                ]
                for row in towns
            ]
        ],
        h.p[
            [
                h.span[
                    h.i(class_=f"{SHAPES[what]} vorm-{first}", aria_hidden="true"),
                    SAID[what],
                ]
                for what in SHAPES
            ]
        ],
    ]


def card_html(data: Dataset, row: Mapping) -> h.Element:
    """One approach: theme, title, a number or an act, who does it, and without a school."""
    key = row["aanpak_id"]
    return h.article(".akaart")[
        h.h2[theme_html(data, key), h.a(href=approach_address(key), data_naar="")[row["titel"]]],
        eye_catcher_html(data, key) or h.p(".akern")[first_sentence(row["kern"])],
        h.p(".avoet")[shapes_html(data, key), free_html(row)],
    ]


def first_sentence(text: str) -> str:
    """A text up to its first full stop."""
    head, stop, _rest = text.partition(". ")
    return f"{head}." if stop else text


def theme_html(data: Dataset, aanpak_id: str) -> h.Node:
    """The icon of the leading theme, with its name."""
    theme = leading_theme(data, aanpak_id)
    if theme not in icons():
        return None
    name = concept_names(data, "thema")[theme]
    return h.i(class_=f"ic ic-{theme}", role="img", aria_label=name, title=name)


def eye_catcher_html(data: Dataset, aanpak_id: str) -> h.Node:
    """The number of an act that a source gives, with unit and municipality; else an act."""
    row = counted_number(data, aanpak_id)
    if row is not None:
        town = row["gemeente_id"]
        return h.p(".agetal", style=f"--kleur:var(--{town})")[
            number_html(data, row), h.span[row["getal_eenheid"], h.small[names(data)[town]]]
        ]
    acts = list(by_town(data, aanpak_id).values())
    if not acts:
        return None
    first = acts[0].iloc[0]
    return h.p(".adaad")[first["zin_kort"] or first["titel"], "."]


def shapes_html(data: Dataset, aanpak_id: str) -> h.Element:
    """The shape of each example: full, hatched or a dot; a reader hears who and what."""
    there, named = presence(data, aanpak_id), names(data)
    said = [
        f"{SAID[what]}: {listing(named[town] for town, is_so in there.items() if is_so == what)}"
        for what in SHAPES
        if what in there.values()
    ]
    return h.span(".wie", role="img", aria_label="; ".join(said), title="; ".join(said))[
        [
            h.i(class_=f"{SHAPES[what]} vorm-{town}", aria_hidden="true")
            for town, what in there.items()
        ]
    ]


def free_html(row: Mapping) -> h.Element:
    """Whether it can be done without an mbo school, in our judgement."""
    sign, text = FREE[row["zonder_school"]]
    return h.span(class_=f"avrij avrij-{row['zonder_school']}")[
        h.i(class_=f"ic ic-{sign}", aria_hidden="true") if sign else None,
        text,
    ]
