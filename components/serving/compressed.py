"""Streamlit's scripts and styles, compressed once and kept: on bad wifi a page waits for these."""

from __future__ import annotations

import gzip
import re
from functools import cache
from pathlib import Path
from threading import Lock

import streamlit
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response

STATIC = Path(streamlit.__file__).parent / "static"
KINDS = {"js": "text/javascript", "css": "text/css"}
ADDRESS = re.compile(r"/static/(?:js|css)/[\w-][\w.-]*\.(js|css)", re.ASCII)
# Streamlit puts a hash in each name, so what a name holds never changes.
FOREVER = "public, immutable, max-age=31536000"

_one_at_a_time = Lock()


class Compressed:
    """ASGI middleware: the scripts and styles of Streamlit, for a browser that takes gzip.

    Streamlit sends them as they are and leaves compressing to a proxy. A first visit to the
    overview is 2.8 MB then: 83 seconds at 300 kbit/s, and 39 when compressed. Of memory it takes
    what a browser has asked for: 2.5 MB for our pages, 6 MB for everything.
    """

    def __init__(self, app) -> None:
        self.app = app

    async def __call__(self, scope, receive, send) -> None:
        found = _wanted(scope)
        content = await run_in_threadpool(_content, scope["path"]) if found else None
        if found is None or content is None:
            await self.app(scope, receive, send)
            return
        headers = {
            "Content-Encoding": "gzip",
            "Vary": "Accept-Encoding",
            "Cache-Control": FOREVER,
        }
        await Response(content, media_type=KINDS[found[1]], headers=headers)(scope, receive, send)


def _wanted(scope) -> re.Match | None:
    """The address of a script or style, from a browser that takes it compressed."""
    if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
        return None
    takes = "gzip" in Headers(scope=scope).get("accept-encoding", "")
    return ADDRESS.fullmatch(scope["path"]) if takes else None


def _content(address: str) -> bytes | None:
    """The file at this address of Streamlit, compressed; None when there is none.

    A full room asks for the same file at the same moment: one compresses it, the others wait.
    """
    file = STATIC / address.lstrip("/")
    if not file.is_file():
        return None
    with _one_at_a_time:
        return _compressed(file)


@cache
def _compressed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), mtime=0)
