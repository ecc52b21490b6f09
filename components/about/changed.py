"""What changed in the data between two versions of it."""

from __future__ import annotations

import csv
import io

import pandas as pd

from components.rows.claim import Claim
from components.rows.memo import cached
from components.wording.dutch import counted, listing
from data.releases.changing import ADDED, REMOVED, changes
from data.releases.keeping import FOLDER, files, versions
from data.tables.description import data_folder, describe
from data.tables.files import FileFaultError, read_bytes
from data.tables.loading import Dataset

COLUMNS = ["Tabel", "Rij", "Kolom", "Was", "Is nu", "Waarom"]
REASONS = "redenen.csv"
SCOPE = "cellen van kolommen die beide versies hebben"


def kept_versions(data: Dataset) -> list[str]:
    """Every version that can be compared, the newest first: the present one and the kept ones."""
    kept = [version for version in versions(data_folder()) if version != data.version]
    return [data.version, *reversed(kept)]


def compared(data: Dataset, before: str, after: str) -> tuple[str, str]:
    """The two versions to compare, the older first.

    Unless the address says otherwise: the present one and the newest kept version before it.
    "" for the first when there is nothing to compare with.
    """
    known = kept_versions(data)
    last = after if after in known else known[0]
    rest = known[known.index(last) + 1 :]
    first = before if before in known and before != last else next(iter(rest), "")
    if first and known.index(first) < known.index(last):
        first, last = last, first
    return first, last


def change_rows(data: Dataset, before: str = "", after: str = "") -> pd.DataFrame:
    """Every change between two versions: COLUMNS as text; made once, not to be changed."""
    return _rows(data, *compared(data, before, after))


@cached
def _rows(data: Dataset, first: str, last: str) -> pd.DataFrame:
    if not first:
        return pd.DataFrame([], columns=COLUMNS)
    found = changes(files(data_folder(), first), _content(data, last), _reasons())
    return pd.DataFrame(
        [(one.table, one.key, one.column, one.old, one.new, one.reason) for one in found],
        columns=COLUMNS,
    )


def _content(data: Dataset, version: str) -> dict[str, bytes]:
    folder = data_folder()
    if version != data.version:
        return files(folder, version)
    schemas = {path.name: read_bytes(path) for path in folder.glob("*.schema.json")}
    return {**schemas, **data.files}


def new_tables(data: Dataset, before: str, after: str) -> list[str]:
    """The tables that only the later of two versions has, in their order."""
    first, last = compared(data, before, after)
    if not first:
        return []
    was = files(data_folder(), first)
    now = _content(data, last)
    return [
        name.removesuffix(".csv")
        for name in sorted(now)
        if name.endswith(".csv") and name not in was
    ]


def changes_of(data: Dataset, before: str, after: str, table: str) -> pd.DataFrame:
    """The same rows, of one table when `table` names it."""
    rows = change_rows(data, before, after)
    return rows[rows["Tabel"] == table] if table else rows


def _reasons() -> dict[tuple[str, str], str]:
    try:
        text = read_bytes(data_folder() / FOLDER / REASONS).decode("utf-8")
    except (FileFaultError, UnicodeDecodeError):
        return {}
    rows = csv.DictReader(io.StringIO(text))
    return {(row["tabel"], row["kolom"]): row["reden"] for row in rows}


def answer(data: Dataset, before: str = "", after: str = "", table: str = "") -> Claim:
    """How much changed between two versions, in a sentence; of one table when it is named."""
    rows = changes_of(data, before, after, table)
    first, last = compared(data, before, after)
    added, gone = (int((rows["Kolom"] == word).sum()) for word in (ADDED, REMOVED))
    cells = len(rows) - added - gone
    where = f" in de tabel ‘{table}’" if table else ""
    text = (
        f"Van versie {first} naar {last}{where}: {counted(cells, 'cel', 'cellen')} veranderd, "
        f"{counted(added, 'rij', 'rijen')} erbij en {counted(gone, 'rij', 'rijen')} weg."
    )
    titles = {name: f"‘{one.title}’" for name, one in describe().items()}
    new = [] if table else new_tables(data, before, after)
    if new:
        verb, names = (
            "is" if len(new) == 1 else "zijn",
            listing(titles.get(one, one) for one in new),
        )
        text += f" Nieuw {verb} {counted(len(new), 'tabel', 'tabellen')}: {names}."
    if not first:
        text = "Er is nog geen eerdere versie bewaard."
    return Claim(text, rows, SCOPE, "a cell that differs and is not among the rows")
