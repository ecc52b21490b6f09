"""One example as a card: who, status, title, its number or its act, themes, roles and evidence."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

import htpy as h

from components.address.query import approach_address
from components.examples import facets
from components.look.numbers import number_html
from components.look.palette import QUIET
from components.rows.selection import approaches_of, concept_names, names
from components.wording.dutch import UNKNOWN
from components.wording.shortening import shortened
from components.wording.words import marked
from data.tables.loading import Dataset

MOST_THEMES, MOST_ROLES = 3, 2
MOST_LETTERS = 160


@dataclass(frozen=True)
class Links:
    """Where the links of a card lead, each for the id of an example.

    opening: the example in full. taking: it is taken along, or left when it is in `taken`.
    opened: the id of the one that is open now.
    """

    opening: Callable[[str], str]
    taking: Callable[[str], str]
    taken: Collection[str] = ()
    opened: str = ""


def card(data: Dataset, row: dict, links: Links, words: frozenset[str] = frozenset()) -> h.Element:
    """A row of maatregelen.csv as a card, with the words that were searched for marked."""
    key, town = row["maatregel_id"], row["gemeente_id"]
    status = concept_names(data, "status").get(row["status"], row["status"])
    is_open = key == links.opened
    return h.article(class_="vk open" if is_open else "vk", style=f"--kleur:{_colour(data, town)}")[
        h.p(".vkwie")[
            h.i(class_=f"vorm vorm-{town}", aria_hidden="true"),
            h.b[_marked(names(data).get(town, UNKNOWN), words)],
            h.span[h.i(class_=f"ic ic-{row['status']}", aria_hidden="true"), status],
        ],
        h.h3[
            h.a(
                href=links.opening(key),
                data_naar="",
                aria_current="true" if is_open else None,
            )[_marked(row["titel"], words)]
        ],
        h.p(".vktoen")["Uit een afgelopen programma"]
        if row.get("periode") == facets.PAST
        else None,
        _number(data, row, words),
        _approach(data, row),
        h.p(".vkvoet")[
            h.span[[_sign(data, "thema", one) for one in row["themas"][:MOST_THEMES]]],
            h.span[[_sign(data, "rol", one) for one in row["rollen"][:MOST_ROLES]]],
            _evidence(data, row),
            take(row, links),
        ],
    ]


def _colour(data: Dataset, town: str) -> str:
    own = data["gemeenten"].set_index("gemeente_id")["kleur"]
    return own.get(town, "") or QUIET


def _marked(text: str, words: frozenset[str]) -> h.Node:
    return [h.mark[piece] if hit else piece for piece, hit in marked(text, words)]


def _number(data: Dataset, row: dict, words: frozenset[str]) -> h.Node:
    figure = number_html(data, row)
    if figure is None:
        act = row["zin_kort"] or shortened(row["omschrijving"], MOST_LETTERS)
        return h.p(".vkdaad")[_marked(act, words)]
    return h.p(".vkgetal")[figure, h.span[_marked(row["getal_eenheid"], words)]]


def _approach(data: Dataset, row: dict) -> h.Node:
    """The way to the first approach that the example is a variant of."""
    for one in approaches_of(data, row)[:1]:
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
    text = concept_names(data, "bewijs").get(row["bewijs"], row["bewijs"]).lower()
    return h.span(".vkbewijs")[h.i(class_=f"ic ic-{row['bewijs']}", aria_hidden="true"), text]


def take(row: dict, links: Links, in_words: bool = False) -> h.Element:
    """The link that takes an example along, or leaves it; with its word beside it `in_words`."""
    key = row["maatregel_id"]
    mine = key in links.taken
    word = "Laat achter" if mine else "Neem mee"
    return h.a(
        class_="neem gekozen" if mine else "neem",
        href=links.taking(key),
        data_naar="",
        aria_label=f"{word}: {row['titel']}",
        title=word,
    )[
        h.i(class_=f"ic ic-{'vink' if mine else 'plus'}", aria_hidden="true"),
        h.span[word] if in_words else None,
    ]
