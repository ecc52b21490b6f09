"""The one description of every table and column: the Data Package beside the CSVs."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from data.tables.files import FileFaultError, read_bytes

FOLDER = Path(__file__).parents[1]
PACKAGE_FILE = "datapackage.json"
SEPARATOR = "|"
MOST_FOLDERS = 8


class DescriptionError(Exception):
    """The Data Package or a schema cannot be used; the text says in Dutch which and why."""


@dataclass(frozen=True)
class Column:
    """One column, as its schema describes it (Table Schema, with our own extra properties)."""

    name: str
    title: str
    description: str
    type: str
    example: str
    unit: str
    required: bool
    many: bool
    concept_list: str
    constraints: dict
    measured_on: str = ""
    required_when: tuple[tuple[str, str], ...] = ()

    @property
    def is_number(self) -> bool:
        return self.type in ("integer", "number")


@dataclass(frozen=True)
class Reference:
    """Values of `column` must occur in one of the `targets`: pairs (table, column)."""

    column: str
    targets: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Table:
    """One CSV: its columns, key and references, plus the raw schema that frictionless validates."""

    name: str
    path: str
    title: str
    description: str
    licence: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...]
    together: tuple[tuple[str, ...], ...]
    schema: dict

    def column(self, name: str) -> Column:
        """The column called `name`; raises KeyError when the table has none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"{self.path} has no column {name}")

    @property
    def column_names(self) -> list[str]:
        return [column.name for column in self.columns]


def data_folder() -> Path:
    """The folder with the CSVs: `MBO_DATA` when set (a mounted copy, a test), else this package."""
    return Path(os.environ.get("MBO_DATA") or FOLDER)


def describe(folder: Path | None = None) -> dict[str, Table]:
    """All tables of the Data Package, by name, in its order; raises as `whole`."""
    return whole(folder)[0].tables


def package(folder: Path | None = None) -> dict:
    """The Data Package descriptor itself; raises as `whole`."""
    return whole(folder)[0].package


@dataclass(frozen=True)
class Description:
    """A Data Package of which everything is right."""

    package: dict
    tables: dict[str, Table]


_last_whole: dict[Path, Description] = {}


def whole(folder: Path | None = None) -> tuple[Description, str]:
    """The last description that was whole, and in Dutch what is wrong with the present one.

    Raises DescriptionError when there is none before.
    """
    folder = folder or data_folder()
    try:
        found = _described(folder, _changed(folder))
    except DescriptionError as error:
        if folder not in _last_whole:
            raise
        return _last_whole[folder], str(error)
    _last_whole.pop(folder, None)
    _last_whole[folder] = found
    while len(_last_whole) > MOST_FOLDERS:
        del _last_whole[next(iter(_last_whole))]
    return found, ""


def _changed(folder: Path) -> tuple:
    """What is different when the package or a schema is."""
    with suppress(OSError), os.scandir(folder) as entries:
        json_files = (entry for entry in entries if entry.name.endswith(".json"))
        return tuple(sorted((one.name, one.stat().st_mtime_ns) for one in json_files))
    return ()


@lru_cache(maxsize=MOST_FOLDERS)
def _described(folder: Path, _changed: tuple) -> Description:
    try:
        content = _json(folder, PACKAGE_FILE)
        tables = {resource["name"]: _table(folder, resource) for resource in content["resources"]}
        return Description({**content, "version": str(content["version"])}, tables)
    except (LookupError, TypeError, AttributeError, ValueError) as error:
        message = f"{PACKAGE_FILE} of een *.schema.json beschrijft een tabel niet zoals dat moet"
        raise DescriptionError(message) from error


def _json(folder: Path, name: str) -> dict:
    try:
        return json.loads(read_bytes(folder / name))
    except FileFaultError as error:
        raise DescriptionError(f"{name}: {error}") from error
    except (ValueError, RecursionError) as error:
        raise DescriptionError(f"{name}: is geen leesbare JSON") from error


def _table(folder: Path, resource: dict) -> Table:
    schema = _json(folder, resource["schema"])
    return Table(
        name=resource["name"],
        path=resource["path"],
        title=resource["title"],
        description=resource["description"],
        licence=resource["licenses"][0]["title"],
        columns=tuple(_column(field) for field in schema["fields"]),
        key=tuple(schema["primaryKey"]),
        references=tuple(_references(schema)),
        together=tuple(tuple(group) for group in schema.get("samen_ingevuld", [])),
        schema=schema,
    )


def _column(field: dict) -> Column:
    constraints = field.get("constraints", {})
    return Column(
        name=field["name"],
        title=field["title"],
        description=field["description"],
        type=field["type"],
        example=str(field["example"]),
        unit=field.get("unit", ""),
        required=constraints.get("required", False),
        many=field.get("meervoudig", False),
        concept_list=field.get("begrippenlijst", ""),
        constraints=constraints,
        measured_on=field.get("peildatum", ""),
        required_when=tuple(field.get("verplicht_als", {}).items()),
    )


def _references(schema: dict):
    for key in schema.get("foreignKeys", []):
        target = key["reference"]
        yield Reference(key["fields"][0], ((target["resource"], target["fields"][0]),))
    # Table Schema has no foreign key for a cell that holds several values.
    for field in schema["fields"]:
        targets = field.get("verwijst_naar", [])
        if targets:
            targets = [targets] if isinstance(targets, str) else targets
            pairs = tuple(tuple(target.split(".")) for target in targets)
            yield Reference(field["name"], pairs)
