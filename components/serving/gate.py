"""Who may come in: known hosts only, and no address of Streamlit that this site does not use."""

from __future__ import annotations

import os
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse

HOSTS = "MBO_HOSTS"
UNKNOWN_HOST = "Dit webadres hoort niet bij deze site. Kijk of u het goed hebt getypt."
OTHER_SITE = "Een andere site mag hier geen pagina openen."
CLOSED = "Dit adres bestaat hier niet."
CORE = "/_stcore/"
# What the pages need. Metrics, uploads, the agent API and script checks stay shut.
OPEN_CORE = ("/_stcore/health", "/_stcore/host-config", "/_stcore/stream")
SHUT = ("/auth/", "/oauth2callback")
# Asked by proxy and cluster under whatever name they know this server by, or none.
HEALTH = ("/gezond", "/_stcore/health")
THIS_MACHINE = ("localhost", "127.0.0.1", "[::1]")


class Gate:
    """ASGI middleware: 400 for a host that is not ours, 404 for an address that is not in use.

    No websocket from a page of another site: 403.
    """

    def __init__(self, app) -> None:
        self.app = app

    async def __call__(self, scope, receive, send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refusal = _refusal(scope, headers)
        if refusal:
            await refusal(scope, receive, send)
        elif is_own_origin(headers.get("origin"), headers.get("host", "")):
            await self.app(scope, receive, send)
        else:
            await self.app(_without_origin(scope), receive, send)


def _refusal(scope: dict, headers: Headers) -> PlainTextResponse | None:
    host = headers.get("host", "")
    if not may_enter(host) and scope["path"] not in HEALTH:
        return PlainTextResponse(UNKNOWN_HOST, status_code=400)
    if is_shut(scope["path"]):
        return PlainTextResponse(CLOSED, status_code=404)
    if scope["type"] == "websocket" and not is_own_origin(headers.get("origin"), host):
        return PlainTextResponse(OTHER_SITE, status_code=403)
    return None


def may_enter(host: str) -> bool:
    """Whether MBO_HOSTS (names, with commas between) names this Host header; unset is everyone."""
    known = {name.strip().lower() for name in os.environ.get(HOSTS, "").split(",") if name.strip()}
    return not known or _name(host) in known


def is_own_origin(origin: str | None, host: str) -> bool:
    """Whether a page at this origin is one of ours; a program names none.

    Streamlit would let in every localhost, and ask a server elsewhere for its own address first:
    two seconds in which nobody gets an answer.
    """
    if origin is None:
        return True
    try:
        there = urlsplit(origin).netloc.lower()
    except ValueError:
        return False
    return there == host.lower() or {_name(there), _name(host)} <= set(THIS_MACHINE)


def _without_origin(scope: dict) -> dict:
    return {**scope, "headers": [one for one in scope["headers"] if one[0] != b"origin"]}


def _name(host: str) -> str:
    """The name in a Host header, without its port: also [::1]:8501."""
    end = host.rfind("]") + 1
    name = host[:end] if end else host.split(":", maxsplit=1)[0]
    return name.lower().rstrip(".")


def is_shut(path: str) -> bool:
    """Whether Streamlit has this address and this site does not use it."""
    if path.startswith(CORE):
        return path not in OPEN_CORE
    return path.startswith(SHUT)
