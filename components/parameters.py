"""Every name that may stand in an address: what it may be, and on which pages it works."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from components.comparison import LEVER_NAMES
from components.examples import SORT_NAMES
from components.facets import FACETS, Facet, options_of
from components.national import PRIORITY_NAMES, parties
from components.selection import concept_names, examples
from data.description import describe
from data.loading import Dataset

LAYERS = ("programmas", "initiatieven", "scholen")
MOST_SIDE_BY_SIDE = 6
MOST_TAKEN = 40
CHAPTERS = tuple(str(number) for number in range(1, 10))

Allowed = Callable[[Dataset], Collection[str]]


@dataclass(frozen=True)
class Parameter:
    """One name in the address.

    `kind`: "one" value, "many" values, a "flag" that is on or off, a "number", or free "text".
    `pages` are the addresses of the pages that use it; `word` names it in a notice. What is
    `shared` stays when the visitor goes to another page. `most` limits "many" and "text".
    `default` is what "one" is without a choice, and stays out of the address.
    """

    name: str
    word: str
    kind: str
    pages: tuple[str, ...]
    allowed: Allowed = lambda _data: ()
    shared: bool = False
    most: int = 0
    default: str | None = None


def _facet(facet: Facet) -> Allowed:
    return lambda data: list(options_of(data, facet))


def _examples(data: Dataset) -> list[str]:
    return list(examples(data)["gemeente_id"])


def _ids(table: str, column: str) -> Allowed:
    return lambda data: list(data[table][column])


def _concepts(name: str) -> Allowed:
    return lambda data: list(concept_names(data, name))


def _items(data: Dataset) -> list[str]:
    return [
        *data["gemeenten"]["gemeente_id"],
        *data["locaties"]["locatie_id"],
        *data["mbo_instellingen"]["instellingscode"],
    ]


EXAMPLES, COMPARE, MODEL, MAP = "voorbeelden", "vergelijken", "model", "kaart"
FACET_PAGES = {
    "thema": (EXAMPLES, MODEL, MAP, "landelijk"),
    "gemeente": (EXAMPLES, MODEL, MAP),
    "rol": (EXAMPLES, MODEL),
    "pijler": (EXAMPLES, MODEL),
}
MEASURES = _ids("maatregelen", "maatregel_id")
PROGRAMMES = _ids("programmas", "programma_id")
PARAMETERS = (
    *(
        Parameter(
            facet.name,
            facet.label.lower(),
            "many",
            FACET_PAGES.get(facet.name, (EXAMPLES,)),
            _facet(facet),
            shared=facet.name in FACET_PAGES,
        )
        for facet in FACETS
    ),
    Parameter("zoek", "zoekwoord", "text", (EXAMPLES,)),
    Parameter(
        *("volgorde", "volgorde", "one", (EXAMPLES,), lambda _data: SORT_NAMES), default="best"
    ),
    Parameter("voorbeeld", "voorbeeld", "one", (EXAMPLES, MODEL), MEASURES),
    Parameter("mee", "voorbeeld", "many", (EXAMPLES,), MEASURES, shared=True, most=MOST_TAKEN),
    Parameter(
        *("naast", "programma", "many", (EXAMPLES, COMPARE), PROGRAMMES),
        shared=True,
        most=MOST_SIDE_BY_SIDE,
    ),
    Parameter(
        *("matrix", "indeling", "one", (COMPARE,), lambda _data: LEVER_NAMES), default="thema"
    ),
    Parameter("telbron", "bron", "one", (COMPARE,), _ids("bronnen", "bron_id")),
    Parameter(
        *("begroting", "begroting", "one", ("begroting",), _ids("begrotingen", "begroting_id"))
    ),
    Parameter(
        *("bedrag", "bedrag", "many", ("begroting",), _ids("geldfeiten", "geldfeit_id")), most=2
    ),
    Parameter("citaat", "citaat", "text", ("begroting",), most=200),
    Parameter("hoofdstuk", "hoofdstuk", "one", ("begroting",), lambda _data: CHAPTERS),
    Parameter("prioriteit", "prioriteit", "many", ("landelijk",), lambda _data: PRIORITY_NAMES),
    Parameter("vraagt", "rol", "many", ("landelijk",), _concepts("rol-gemeente")),
    Parameter("wie", "partij", "many", ("landelijk",), parties),
    Parameter("toon", "gemeente", "one", ("",), _examples),
    Parameter("laag", "laag", "many", (MAP,), lambda _data: LAYERS),
    Parameter("plek", "plek", "one", (MAP,), _items),
    Parameter("achtergrond", "achtergrond", "flag", (MAP,), lambda _data: ("aan",)),
    Parameter("tabel", "tabel", "one", ("bronnen",), lambda _data: list(describe())),
    Parameter("bladzijde", "bladzijde", "number", (EXAMPLES, "bronnen")),
)
