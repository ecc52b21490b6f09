"""The map of the overview: 342 shapes sent once, with labels that follow the choice."""

from __future__ import annotations

import htpy as h
import pandas as pd

from components.look.exhibit import Exhibit
from components.overview.choice import MOST_TOWNS, Choice, fitting, option_counts, options
from components.overview.mapland import Label, drawing, labels
from components.overview.mappoints import points_svg, switches_html
from components.overview.sentence import SCOPE
from components.rows.claim import Claim
from components.rows.ids import Source
from components.rows.memo import memo
from components.rows.selection import examples, programmes_of
from components.rows.sources import bron_ids
from components.wording.dutch import capital, counted, listing, out_of
from data.tables.loading import Dataset

ABSENT = "niet in deze bronnen"


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


def map_html(data: Dataset, choice: Choice) -> h.Node:
    """Over the land: layers of points, names as links that filter, the colours of the choice."""
    counts, named = option_counts(data, choice, "gemeente"), options(data, "gemeente")
    places = labels(data)
    drawn = h.div(".kaartlabels")[
        [_label(data, choice, key, named[key], counts[key], place) for key, place in places.items()]
    ]
    return h.fragment[h.style[_colours(data, choice)], drawn, switches_html(data, choice)]


def marks_svg(data: Dataset, choice: Choice) -> h.Node:
    """The layers of points that are on, over the land."""
    return points_svg(data, choice, drawing(data))


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
