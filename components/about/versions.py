"""The versions of the data: the present one and every one that was kept, with its tables."""

from __future__ import annotations

from dataclasses import asdict, dataclass

import pandas as pd

from components.about.changed import kept_versions
from components.rows.claim import Claim
from components.rows.memo import cached, memo
from components.wording.dutch import capital, counted, date, number
from data.releases.keeping import files, rows, versions
from data.tables.description import data_folder, describe
from data.tables.loading import Dataset

DATE_LETTERS = 10


@dataclass(frozen=True)
class TableFile:
    """A table of a version: its name, title, number of rows and where it can be had."""

    name: str
    title: str
    rows: int
    csv: str
    excel: str = ""
    json: str = ""


@dataclass(frozen=True)
class Version:
    """A version: its name, the SHA-256 of its zip ("" when it was not kept) and its tables."""

    name: str
    sha256: str
    tables: tuple[TableFile, ...]

    @property
    def date(self) -> str:
        """The day of the version, as an ISO date."""
        return self.name[:DATE_LETTERS]

    @property
    def zip(self) -> str:
        """Where all of it can be had; "" when it was not kept."""
        return f"/data/v/{self.name}.zip" if self.sha256 else ""


@cached
def version_of(data: Dataset, name: str) -> Version:
    """One version by its name; the present one for any other name."""
    known = versions(data_folder())
    if name in kept_versions(data) and name != data.version:
        return Version(name, known[name], tuple(_kept(name)))
    tables = tuple(
        TableFile(
            table.name,
            table.title,
            len(data[table.name]),
            f"/data/{table.path}",
            f"/data/excel/{table.path}",
            f"/data/{table.name}.json",
        )
        for table in describe().values()
    )
    return Version(data.version, known.get(data.version, ""), tables)


def _kept(name: str) -> list[TableFile]:
    content = files(data_folder(), name)
    titles = {table.path: table.title for table in describe().values()}
    return [
        TableFile(
            path.removesuffix(".csv"),
            titles.get(path, path),
            len(rows(content[path])),
            f"/data/v/{name}/{path}",
        )
        for path in sorted(content)
        if path.endswith(".csv")
    ]


@memo
def version_answer(data: Dataset, name: str) -> Claim:
    """How many tables and rows a version has, and of when it is."""
    version = version_of(data, name)
    total = sum(table.rows for table in version.tables)
    text = (
        f"{capital(counted(len(version.tables), 'tabel', 'tabellen'))} met {number(total)} "
        f"{'rij' if total == 1 else 'rijen'}. Dit is versie {version.name}, "
        f"van {date(version.date)}."
    )
    return Claim(
        text,
        pd.DataFrame([asdict(table) for table in version.tables]),
        "de tabellen van deze versie",
        "a table of this version that is not counted",
    )
