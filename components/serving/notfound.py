"""What a visitor reads at an address that is no page."""

from __future__ import annotations

from components.frame.sitemap import APP_NAME, NOT_IN_MENU, PAGE_TITLES

STYLE = (
    "body{font:17px/1.5 system-ui,sans-serif;color:#1C2730;background:#fff;max-width:40rem;"
    "margin:2rem auto;padding:0 1.25rem}a{color:#0B5A7A}li{padding:0.25rem 0}"
)


def _page() -> str:
    links = "".join(
        f'<li><a href="/{address}">{title}</a></li>'
        for address, title in PAGE_TITLES.items()
        if address not in NOT_IN_MENU
    )
    return (
        '<!doctype html><html lang="nl"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Niet gevonden - {APP_NAME}</title><style>{STYLE}</style></head><body><main>"
        "<h1>Deze pagina is er niet</h1><p>Controleer het webadres, of kies een pagina:</p>"
        f"<ul>{links}</ul></main></body></html>"
    )


PAGE_NOT_FOUND = _page()
