"""Our own addresses: Leaflet and jQuery from their packages, data, a health check and tiles."""

from __future__ import annotations

from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from xstatic.pkg import jquery, leaflet

from components.frame.version import VERSION
from components.maps import tiles
from components.maps.basemap import JQUERY, LEAFLET
from components.serving.api import data_api
from components.serving.embeds import embeds
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
        Route("/tegels/{z:int}/{x:int}/{y:int}.png", _tile),
    ]


async def _health(_request: Request) -> JSONResponse:
    """Is the server up, with which code and data, and how many faults do the files have?"""
    dataset = await run_in_threadpool(load)
    answer = {
        "status": "ok",
        "versie": VERSION,
        "dataversie": dataset.version,
        "bevindingen": len(dataset.findings),
    }
    return JSONResponse(answer, headers={"Cache-Control": "no-store"})


async def _tile(request: Request) -> Response:
    place = request.path_params
    try:
        image = await run_in_threadpool(tiles.fetch, place["z"], place["x"], place["y"])
    except tiles.OutsideNetherlandsError:
        return Response(status_code=404)
    except tiles.UnreachableError:
        return Response(status_code=503, headers={"Retry-After": "60"})
    return Response(image, media_type="image/png", headers={"Cache-Control": "max-age=604800"})
