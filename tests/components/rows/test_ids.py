"""Every id that the code knows is in the tables, and is written in one place."""

import ast
import inspect
from pathlib import Path

import pytest

from components.rows import ids
from data.tables.description import FOLDER

ROOT = FOLDER.parent
KINDS = [
    kind for _name, kind in inspect.getmembers(ids, inspect.isclass) if kind is not ids.StrEnum
]
TABLES = {
    "bronnen.csv": ("bronnen", "bron_id"),
    "begrotingen.csv": ("begrotingen", "begroting_id"),
    "kerncijfers.csv": ("kerncijfers", "kerncijfer_id"),
}
# Ids that are no ordinary word: where one of these stands in code, an id is meant.
UNMISTAKABLE = tuple(TABLES.values()) + (
    ("gemeenten", "gemeente_id"),
    ("programmas", "programma_id"),
    ("maatregelen", "maatregel_id"),
    ("geldfeiten", "geldfeit_id"),
    ("begrotingstotalen", "totaal_id"),
)
# These are one or two words that mean something else in code as well; no concept list beside them.
LISTS = ("status", "bewijs", "rol-gemeente", "zekerheid")
ALSO_A_WORD = {"onbekend", "inspiratieagenda", "effect"}


def there(data, kind) -> set[str]:
    table, _comma, concept_list = kind.__doc__.split(":")[0].partition(", ")
    if table == "begrippen.csv":
        frame = data["begrippen"]
        return set(frame.loc[frame["lijst"] == concept_list, "id"])
    name, key = TABLES[table]
    return set(data[name][key])


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_id_in_code_is_in_the_tables(real, kind):
    assert set(kind) - there(real, kind) == set()


def test_statuses_and_rungs_of_evidence_are_all_known(real):
    """Their order decides what comes first: one that is missing here would come last unseen."""
    assert set(ids.Status) == there(real, ids.Status)
    assert set(ids.Evidence) == there(real, ids.Evidence)


def test_ids_stand_in_one_place(real):
    known = {value for table, key in UNMISTAKABLE for value in real[table][key]}
    concepts = real["begrippen"]
    known |= set(concepts.loc[concepts["lijst"].isin(LISTS), "id"])
    known -= ALSO_A_WORD
    found = {
        (path.relative_to(ROOT).as_posix(), node.value)
        for folder in ("components", "pages")
        for path in (ROOT / folder).rglob("*.py")
        if path != Path(ids.__file__)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in known
    }
    assert found == set()
