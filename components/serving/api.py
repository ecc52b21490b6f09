"""Stable addresses for programs: each table as CSV and JSON, and the Data Package description."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pandas as pd
from starlette.responses import JSONResponse, Response

from components.about.changed import changes_of
from components.approaches import figure as approaches
from components.compare import modelscreen
from components.compare import screen as compare
from components.files.csvfile import csv_bytes, excel_csv_bytes
from components.moneypage import screen as moneypage
from components.national import screen as national
from components.overview import screen as overview
from components.serving.files import KEPT_AN_HOUR, KEPT_FOR_EVER, File, FileApp
from components.towns import screen as towns
from data.releases.keeping import archive, files, versions
from data.tables.borders import BORDER_FILES
from data.tables.description import PACKAGE_FILE, DescriptionError, data_folder, describe
from data.tables.files import FileFaultError, read_bytes
from data.tables.loading import load

RELEASES, CHANGES, FOR_EXCEL = "v/", "wijzigingen.csv", "excel/"
# Of each page with figures of its own: the rows behind them, by the name of the figure.
FIGURES = {
    "overzicht": overview.rows_behind,
    "landelijk": national.rows_behind,
    "vergelijken": compare.rows_behind,
    "geld": moneypage.rows_behind,
    "model": modelscreen.rows_behind,
    "uw-gemeente": towns.rows_behind,
    "aanpakken": approaches.rows_behind,
}
CSV = "text/csv; charset=utf-8"
REFUSALS = {
    404: "Dit adres kennen we niet, of het bestand is nu niet te lezen. "
    "Kijk op /data/datapackage.json welke tabellen er zijn.",
    405: "Hier kunt u alleen gegevens ophalen (GET).",
}


def find_file(name: str, query: Mapping[str, str]) -> File | None:
    """The file for a name below /data; None for anything that is not one of the listed tables.

    A name is looked up in a list, never joined to a path, so no other file can be reached.
    """
    try:
        if name.startswith(FOR_EXCEL):
            return _for_excel(name.removeprefix(FOR_EXCEL), query)
        if _of_figure(name):
            rows = _figure(name, query)
            return None if rows is None else File(csv_bytes(rows), CSV)
        if name == CHANGES:
            return File(csv_bytes(_changes(query)), CSV)
        return _listed(name)
    except (DescriptionError, FileFaultError):
        return None


def _changes(query: Mapping[str, str]) -> pd.DataFrame:
    """What changed between the versions in the address, of one table when it names one."""
    return changes_of(load(), *(query.get(part, "") for part in ("van", "tot", "tabel")))


def _of_figure(name: str) -> bool:
    page, _, figure = name.partition("/")
    return page in FIGURES and figure.endswith(".csv")


def _figure(name: str, query: Mapping[str, str]) -> pd.DataFrame | None:
    """What a figure shows and the rows behind it, by "page/figure.csv"."""
    page, _, figure = name.partition("/")
    return FIGURES[page](load(), figure.removesuffix(".csv"), query)


def _for_excel(name: str, query: Mapping[str, str]) -> File | None:
    """The same table or figure as a Dutch Excel reads it."""
    if _of_figure(name):
        rows = _figure(name, query)
    elif name == CHANGES:
        rows = _changes(query)
    else:
        tables = {table.path: table.name for table in describe().values()}
        rows = load()[tables[name]] if name in tables else None
    return None if rows is None else File(excel_csv_bytes(rows), CSV)


def _released(name: str) -> File | None:
    """What was released: the list, a version as zip, or a file in it; kept without asking again."""
    folder = data_folder()
    if name == "index.json":
        listed = [{"versie": key, "sha256": code} for key, code in versions(folder).items()]
        return File(json.dumps(listed).encode(), "application/json")
    version, _, inside = name.partition("/")
    if not inside:
        content = archive(folder, version.removesuffix(".zip")) if name.endswith(".zip") else None
        return File(content, "application/zip", KEPT_FOR_EVER) if content else None
    content = files(folder, version).get(inside)
    if content is None:
        return None
    kind = CSV if inside.endswith(".csv") else "application/json"
    return File(content, kind, KEPT_FOR_EVER)


def _listed(name: str) -> File | None:
    if name.startswith(RELEASES):
        return _released(name.removeprefix(RELEASES))
    folder, tables = data_folder(), describe()
    for table in tables.values():
        if name == table.path:
            # As the pages have it: whole, and safe to open in a spreadsheet.
            content = load().files.get(table.path)
            return File(content, CSV) if content else None
        if name == f"{table.name}.json":
            return File(_as_json(table.name), "application/json")
        if name == f"{table.name}.schema.json":
            return File(read_bytes(folder / name), "application/json")
    if name in BORDER_FILES:
        # Every map asks for these borders, and they hardly ever change.
        return File(read_bytes(folder / name), "application/geo+json", KEPT_AN_HOUR)
    if name == PACKAGE_FILE:
        return File(read_bytes(folder / PACKAGE_FILE), "application/json")
    return None


def refuse(status: int) -> Response:
    """Why there is no file, as plain Dutch JSON."""
    return JSONResponse({"fout": REFUSALS[status]}, status_code=status)


def data_api() -> FileApp:
    """The ASGI app below /data: the listed files for GET and HEAD, open to pages elsewhere."""
    return FileApp(find_file, refuse, {"Access-Control-Allow-Origin": "*"})


def _as_json(name: str) -> bytes:
    """The rows as a list of objects: numbers as numbers, lists as lists, unknown as null or ""."""
    frame = load()[name]
    rows = [
        {column: _value(cell) for column, cell in row.items()} for row in frame.to_dict("records")
    ]
    return json.dumps(rows, ensure_ascii=False).encode("utf-8")


def _value(cell):
    if isinstance(cell, tuple):
        return list(cell)
    if isinstance(cell, str):
        return cell
    if pd.isna(cell):
        return None
    return int(cell) if float(cell).is_integer() else float(cell)
