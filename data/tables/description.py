"""The one description of every table and column: the Data Package beside the CSVs."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from data.tables.files import FileFaultError, read_bytes

FOLDER = Path(__file__).parents[1]
PACKAGE_FILE = "datapackage.json"
SEPARATOR = "|"


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
        """Return the column called `name`; raises KeyError when the table has none."""
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
    """All tables of the Data Package, by name, in the order in which the package lists them.

    Raises DescriptionError when there are none.
    """
    folder = folder or data_folder()
    try:
        changed = (folder / PACKAGE_FILE).stat().st_mtime_ns
    except OSError as error:
        raise DescriptionError(f"{PACKAGE_FILE}: dit bestand ontbreekt") from error
    return _describe(folder, changed)


def package(folder: Path | None = None) -> dict:
    """The Data Package descriptor itself (title, version, licences)."""
    return _json(folder or data_folder(), PACKAGE_FILE)


@lru_cache(maxsize=8)
def _describe(folder: Path, _changed: int) -> dict[str, Table]:
    try:
        resources = package(folder)["resources"]
        return {resource["name"]: _table(folder, resource) for resource in resources}
    except (LookupError, TypeError, AttributeError) as error:
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
