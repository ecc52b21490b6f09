"""Every name that may stand in an address: what it may be, and on which pages it works."""

from __future__ import annotations

from components.about import place as about
from components.about.changed import kept_versions
from components.address.letters import ADDRESS_BYTES
from components.address.parameter import Allowed, Parameter
from components.compare import modelscreen
from components.compare import screen as compare
from components.compare.matrix import LEVER_NAMES, countable_sources
from components.examples.beside import MOST_SIDE_BY_SIDE
from components.examples.facets import FACETS, Facet, options_of
from components.examples.finding import SORT_NAMES
from components.examples.taking import MOST_TAKEN
from components.frame.sitemap import RESULTS
from components.maps.places import LAYER_NAMES
from components.money.known import EVERY_SCOPE, references
from components.money.slice import DIVISIONS
from components.money.yardsticks import YARDSTICK_NAMES
from components.moneypage.allowed import (
    chapters,
    chapters_beside,
    divisions_beside,
    posts,
    posts_beside,
)
from components.moneypage.place import VIEWS as MONEY_VIEWS
from components.moneypage.towns import cell_names
from components.national import screen as national
from components.national.filters import PRIORITY_NAMES, goal_names, parties, role_names, time_names
from components.overview.mappoints import LAYERS
from components.rows.ids import RENAMED_BUDGETS
from components.rows.selection import concept_names, examples
from components.rows.sources import FAULT
from components.slides.slide import MOST_ON_SLIDE, MOST_SLIDES, MOST_VIEW_LETTERS
from components.towns import screen as towns
from components.towns.lookup import as_code
from data.tables.description import describe
from data.tables.loading import Dataset

MOST_FAULT_LETTERS = 160
SLIDE_NUMBERS = tuple(str(number) for number in range(1, MOST_SLIDES + 1))


def _facet(facet: Facet) -> Allowed:
    return lambda data: list(options_of(data, facet))


def _examples(data: Dataset) -> list[str]:
    return list(examples(data)["gemeente_id"])


def _ids(table: str, column: str) -> Allowed:
    return lambda data: list(data[table][column])


def _items(data: Dataset) -> list[str]:
    return [
        *data["gemeenten"]["gemeente_id"],
        *data["locaties"]["locatie_id"],
        *data["mbo_instellingen"]["instellingscode"],
    ]


def _scopes(data: Dataset) -> list[str]:
    return [*concept_names(data, "reikwijdte"), EVERY_SCOPE]


