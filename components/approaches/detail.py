"""One approach in full: who does it how, what it takes and what it gave, as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import htpy as h
import pandas as pd

from components.address.query import examples_address
from components.approaches.cards import (
    SAID,
    free_html,
    presence,
    shapes_html,
    theme_html,
)
from components.approaches.variants import Variants, by_town, variants, where
from components.look.blocks import bullets
from components.look.numbers import number_html
from components.rows.ids import Status
from components.rows.memo import cached
from components.rows.selection import concept_names, names
from components.rows.sources import source_line
from components.wording.dutch import capital, counted, listing
from data.tables.loading import Dataset

# So many acts of one municipality stand in sight.
IN_SIGHT = 1


@cached
def summary_html(data: Dataset, aanpak_id: str) -> h.Element:
    """Title, question, what it is in our words, and in how many of the examples it runs."""
    row = variants(data, aanpak_id).row
    return h.header(".asamen")[
        h.p[h.a(href="/aanpakken", data_naar="")["Alle aanpakken"]],
        h.h1[theme_html(data, aanpak_id), row["titel"]],
        h.p(".avraag")[row["vraag"]],
        h.p(".akern")[h.span(".label")["Onze samenvatting"], " ", row["kern"]],
        h.p(".awaar")[
            shapes_html(data, aanpak_id),
            h.b[where(data, aanpak_id)],
            free_html(row),
        ],
        h.details(".awaarvan")[
            h.summary["Waar dit staat"],
            source_line(data, row, "aanpakken", aanpak_id),
        ],
    ]


@cached
def variants_html(data: Dataset, aanpak_id: str) -> h.Node:
    """Who does it and how: a row per example, then apart what ended, is advice or is elsewhere."""
    found = variants(data, aanpak_id)
    towns = by_town(data, aanpak_id)
    return [
        h.ul(".awie")[[_town(data, town, rows) for town, rows in towns.items()]]
        if towns
        else h.p["In onze bronnen staat geen voorbeeld dat nu loopt."],
        _absent(data, aanpak_id),
        _apart(data, found),
    ]


def _town(data: Dataset, town: str, rows: pd.DataFrame) -> h.Element:
    acts = [_act(data, row) for row in rows.to_dict("records")]
    more = len(acts) - IN_SIGHT
    return h.li(style=f"--kleur:var(--{town})")[
        h.p(".anaam")[h.i(class_=f"vorm vorm-{town}", aria_hidden="true"), h.b[names(data)[town]]],
        h.div[
            acts[:IN_SIGHT],
            h.details[
                h.summary[f"Nog {counted(more, 'voorbeeld', 'voorbeelden')}"], acts[IN_SIGHT:]
            ]
            if more > 0
            else None,
        ],
    ]


def _act(data: Dataset, row: Mapping, town: str = "") -> h.Element:
    """What one example is, with its status, its number and the way to it."""
    status = concept_names(data, "status")[row["status"]]
    figure = number_html(data, row)
    return h.div(".aact")[
        h.p[
            h.a(href=examples_address({"voorbeeld": row["maatregel_id"]}), data_naar="")[
                row["zin_kort"] or row["titel"]
            ],
            h.span(".stand")[
                h.i(class_=f"ic ic-{row['status']}", aria_hidden="true"),
                status,
                f" · {town}" if town else None,
            ],
        ],
        h.p(".agetal")[figure, h.span[row["getal_eenheid"]]] if figure else None,
    ]


def _absent(data: Dataset, aanpak_id: str) -> h.Node:
    """The examples without a current deed, named in one line."""
    named, here = names(data), by_town(data, aanpak_id)
    missing = [named[town] for town in presence(data, aanpak_id) if town not in here]
    return h.p(".stil")[f"{listing(missing)}: {SAID['']}."] if missing else None


def _apart(data: Dataset, found: Variants) -> list[h.Node]:
    """What is no current deed of an example, each kind with its number behind a line."""
    return [
        _fold(data, found.past, "uit afgelopen programma’s", "voorbeeld", "voorbeelden"),
        _fold(data, found.advice, "voor gemeenten: geen daad", Status.ADVICE, "adviezen"),
        _fold(data, found.elsewhere, "van regio’s elders", "voorbeeld", "voorbeelden"),
    ]


def _fold(data: Dataset, rows: pd.DataFrame, what: str, one: str, many: str) -> h.Node:
    if rows.empty:
        return None
    named = names(data)
    acts = [_act(data, row, named[row["gemeente_id"]]) for row in rows.to_dict("records")]
    return h.details(".apart")[h.summary[f"{capital(counted(len(rows), one, many))} {what}"], acts]


def panel(heading: str, *content: h.Node, advice: str = "") -> h.Element:
    """A small panel; advice: a label that says whose words these are."""
    return h.section(".paneel")[
        h.h2[heading, [" ", h.span(".label")[advice]] if advice else None], content
    ]


def listed(texts: Iterable[h.Node]) -> h.Node:
    """Texts as a list, or that we do not know yet."""
    lines = list(texts)
    return bullets(lines) if lines else h.p(".stil")["Nog niet bekend."]
