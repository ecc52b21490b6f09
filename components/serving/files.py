"""Answers with a file that may be kept by browsers and proxies, and refuses the rest politely."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

MAX_AGE_S = 3600
CACHED = {"Cache-Control": f"public, max-age={MAX_AGE_S}"}
ALLOWED = ("GET", "HEAD")


@dataclass(frozen=True)
class File:
    """What an address answers; its tag changes with the content."""

    content: bytes
    media_type: str

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
        self.find, self.refuse, self.headers = find, refuse, {**CACHED, **headers}

    async def __call__(self, scope, receive, send) -> None:
        answer = await self._answer(Request(scope, receive))
        answer.headers.update(self.headers)
        await answer(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        if request.method not in ALLOWED:
            answer = self.refuse(405)
            answer.headers["Allow"] = ", ".join(ALLOWED)
            return answer
        name = request.scope["path"].removeprefix(request.scope.get("root_path", "")).strip("/")
        file = await run_in_threadpool(self.find, name, dict(request.query_params))
        if file is None:
            return self.refuse(404)
        headers = {"ETag": file.etag}
        if request.headers.get("if-none-match") == file.etag:
            return Response(status_code=304, headers=headers)
        return Response(file.content, media_type=file.media_type, headers=headers)
