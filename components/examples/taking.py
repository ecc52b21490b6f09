"""What can be taken along to the aanvalsagenda, and how much."""

from __future__ import annotations

from components.rows.memo import memo
from data.tables.loading import Dataset

MOST_TAKEN = 40
EXAMPLE, ACTION = "mee", "acties"

TABLES = {
    EXAMPLE: ("maatregelen", "maatregel_id", "titel"),
    ACTION: ("landelijke_acties", "actie_id", "actie"),
}


@memo
def titles(data: Dataset, parameter: str) -> dict[str, str]:
    """The title of everything that can be taken along under a parameter, by its id."""
    table, key, title = TABLES[parameter]
    return dict(zip(data[table][key], data[table][title], strict=True))
