"""What stands beside the map: its key, which is also the switch of the layers, and its list."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

import htpy as h
import pandas as pd

from components.address.query import turned
from components.maps.places import INITIATIVES, LAYER_NAMES, PROGRAMMES, SCHOOLS
from components.wording.dutch import capital, counted, number

WORDS = {
    PROGRAMMES: ("programma", "programma’s"),
    INITIATIVES: ("initiatief", "initiatieven"),
    SCHOOLS: ("mbo-school (hoofdadres)", "mbo-scholen (hoofdadres)"),
}
To = Callable[..., str]


def legend_html(every: Mapping[str, pd.DataFrame], shown: Collection[str], to: To) -> h.Element:
    """Each layer with its mark and how many it holds; a click shows or hides it.

    every: the rows per layer, also of layers that are off. to: the address with other values.
    """
    return h.p(".legenda")[
        [
            h.a(
                class_="" if layer in shown else "uit",
                href=to(laag=_wanted(layer, shown)),
                data_naar="",
                aria_current="true" if layer in shown else None,
            )[
                h.i(class_=f"legendamerk legendamerk-{layer}", aria_hidden="true"),
                h.span[h.b[number(len(every[layer]))], f" {WORDS[layer][len(every[layer]) != 1]}"],
            ]
            for layer in LAYER_NAMES
        ]
    ]


def _wanted(layer: str, shown: Collection[str]) -> str:
    """The layers after a click, as in the address: none is all, also when nothing would be left."""
    after = turned(tuple(shown), layer)
    return "" if set(after) == set(LAYER_NAMES) else ",".join(after)


def list_html(found: Mapping[str, pd.DataFrame], selected: str | None, to: To) -> h.Element:
    """Everything that stands on the map, by layer, each as the way to it; programmes unfolded."""
    return h.nav(".plekken", aria_label="Alles op de kaart")[
        [
            h.details(open=layer == PROGRAMMES)[
                h.summary[capital(counted(len(rows), *WORDS[layer]))],
                h.ul[[_item(key, words, selected, to) for key, words in _items(layer, rows)]],
            ]
            for layer, rows in found.items()
            if len(rows)
        ]
    ]


def _item(key: str, words: tuple[str, str], selected: str | None, to: To) -> h.Element:
    name, more = words
    return h.li[
        h.a(
            href=to(plek="" if key == selected else key),
            data_naar="",
            aria_current="true" if key == selected else None,
        )[name],
        h.small[more],
    ]


def _items(layer: str, rows: pd.DataFrame) -> list[tuple[str, tuple[str, str]]]:
    if layer == PROGRAMMES:
        return [
            (key, (town["naam"].iloc[0], ", ".join(town["titel"])))
            for key, town in rows.groupby("gemeente_id", sort=False)
        ]
    is_school = layer == SCHOOLS
    key, place = ("instellingscode", "plaats") if is_school else ("locatie_id", "gemeente")
    ordered = rows.sort_values([place, "naam"])
    return [(row[key], (row["naam"], row[place])) for row in ordered.to_dict("records")]
