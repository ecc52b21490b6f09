"""Measures as a table of text, with names instead of ids: what a reader downloads."""

from __future__ import annotations

import pandas as pd

from components.rows.keyfigures import measure_figure
from components.rows.memo import memo
from components.rows.selection import concept_names, names
from components.wording.dutch import UNKNOWN
from data.tables.loading import Dataset


@memo
def as_table(data: Dataset, rows: pd.DataFrame) -> pd.DataFrame:
    """Measures as a table to take along: Dutch headings, names instead of ids, text only."""
    towns = names(data)
    statuses, proofs = concept_names(data, "status"), concept_names(data, "bewijs")
    programmes = data["programmas"].set_index("programma_id")["titel"].to_dict()
    sources = data["bronnen"].set_index("bron_id")["titel"].to_dict()

    def named(column: str, concept_list: str) -> list[str]:
        every = concept_names(data, concept_list)
        return [", ".join(every.get(key, key) for key in cell) for cell in rows[column]]

    return pd.DataFrame(
        {
            "Gemeente": [towns.get(key, key) for key in rows["gemeente_id"]],
            "Voorbeeld": rows["titel"],
            "Omschrijving": rows["omschrijving"],
            "Wie het doet": rows["uitvoerder"],
            "Status": [statuses.get(key, key) for key in rows["status"]],
            "Programma": [programmes.get(key, "") for key in rows["programma_id"]],
            "Thema’s": named("themas", "thema"),
            "Pijlers": named("pijlers", "pijler"),
            "Rol van de gemeente": named("rollen", "rol"),
            "Doelgroepen": named("doelgroepen", "doelgroep"),
            "Onderwijsfasen": named("onderwijsfasen", "onderwijsfase"),
            "Werkvelden": named("sectoren", "sector"),
            "Partners": [", ".join(cell) for cell in rows["partners"]],
            "Wat er nodig is": [cell or UNKNOWN for cell in rows["randvoorwaarden"]],
            "Getal": [measure_figure(data, row) for row in rows.to_dict("records")],
            "Wat de bron niet zegt": [", ".join(cell) for cell in rows["onbekend"]],
            "Bewijs": [proofs.get(key, key) for key in rows["bewijs"]],
            "Bron": ["; ".join(sources.get(key, key) for key in cell) for cell in rows["bron_id"]],
            "Plaats in de bron": ["; ".join(cell) for cell in rows["vindplaats"]],
            "Sleutel": rows["maatregel_id"],
        }
    )
