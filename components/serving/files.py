"""Answers with a file that may be kept by browsers and proxies, and refuses the rest politely."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

# Kept, but asked again before each use: a corrected amount is to be seen at once.
ASK_AGAIN = "public, no-cache"
KEPT_AN_HOUR = "public, max-age=3600"
# A released version never changes.
KEPT_FOR_EVER = "public, max-age=31536000, immutable"
ALLOWED = ("GET", "HEAD")


@dataclass(frozen=True)
class File:
    """What an address answers; its tag changes with the content.

    caching: whether it is asked for again before each use, or kept without asking.
    """

    content: bytes
    media_type: str
    caching: str = ASK_AGAIN

    @property
    def etag(self) -> str:
        return f'"{hashlib.sha256(self.content).hexdigest()[:20]}"'


class FileApp:
    """ASGI app for everything below one address.

    find: the file for a path (without slashes around it) and query, or None: 404.
    refuse: the answer, in Dutch, for status 404 or 405. headers: on every answer.
    """

    def __init__(
        self,
        find: Callable[[str, Mapping[str, str]], File | None],
        refuse: Callable[[int], Response],
        headers: Mapping[str, str],
    ) -> None:
        self.find, self.refuse, self.headers = find, refuse, headers

    async def __call__(self, scope, receive, send) -> None:
        answer = await self._answer(Request(scope, receive))
        answer.headers.update(self.headers)
        await answer(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        if request.method not in ALLOWED:
            return self._refused(405, {"Allow": ", ".join(ALLOWED)})
        name = request.scope["path"].removeprefix(request.scope.get("root_path", "")).strip("/")
        file = await run_in_threadpool(self.find, name, dict(request.query_params))
        if file is None:
            return self._refused(404)
        headers = {"ETag": file.etag, "Cache-Control": file.caching}
        if request.headers.get("if-none-match") == file.etag:
            return Response(status_code=304, headers=headers)
        return Response(file.content, media_type=file.media_type, headers=headers)

    def _refused(self, status: int, headers: Mapping[str, str] | None = None) -> Response:
        """A refusal is never kept: what is missing now may be there at the next question."""
        answer = self.refuse(status)
        answer.headers.update({"Cache-Control": "no-store", **(headers or {})})
        return answer
