"""The rows behind a figure of the overview as a file, by the same address as the screen."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.responses import JSONResponse, Response

from components.address.query import SEPARATOR
from components.files.csvfile import csv_bytes
from components.overview.choice import COLUMNS
from components.overview.screen import choice_of, exhibits, screen
from components.serving.files import File, FileApp
from data.tables.loading import load

ENDING = ".csv"
REFUSALS = {
    404: "Deze figuur kennen we niet op het overzicht.",
    405: "Hier kunt u alleen gegevens ophalen (GET).",
}


def find_figure(name: str, query: Mapping[str, str]) -> File | None:
    """The rows behind the figure `name`.csv for the filters in `query`; None for another name."""
    data = load()
    values = {key: tuple(query.get(key, "").split(SEPARATOR)) for key in COLUMNS}
    found = exhibits(screen(data, choice_of(data, values, ())))
    exhibit = found.get(name.removesuffix(ENDING)) if name.endswith(ENDING) else None
    return File(csv_bytes(exhibit.rows), "text/csv; charset=utf-8") if exhibit else None


def refuse(status: int) -> Response:
    """Why there is no file, as plain Dutch JSON."""
    return JSONResponse({"fout": REFUSALS[status]}, status_code=status)


def screen_files() -> FileApp:
    """The ASGI app below /data/overzicht."""
    return FileApp(find_figure, refuse, {"Access-Control-Allow-Origin": "*"})
