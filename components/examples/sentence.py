"""One Dutch sentence that says which examples are shown."""

from __future__ import annotations

from collections.abc import Iterable

from components.examples.facets import CURRENT, FACETS, PAST, Facet, options_of
from components.rows.filtering import Choices
from components.rows.memo import memo
from components.rows.selection import concept_phrases
from components.wording.dutch import capital, counted, listing
from data.tables.loading import Dataset

SENTENCE_ORDER = (
    *("thema", "rol", "gemeente", "pijler", "doelgroep", "fase", "sector"),
    *("programma", "bron", "status", "bewijs", "periode", "zoek"),
)

ASIDES = ("periode", "zoek")


@memo
def sentence(data: Dataset, count: int, choices: Choices, query: str = "") -> str:
    """One Dutch sentence that says what is shown."""
    texts = {facet.name: _phrase(data, facet, choices) for facet in FACETS}
    texts["zoek"] = f"met ‘{query}’ in de tekst" if query else ""
    text = capital(counted(count, "voorbeeld", "voorbeelden"))
    before = ""
    for name in SENTENCE_ORDER:
        if texts[name]:
            # A subordinate clause ends with a comma; an aside starts with one.
            comma = "," if before == "rol" or name in ASIDES else ""
            text, before = f"{text}{comma} {texts[name]}", name
    return text + "."


def _phrase(data: Dataset, facet: Facet, choices: Choices) -> str:
    chosen = [option for option in options_of(data, facet) if option in choices.get(facet.name, ())]
    if not chosen:
        return ""
    words = in_sentence(data, facet)
    either = _either(words[option] for option in chosen)
    if facet.name == "periode":
        return {
            (CURRENT,): "",
            (PAST,): "uit afgelopen programma’s",
            (CURRENT, PAST): "ook uit afgelopen programma’s",
        }[tuple(chosen)]
    phrases = {
        "thema": f"over {either}",
        "gemeente": f"in {listing(words[option] for option in chosen)}",
        "rol": f"waarin de gemeente {either}",
        "pijler": f"bij {either}",
        "programma": f"uit {either}",
        "status": f"met status {either}",
        "doelgroep": f"voor {either}",
        "fase": f"in de fase {either}",
        "sector": f"in het werkveld {either}",
        "bewijs": f"met bewijs ‘{either}’",
        "bron": f"uit de bron {either}",
    }
    return phrases[facet.name]


@memo
def in_sentence(data: Dataset, facet: Facet) -> dict[str, str]:
    """How each option of a facet stands in a sentence."""
    options = options_of(data, facet)
    if not facet.concept_list:
        return {
            key: name if facet.name in ("gemeente", "periode") else f"‘{name}’"
            for key, name in options.items()
        }
    return concept_phrases(data, facet.concept_list)


def _either(words: Iterable[str]) -> str:
    *first, last = list(words)
    return f"{', '.join(first)} of {last}" if first else last
