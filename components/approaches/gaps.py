"""What we do not know yet of the approaches, counted from empty cells and from what is linked."""

from __future__ import annotations

from components.approaches.recurring import conditions
from components.approaches.variants import approaches, variants
from components.rows.ids import Evidence
from components.rows.memo import cached
from components.wording.dutch import counted, in_words
from data.tables.loading import Dataset

# Of each column of aanpakken.csv that may be empty what we then do not know.
UNKNOWN = {
    "bedragen": "wat het kost",
    "werkte_niet": "wat niet werkte",
    "contact": "wie u kunt vragen",
}


@cached
def gaps(data: Dataset) -> list[str]:
    """One sentence per thing that we do not know of at least one approach."""
    rows = approaches(data)
    counts = {text: sum(not row[column] for row in rows) for column, text in UNKNOWN.items()}
    counts["wat er nodig is"] = sum(
        not row["nodig"] and not conditions(data, row["aanpak_id"]) for row in rows
    )
    said = [
        f"Bij {_of(count, len(rows))} is nog niet bekend {text}."
        for text, count in counts.items()
        if count
    ]
    unmeasured = sum(not _measured(data, row["aanpak_id"]) for row in rows)
    if unmeasured:
        said.append(f"Bij {_of(unmeasured, len(rows))} is geen effect gemeten.")
    return said


def _measured(data: Dataset, aanpak_id: str) -> bool:
    found = variants(data, aanpak_id)
    parts = (found.deeds, found.past, found.elsewhere)
    return any((part["bewijs"] == Evidence.EFFECT).any() for part in parts)


def _of(part: int, whole: int) -> str:
    if whole == 1:
        return "de enige aanpak"
    if part == whole:
        return f"alle {counted(whole, 'aanpak', 'aanpakken')}"
    return f"{in_words(part)} van de {counted(whole, 'aanpak', 'aanpakken')}"
