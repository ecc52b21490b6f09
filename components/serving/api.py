"""Stable addresses for programs: each table as CSV and JSON, and the Data Package description."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

import pandas as pd
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from data.description import PACKAGE_FILE, data_folder, describe
from data.loading import load

MAX_AGE_S = 3600
NOT_FOUND = "Dit adres kennen we niet. Kijk op /data/datapackage.json welke tabellen er zijn."
NOT_ALLOWED = "Hier kunt u alleen gegevens ophalen (GET)."
COMMON = {"Access-Control-Allow-Origin": "*", "Cache-Control": f"public, max-age={MAX_AGE_S}"}


@dataclass(frozen=True)
class File:
    """What an address answers: content, media type, and a tag that changes with the content."""

    content: bytes
    media_type: str
    etag: str


class DataApi:
    """ASGI app below /data: answers GET and HEAD for the listed files, JSON in Dutch otherwise."""

    async def __call__(self, scope, receive, send) -> None:
        request = Request(scope, receive)
        answer = await self._answer(request)
        await answer(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        if request.method not in ("GET", "HEAD"):
            headers = COMMON | {"Allow": "GET, HEAD"}
            return JSONResponse({"fout": NOT_ALLOWED}, status_code=405, headers=headers)
        name = request.scope["path"].removeprefix(request.scope.get("root_path", "")).strip("/")
        file = await run_in_threadpool(find_file, name)
        if file is None:
            return JSONResponse({"fout": NOT_FOUND}, status_code=404, headers=COMMON)
        headers = COMMON | {"ETag": file.etag}
        if request.headers.get("if-none-match") == file.etag:
            return Response(status_code=304, headers=headers)
        return Response(file.content, media_type=file.media_type, headers=headers)


def find_file(name: str) -> File | None:
    """The file for a name below /data; None for anything that is not one of the listed tables.

    A name is looked up in a list, never joined to a path, so no other file can be reached.
    """
    folder, tables = data_folder(), describe()
    for table in tables.values():
        if name == table.path:
            return _file((folder / table.path).read_bytes(), "text/csv; charset=utf-8")
        if name == f"{table.name}.json":
            return _file(_as_json(table.name), "application/json")
        if name == f"{table.name}.schema.json":
            return _file((folder / name).read_bytes(), "application/json")
    if name == PACKAGE_FILE:
        return _file((folder / PACKAGE_FILE).read_bytes(), "application/json")
    return None


def _file(content: bytes, media_type: str) -> File:
    return File(content, media_type, f'"{hashlib.sha256(content).hexdigest()[:20]}"')


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
