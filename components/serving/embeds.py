"""Charts for in a frame on another site: plain pages, kept by caches, without a session."""

from __future__ import annotations

from collections.abc import Mapping

import htpy as h
from starlette.responses import HTMLResponse, Response

from components.rows.memo import cached
from components.serving.chartpage import page_html
from components.serving.charts import embed_page
from components.serving.document import document
from components.serving.files import File, FileApp
from data.tables.loading import Dataset, load

REFUSALS = {
    404: "Deze figuur kennen we niet. Kopieer de code opnieuw van de pagina Begroting.",
    405: "Deze figuur kunt u alleen bekijken (GET).",
}


def embeds() -> FileApp:
    """The ASGI app below /insluiten."""
    return FileApp(find_page, refuse, {})


def find_page(kind: str, query: Mapping[str, str]) -> File | None:
    """The page for a chart and its choices; None when we do not know one of them."""
    return _made(load(), kind, tuple(sorted(query.items())))


@cached
def _made(data: Dataset, kind: str, query: tuple[tuple[str, str], ...]) -> File | None:
    page = embed_page(data, kind, dict(query))
    return File(page_html(page).encode("utf-8"), "text/html; charset=utf-8") if page else None


def refuse(status: int) -> Response:
    """Why there is no chart, as a small Dutch page."""
    title = "Geen figuur"
    page = document(title, "", h.main[h.h1[title], h.p[REFUSALS[status]]])
    return HTMLResponse(page, status_code=status)
