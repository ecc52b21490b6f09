"""What changed between two versions of the data, cell by cell."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from data.releases.keeping import rows

ADDED, REMOVED = "rij erbij", "rij weg"
EVERY = "*"


@dataclass(frozen=True)
class Change:
    """One cell that changed, or a row that came or went (then `column` says which)."""

    table: str
    key: str
    column: str
    old: str
    new: str
    reason: str


def changes(
    before: Mapping[str, bytes], after: Mapping[str, bytes], reasons: Mapping[tuple[str, str], str]
) -> list[Change]:
    """All changes from one version to the next; both as file names with their content.

    Only columns that both have are compared: a new column is no change of a cell. reasons: why, by
    table and column, or by table and "*".
    """
    found: list[Change] = []
    for name in sorted(before.keys() & after.keys()):
        if name.endswith(".csv"):
            key = _key(after.get(name.replace(".csv", ".schema.json"), b"{}"))
            table = name.removesuffix(".csv")
            for change in _table(table, key, rows(before[name]), rows(after[name])):
                why = reasons.get((table, change[1]), reasons.get((table, EVERY), ""))
                found.append(Change(table, *change, why))
    return found


def _key(schema: bytes) -> list[str]:
    described = json.loads(schema).get("primaryKey", [])
    return [described] if isinstance(described, str) else list(described)


def _table(
    table: str, key: list[str], old: list[dict[str, str]], new: list[dict[str, str]]
) -> Iterator[tuple[str, str, str, str]]:
    if not key or not old or not new or not set(key) <= old[0].keys() & new[0].keys():
        return
    was, now = ({_id(row, key): row for row in part} for part in (old, new))
    for name in sorted(was.keys() | now.keys()):
        if name not in now:
            yield name, REMOVED, "", ""
        elif name not in was:
            yield name, ADDED, "", ""
        else:
            for column in was[name].keys() & now[name].keys():
                if was[name][column] != now[name][column]:
                    yield name, column, was[name][column], now[name][column]


def _id(row: Mapping[str, str], key: list[str]) -> str:
    return ", ".join(row[name] for name in key)