EXAMPLES, COMPARE, MODEL, MAP = "voorbeelden", "vergelijken", "model", "kaart"
APPROACHES, ABOUT = "aanpakken", "bronnen"
MONEY = ("begroting",)
OWN = ("uw-gemeente",)
AGENDA = ("aanvalsagenda",)
PRESENT = ("presenteren",)
TAKERS = ("", EXAMPLES, COMPARE, *OWN, *AGENDA)
FACET_PAGES = {
    "thema": ("", EXAMPLES, MODEL, MAP, "landelijk", "uw-gemeente"),
    "gemeente": ("", EXAMPLES, MODEL, MAP),
    "rol": ("", EXAMPLES, MODEL),
    "pijler": ("", EXAMPLES, MODEL),
    "status": ("", EXAMPLES),
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
            shared=facet.name in FACET_PAGES and facet.name != "status",
        )
        for facet in FACETS
    ),
    Parameter("zoek", "zoekwoord", "text", (EXAMPLES, RESULTS, ABOUT)),
    Parameter(
        *("volgorde", "volgorde", "one", (EXAMPLES,), lambda _data: SORT_NAMES), default="best"
    ),
    Parameter(*("aanpak", "aanpak", "one", (APPROACHES,)), _ids("aanpakken", "aanpak_id")),
    Parameter("voorbeeld", "voorbeeld", "one", (EXAMPLES, MODEL), MEASURES),
    Parameter("mee", "voorbeeld", "many", TAKERS, MEASURES, shared=True, most=MOST_TAKEN),
    Parameter(
        *("acties", "actie", "many", ("landelijk", *OWN, *AGENDA)),
        _ids("landelijke_acties", "actie_id"),
        shared=True,
        most=MOST_TAKEN,
    ),
    Parameter("agenda", "agenda", "text", AGENDA, shared=True, most=ADDRESS_BYTES),
    Parameter(
        *("naast", "programma", "many", (EXAMPLES, COMPARE), PROGRAMMES),
        shared=True,
        most=MOST_SIDE_BY_SIDE,
    ),
    Parameter(
        *("matrix", "indeling", "one", (COMPARE,), lambda _data: LEVER_NAMES), default="thema"
    ),
    Parameter("telbron", "bron", "one", (COMPARE,), countable_sources),
    Parameter(
        *("begroting", "begroting", "one", MONEY, _ids("begrotingen", "begroting_id")),
        renamed=RENAMED_BUDGETS,
    ),
    Parameter("bedrag", "bedrag", "many", MONEY, _ids("geldfeiten", "geldfeit_id"), most=2),
    Parameter("citaat", "citaat", "text", MONEY, most=200),
    Parameter("hoofdstuk", "hoofdstuk", "one", MONEY, chapters, beside=chapters_beside),
    Parameter("post", "post", "one", MONEY, posts, beside=posts_beside),
    Parameter(
        *("verdeel", "indeling", "one", MONEY, lambda _data: DIVISIONS),
        default="post",
        beside=divisions_beside,
    ),
    Parameter(
        "maat", "maat", "one", MONEY + PRESENT, lambda _data: YARDSTICK_NAMES, default="euro"
    ),
    Parameter("reikwijdte", "reikwijdte", "one", MONEY, _scopes, default="programma"),
    Parameter("zicht", "weergave", "one", MONEY, lambda _data: MONEY_VIEWS),
    Parameter("bij", "vak", "one", MONEY, cell_names),
    Parameter("gelezen", "keuze", "flag", MONEY, lambda _data: ("aan",)),
    Parameter("naastbedrag", "bedrag", "one", MONEY, lambda data: references(data)),
    Parameter("prioriteit", "prioriteit", "many", ("landelijk",), lambda _data: PRIORITY_NAMES),
    Parameter("doel", "doelstelling", "many", ("landelijk",), goal_names),
    Parameter("vraagt", "rol", "many", ("landelijk",), role_names),
    Parameter("wie", "partij", "many", ("landelijk",), parties),
    Parameter("tijd", "periode", "many", ("landelijk",), time_names),
    Parameter("zicht", "weergave", "one", ("landelijk",), lambda _data: national.VIEW_NAMES),
    Parameter("zicht", "weergave", "one", (COMPARE,), lambda _data: compare.VIEW_NAMES),
    Parameter("zicht", "weergave", "one", OWN, lambda _data: towns.VIEW_NAMES),
    Parameter("zicht", "weergave", "one", (MODEL,), lambda _data: modelscreen.VIEW_NAMES),
    Parameter("alleen", "thema", "one", (COMPARE,), lambda data: concept_names(data, "thema")),
    Parameter("alles", "keuze", "flag", (COMPARE,), lambda _data: ("aan",)),
    Parameter("toon", "gemeente", "one", ("",), _examples),
    Parameter("stip", "laag", "many", ("",), lambda _data: LAYERS),
    Parameter(
        "code",
        "gemeente",
        "one",
        OWN + AGENDA + PRESENT,
        _ids("nl_gemeenten", "cbs_code"),
        shared=True,
        spelled=as_code,
    ),
    Parameter("laag", "laag", "many", (MAP,), lambda _data: LAYER_NAMES),
    Parameter("plek", "plek", "one", (MAP,), _items),
    Parameter("achtergrond", "achtergrond", "flag", (MAP,), lambda _data: ("aan",)),
    Parameter("zicht", "weergave", "one", (ABOUT,), lambda _data: about.VIEW_NAMES),
    Parameter("tabel", "tabel", "one", (ABOUT,), lambda _data: list(describe())),
    Parameter("versie", "versie", "one", (ABOUT,), kept_versions),
    Parameter("van", "versie", "one", (ABOUT,), kept_versions),
    Parameter("tot", "versie", "one", (ABOUT,), kept_versions),
    Parameter("begrip", "begrip", "one", (ABOUT,), _ids("uitleg", "uitleg_id")),
    Parameter(FAULT, "fout", "text", (ABOUT,), most=MOST_FAULT_LETTERS),
    Parameter("dek", "presentatie", "text", PRESENT, shared=True, most=ADDRESS_BYTES),
    Parameter("erbij", "weergave", "text", PRESENT, most=MOST_VIEW_LETTERS),
    Parameter("dia", "dia", "one", PRESENT, lambda _data: SLIDE_NUMBERS),
    Parameter("wijzig", "dia", "one", PRESENT, lambda _data: SLIDE_NUMBERS),
    Parameter("notities", "notities", "flag", PRESENT, lambda _data: ("aan",)),
    Parameter("diathema", "thema", "one", PRESENT, lambda data: concept_names(data, "thema")),
    Parameter("diagemeente", "gemeente", "many", PRESENT, _examples, most=MOST_ON_SLIDE),
    Parameter(
        "bladzijde", "bladzijde", "number", ("", EXAMPLES, COMPARE, MODEL, "landelijk", ABOUT)
    ),
)
