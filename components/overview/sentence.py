"""The answer of the overview: a sentence about what is chosen, which is the filter bar as well."""

from __future__ import annotations

from dataclasses import dataclass

import htpy as h

from components.look.icons import icons
from components.overview.choice import Choice, Fitting, fitting, options
from components.rows.claim import Claim
from components.rows.ids import Status
from components.rows.memo import memo
from components.rows.selection import concept_phrases, examples
from components.wording.dutch import NONE_FOUND, capital, counted, in_words, listing, number, out_of
from data.tables.loading import Dataset

SCOPE = (
    "voorbeelden van de voorbeeldgemeenten die passen bij deze keuze, "
    "zonder adviezen en zonder afgelopen programma’s"
)
FALSE_IF = "a deed that fits the choice and is not counted, or one of a municipality not counted"
STATUS_WORDS: dict[str, str] = {
    Status.DONE: "die gedaan zijn",
    Status.RUNNING: "die nu lopen",
    Status.INTENDED: "die men van plan is",
}
# Before the options of a filter, and after the last of them.
AROUND = {
    "thema": (" over ", ""),
    "rol": (" waarin de gemeente ", ""),
    "pijler": (" bij ", ""),
    "status": (" ", ""),
}


@dataclass(frozen=True)
class Part:
    """A piece of the sentence; with a filter and an option it is a choice that can be let go."""

    text: str
    name: str = ""
    option: str = ""


@memo
def parts(data: Dataset, choice: Choice) -> tuple[Part, ...]:
    """The sentence in pieces, without a full stop."""
    found = fitting(data, choice)
    count = len(found.deeds)
    many = number(count) if count else NONE_FOUND
    made = [Part(f"{many} {'voorbeeld' if count == 1 else 'voorbeelden'}")]
    for name in AROUND:
        made += _options(data, choice, name)
    return (*made, *_where(data, choice, found))


def _options(data: Dataset, choice: Choice, name: str) -> list[Part]:
    chosen = choice.of(name)
    if not chosen:
        return []
    words = STATUS_WORDS if name == "status" else concept_phrases(data, name)
    made = [Part(AROUND[name][0])]
    for place, option in enumerate(chosen):
        made += [Part(" of ")] if place else []
        made.append(Part(words[option], name, option))
    return [*made, Part(AROUND[name][1])]


def _where(data: Dataset, choice: Choice, found: Fitting) -> list[Part]:
    towns, here = len(examples(data)), found.deeds["gemeente_id"].nunique()
    chosen = choice.of("gemeente")
    if chosen:
        names = options(data, "gemeente")
        made = [Part(" in ")]
        for place, option in enumerate(chosen):
            made += [Part(" of ")] if place else []
            made.append(Part(names[option], "gemeente", option))
        return made
    if not choice:
        return [Part(f" van wat {counted(towns, 'gemeente', 'gemeenten')} doen voor het mbo")]
    if not here:
        return []
    return [Part(f" in {out_of(here, towns)} gemeenten")]


@memo
def answer(data: Dataset, choice: Choice) -> Claim:
    """The whole answer as one text: the sentence, and what stands apart from it."""
    found = fitting(data, choice)
    text = "".join(part.text for part in parts(data, choice))
    rows = found.deeds
    aside = apart(found)
    return Claim(f"{capital(text)}.{' ' + aside if aside else ''}", rows, SCOPE, FALSE_IF)


def apart(found: Fitting) -> str:
    """What fits but is no current deed: "Vier adviezen ... staan apart."; "" when nothing is."""
    said = []
    if len(found.advice):
        said.append(counted(len(found.advice), str(Status.ADVICE), "adviezen"))
    if len(found.past):
        said.append(f"{in_words(len(found.past))} uit afgelopen programma’s")
    if not said:
        return ""
    single = len(found.advice) + len(found.past) == 1
    return f"{capital(listing(said))} {'staat' if single else 'staan'} apart."


def sentence_html(data: Dataset, choice: Choice) -> h.Node:
    """The sentence as the heading of the page; what is chosen can be let go with a press."""
    return h.h1[[_piece(choice, part) for part in parts(data, choice)]]


def aside_html(data: Dataset, choice: Choice) -> h.Node:
    """What stands apart from the sentence, and the way back to everything."""
    nothing = Choice(taken=choice.taken).to("", {})
    return h.p[
        h.span[apart(fitting(data, choice))],
        [" ", h.a(href=nothing, data_naar="")["Alles wissen"]] if choice else None,
    ]


def _piece(choice: Choice, part: Part) -> h.Node:
    if not part.name:
        return part.text
    sign = part.option if part.option in icons() else ""
    return h.a(
        ".gekozen",
        href=choice.without(part.name, part.option),
        data_naar="",
        aria_label=f"{part.text}, haal weg",
    )[
        h.i(class_=f"ic ic-{sign}", aria_hidden="true") if sign else None,
        part.text,
        h.i(".ic.ic-kruis", aria_hidden="true"),
    ]
