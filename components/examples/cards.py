"""One example as a card in the list, as safe HTML."""

from __future__ import annotations

from components.examples import facets
from components.rows.memo import memo_per_row
from components.rows.selection import concept_names
from components.rows.sources import row_source_html
from components.wording.dutch import UNKNOWN
from components.wording.escaping import escape, labels_html
from components.wording.words import marked
from data.tables.loading import Dataset

SHORT_TEXT = 220


@memo_per_row
def card_html(data: Dataset, row: dict, words: frozenset[str]) -> str:
    """The text of a card as safe HTML, with the words that were searched for marked."""
    town = data["gemeenten"].set_index("gemeente_id")
    name = town["naam"].get(row["gemeente_id"], UNKNOWN)
    colour = town["kleur"].get(row["gemeente_id"], "#5F6B76")
    status = concept_names(data, "status").get(row["status"], row["status"])
    proof = concept_names(data, "bewijs").get(row["bewijs"], row["bewijs"])
    past = " · afgelopen programma" if row.get("periode") == facets.PAST else ""
    return (
        f'<article class="voorbeeld" style="--kleur:{colour}">'
        f"<h3>{marked_html(row['titel'], words)}</h3>"
        f'<p class="stil">{marked_html(name, words)} · {escape(status)}{past} · '
        f"bewijs: {escape(proof.lower())}</p>"
        f"<p>{marked_html(shortened(row['omschrijving']), words)}</p>"
        f"{tags_html(data, row)}"
        f'<p class="bronregel">Bron: {row_source_html(data, row)}</p></article>'
    )


def shortened(text: str) -> str:
    """The first sentences of a text, about two lines."""
    if len(text) <= SHORT_TEXT:
        return text
    cut = text[:SHORT_TEXT]
    return cut[: cut.rfind(".") + 1] or f"{cut.rsplit(' ', 1)[0]} …"


def marked_html(text: str, words: frozenset[str]) -> str:
    """Escaped text with each hit inside <mark>."""
    return "".join(
        f"<mark>{escape(piece)}</mark>" if hit else escape(piece)
        for piece, hit in marked(text, words)
    )


def tags_html(data: Dataset, row: dict) -> str:
    """Themes and pillars as labels."""
    names = {**concept_names(data, "thema"), **concept_names(data, "pijler")}
    tags = (names.get(key, key) for key in (*row["themas"], *row["pijlers"]))
    return labels_html(tags)
