"""The ids in the tables that the code itself knows, each in the list or table it comes from.

Whoever renames one in a CSV renames it here; a test says which is no longer there.
"""

from __future__ import annotations

from enum import StrEnum


class Source(StrEnum):
    """bronnen.csv"""

    LETTER = "brief-mbo-raad"
    AGENDA = "inspiratieagenda"
    WERKAGENDA = "werkagenda-mbo"
    TOWNS = "cbs-86247ned"
    SCHOOLS = "duo-adressen-mbo"
    STUDENTS = "cbs-85984"
    BORDERS = "provinciegrenzen"
    SHAPES = "gemeentegrenzen"


class Budget(StrEnum):
    """begrotingen.csv"""

    WERKAGENDA = "werkagenda-2022-2028"


class KeyFigure(StrEnum):
    """kerncijfers.csv: the figures at the top of the overview, in order"""

    STUDENTS = "nl-mbo-studenten-bekostigd-2022"
    JOBS = "nl-baan-binnen-drie-maanden-2022"
    COMPANIES = "nl-leerbedrijven-2022"
    LEAVERS = "nl-vsv-streefgetal-2026"


class Status(StrEnum):
    """begrippen.csv, status"""

    DONE = "uitgevoerd"
    RUNNING = "loopt"
    INTENDED = "voornemen"
    ADVICE = "advies"
    UNKNOWN = "onbekend"


# What counts as something that a municipality does or means to do.
DEEDS = tuple(status for status in Status if status != Status.ADVICE)


class Evidence(StrEnum):
    """begrippen.csv, bewijs: the strongest first"""

    EFFECT = "effect"
    FOUNDED = "onderbouwd"
    COUNTED = "aantallen"
    DESCRIBED = "beschreven"


class NationalRole(StrEnum):
    """begrippen.csv, rol-gemeente"""

    LEADS = "primair"
    JOINS = "mede"
    NOT_NAMED = "niet-genoemd"


class Role(StrEnum):
    """begrippen.csv, rol"""

    PAYS = "financieren"


class Certainty(StrEnum):
    """begrippen.csv, zekerheid"""

    OFFICIAL = "officieel"
    SEVERAL = "meerdere-bronnen"
    ONE = "een-bron"


class SourceKind(StrEnum):
    """begrippen.csv, bronsoort: those that come from a government or the institution itself"""

    PLAN = "plan"
    REPORT = "verslag"
    SCHEME = "regeling"
    LETTER = "brief"
    POSITION = "standpunt"
    PAGE = "webpagina"


class Per(StrEnum):
    """begrippen.csv, per"""

    PERIOD = "periode"
    YEAR = "jaar"
    PERSON = "persoon"


class Kind(StrEnum):
    """begrippen.csv, aard"""

    INDICATION = "indicatief"
    CORRECTION = "correctie"
    SPENT = "besteed"


class Scope(StrEnum):
    """begrippen.csv, reikwijdte"""

    PROGRAMME = "programma"
    PROJECT = "deelproject"


class Reserve(StrEnum):
    """begrippen.csv, bepaling"""

    EXACT = "exact"


class Trust(StrEnum):
    """begrippen.csv, betrouwbaarheid"""

    HIGH = "hoog"


class Read(StrEnum):
    """begrippen.csv, gelezen"""

    BY_US = "zelf-gelezen"
    BY_LIST = "via-lijst"


class TownKind(StrEnum):
    """begrippen.csv, gemeentesoort"""

    EXAMPLE = "voorbeeld"


# Of a budget of new money the budget of the whole frame that it is a part of.
FRAMES = {"werkagenda-2022-2028": "financieel-kader-2022-2027"}
# Old addresses keep working when a budget gets another id.
RENAMED_BUDGETS = {"correcties-dubbeling-2023-2027": "financieel-kader-2022-2027"}
