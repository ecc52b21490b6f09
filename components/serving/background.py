"""The tiles of the optional background map, at an address of our own."""

from __future__ import annotations

import asyncio
import math
import re

from starlette.requests import Request
from starlette.responses import Response

from components.maps import tiles
from components.serving.rates import Rate, visitor_of

# How long a visitor waits in all: for their turn and for PDOK.
WAIT_S = 10
WEEK = "max-age=604800"
# A room behind one address looks at the same tiles, and those are here after the first: ten of
# those count as one that PDOK is asked for. 200 new ones at once, and 20 more each second.
NEW_TILE, KNOWN_TILE = 1, 0.1
RATE = Rate(most=200, per_s=20)
NUMBERS = re.compile(r"[0-9]{1,6}", re.ASCII)


async def tile(request: Request) -> Response:
    """One tile; 404 when there is none, 429 for who asks too fast, 503 when it cannot be had."""
    numbers = [request.path_params[name] for name in ("z", "x", "y")]
    if not all(map(NUMBERS.fullmatch, numbers)):
        return _refusal(404)
    z, x, y = map(int, numbers)
    turns = KNOWN_TILE if tiles.at_hand((z, x, y)) else NEW_TILE
    if wait_s := RATE.wait_s(visitor_of(request), turns):
        return _refusal(429, wait_s)
    try:
        # Shielded: others may be waiting for the same tile.
        coming = asyncio.shield(asyncio.wrap_future(tiles.fetch((z, x, y))))
        found = await asyncio.wait_for(coming, WAIT_S)
    except tiles.MissingError:
        return _refusal(404)
    except tiles.UnreachableError as error:
        return _refusal(503, error.wait_s)
    except TimeoutError:
        return _refusal(503, WAIT_S)
    return Response(found.content, media_type=found.media_type, headers={"Cache-Control": WEEK})


def _refusal(status: int, wait_s: float = 0) -> Response:
    headers = {"Cache-Control": "no-store"}
    if wait_s:
        headers["Retry-After"] = str(math.ceil(wait_s))
    return Response(status_code=status, headers=headers)
