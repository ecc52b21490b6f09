"""What a visitor reads at an address that is no page."""

from __future__ import annotations

import htpy as h

from components.frame.sitemap import NOT_IN_MENU, PAGE_TITLES
from components.look.blocks import bullets
from components.serving.document import document

STYLE = (
    "body{font:17px/1.5 system-ui,sans-serif;color:var(--inkt);background:var(--wit);"
    "max-width:40rem;margin:2rem auto;padding:0 1.25rem}a{color:var(--accent)}li{padding:0.25rem 0}"
)


def _page() -> str:
    links = [
        h.a(href=f"/{address}")[title]
        for address, title in PAGE_TITLES.items()
        if address not in NOT_IN_MENU
    ]
    content = h.main[
        h.h1["Deze pagina is er niet"],
        h.p["Controleer het webadres, of kies een pagina:"],
        bullets(links),
    ]
    return document("Niet gevonden", STYLE, content)


PAGE_NOT_FOUND = _page()
