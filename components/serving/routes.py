"""Our own addresses: Leaflet and jQuery from their packages, data, a health check and tiles."""

from __future__ import annotations

from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from xstatic.pkg import jquery, leaflet

from components.frame.asking import address_for
from components.frame.sitemap import SEARCH
from components.frame.version import VERSION
from components.maps.basemap import JQUERY, LEAFLET
from components.maps.tilegrid import TILE_ADDRESS
from components.serving.api import data_api
from components.serving.background import tile
from components.serving.embeds import embeds
from components.serving.exposure import warnings
from components.serving.health import WATCH
from data.tables.loading import load


def routes() -> list[BaseRoute]:
    """All routes of our own, to be mounted beside Streamlit's."""
    return [
        Mount(LEAFLET, StaticFiles(directory=leaflet.BASE_DIR)),
        Mount(JQUERY, StaticFiles(directory=jquery.BASE_DIR)),
        Mount("/eigen", StaticFiles(directory=Path(__file__).parent / "eigen")),
        Mount("/data", data_api()),
        Mount("/insluiten", embeds()),
        Route("/gezond", _health),
        Route(SEARCH, _ask),
        Route(TILE_ADDRESS, tile),
    ]


async def _ask(request: Request) -> RedirectResponse:
    """Lead what was typed in the header to the page that answers it."""
    address = await run_in_threadpool(
        lambda: address_for(load(), request.query_params.get("q", ""))
    )
    return RedirectResponse(address, 302, headers={"Cache-Control": "no-store"})


async def _health(_request: Request) -> JSONResponse:
    """Is the server up, with which code and data, and how many faults do the files have?"""
    dataset = WATCH.seen
    if dataset is None:
        return JSONResponse({"status": "start"}, 503, headers={"Cache-Control": "no-store"})
    answer = {
        "status": "ok",
        "versie": VERSION,
        "dataversie": dataset.version,
        "bevindingen": len(dataset.findings),
        "waarschuwingen": warnings(),
    }
    return JSONResponse(answer, headers={"Cache-Control": "no-store"})
