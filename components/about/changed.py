"""What changed in the data since the version that was released before."""

from __future__ import annotations

import csv
import io

import pandas as pd

from components.rows.claim import Claim
from components.rows.memo import cached
from components.wording.dutch import capital, counted
from data.releases.changing import ADDED, REMOVED, changes
from data.releases.keeping import FOLDER, files, versions
from data.tables.description import data_folder
from data.tables.files import FileFaultError, read_bytes
from data.tables.loading import Dataset

COLUMNS = ["Tabel", "Rij", "Kolom", "Was", "Is nu", "Waarom"]
REASONS = "redenen.csv"
SCOPE = "cellen van kolommen die beide versies hebben"


def earlier_version(data: Dataset) -> str:
    """The newest released version that is not the present one; "" when there is none."""
    others = [version for version in versions(data_folder()) if version != data.version]
    return others[-1] if others else ""


@cached
def change_rows(data: Dataset) -> pd.DataFrame:
    """Every change since `earlier_version`: COLUMNS as text; made once, not to be changed."""
    folder, version = data_folder(), earlier_version(data)
    before = files(folder, version) if version else {}
    schemas = {
        name: read_bytes(folder / name)
        for name in before
        if name.endswith(".schema.json")
        if (folder / name).is_file()
    }
    found = changes(before, {**schemas, **data.files}, _reasons())
    return pd.DataFrame(
        [(one.table, one.key, one.column, one.old, one.new, one.reason) for one in found],
        columns=COLUMNS,
    )


def _reasons() -> dict[tuple[str, str], str]:
    try:
        text = read_bytes(data_folder() / FOLDER / REASONS).decode("utf-8")
    except (FileFaultError, UnicodeDecodeError):
        return {}
    rows = csv.DictReader(io.StringIO(text))
    return {(row["tabel"], row["kolom"]): row["reden"] for row in rows}


def answer(data: Dataset) -> Claim:
    """How much changed, in a sentence."""
    rows = change_rows(data)
    added, gone = (int((rows["Kolom"] == word).sum()) for word in (ADDED, REMOVED))
    cells = len(rows) - added - gone
    text = f"Sinds versie {earlier_version(data)}: {counted(cells, 'cel', 'cellen')} veranderd"
    text += f", {counted(added, 'rij', 'rijen')} erbij en {counted(gone, 'rij', 'rijen')} weg."
    if not earlier_version(data):
        text = "Er is nog geen eerdere versie bewaard."
    return Claim(capital(text), rows, SCOPE, "a cell that differs and is not among the rows")
