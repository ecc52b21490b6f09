"""The examples that fit best on the overview, each leading with its number or its act."""

from __future__ import annotations

import htpy as h
import pandas as pd

from components.examples.cards import Links, card
from components.examples.strongest import strongest
from components.overview.choice import (
    STATUSES,
    Choice,
    fitting,
    list_address,
    option_counts,
    options,
)
from components.rows.memo import memo
from components.wording.dutch import capital, counted, number
from data.tables.loading import Dataset

MOST_CARDS = 3


@memo
def best(data: Dataset, choice: Choice, most: int = MOST_CARDS) -> pd.DataFrame:
    """The deeds that fit, the strongest first (see `strongest`), with a number before without."""
    ranked = strongest(data)
    fits = ranked.loc[ranked["maatregel_id"].isin(fitting(data, choice).deeds["maatregel_id"])]
    turn = fits.groupby("gemeente_id").cumcount()
    order = fits.assign(beurt=turn, zonder=fits["getal"].isna())
    order = order.sort_values(["beurt", "zonder"], kind="stable")
    return order.drop(columns=["beurt", "zonder"]).head(most)


def examples_html(data: Dataset, choice: Choice) -> h.Node:
    """How many there are, by status, the best of them as cards, and the way to all."""
    count = len(fitting(data, choice).deeds)
    links = Links(
        lambda key: choice.to("voorbeelden", {"voorbeeld": (key,)}, keep=False),
        choice.taking,
        choice.taken,
    )
    return h.section(".beste", aria_label="Voorbeelden")[
        h.div(".bestekop")[
            h.h2[capital(counted(count, "voorbeeld", "voorbeelden"))],
            h.p["Eerst wat gedaan is."],
            _statuses(data, choice),
            h.a(".alles", href=list_address(choice, data), data_naar="")[
                f"Bekijk alle {number(count)}" if count > 1 else "Bekijk het voorbeeld",
                h.i(".ic.ic-pijl", aria_hidden="true"),
            ]
            if count
            else None,
        ],
        [card(data, row, links) for row in best(data, choice).to_dict("records")],
    ]


def _statuses(data: Dataset, choice: Choice) -> h.Node:
    counts, named = option_counts(data, choice, "status"), options(data, "status")
    return h.ul(".standen")[
        [
            h.li[
                h.a(
                    class_="gekozen" if choice.has("status", key) else "" if counts[key] else "nul",
                    href=choice.address("status", key),
                    data_naar="",
                    aria_current="true" if choice.has("status", key) else None,
                )[
                    h.i(class_=f"ic ic-{key}", aria_hidden="true"),
                    named[key],
                    " ",
                    h.b[counts[key]],
                ]
            ]
            for key in STATUSES
        ]
    ]
