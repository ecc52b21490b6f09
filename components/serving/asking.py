"""Where the search field of the header leads: to a municipality, or to the examples."""

from __future__ import annotations

from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse

from components.towns.lookup import called
from data.tables.loading import load

MOST_LETTERS = 80


async def ask(request: Request) -> RedirectResponse:
    """Redirect `?q=` to the page of the municipality of that name, else to the examples."""
    text = request.query_params.get("q", "").strip()[:MOST_LETTERS]
    address = await run_in_threadpool(address_for, text)
    return RedirectResponse(address, 302, headers={"Cache-Control": "no-store"})


def address_for(text: str) -> str:
    """The address that answers what was typed."""
    if not text:
        return "/"
    codes = called(load(), text)
    if codes:
        # Of namesakes the page itself asks which one is meant.
        return (
            f"/uw-gemeente?{urlencode({'code': codes[0]})}" if len(codes) == 1 else "/uw-gemeente"
        )
    return f"/voorbeelden?{urlencode({'zoek': text})}"
