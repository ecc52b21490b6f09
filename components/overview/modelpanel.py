"""The gemeentelijk mbo-model as the filter of the overview: pillars, roles and themes."""

from __future__ import annotations

from collections.abc import Iterable

import htpy as h
import pandas as pd

from components.look.exhibit import Exhibit
from components.overview.choice import (
    MOST_TOWNS,
    Choice,
    fitting,
    option_counts,
    options,
    towns_with,
)
from components.overview.sentence import SCOPE
from components.rows.claim import Claim
from components.rows.ids import Source
from components.rows.memo import memo
from components.rows.selection import concept_phrases, concepts, examples, names
from components.rows.sources import bron_ids
from components.wording.breaking import broken
from components.wording.dutch import capital, counted, listing, lower_first
from data.tables.loading import Dataset

# Of each group in begrippen.csv (lijst, groep) what it is and where it comes from.
INSIGHTS, SUBJECTS = "inzicht", "onderwerp"
ABSENT = "niet in deze bronnen"


@memo
def model_exhibit(data: Dataset, choice: Choice) -> Exhibit:
    """Who has an example on which theme: yes or no, never how many."""
    rows = fitting(data, choice, leaving="thema").deeds
    found, towns, named = towns_with(data, choice, "thema"), examples(data), options(data, "thema")
    shared = [named[key] for key, have in found.items() if have and len(have) == len(towns)]
    some = counted(sum(map(bool, found.values())), "thema", "thema’s")
    narrowed = any(chosen for name, chosen in choice.options.items() if name != "thema")
    # With another filter on, it is true of that choice only.
    text = f"Over {some} staat iets in onze bronnen"
    if narrowed:
        text = f"Bij deze keuze staat over {some} iets in onze bronnen"
    if shared:
        text += f"; bij alle gemeenten over {listing(map(lower_first, shared))}"
    table = pd.DataFrame(
        {
            "Thema": list(named.values()),
            **{
                row.naam: ["ja" if row.gemeente_id in found[key] else ABSENT for key in named]
                for row in towns.itertuples()
            },
        }
    )
    claim = Claim(capital(text), rows, SCOPE, "a deed on a theme that is not marked")
    return Exhibit(
        title=claim,
        alt=claim.but(f"Per thema welke gemeente een voorbeeld heeft. {capital(text)}."),
        table=table,
        bron_ids=(Source.LETTER, *bron_ids(rows)),
        rows=rows,
        file_name="mbo-model",
    )


def model_html(data: Dataset, choice: Choice) -> h.Node:
    """Every part of the model as a link that filters, with how many examples fit it."""
    themes = concepts(data, "thema")
    groups = {
        group: list(themes.loc[themes["groep"] == group, "id"]) for group in (INSIGHTS, SUBJECTS)
    }
    rest = [key for key in themes["id"] if not any(key in group for group in groups.values())]
    return h.nav(".model", aria_label="Kies in het mbo-model")[
        h.div(".dak")["Wethouder mbo en lokale mbo-agenda"],
        _heading("Drie pijlers", "het model, zegt de brief"),
        _tiles(data, choice, "pijler"),
        _heading("Vijf rollen", "vier uit de brief, één van ons"),
        _tiles(data, choice, "rol"),
        _heading("Vijf inzichten", "uit de voorbeelden"),
        _themes(data, choice, [*groups[INSIGHTS], *rest]),
        _heading("Vier onderwerpen", "werkterreinen, zegt de brief"),
        _themes(data, choice, groups[SUBJECTS]),
    ]


def _heading(text: str, origin: str) -> h.Node:
    return h.h3[text, h.small[f" · {origin}"]]


def _tiles(data: Dataset, choice: Choice, name: str) -> h.Node:
    counts = option_counts(data, choice, name)
    return h.ul(class_=f"tegels tegels-{name}")[
        [
            h.li[
                _link(choice, name, key, counts[key], _spoken(text, counts[key]))[
                    h.i(class_=f"ic ic-{key}", aria_hidden="true"),
                    h.span[broken(text)],
                    h.b[counts[key]],
                ]
            ]
            for key, text in options(data, name).items()
        ]
    ]


def _themes(data: Dataset, choice: Choice, keys: Iterable[str]) -> h.Node:
    counts, named = option_counts(data, choice, "thema"), options(data, "thema")
    short = {key: capital(text) for key, text in concept_phrases(data, "thema").items()}
    found, town_names = towns_with(data, choice, "thema"), names(data)
    return h.ul(".themas")[
        [
            h.li[
                _link(
                    choice,
                    "thema",
                    key,
                    counts[key],
                    f"{_spoken(named[key], counts[key])}: {_who(found[key], town_names)}",
                )[
                    h.i(class_=f"ic ic-{key}", aria_hidden="true"),
                    h.span[broken(short[key])],
                    _presence(data, found[key]),
                    h.b[counts[key]],
                ]
            ]
            for key in keys
        ]
    ]


def _presence(data: Dataset, have: set[str]) -> h.Node:
    if len(examples(data)) > MOST_TOWNS:
        return h.span(".wie")[f"{len(have)} van {len(examples(data))}"]
    return h.span(".wie", aria_hidden="true")[
        [
            h.i(
                class_=f"{_kind(row.gemeente_id in have)} vorm-{row.gemeente_id}",
                title=f"{row.naam}: {'ja' if row.gemeente_id in have else ABSENT}",
            )
            for row in examples(data).itertuples()
        ]
    ]


def _kind(there: bool) -> str:
    return "vorm" if there else "leegvorm"


def _link(choice: Choice, name: str, option: str, count: int, spoken: str) -> h.Element:
    chosen = choice.has(name, option)
    return h.a(
        class_="gekozen" if chosen else "" if count else "nul",
        href=choice.address(name, option),
        data_naar="",
        aria_label=spoken,
        aria_current="true" if chosen else None,
    )


def _spoken(text: str, count: int) -> str:
    return f"{text}, {counted(count, 'voorbeeld', 'voorbeelden')}"


def _who(have: set[str], named: dict[str, str]) -> str:
    if len(have) > MOST_TOWNS:
        return counted(len(have), "gemeente", "gemeenten")
    return listing(sorted(named[key] for key in have)) if have else ABSENT
