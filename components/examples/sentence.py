"""One Dutch sentence that says which examples are shown."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from components.examples.facets import CURRENT, FACETS, PAST, Facet, options_of
from components.rows.claim import Claim
from components.rows.filtering import Choices
from components.rows.ids import Read, Status
from components.rows.memo import memo
from components.rows.selection import advice, concept_phrases
from components.wording.dutch import NONE_FOUND, capital, counted, in_words, listing
from data.tables.loading import Dataset

SENTENCE_ORDER = (
    *("thema", "rol", "gemeente", "pijler", "doelgroep", "fase", "sector"),
    *("aanpak", "programma", "bron", "status", "bewijs", "gelezen", "periode", "zoek"),
)

ASIDES = ("periode", "zoek")
KNOWN_BY: dict[str, str] = {
    Read.BY_US: "met een bron die wij zelf lazen",
    Read.BY_LIST: "met een bron die wij via een lijst kennen",
}


@memo
def sentence(
    data: Dataset, rows: pd.DataFrame, choices: Choices, query: str = "", hidden: int = 0
) -> Claim:
    """What is shown, how much of it is advice, and how much of ended programmes is left out.

    hidden: how many more would fit if nobody had left out what has ended.
    """
    texts = {facet.name: _phrase(data, facet, choices) for facet in FACETS}
    texts["zoek"] = f"gevonden met ‘{query}’" if query else ""
    text = f"{NONE_FOUND} voorbeelden"
    if len(rows):
        text = capital(counted(len(rows), "voorbeeld", "voorbeelden"))
    before = ""
    for name in SENTENCE_ORDER:
        if texts[name]:
            # A subordinate clause ends with a comma; an aside starts with one.
            comma = "," if before == "rol" or name in ASIDES else ""
            text, before = f"{text}{comma} {texts[name]}", name
    text = f"{text}.{_advice(rows, choices)}{_ended(rows, query)}{_hidden(hidden)}"
    scope = "maatregelen die passen bij deze keuze"
    return Claim(text, rows, scope, "a measure that fits the choice and is not among the rows")


def _advice(rows: pd.DataFrame, choices: Choices) -> str:
    count = len(advice(rows))
    if not count or set(choices.get("status", ())) == {Status.ADVICE}:
        return ""
    verb = "is" if count == 1 else "zijn"
    return f" Daarvan {verb} {in_words(count)} een advies, geen daad."


def _ended(rows: pd.DataFrame, query: str) -> str:
    """How many of what was found in words belong to a programme that has ended."""
    count = int((rows["periode"] == PAST).sum()) if query and "periode" in rows else 0
    if not count:
        return ""
    verb, programme = (
        ("komt", "een afgelopen programma") if count == 1 else ("komen", "afgelopen programma’s")
    )
    return f" {capital(in_words(count))} {verb} uit {programme}."


def _hidden(count: int) -> str:
    if not count:
        return ""
    verb = "staat" if count == 1 else "staan"
    return f" Nog {in_words(count)} uit afgelopen programma’s {verb} er niet bij."


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
    if facet.name == "gelezen":
        return _either(KNOWN_BY.get(option, words[option]) for option in chosen)
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
        "aanpak": f"bij de aanpak {either}",
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
