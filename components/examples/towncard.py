"""What a card tells about one municipality."""

from __future__ import annotations

from collections.abc import Mapping

from components.rows.memo import memo
from components.rows.selection import (
    current_deeds,
    examples,
    is_past,
    names,
    of_municipality,
    programmes_of,
    themes_of,
)
from components.rows.townfigures import inhabitants_of_example
from components.wording.dutch import number
from data.tables.loading import Dataset


def people_text(town: Mapping) -> str:
    """How many inhabitants an example (a row of gemeenten.csv) has, and when."""
    people = inhabitants_of_example(town)
    if people.count is None:
        return "aantal inwoners onbekend"
    return f"{number(people.count)} inwoners ({people.when})"


@memo
def card(data: Dataset, gemeente_id: str) -> dict:
    """What a card tells about one municipality: name, province, themes, programmes.

    Each programme carries its goals (titles, in order) and whether it is past.
    """
    town = examples(data).set_index("gemeente_id").loc[gemeente_id]
    programmes = []
    for programme in programmes_of(data, gemeente_id).to_dict("records"):
        goals = data["doelen"].loc[data["doelen"]["programma_id"] == programme["programma_id"]]
        programme["doelen"] = list(goals.sort_values("volgnummer")["titel"])
        programme["afgelopen"] = is_past(programme, int(data.date[:4]))
        programmes.append(programme)
    return {
        "gemeente_id": gemeente_id,
        "naam": names(data)[gemeente_id],
        "provincie": town["provincie"],
        "kleur": town["kleur"],
        "themas": themes_of(data, of_municipality(current_deeds(data), gemeente_id)),
        "programmas": programmes,
    }
