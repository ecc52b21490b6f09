"""Security headers on every answer, and Dutch around Streamlit's English page shell."""

from __future__ import annotations

import base64
import gzip
import hashlib
import os
import re
from functools import lru_cache
from pathlib import Path

import streamlit
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request

from components.frame.sitemap import APP_NAME, full_title
from components.serving.compressed import Compressed
from components.serving.gate import Gate
from components.serving.notfound import PAGE_NOT_FOUND
from components.serving.websocketgate import WebsocketGate

NEEDS_SCRIPT = "Deze site heeft JavaScript nodig. Zet JavaScript aan in uw browser."
FRAMES = "/component/"
MAP_FRAME = "/component/streamlit_folium."
EMBED = "/insluiten/"
PART = (b"range", b"if-range")
SHELL = '<div id="root">'
SCRIPT = '<script type="module" src="/eigen/site.js"></script>'

COMMON = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; "
    "frame-ancestors 'self'; script-src 'self' "
)
# What is embedded elsewhere needs no script and loads nothing; only it may stand in a frame.
EMBED_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors {sites}"
)
# streamlit-folium builds its map with eval and inline scripts, inside its own frame only.
MAP_POLICY = COMMON + "'unsafe-inline' 'unsafe-eval'"


# One year. Without subdomains: those may be someone else's.
HSTS = "max-age=31536000"
PERMISSIONS = ", ".join(
    f"{feature}=()"
    for feature in (
        *("accelerometer", "autoplay", "browsing-topics", "camera", "display-capture"),
        *("geolocation", "gyroscope", "magnetometer", "microphone", "midi", "payment", "usb"),
    )
)


@lru_cache(maxsize=1)
def page_policy() -> str:
    """The Content-Security-Policy of the pages: our own scripts and Streamlit's one inline one."""
    shell = (Path(streamlit.__file__).parent / "static" / "index.html").read_text("utf-8")
    scripts = re.findall(r"<script>(.*?)</script>", shell, re.DOTALL)
    digests = (hashlib.sha256(script.encode()).digest() for script in scripts)
    hashes = (f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
    return COMMON + " ".join(["'wasm-unsafe-eval'", *hashes])


def embed_policy() -> str:
    """The policy of an embed; MBO_INSLUITEN limits the sites that may frame it, else all may."""
    return EMBED_POLICY.format(sites=os.environ.get("MBO_INSLUITEN", "*"))


def came_by_https(scope) -> bool:
    """Whether the visitor came by https: to us, or to the proxy that passed the request on."""
    passed_on = Request(scope).headers.get("x-forwarded-proto", "")
    return "https" in (scope.get("scheme"), passed_on.split(",")[0].strip().lower())


def _make_cookie_secure(headers: MutableHeaders) -> None:
    """Streamlit knows nothing of the proxy, so it does not say that its cookie needs https."""
    cookies = headers.getlist("set-cookie")
    del headers["set-cookie"]
    for cookie in cookies:
        headers.append("set-cookie", cookie if "secure" in cookie.lower() else f"{cookie}; Secure")


def dutch_shell(html: str, script: str = "", title: str = APP_NAME) -> str:
    """Streamlit's page shell, or that of the map frame, in Dutch and without its agent link.

    script: the tag of our own script, for the pages only. title: also there before the page runs.
    """
    html = html.replace('<html lang="en"', '<html lang="nl"', 1)
    html = re.sub(r"<title>.*?</title>", f"<title>{title}</title>", html, count=1)
    html = re.sub(
        r"<noscript>.*?</noscript>", f"<noscript>{NEEDS_SCRIPT}</noscript>", html, flags=re.DOTALL
    )
    html = re.sub(r'<link rel="service-desc"[^>]*>', "", html)
    return html.replace("</head>", f"{script}</head>", 1)


class Headers:
    """ASGI middleware: adds the headers and rewrites HTML."""

    def __init__(self, app) -> None:
        self.app = app

    async def __call__(self, scope, receive, send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        await self.app(_whole(scope), receive, _Rewriter(scope, send))


class _Rewriter:
    """Holds back an HTML answer until it is whole, so that its text can be changed."""

    def __init__(self, scope, send) -> None:
        self.path = scope["path"]
        self.by_https = came_by_https(scope)
        self.send = send
        self.start: dict | None = None
        self.body = b""

    async def __call__(self, message: dict) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=message["headers"])
            self._secure(headers)
            is_page = not self.path.startswith(EMBED)
            if is_page and headers.get("content-type", "").startswith("text/html"):
                self.start = message
                return
        elif self.start is not None and message["type"] == "http.response.body":
            self.body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._send_html(self.start)
            return
        await self.send(message)

    def _secure(self, headers: MutableHeaders) -> None:
        headers["X-Content-Type-Options"] = "nosniff"
        headers["Referrer-Policy"] = "no-referrer"
        headers["Permissions-Policy"] = PERMISSIONS
        headers["Cross-Origin-Opener-Policy"] = "same-origin"
        if self.by_https:
            headers["Strict-Transport-Security"] = HSTS
            _make_cookie_secure(headers)
        if self.path.startswith(EMBED):
            headers["Content-Security-Policy"] = embed_policy()
            return
        is_map = self.path.startswith(MAP_FRAME)
        headers["Content-Security-Policy"] = MAP_POLICY if is_map else page_policy()
        headers["X-Frame-Options"] = "SAMEORIGIN"

    async def _send_html(self, start: dict) -> None:
        # A 304 or an answer to HEAD has no body: then its length must stay as it was.
        if self.body:
            headers = MutableHeaders(raw=start["headers"])
            # Streamlit compresses for whoever takes it, whatever kind of answer was asked for.
            if headers.get("content-encoding") == "gzip":
                self.body = gzip.decompress(self.body)
                del headers["content-encoding"]
            self.body = self._dutch(self.body.decode("utf-8"), start).encode("utf-8")
            headers["content-length"] = str(len(self.body))
        await self.send(start)
        await self.send({"type": "http.response.body", "body": self.body})

    def _dutch(self, html: str, start: dict) -> str:
        if self.path.startswith(FRAMES):
            return dutch_shell(html)
        title = full_title(self.path.strip("/"))
        # Streamlit answers every address with its shell, and then says in English what is wrong.
        if title is None and SHELL in html:
            start["status"] = 404
            MutableHeaders(raw=start["headers"])["cache-control"] = "no-store"
            return PAGE_NOT_FOUND
        return dutch_shell(html, SCRIPT, title or APP_NAME)


def _whole(scope: dict) -> dict:
    """The request without asking for a part: of a page that is rewritten there is no such part."""
    headers = [(name, value) for name, value in scope["headers"] if name not in PART]
    return {**scope, "headers": headers}


def middleware() -> list[Middleware]:
    """The middleware of the app, outermost first."""
    return [
        Middleware(Headers),
        Middleware(Gate),
        Middleware(WebsocketGate),
        Middleware(Compressed),
    ]
