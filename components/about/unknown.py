"""What we do not know, counted from the cells that are empty or say so, money included."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from components.rows.claim import Claim
from components.rows.ids import Read
from components.rows.memo import memo
from components.wording.dutch import UNKNOWN, counted, number
from data.tables.loading import Dataset

# The cells that a reader would miss, by table: what the sources could have said and did not.
MATTER = {
    "geldfeiten": {
        "betaler": "Wie het bedrag betaalt",
        "van_jaar": "Vanaf welk jaar het bedrag geldt",
        "looptijd_maanden": "Hoe lang het bedrag geldt",
    },
    "aanpakken": {
        "bedragen": "Wat een aanpak kost",
        "werkte_niet": "Wat bij een aanpak niet werkte",
        "contact": "Wie u over een aanpak kunt vragen",
        "nodig": "Wat voor een aanpak nodig is",
    },
    "maatregelen": {
        "randvoorwaarden": "Wat voor een maatregel nodig is",
        "partners": "Wie de partners zijn",
        "rollen": "Welke rol de gemeente heeft",
        "uitvoerder": "Wie de maatregel uitvoert",
        "status": "Of een maatregel loopt",
    },
    "programmas": {
        "start_jaar": "Wanneer een programma begon",
        "eind_jaar": "Wanneer een programma stopt",
        "aanleiding": "Waarom een programma begon",
    },
    "doelen": {"effect": "Wat een doel moet opleveren"},
    "landelijke_acties": {
        "tijdpad": "Wanneer een landelijke actie klaar is",
        "geld_gemeente": "Of een gemeente geld krijgt voor een actie",
    },
    "locaties": {"lat": "Waar een plek op de kaart staat"},
    "bronnen": {"datum": "Van wanneer een bron is", "url": "Waar een bron op het web staat"},
}
COLUMNS = ["tabel", "kolom", "wat", "onbekend", "van"]
NOT_READ = "Een bedrag uit een bron die wij niet zelf lazen"


@dataclass(frozen=True)
class Gap:
    """One thing that we do not know: in words, of how many rows, and of how many in all."""

    table: str
    what: str
    unknown: int
    whole: int

    @property
    def share(self) -> float:
        """The part that we do not know, in %."""
        return 100 * self.unknown / self.whole


def _is_unknown(cells: pd.Series) -> pd.Series:
    return cells.map(
        lambda cell: (
            len(cell) == 0 or cell in (UNKNOWN, (UNKNOWN,))
            if isinstance(cell, str | tuple)
            else pd.isna(cell)
        )
    )


@memo
def unknown_rows(data: Dataset) -> pd.DataFrame:
    """COLUMNS: per kind of cell how many we do not know, money first; none that we know whole."""
    rows = [
        (table, column, what, int(_is_unknown(data[table][column]).sum()), len(data[table]))
        for table, columns in MATTER.items()
        for column, what in columns.items()
    ]
    amounts = data["geldfeiten"]
    unread = int((amounts["gelezen"] != Read.BY_US).sum())
    rows = [("geldfeiten", "gelezen", NOT_READ, unread, len(amounts)), *rows]
    frame = pd.DataFrame(rows, columns=COLUMNS)
    return frame[frame["onbekend"] > 0].reset_index(drop=True)


def gaps_by_table(data: Dataset) -> dict[str, list[Gap]]:
    """The same by table, in the order of MATTER."""
    found: dict[str, list[Gap]] = {}
    for row in unknown_rows(data).itertuples():
        found.setdefault(row.tabel, []).append(Gap(row.tabel, row.wat, row.onbekend, row.van))
    return found


def _of(part: int, whole: int) -> str:
    if whole == 1:
        return "de enige aanpak"
    if part == whole:
        return f"alle {counted(whole, 'aanpak', 'aanpakken')}"
    return f"{number(part)} van de {number(whole)} aanpakken"


@memo
def unknown_answer(data: Dataset) -> Claim:
    """Of how many amounts, approaches and other cells we do not know what a reader would ask."""
    rows = unknown_rows(data)
    counts = {(row.tabel, row.kolom): (row.onbekend, row.van) for row in rows.itertuples()}
    parts = []
    unread, amounts = counts.get(("geldfeiten", "gelezen"), (0, 0))
    if unread:
        parts.append(
            f"Van {number(unread)} van de {number(amounts)} losse bedragen "
            "lazen wij de bron niet zelf."
        )
    costs, approaches = counts.get(("aanpakken", "bedragen"), (0, 0))
    if costs:
        parts.append(f"Bij {_of(costs, approaches)} weten wij niet wat het kost.")
    if rows.empty:
        parts.append("Van wat wij hier tellen, is alles bekend.")
    return Claim(
        " ".join(parts) or "Hieronder staat per tabel wat wij niet weten.",
        rows,
        "de kolommen die op deze pagina staan, in alle rijen van hun tabel",
        "an empty cell of these columns that is not counted",
    )
