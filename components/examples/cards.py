"""One example as a card in the list, as safe HTML."""

from __future__ import annotations

import htpy as h
from markupsafe import Markup

from components.examples import facets
from components.look.blocks import labels
from components.look.palette import QUIET
from components.rows.memo import memo
from components.rows.selection import concept_names
from components.rows.sources import row_source_html
from components.wording.dutch import UNKNOWN
from components.wording.escaping import rendered
from components.wording.shortening import shortened
from components.wording.words import marked
from data.tables.loading import Dataset

SHORT_TEXT = 220


@memo
def card_html(data: Dataset, row: dict, words: frozenset[str]) -> Markup:
    """The text of a card, with the words that were searched for marked."""
    town = data["gemeenten"].set_index("gemeente_id")
    name = town["naam"].get(row["gemeente_id"], UNKNOWN)
    colour = town["kleur"].get(row["gemeente_id"], QUIET)
    status = concept_names(data, "status").get(row["status"], row["status"])
    proof = concept_names(data, "bewijs").get(row["bewijs"], row["bewijs"])
    past = " · afgelopen programma" if row.get("periode") == facets.PAST else ""
    about = f" · {status}{past} · bewijs: {proof.lower()}"
    return rendered(
        h.article(".voorbeeld", style=f"--kleur:{colour}")[
            h.h3[_marked(row["titel"], words)],
            h.p(".stil")[_marked(name, words), about],
            h.p[_marked(shortened(row["omschrijving"], SHORT_TEXT), words)],
            tags(data, row),
            h.p(".bronregel")["Bron: ", row_source_html(data, row)],
        ]
    )


def _marked(text: str, words: frozenset[str]) -> h.Node:
    return [h.mark[piece] if hit else piece for piece, hit in marked(text, words)]


def tags(data: Dataset, row: dict) -> h.Element:
    """Themes and pillars as labels."""
    names = {**concept_names(data, "thema"), **concept_names(data, "pijler")}
    return labels(names.get(key, key) for key in (*row["themas"], *row["pijlers"]))
