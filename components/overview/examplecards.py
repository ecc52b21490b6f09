"""The examples that fit best on the overview, each leading with its number or its act."""

from __future__ import annotations

import htpy as h
import pandas as pd

from components.address.query import approach_address
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
from components.rows.selection import concept_names, names
from components.wording.dutch import capital, counted, number
from data.tables.loading import Dataset

MOST_CARDS = 3
RUNGS = "bewijs"


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
    return h.section(".beste", aria_label="Voorbeelden")[
        h.div(".bestekop")[
            h.h2[capital(counted(count, "voorbeeld", "voorbeelden"))],
            h.p["Eerst wat gedaan is, van elke gemeente één."],
            _statuses(data, choice),
            h.a(".alles", href=list_address(choice, data), data_naar="")[
                f"Bekijk alle {number(count)}" if count > 1 else "Bekijk het voorbeeld",
                h.i(".ic.ic-pijl", aria_hidden="true"),
            ]
            if count
            else None,
        ],
        [card(data, row, choice) for row in best(data, choice).to_dict("records")],
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


def card(data: Dataset, row: dict, choice: Choice) -> h.Node:
    """One example: who, status, title, number with unit, themes, roles, evidence, take along."""
    town, status = row["gemeente_id"], concept_names(data, "status")[row["status"]]
    return h.article(".vk", style=f"--kleur:var(--{town})")[
        h.p(".vkwie")[
            h.i(class_=f"vorm vorm-{town}", aria_hidden="true"),
            h.b[names(data)[town]],
            h.span[h.i(class_=f"ic ic-{row['status']}", aria_hidden="true"), status],
        ],
        h.h3[
            h.a(
                href=choice.to("voorbeelden", {"voorbeeld": (row["maatregel_id"],)}, keep=False),
                data_naar="",
            )[row["titel"]]
        ],
        _number(data, row),
        _approach(data, row),
        h.p(".vkvoet")[
            h.span[[_sign(data, "thema", key) for key in row["themas"][:3]]],
            h.span[[_sign(data, "rol", key) for key in row["rollen"][:2]]],
            _evidence(data, row),
            _take(row, choice),
        ],
    ]


def _number(data: Dataset, row: dict) -> h.Node:
    if pd.isna(row["getal"]):
        return h.p(".vkdaad")[row["zin_kort"] or row["omschrijving"]]
    reserve = concept_names(data, "bepaling").get(row["getal_bepaling"], "")
    return h.p(".vkgetal")[
        h.b[[h.small[f"{reserve} "] if reserve else None, number(row["getal"])]],
        h.span[row["getal_eenheid"]],
    ]


def _approach(data: Dataset, row: dict) -> h.Node:
    """The way to the first approach that the example is a variant of."""
    frame = data["aanpakken"].sort_values("volgorde")
    for one in frame.loc[frame["aanpak_id"].isin(row["aanpakken"])].to_dict("records")[:1]:
        return h.p(".vkaanpak")[
            h.a(
                href=approach_address(one["aanpak_id"]),
                data_naar="",
                title=f"Aanpak: {one['titel']}",
            )[one["titel"]]
        ]
    return None


def _sign(data: Dataset, name: str, key: str) -> h.Node:
    text = concept_names(data, name).get(key, key)
    return h.i(class_=f"ic ic-{key}", role="img", aria_label=text, title=text)


def _evidence(data: Dataset, row: dict) -> h.Node:
    text = concept_names(data, RUNGS).get(row["bewijs"], row["bewijs"]).lower()
    return h.span(".vkbewijs")[h.i(class_=f"ic ic-{row['bewijs']}", aria_hidden="true"), text]


def _take(row: dict, choice: Choice) -> h.Node:
    key = row["maatregel_id"]
    word = "Laat achter" if key in choice.taken else "Neem mee"
    return h.a(
        class_="neem gekozen" if key in choice.taken else "neem",
        href=choice.taking(key),
        data_naar="",
        aria_label=f"{word}: {row['titel']}",
        title=word,
    )[h.i(class_=f"ic ic-{'vink' if key in choice.taken else 'plus'}", aria_hidden="true")]
