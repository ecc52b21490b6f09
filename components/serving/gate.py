"""Who may come in: known hosts only, and no address of Streamlit that this site does not use."""

from __future__ import annotations

import os

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse

HOSTS = "MBO_HOSTS"
UNKNOWN_HOST = "Dit webadres hoort niet bij deze site. Kijk of u het goed hebt getypt."
CLOSED = "Dit adres bestaat hier niet."
CORE = "/_stcore/"
# What the pages need. Metrics, uploads, the agent API and script checks stay shut.
OPEN_CORE = ("/_stcore/health", "/_stcore/host-config", "/_stcore/stream")
SHUT = ("/auth/", "/oauth2callback")
# Asked by proxy and cluster under whatever name they know this server by, or none.
HEALTH = ("/gezond", "/_stcore/health")


class Gate:
    """ASGI middleware: 400 for a host that is not ours, 404 for an address that is not in use."""

    def __init__(self, app) -> None:
        self.app = app

    async def __call__(self, scope, receive, send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
        elif not may_enter(Headers(scope=scope).get("host", "")) and scope["path"] not in HEALTH:
            await PlainTextResponse(UNKNOWN_HOST, status_code=400)(scope, receive, send)
        elif is_shut(scope["path"]):
            await PlainTextResponse(CLOSED, status_code=404)(scope, receive, send)
        else:
            await self.app(scope, receive, send)


def may_enter(host: str) -> bool:
    """Whether MBO_HOSTS (names, with commas between) names this Host header; unset is everyone."""
    known = {name.strip().lower() for name in os.environ.get(HOSTS, "").split(",") if name.strip()}
    return not known or _name(host) in known


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
